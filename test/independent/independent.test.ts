import { appraisalRun } from "../../src/appraisal/appraisalRun";
import { textsFor } from "../../src/messages";
import type { SheetPlan } from "../../src/plan/sheetPlan";
import type { Snapshot } from "../../src/plan/snapshot";
import { dateOf, expectationsOf, independent, workbookOf, type ToDo } from "./workbooks";

const texts = textsFor("zh-CN");

type Row = Readonly<Record<string, string>>;
type Wanted = Readonly<Record<string, string | number>>;

const shown = ({ columns, rows }: SheetPlan): Row[] => rows.map((row) => Object.fromEntries(columns.map(({ heading }, index) => [heading, String(row[index] ?? "")])));

/** What is said of the school's sheets and of what they lack; findings of the regulation stand on the sheets of results. */
const toDo = (listed: readonly Row[], results: ReadonlySet<string>): Row[] => listed.filter((row) => row["级别"] === "错误" || (row["级别"] === "提醒" && !results.has(row["工作表"] ?? "")));

/** 表!格, the sheet alone where no cell is at fault. */
const placeOf = (row: Row): string => [row["工作表"], row["单元格"]].filter(Boolean).join("!");

/** The words with which a line names whom it is about: its own, and those of the row it points at. */
function wordsOf(line: Row, { sheets }: Snapshot): string {
  const row = sheets.find(({ name }) => name === line["工作表"])?.values[Number(/\d+$/.exec(line["单元格"] ?? "")?.[0]) - 1] ?? [];
  return [...Object.values(line), ...row].join(" ");
}

const written = ({ level, at }: ToDo): string => `${level} ${at}`;

/** What is in the first and not in the second, each as often as it is. */
function without(first: readonly string[], second: readonly string[]): string[] {
  const left = [...second];
  return first.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** A line that does not name whom it is about, or names somebody whom it is not about. */
function wronglyNamed(one: ToDo, lines: readonly Row[], snapshot: Snapshot): string[] {
  const line = lines.find((row) => placeOf(row) === one.at);
  if (line === undefined) return [];
  const words = wordsOf(line, snapshot);
  const others = (one.not ?? []).filter((name) => words.includes(name));
  return [...(words.includes(one.who) ? [] : [`没有说是谁: ${one.at} ${one.who}`]), ...others.map((name) => `不是他的事: ${one.at} ${name}`)];
}

/** A date is shown by its number, a rate with all its digits. */
function same(got: string, wanted: string | number): boolean {
  if (typeof wanted === "string") return got === String(dateOf(wanted) ?? wanted);
  return got !== "" && Math.abs(Number(got) - wanted) < 0.00005;
}

function holds(got: string, wanted: string | number): boolean {
  const [, not, pattern] = /^(!?)\/(.*)\/$/.exec(String(wanted)) ?? [];
  return pattern === undefined ? same(got, wanted) : new RegExp(pattern).test(got) !== (not === "!");
}

/** The row that is meant: the columns stand in the order in which they tell it from the others. */
function meant(rows: readonly Row[], wanted: Wanted): Row | undefined {
  const [[heading, value] = ["", ""], ...others] = Object.entries(wanted);
  const first = rows.filter((row) => holds(row[heading] ?? "", value));
  const left = others.reduce((before, [other, wants]) => {
    const after = before.filter((row) => holds(row[other] ?? "", wants));
    return after.length > 0 ? after : before;
  }, first);
  return left[0];
}

function faultsOf(sheet: string, rows: readonly Row[], wanted: Wanted): string[] {
  const row = meant(rows, wanted);
  const name = `${sheet} ${Object.values(wanted).slice(0, 2).join(" ")}`;
  if (row === undefined) return [`${name}: 没有这一行`];
  const wrong = Object.entries(wanted).filter(([heading, value]) => row[heading] === undefined || !holds(row[heading], value));
  return wrong.map(([heading, value]) => `${name} ${heading}: ${row[heading] ?? "(没有这一列)"}, 应为 ${String(value)}`);
}

it("takes a value, words and words that must not be there", () => {
  expect([holds("46356", "2026-11-30"), holds("", 0), holds("0.83333", 0.8333), holds("逾期1天", "/逾期/"), holds("逾期1天", "!/逾期/")]).toEqual([true, false, true, true, false]);
});

describe.each(independent)("the independent workbook %s", (id) => {
  const snapshot = workbookOf(id);
  const { todo, results, open = [] } = expectationsOf(id);
  const { plan } = appraisalRun(snapshot, texts);
  const tables = new Map(plan.sheets.map((sheet) => [sheet.role === "results" ? "考核结果" : sheet.role.replace(/^output_/, ""), shown(sheet)]));
  const lines = toDo(shown(plan.sheets.find(({ role }) => role === "problems") as SheetPlan), new Set([...tables.keys(), "考核结果"].flatMap((name) => [name, `${name}(结果)`])));

  it("says what a clerk must do, each once at its cell, and nothing else; and gives what the regulation says", () => {
    const said = lines.map((line) => `${line["级别"] ?? ""} ${placeOf(line)}`);
    const wanted = todo.map(written);
    const faults = [
      ...without(wanted, said).map((one) => `没有说: ${one}`),
      ...without(said, wanted).map((one) => `不必说: ${one}`),
      ...todo.flatMap((one) => wronglyNamed(one, lines, snapshot)),
      ...Object.entries(results).flatMap(([sheet, rows]) => rows.flatMap((row) => faultsOf(sheet, tables.get(sheet) ?? [], row))),
    ];
    expect([...faults].sort()).toEqual([...open].sort());
  });
});
