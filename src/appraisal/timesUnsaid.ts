import type { CompiledRule, Program, SchemeProblem } from "../rules/program";
import { bonus } from "../rules/mechanisms/bonus";
import { TIMES_COLUMN } from "../rules/mechanisms/times";
import { mechanisms } from "../rules/mechanisms";
import { compactText, contentAt, plays, type Reading, type SheetData } from "../sheets";

/** What 筛选 says of a cell that is filled in, whatever with. */
const FILLED = "非空";

/** Once, with or without its measure word. */
const ONCE = /^1(?:人?次|例|面)?$/;

/**
 * Rules that count the rows of a register in which a column says how many times each was, and that do not say which of the
 * two they count: 迟到 3次 in one row would take off one point instead of three. Where every row is one time there is nothing to ask.
 */
export function timesUnsaid(program: Program, { findings }: Pick<Reading, "findings">, sheets: readonly SheetData[]): readonly SchemeProblem[] {
  const columns = timesColumns(findings, sheets);
  return [...program.rules.values()].flatMap((rule): SchemeProblem[] => {
    if (mechanisms.get(rule.mechanism)?.settings.includes(TIMES_COLUMN) !== true) return [];
    const said = rule.rows.find(({ setting }) => setting === TIMES_COLUMN);
    const register = String(rule.rows.find(({ setting }) => setting === "登记")?.value ?? "");
    const column = columns.get(register);
    // A rule that looks at the column already says itself what it makes of it.
    const isRead = !looksOnlyIfFilled(rule, column) && rule.references.some(({ reference }) => reference.kind === "column" && reference.table === register && reference.column === column);
    if (column === undefined || isRead || countsOnce(rule) || (said !== undefined && said.value !== "")) return [];
    return [{ code: "timesUnsaid", row: said ?? rule.first, register, column }];
  });
}

/** Whether all that a rule makes of the column is that something stands there. */
function looksOnlyIfFilled({ rows }: CompiledRule, column: string | undefined): boolean {
  const looks = rows.filter(({ key }) => key !== "" && key === column);
  return looks.length > 0 && looks.every(({ value }) => value === FILLED);
}

/** Whether it does not matter how many times a row was: of what is alike one counts, or of all the highest. */
function countsOnce({ mechanism, rows }: CompiledRule): boolean {
  const said = (setting: string): string => String(rows.find((row) => row.setting === setting)?.value ?? "");
  return said("去重") !== "" || said("同案列") !== "" || ["最高", "最低"].includes(said("方式")) || (mechanism === bonus.name && said("同一项目") !== "累计");
}

/** By the name of a table, its column that says how many times. */
function timesColumns(findings: Reading["findings"], sheets: readonly SheetData[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const finding of findings) {
    const sheet = finding.kind === "read" && !finding.reshaped ? sheets.find(({ name }) => name === finding.sheet) : undefined;
    if (finding.kind !== "read" || sheet === undefined) continue;
    const left = new Set(finding.leftOut.map(({ row }) => row));
    const rows = sheet.values.map((_, index) => sheet.row + index).filter((row) => row > Math.max(...finding.headingRows) && !left.has(row));
    const several = (column: number): boolean => rows.some((row) => saysSeveral(compactText(String(contentAt(sheet, { row, column })))));
    const times = finding.columns.find(({ name, column }) => plays("times", name) && several(column));
    if (times !== undefined && !found.has(finding.table)) found.set(finding.table, times.name);
  }
  return found;
}

const saysSeveral = (text: string): boolean => /[\d两二三四五六七八九十]/.test(text) && !ONCE.test(text);
