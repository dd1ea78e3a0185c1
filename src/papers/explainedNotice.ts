import { explain, type ExplanationSources } from "../appraisal/explain";
import type { FigureExplained } from "../appraisal/explanation";
import { payColumns } from "../appraisal/payColumns";
import { explainables, type Explainable, type ResultRow } from "../appraisal/resultRows";
import { headingOf } from "../appraisal/results";
import { addressOf, type CellRef } from "../core/cell";
import type { Texts } from "../messages";
import { cellOf } from "../plan/cellValue";
import { reportRole } from "../plan/ownSheets";
import type { PaperRow, PaperSheet } from "../plan/paper";
import { heightOf, roomOnPage, tableRow, termWords, titleRow, warningRow, wide } from "./layout";
import { cutRow, dayOnPaper } from "./letter";
import { heldWord } from "./moneyTable";
import { noticePeriod } from "./noticePeriod";
import { EXPLAINED_NOTICE } from "./paperNames";
import { heldFor } from "./pay";
import type { ReportSource } from "./report";
import { standingOf } from "./standing";

/** 项目, 结果, 怎么算, 依据, 出处: wider than the paper, so that it is printed a little smaller and a term of five months has half a page. */
const WIDTHS: readonly number[] = [14, 12, 52, 10, 30];
/** In points, of a line that nobody signs in. */
const LINE = 18;
/** More places than that are told by their sheets alone. */
const MOST_PLACES = 2;

/**
 * 考核说明单, for whoever asks how their figures came about: each of them with its arithmetic, its clause and where it can be looked
 * up, what is still open, and until when to object. Two on a page where two have room. Nothing of it is about anybody else: no notes,
 * which name others, and no places, which tell of others; of a tier the line of its quota stands there.
 * @param key whose; everybody's where left out
 */
export function explainedNotice(source: ReportSource, told: Pick<ExplanationSources, "place" | "schemeSheet">, key?: string): PaperSheet | undefined {
  const { appraisal, program, texts } = source;
  const people = explainables(appraisal).filter((one) => (key === undefined ? one.rows.some(({ person }) => person.subject.outside !== true) : one.key === key));
  if (people.length === 0) return undefined;
  const notices = people.map((person) => noticeRows(person, { ...told, appraisal, program }, source));
  const room = roomOnPage("Portrait", WIDTHS);
  const rows: PaperRow[] = [];
  const breaksBefore: number[] = [];
  let left = 0;
  for (const notice of notices) {
    const height = heightOf(notice);
    const cut = cutRow(texts, WIDTHS.length);
    const isBelow = height + heightOf([cut]) <= left;
    if (rows.length > 0 && !isBelow) breaksBefore.push(rows.length);
    rows.push(...(isBelow ? [cut] : []), ...notice);
    left = isBelow ? 0 : room - height;
  }
  return { role: reportRole(EXPLAINED_NOTICE), widths: WIDTHS, rows, page: { orientation: "Portrait", breaksBefore, footer: texts("print.footer") }, charts: [] };
}

function noticeRows(who: Explainable, sources: ExplanationSources, source: ReportSource): readonly PaperRow[] {
  const { settings, outdated, texts } = source;
  const { figures, missing } = explain(who.rows, sources, texts);
  const evidence = evidenceOf(figures);
  const line = (words: string, style: "plain" | "subtitle" | "text" = "plain"): PaperRow => tableRow([wide(words, style, WIDTHS.length)], WIDTHS, LINE);
  const standing = who.rows.flatMap(({ person }) => standingOf(person, texts))[0];
  const headings = [texts("paper.explained.item"), texts("paper.explained.result"), texts("paper.explained.working"), texts("paper.explained.clause"), texts("paper.explained.evidence")];
  const open = missing.map(({ title, cell }) => [title, cell === undefined ? "" : `(${placesOf([cell], texts)})`].join(""));
  return [
    ...(outdated ? [warningRow(texts("paper.common.outdated"), WIDTHS.length)] : []),
    titleRow(texts("paper.explained.title"), WIDTHS),
    line(`${settings.school ?? ""}${termWords(settings, texts)}`, "subtitle"),
    line([texts("paper.personal.person", { person: who.name, class: who.class }), ...(standing === undefined ? [] : [standing])].join("\u3000\u3000")),
    tableRow(headings.map((value, column) => ({ column, value, style: "heading" as const })), WIDTHS, LINE),
    ...who.rows.flatMap((row, index) => figuresIn(who, index, figures).flatMap((figure, column) => figureRow({ row, column, figure, evidence: evidence[first(who, index) + column] ?? [] }, held(row, column, source), source))),
    ...(open.length === 0 ? [] : [line(texts("paper.explained.open", { open: open.join(texts("list.separator")) }), "text")]),
    line(texts("paper.personal.deadline", { day: dayOnPaper(noticePeriod(source)?.to, texts) })),
    line(texts("paper.personal.receiver", { receiver: settings.receiver ?? texts("paper.letter.blank"), phone: settings.phone ?? texts("paper.letter.blank") })),
  ];
}

/** Those of one row: the figures of all rows stand one after the other. */
function figuresIn(who: Explainable, index: number, figures: readonly FigureExplained[]): readonly FigureExplained[] {
  const from = first(who, index);
  return figures.slice(from, from + (who.rows[index]?.table.columns.length ?? 0));
}

const first = ({ rows }: Explainable, index: number): number => rows.slice(0, index).reduce((sum, { table }) => sum + table.columns.length, 0);

interface Told {
  readonly row: ResultRow;
  readonly column: number;
  readonly figure: FigureExplained;
  readonly evidence: readonly CellRef[];
}

/** Words of the school's sheets are no figure; a place tells of others. */
function figureRow({ row: { table, person }, column, figure, evidence }: Told, waits: string | undefined, { program, texts }: ReportSource): readonly PaperRow[] {
  const from = table.columns[column]?.column.source;
  const isNumber = person.valueAt(column).kind === "number";
  if (from?.kind === "rule" ? program.rules.get(from.rule)?.mechanism === "名次" : !isNumber) return [];
  const chosen = figure.choices.filter(({ active }) => active).map(({ label, detail }) => [label, detail].filter(Boolean).join(" "));
  const result = waits ?? [figure.value, isNumber ? figure.unit : ""].filter(Boolean).join(" ");
  const cells = [figure.title, result, waits === undefined ? [figure.working, ...chosen].filter(Boolean).join(";") : "", figure.clause, placesOf(evidence, texts)];
  return [tableRow(cells.map((value, index) => ({ column: index, value, style: "cell" as const, align: index === 2 || index === 4 ? ("Left" as const) : ("Center" as const) })), WIDTHS, LINE)];
}

/** Why money is not paid yet, as the pay sheet says it: 待核 in the place of an amount that may change. */
function held({ table, person }: ResultRow, column: number, { appraisal, program, texts }: ReportSource): string | undefined {
  const money = payColumns({ appraisal: { ...table, months: appraisal.months }, program }).filter(({ index }) => index === column);
  const figures = new Map(table.columns.map((one, index) => [headingOf(one, appraisal.months), cellOf(person.valueAt(index))]));
  const why = money.length === 0 ? undefined : heldFor({ id: undefined, name: "", class: "", group: "", figures, appraised: person }, money);
  return why && heldWord(why, texts);
}

const cellsIn = ({ cell, steps }: Pick<FigureExplained, "cell" | "steps">): readonly CellRef[] => (steps.length === 0 ? (cell ? [cell] : []) : steps.flatMap(cellsIn));

/** The cells that each figure comes from; without those of another figure that it is made of, which has a line of its own above. */
function evidenceOf(figures: readonly FigureExplained[]): readonly (readonly CellRef[])[] {
  const above: ReadonlyMap<string, CellRef>[] = [];
  return figures.map((figure) => {
    const all = new Map(cellsIn(figure).map((cell) => [`${cell.sheet}!${addressOf(cell)}`, cell]));
    const parts = above.filter((part) => part.size < all.size && [...part.keys()].every((name) => all.has(name)));
    above.push(all);
    return [...all].flatMap(([name, cell]) => (parts.some((part) => part.has(name)) ? [] : [cell]));
  });
}

/** 2026年9月第5行 */
function placesOf(cells: readonly CellRef[], texts: Texts): string {
  const rows = [...new Set(cells.map(({ sheet, row }) => texts("paper.explained.place", { sheet, row: String(row + 1) })))];
  return (rows.length > MOST_PLACES ? [...new Set(cells.map(({ sheet }) => sheet))] : rows).join("、");
}
