import { addressOf, type CellRef } from "../core/cell";
import type { Row } from "../core/table";
import { wordOfValue, type Value } from "../core/value";
import type { MessageCode, Texts } from "../messages";
import { RELATIONS } from "../rules/mechanisms/compare";
import { dayIn, wordsIn } from "../rules/mechanisms/entry";
import { walk, type Outcome, type Relation } from "../rules/outcome";
import type { CompiledRule } from "../rules/program";
import { ruleId } from "../rules/scheme";
import { dayOnPaper } from "./letter";
import { registerOf, rowsNamed, settingsOf } from "./reasons";
import type { ReportSource } from "./report";

/** Conditions one of which is enough, or so many: what holds shows it, whatever the others say. */
const ALTERNATIVES: ReadonlySet<string> = new Set(["任一满足", "至少满足"]);

/**
 * What a decision rests on, each once: the cells and the rows of registers it looked at with their places, the comparison as it
 * was worked out, and what nobody has filled in.
 */
export function evidenceFor(outcome: Outcome, source: ReportSource): readonly string[] {
  const lines = linesOf(outcome, undefined, source);
  return [...new Set(lines.filter((line) => !lines.some((other) => saysMore(other, line))).map(({ text }) => text))];
}

/** A line of evidence; of a row of a register also which, and its words in the columns that were looked at. */
interface Evidence {
  readonly text: string;
  readonly row?: { readonly place: string; readonly words: readonly string[] };
}

/** Several rules may look at one row, some by fewer of its columns. */
const saysMore = ({ row: fuller }: Evidence, { row }: Evidence): boolean =>
  row !== undefined && fuller !== undefined && fuller.place === row.place && fuller.words.length > row.words.length && row.words.every((word) => fuller.words.includes(word));

/** The settings left blank without which the figure is not known: 年度支出“筛选”. */
export function askedIn(root: Outcome): readonly string[] {
  const asked = new Set<string>();
  walk(root, ({ notes }) => {
    for (const note of notes) if (note.code === "settingAsked") asked.add(`${note.params.rule}“${note.params.setting}”`);
  });
  return [...asked];
}

/** @param rule what looks at the outcome: its filters say which columns of an entry matter */
function linesOf(outcome: Outcome, rule: CompiledRule | undefined, source: ReportSource): readonly Evidence[] {
  const { value, origin } = outcome;
  const { texts } = source;
  switch (origin.kind) {
    case "setting":
      return [];
    case "noRow":
      return [{ text: texts("paper.eligibility.noEntry", { table: origin.table }) }];
    case "cell": {
      const params = { column: origin.column, cell: placeOf(origin.cell) };
      // A cell that may be left blank (学校审核 of who is still to be looked at) is no missing value, and has nothing to print all the same.
      const words = value.kind === "missing" ? "" : wordsOnPaper(value, texts);
      return [{ text: words === "" ? texts("paper.eligibility.blankCell", params) : texts("paper.eligibility.cell", { ...params, words }) }];
    }
    case "entry": {
      const [words, place] = [wordsOfEntry(origin, rule, source), placeOf(origin.cell)];
      const text = words.length === 0 ? texts("paper.eligibility.blankCell", { column: origin.table, cell: place }) : texts("paper.eligibility.entry", { table: origin.table, words: words.join(" "), cell: place });
      return [{ text, row: { place, words } }];
    }
    case "rule":
      return linesOfRule(outcome, source.program.rules.get(ruleId(origin.scheme, origin.rule)), source);
  }
}

function linesOfRule(outcome: Outcome, rule: CompiledRule | undefined, source: ReportSource): readonly Evidence[] {
  const { texts } = source;
  const shown = ALTERNATIVES.has(rule?.mechanism ?? "") && holds(outcome.value) ? outcome.inputs.filter((input) => holds(input.outcome.value)) : outcome.inputs;
  const isEmptyCount = rule?.mechanism === "计数" && outcome.inputs.length === 0 && outcome.value.kind !== "missing";
  return [
    ...(rule && isEmptyCount ? [{ text: texts("paper.eligibility.noEntry", { table: registerOf(rule) }) }] : []),
    ...shown.flatMap((input) => linesOf(input.outcome, rule, source)),
    ...(rule?.mechanism === "比较" ? comparisonOf(outcome, rule, texts).map((text) => ({ text })) : []),
    ...outcome.notes.flatMap((note) => (note.code === "settingAsked" ? [{ text: texts("paper.eligibility.asked", { ...note.params }) }] : [])),
  ];
}

/** 应不少于15年, and that it is not so; a figure that no cell shows is told with it: 未答复0，应为0. */
function comparisonOf({ working, value, inputs: [compared, bound] }: Outcome, rule: CompiledRule, texts: Texts): readonly string[] {
  const [figure, limit] = working?.split(/ [≥>≤<=≠] /) ?? [];
  if (figure === undefined || limit === undefined || value.kind !== "truth" || compared === undefined || bound === undefined) return [];
  const relation = RELATIONS[String(settingsOf(rule, "关系")[0]?.value ?? "")] ?? "atLeast";
  const { origin } = compared.outcome;
  const what = origin.kind === "rule" && !isShown(figure, compared.outcome) ? origin.rule : "";
  const limitWords = texts(LIMITS[relation][kindOf(bound.outcome.value)], { limit: `${onPaper(limit, bound.outcome.value, texts)}${unitOf(bound.outcome)}` });
  const line = texts("paper.eligibility.line", { what, figure: what === "" ? "" : onPaper(figure, compared.outcome.value, texts), limit: limitWords });
  return [value.truth ? line : texts("paper.eligibility.fails", { line })];
}

const onPaper = (words: string, value: Value, texts: Texts): string => (value.kind === "date" ? dayOnPaper(value.serial, texts) : words);

const unitOf = ({ origin, value }: Outcome): string => (origin.kind === "setting" && value.kind === "number" && origin.row.unit !== "%" ? origin.row.unit : "");

/** Whether a cell that it is made of says the same. */
function isShown(figure: string, compared: Outcome): boolean {
  let shown = false;
  walk(compared, ({ origin, value }) => (shown ||= origin.kind === "cell" && (value.kind === "number" ? value.number.toString() : wordOfValue(value)) === figure));
  return shown;
}

const kindOf = ({ kind }: Value): "number" | "date" | "word" => (kind === "number" || kind === "date" ? kind : "word");

const LIMITS = {
  atLeast: { number: "paper.limit.atLeast.number", date: "paper.limit.atLeast.date", word: "paper.limit.atLeast.word" },
  above: { number: "paper.limit.above.number", date: "paper.limit.above.date", word: "paper.limit.above.word" },
  atMost: { number: "paper.limit.atMost.number", date: "paper.limit.atMost.date", word: "paper.limit.atMost.word" },
  below: { number: "paper.limit.below.number", date: "paper.limit.below.date", word: "paper.limit.below.word" },
  equal: { number: "paper.limit.equal", date: "paper.limit.equal", word: "paper.limit.equal" },
  unequal: { number: "paper.limit.unequal", date: "paper.limit.unequal", word: "paper.limit.unequal" },
} as const satisfies Readonly<Record<Relation, Readonly<Record<"number" | "date" | "word", MessageCode>>>>;

const holds = (value: Value): boolean => value.kind === "truth" && value.truth;

/** What the row says in the columns that the rule goes by. */
function wordsOfEntry(origin: Extract<Outcome["origin"], { kind: "entry" }>, rule: CompiledRule | undefined, { tables, texts }: ReportSource): readonly string[] {
  const row = rowsNamed(tables, origin.table).find(({ source }) => source.sheet === origin.cell.sheet && source.row === origin.cell.row);
  const columns = rule === undefined ? [] : columnsLookedAt(rule);
  return row === undefined || columns.length === 0 ? [origin.words] : columns.map((column) => cellWords(row, column, texts)).filter(Boolean);
}

function cellWords(row: Row, column: string, texts: Texts): string {
  const day = dayIn(row, column);
  return day === undefined ? wordsIn(row, column) : dayOnPaper(day, texts);
}

/** The columns of its register by which a rule goes; of a waiver those that make it one. */
function columnsLookedAt(rule: CompiledRule): readonly string[] {
  const named = (setting: string, usual: string): string => String(settingsOf(rule, setting)[0]?.value ?? usual);
  return rule.mechanism === "放宽" ? [named("理由列", "理由"), named("批准人列", "批准人")] : [...new Set(settingsOf(rule, "筛选").map(({ key }) => key))];
}

const wordsOnPaper = (value: Value, texts: Texts): string => (value.kind === "date" ? dayOnPaper(value.serial, texts) : (wordOfValue(value) ?? ""));

const placeOf = (cell: CellRef): string => `${cell.sheet}!${addressOf(cell)}`;
