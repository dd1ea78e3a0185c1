import { noteText } from "../../src/appraisal/notes";
import { FLAG_HEADING, NOTE_HEADING, resultPlans } from "../../src/appraisal/results";
import { tellAppraisal } from "../../src/appraisal/told";
import type { Table } from "../../src/core/table";
import { textsFor } from "../../src/messages";
import { resultRole } from "../../src/plan/ownSheets";
import { appraise, type Appraisal } from "../../src/rules/appraise";
import { compile } from "../../src/rules/compile";
import { mechanisms } from "../../src/rules/mechanisms";
import { mixedPeriods } from "../../src/rules/mixedPeriods";
import type { Program } from "../../src/rules/program";
import { settingPath, type Scheme, type SettingRow } from "../../src/rules/scheme";
import { parseDay } from "../../src/rules/settings";
import { decode, encode } from "../../src/schemes/codec";
import type { Example, ExampleCell, ExampleSetting } from "./examples";
import { tablesOf } from "./exampleTables";
import { figuresOf, oneByOne } from "./oneByOne";
import { quietButTelling } from "./quietFigures";

const texts = textsFor("zh-CN");

/** What holds of every worked example: its figures, the same from the sheet 考核方案, and none of it with the deciding setting changed. */
export function describeExamples(examples: readonly Example[], schemes: readonly Scheme[]): void {
  describe.each(examples.map((example) => [`${example.id} ${example.name} (${example.kind})`, example] as const))("%s", (_, example) => {
    it("gives the figures of the clause", () => {
      expect(differences(example, schemeFor(example, schemes))).toEqual([]);
    });

    it("gives them from the sheet 考核方案 as well", () => {
      // The same rows, so the same figures.
      const { written, read } = sheetOf(schemeFor(example, schemes));
      expect(read).toEqual(written);
    });

    it("does not give them once the setting it is about says something else", () => {
      const perturbed = withSetting(schemeFor(example, schemes), example.setting, example.instead);
      expect(programOf(perturbed).problems).toEqual([]);
      // Of the figures: a net that breaks would prove nothing.
      expect(otherFigures(example, perturbed)).not.toEqual([]);
    });
  });
}

interface SchemeSheet {
  readonly written: readonly (readonly string[])[];
  readonly read: readonly (readonly string[])[];
}

const sheets = new WeakMap<Scheme, SchemeSheet>();

/** Written to 考核方案 and read from there, once: many examples are about a regulation as it is. */
function sheetOf(scheme: Scheme): SchemeSheet {
  const sheet = sheets.get(scheme) ?? { written: [lines(scheme)], read: decode(encode([scheme]), { row: 0, column: 0 }).schemes.map(lines) };
  sheets.set(scheme, sheet);
  return sheet;
}

/** A scheme row by row, as texts: compared many times as quickly as its fields once. */
const lines = ({ id, rows }: Scheme): readonly string[] => [id, ...rows.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))))];

/** The scheme an example is about, as the example has it. */
export function schemeFor({ scheme, with: settings = {}, rows = [] }: Example, schemes: readonly Scheme[]): Scheme {
  const known = schemes.find(({ id }) => id === scheme);
  if (known === undefined) throw new Error(`no scheme ${scheme}`);
  return Object.entries(settings).reduce<Scheme>((changed, [path, value]) => withSetting(changed, path, value), withRows(known, rows));
}

/** Each row stands behind the others of its rule, a new rule at the end. */
function withRows(scheme: Scheme, added: readonly ExampleSetting[]): Scheme {
  return added.map((row) => rowOf(scheme.id, row)).reduce<Scheme>(({ id, rows }, row) => {
    const kept = rows.filter((other) => other.applies !== "" || other.effective !== row.effective || settingPath(other) !== settingPath(row));
    const after = kept.map(({ rule }) => rule).lastIndexOf(row.rule) + 1 || kept.length;
    return { id, rows: [...kept.slice(0, after), row, ...kept.slice(after)] };
  }, scheme);
}

function rowOf(scheme: string, row: ExampleSetting): SettingRow {
  const words = (column: keyof ExampleSetting): string => String(row[column] ?? "");
  return {
    scheme,
    rule: words("规则"),
    mechanism: words("计算方法"),
    setting: words("设置项"),
    key: words("名称"),
    applies: words("适用"),
    value: row["设定值"] ?? "",
    unit: words("单位"),
    clause: "",
    words: "",
    id: "",
    note: "",
    effective: words("生效日期"),
  };
}

/** The scheme with another value in the rows that a path names. */
function withSetting(scheme: Scheme, path: string, value: string | number): Scheme {
  const named = (row: SettingRow): boolean => {
    const own = settingPath(row);
    return [own, `${own}?${row.applies}`, `${own}@${row.effective}`].includes(`${scheme.id}/${path}`);
  };
  let found = false;
  const rows = scheme.rows.map((row) => {
    if (!named(row)) return row;
    found = true;
    return { ...row, value };
  });
  if (!found) throw new Error(`${scheme.id} has no setting ${path}`);
  return { id: scheme.id, rows };
}

const programs = new WeakMap<Scheme, Program>();

/** Compiled once: many examples are about a regulation as it is. */
function programOf(scheme: Scheme): Program {
  const program = programs.get(scheme) ?? compile(scheme, mechanisms);
  programs.set(scheme, program);
  return program;
}

interface Run {
  readonly program: Program;
  readonly tables: readonly Table[];
  readonly appraisal: Appraisal;
}

/** The example appraised, or why it is not. */
function run(example: Example, scheme: Scheme): Run | readonly string[] {
  const program = programOf(scheme);
  if (program.problems.length > 0) return program.problems.map((problem) => problem.code);
  const tables = tablesOf(example);
  const mixed = mixedPeriods(program, tables);
  if (mixed.length > 0) return mixed.map(({ code, row }) => `${code}: ${row?.rule ?? ""}`);
  return { program, tables, appraisal: appraise(program, tables) };
}

/** Everything in which the result is not what the example expects, or what holds of every appraisal does not hold of it. */
export function differences(example: Example, scheme: Scheme): readonly string[] {
  const ran = run(example, scheme);
  return "appraisal" in ran ? [...otherCells(example, ran), ...brokenNets(ran)] : ran;
}

function otherFigures(example: Example, scheme: Scheme): readonly string[] {
  const ran = run(example, scheme);
  return "appraisal" in ran ? otherCells(example, ran) : ran;
}

/** Every cell of the result that is not what the example expects, and the remark that is missing. */
function otherCells(example: Example, { program, appraisal }: Run): readonly string[] {
  const role = resultRole(example.sheet ?? program.outputs[0]?.sheet ?? "");
  const { columns, rows } = resultPlans(tellAppraisal(appraisal, texts), texts).find((plan) => plan.role === role) ?? { columns: [], rows: [] };
  const headings = columns.map((column) => column.heading);
  const found = Object.entries(example.expect).flatMap(([name, cells]) => {
    const row = rows.find((cellsOfRow) => isNamed(cellsOfRow, name)) ?? [];
    return Object.entries(cells).flatMap(([heading, expected]) => {
      const cell = row[headings.indexOf(heading)];
      return agrees(heading, cell, expected) ? [] : [`${name} ${heading}: ${String(cell)} instead of ${expected}`];
    });
  });
  const remarks = appraisal.remarks.map(({ note }) => noteText(note, texts));
  const { remark = "" } = example;
  return remark === "" || remarks.some((words) => words.includes(remark)) ? found : [...found, `${remarks.join()} instead of ${remark}`];
}

/** What holds of every appraisal, and does not of this one. */
function brokenNets({ program, tables, appraisal }: Run): readonly string[] {
  const found = quietButTelling(appraisal).map((figure) => `has something to tell and does not say so: ${figure}`);
  const same = figuresOf(appraisal).join() === figuresOf(appraise(oneByOne(program), tables)).join();
  return same ? found : [...found, "a list computed at once differs from its figures computed one by one"];
}

function isNamed([first, ...others]: readonly unknown[], name: string): boolean {
  const [one, ...more] = name.split("/");
  return first === one && more.every((word) => others.includes(word));
}

/** What an example writes for a column that the sheet must not have. */
const NO_COLUMN = "无此列";

function agrees(heading: string, found: unknown, expected: ExampleCell): boolean {
  if (expected === NO_COLUMN) return found === undefined;
  if ((heading !== FLAG_HEADING && heading !== NOTE_HEADING) || expected === "") return found === (parseDay(expected) ?? expected);
  const words = String(expected);
  return words.startsWith("=") ? found === words.slice(1) : String(found).includes(words);
}
