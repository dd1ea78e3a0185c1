import fc from "fast-check";
import { valuesOfPaper, type PaperSheet } from "../../src/plan/paper";
import { payroll } from "../../src/papers/payroll";
import type { Snapshot } from "../../src/plan/snapshot";
import type { Raw } from "../../src/sheets";
import { fenOf, made, monthlySchool, sourceOf } from "../papers/source";
import { isComputed, tableSheets, withGrid, withTyped } from "./support/grid";
import { otherScores } from "./support/scores";
import { workbookNamed } from "./support/workbooks";

/** The figures of money, by their headings on the pay sheet. */
const FIGURES = ["应发", "扣发", "代班", "实发"] as const;
type Amounts = readonly (bigint | undefined)[];

/** Added up figure by figure; blank where there is nothing to add. */
const sum = (lines: readonly Amounts[]): Amounts =>
  FIGURES.map((_, index) => lines.map((line) => line[index]).reduce((total, amount) => (amount === undefined ? total : (total ?? 0n) + amount), undefined));

interface Printed {
  readonly people: readonly { readonly name: Raw; readonly class: Raw; readonly amounts: Amounts }[];
  readonly total: Amounts | undefined;
}

/** Reads the paper from the top; each total has to be the sum of the lines above it that it is for. */
function expectTotals(paper: PaperSheet): Printed {
  const rows = valuesOfPaper(paper);
  const headings = rows.find((row) => row.includes("应发")) ?? [];
  const amountsIn = (row: readonly Raw[]): Amounts => FIGURES.map((heading) => fenOf(row[headings.indexOf(heading)]));
  const people: { name: Raw; class: Raw; amounts: Amounts }[] = [];
  let [page, group]: [Amounts[], Amounts[]] = [[], []];
  let total: Amounts | undefined;
  for (const row of rows) {
    const [first] = row;
    if (typeof first === "number") {
      const amounts = amountsIn(row);
      [page, group] = [[...page, amounts], [...group, amounts]];
      people.push({ name: row[headings.indexOf("姓名")] ?? "", class: row[headings.indexOf("班级")] ?? "", amounts });
    } else if (first === "本页小计") {
      expect(amountsIn(row)).toEqual(sum(page));
      page = [];
    } else if (first === "合计") {
      total = amountsIn(row);
    } else if (/合计$/.test(String(first))) {
      expect(amountsIn(row)).toEqual(sum(group));
      group = [];
    }
  }
  expect(people.length).toBeGreaterThan(0);
  expect(total).toEqual(sum(people.map(({ amounts }) => amounts)));
  return { people, total };
}

const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const SMALL: Readonly<Record<string, bigint>> = { 拾: 10n, 佰: 100n, 仟: 1000n };
const FEN: Readonly<Record<string, bigint>> = { 元: 100n, 角: 10n, 分: 1n };

/** An amount in words, in 分: 贰佰元零伍角伍分 → 20055. */
function fenInWords(words: string): bigint {
  let [fen, tenThousands, section, digit] = [0n, 0n, 0n, 0n];
  for (const word of words) {
    const small = SMALL[word];
    if (DIGITS.includes(word)) digit = BigInt(DIGITS.indexOf(word));
    else if (small !== undefined) [section, digit] = [section + digit * small, 0n];
    else if (word === "万") [tenThousands, section, digit] = [(section + digit) * 10_000n, 0n, 0n];
    else if (word === "元") [fen, tenThousands, section, digit] = [(tenThousands + section + digit) * 100n, 0n, 0n, 0n];
    else if (FEN[word] !== undefined) [fen, digit] = [fen + digit * (FEN[word] ?? 0n), 0n];
    else if (word !== "整") throw new Error(`${word} in ${words}`);
  }
  return fen;
}

/** Every line is what 考核结果 shows, and its own figures make its 实发; the sum is said in words, too. */
function expectPaper(snapshot: Snapshot, groupBy: string | undefined, due: RegExp): void {
  const source = sourceOf({ ...snapshot, canProve: false }, groupBy === undefined ? {} : { groupBy });
  const paper = made(payroll, source);
  const { people, total } = expectTotals(paper);
  const shown = source.shown?.people() ?? [];
  expect(people).toHaveLength(shown.length);
  for (const { name, class: className, amounts: [dueFen, deducted, received, net] } of people) {
    const figures = shown.find((one) => one.name === name && one.class === className)?.figures ?? new Map<string, Raw>();
    const amounts = [...figures].flatMap(([heading, amount]) => (due.test(heading) && typeof amount === "number" ? [fenOf(amount) ?? 0n] : []));
    expect(dueFen ?? 0n).toBe(amounts.reduce((all, amount) => all + amount, 0n));
    expect(net).toBe((dueFen ?? 0n) - (deducted ?? 0n) + (received ?? 0n));
  }
  const [, words = ""] = valuesOfPaper(paper).flatMap(([first]) => /^合计（大写）：(.+)$/.exec(String(first)) ?? []);
  expect(fenInWords(words)).toBe(total?.[FIGURES.indexOf("实发")]);
}

/** Changed are the scores, 9月津贴 and 学年奖 follow; or the days of leave, what is taken off and got for standing in follows. */
interface Case {
  readonly name: string;
  readonly changed: readonly [headings: RegExp, least: number, most: number];
  readonly groups: readonly (string | undefined)[];
  /** The columns of 考核结果 that are due. */
  readonly due: RegExp;
}

const RUNS = 4;
const ALLOWANCES = /^\d+月津贴$/;

const PAPERS: readonly Case[] = [
  { name: "S1A-示例", changed: [/\(\d+分\)$/, 0, 50], groups: [undefined, "校区", "班级"], due: /^(\d+月津贴|学年奖)$/ },
  // One case is 待核: until it is settled the pay sheet leaves the prize out.
  { name: "学月与学年考核", changed: [/\(\d+分\)$/, 0, 15], groups: [undefined, "年级"], due: ALLOWANCES },
  { name: "S1B-示例", changed: [/^天数$/, 0, 15], groups: [undefined, "年级部"], due: /^学期津贴$/ },
  { name: "月考核与学期考核", changed: [/^天数$/, 0, 15], groups: [undefined, "年级部"], due: /^学期津贴$/ },
];

/** The sheet's own sums in the rows that were typed into: Excel computes them anew, and nobody does here. */
const withoutSums = (snapshot: Snapshot, typed: readonly { readonly sheet: string; readonly row: number }[]): Snapshot =>
  tableSheets(snapshot).reduce((before, table) => {
    const rows = new Set(typed.filter(({ sheet }) => sheet === table.data.name).map(({ row }) => row));
    return withGrid(before, table.data.name, (grid) => grid.map((cells, row) => cells.map((cell, column) => (rows.has(row) && isComputed(table, row, column) ? "" : cell))));
  }, snapshot);

describe("totals on 津贴发放表 are the sums of the printed lines", () => {
  it.each(PAPERS)("$name", ({ name, changed, groups, due }) => {
    const { snapshot } = workbookNamed(name);
    fc.assert(
      fc.property(otherScores(snapshot, ...changed), fc.constantFrom(...groups), (typed, groupBy) => expectPaper(withoutSums(withTyped(snapshot, typed), typed), groupBy, due)),
      { numRuns: RUNS },
    );
  });

  it("on every page of a large school", () => expectPaper(monthlySchool(75), undefined, ALLOWANCES));
});
