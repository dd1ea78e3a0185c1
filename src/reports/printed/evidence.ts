import type { CompiledRule } from "../../core/compile";
import { addressOf, type CellRef } from "../../core/cell";
import { wordsIn } from "../../core/mechanisms/entry";
import type { Note } from "../../core/note";
import type { Outcome } from "../../core/outcome";
import { ruleId } from "../../core/scheme";
import { wordOfValue, type Value } from "../../core/value";
import type { Texts } from "../../messages";
import { dayOnPaper } from "./letter";
import { registerOf, rowsNamed, settingsOf } from "./reasons";
import type { ReportSource } from "./report";

/** Conditions one of which is enough, or so many: what holds shows it, whatever the others say. */
const ALTERNATIVES: ReadonlySet<string> = new Set(["任一满足", "至少满足"]);

/**
 * What a decision rests on, each once: the cells and the rows of registers it looked at with their places, the comparison as it
 * was worked out, what was waived, and what nobody has filled in.
 */
export const evidenceFor = (outcome: Outcome, source: ReportSource): readonly string[] => [...new Set(linesOf(outcome, undefined, source))];

/** @param rule what looks at the outcome: its filters say which columns of an entry matter */
function linesOf(outcome: Outcome, rule: CompiledRule | undefined, source: ReportSource): readonly string[] {
  const { value, origin } = outcome;
  const { texts } = source;
  switch (origin.kind) {
    case "setting":
      return [];
    case "noRow":
      return [texts("paper.eligibility.noEntry", { table: origin.table })];
    case "cell": {
      const params = { column: origin.column, cell: placeOf(origin.cell) };
      return [value.kind === "missing" ? texts("paper.eligibility.blankCell", params) : texts("paper.eligibility.cell", { ...params, words: wordsOnPaper(value, texts) })];
    }
    case "entry":
      return [texts("paper.eligibility.entry", { table: origin.table, words: wordsOfEntry(origin, rule, source), cell: placeOf(origin.cell) })];
    case "rule":
      return linesOfRule(outcome, source.program.rules.get(ruleId(origin.scheme, origin.rule)), source);
  }
}

function linesOfRule(outcome: Outcome, rule: CompiledRule | undefined, source: ReportSource): readonly string[] {
  const { texts } = source;
  const shown = ALTERNATIVES.has(rule?.mechanism ?? "") && holds(outcome.value) ? outcome.inputs.filter((input) => holds(input.outcome.value)) : outcome.inputs;
  const isEmptyCount = rule?.mechanism === "计数" && outcome.inputs.length === 0 && outcome.value.kind !== "missing";
  return [
    ...(rule && isEmptyCount ? [texts("paper.eligibility.noEntry", { table: registerOf(rule) })] : []),
    ...shown.flatMap((input) => linesOf(input.outcome, rule, source)),
    ...(rule?.mechanism === "比较" && outcome.working !== undefined ? [outcome.working] : []),
    ...outcome.notes.flatMap((note) => wordsOfNote(note, texts)),
  ];
}

const holds = (value: Value): boolean => value.kind === "truth" && value.truth;

/** Notes that decide a condition besides what its cells say. */
function wordsOfNote(note: Note, texts: Texts): readonly string[] {
  switch (note.code) {
    case "relaxed":
      return [texts("paper.eligibility.waived", { what: note.params.what, reason: note.params.reason, approver: note.params.approver })];
    case "settingAsked":
      return [texts("paper.eligibility.asked", { rule: note.params.rule, setting: note.params.setting })];
    default:
      return [];
  }
}

/** What the row says in the columns that the rule goes by. */
function wordsOfEntry(origin: Extract<Outcome["origin"], { kind: "entry" }>, rule: CompiledRule | undefined, { tables }: ReportSource): string {
  const row = rowsNamed(tables, origin.table).find(({ source }) => source.sheet === origin.cell.sheet && source.row === origin.cell.row);
  const columns = rule === undefined ? [] : [...new Set(settingsOf(rule, "筛选").map(({ key }) => key))];
  return row === undefined || columns.length === 0 ? origin.words : columns.map((column) => wordsIn(row, column)).filter(Boolean).join(" ");
}

const wordsOnPaper = (value: Value, texts: Texts): string => (value.kind === "date" ? dayOnPaper(value.serial, texts) : (wordOfValue(value) ?? ""));

const placeOf = (cell: CellRef): string => `${cell.sheet}!${addressOf(cell)}`;
