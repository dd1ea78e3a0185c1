import { addressOf } from "../core/cell";
import type { Exact } from "../core/number/exact";
import type { Row, RowKey } from "../core/table";
import type { Value } from "../core/value";
import type { Texts } from "../messages";
import type { AppraisedPerson } from "../rules/appraise";
import { filter, passesAll, type Filter } from "../rules/filter";
import { wordsIn } from "../rules/mechanisms/entry";
import type { Outcome } from "../rules/outcome";
import type { CompiledRule } from "../rules/program";
import { ruleId } from "../rules/scheme";
import type { Keyed } from "../rules/settings";
import { asComputed, settledDecisions } from "./adjusted";
import type { LinePerson } from "./ownColumns";
import { rowsNamed, schemesDeciding, schemesReading, settingsOf } from "./reasons";
import type { Report, ReportSource } from "./report";

const TABLE = "培训学时";
export const HOURS = "学时";

/** A row of 培训学时, and whether its hours count. */
export interface TrainingEntry {
  readonly row: Row;
  readonly state: "counted" | "left" | "open";
  /** Why they do not, or not yet. */
  readonly reason: string;
}

/** What somebody has been trained. A figure is undefined while it is not known. In 学时. */
export interface Training extends LinePerson {
  readonly whose: AppraisedPerson;
  readonly entries: readonly TrainingEntry[];
  readonly sum: Exact | undefined;
  readonly required: Exact | undefined;
  /** What is lacking, 0 at least. */
  readonly gap: Exact | undefined;
}

/** Everybody for whom the scheme reckons (差额) how many hours of 培训学时 are lacking. S2-02 */
export function trainingsOf(source: ReportSource): readonly Training[] {
  const { tables, texts } = source;
  const rows = rowsNamed(tables, TABLE);
  return settledDecisions("差额", source).flatMap(({ outcome, whose }): Training[] => {
    const { inputs } = asComputed(outcome);
    const sum = inputs.map((input) => input.outcome).find((input) => sourceOf(input, source) === `${TABLE}.${HOURS}`);
    const rule = sum && ruleOf(sum, source);
    if (sum === undefined || rule === undefined || whose.subject.by !== undefined) return [];
    const { key } = whose.subject.row;
    const added = asComputed(sum);
    const own = rows.filter((row) => isAbout(row.key, key) || inputOf(row, added) !== undefined);
    return [
      {
        whose,
        id: key.id,
        name: key.person ?? "",
        class: key.class ?? "",
        entries: own.map((row) => entryOf(row, added, rule, texts)),
        sum: figureOf(sum.value),
        required: figureOf(inputs[0]?.outcome.value),
        gap: figureOf(outcome.value),
      },
    ];
  });
}

/** The regulations that reckon so. */
export const trainingSchemes: NonNullable<Report["schemes"]> = (source) => {
  const reading = schemesReading([TABLE], source.program);
  return schemesDeciding("差额")(source).filter((scheme) => reading.includes(scheme));
};

const ruleOf = ({ origin }: Outcome, { program }: ReportSource): CompiledRule | undefined => (origin.kind === "rule" ? program.rules.get(ruleId(origin.scheme, origin.rule)) : undefined);

/** What a rule of mechanism 汇总 adds up. */
function sourceOf(outcome: Outcome, source: ReportSource): string | undefined {
  const rule = ruleOf(outcome, source);
  return rule?.mechanism === "汇总" ? String(settingsOf(rule, "来源")[0]?.value ?? "") : undefined;
}

const figureOf = (value: Value | undefined): Exact | undefined => (value?.kind === "number" ? value.number : undefined);

/** Whether a row names the person: by 工号 where both have one, else by name and, where the row says it, class. */
function isAbout(row: RowKey, person: RowKey): boolean {
  if (row.id !== undefined && person.id !== undefined) return row.id === person.id;
  return row.person !== undefined && row.person === person.person && (row.class === undefined || row.class === person.class);
}

/** The part that a row plays in the sum; undefined for none. */
const inputOf = (row: Row, sum: Outcome): Outcome | undefined =>
  sum.inputs.map(({ outcome }) => outcome).find(({ origin }) => origin.kind === "cell" && origin.cell.sheet === row.source.sheet && origin.cell.row === row.source.row);

function entryOf(row: Row, sum: Outcome, rule: CompiledRule, texts: Texts): TrainingEntry {
  const input = inputOf(row, sum);
  if (input?.value.kind === "number") return { row, state: "counted", reason: "" };
  if (input) return { row, state: "open", reason: texts(row.cells.get(HOURS)?.value.kind === "number" ? "paper.training.disputed" : "paper.training.noHours") };
  const unlisted = unlistedColumn(row, sum);
  if (unlisted !== undefined) {
    const words = wordsIn(row, unlisted);
    return { row, state: "open", reason: texts(words === "" ? "paper.training.blank" : "paper.training.unlisted", { column: unlisted, words }) };
  }
  const filters = filtersOf(rule);
  if (passesAll(row, filters)) return { row, state: "left", reason: texts("paper.training.repeated") };
  const words = [...new Set(filters.map(({ key }) => `${key}${wordsIn(row, key)}`))].join("、");
  return { row, state: "left", reason: texts("paper.training.excluded", { words }) };
}

/** The column of the row whose words no filter knows. */
function unlistedColumn(row: Row, { notes }: Outcome): string | undefined {
  const cells = notes.flatMap((note) => (note.code === "unknownCase" ? [note.params.cell] : []));
  return [...row.cells].find(([, { source }]) => cells.includes(`${source.sheet}!${addressOf(source)}`))?.[0];
}

const filtersOf = (rule: CompiledRule): readonly Keyed<Filter>[] =>
  settingsOf(rule, "筛选").flatMap((row): Keyed<Filter>[] => {
    const parsed = filter.parse(row.value, row);
    return "value" in parsed ? [{ key: row.key, value: parsed.value, row }] : [];
  });
