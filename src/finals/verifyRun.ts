import { FLAG_HEADING, NOTE_HEADING } from "../appraisal/results";
import type { Run } from "../appraisal/run";
import { isOfPeople, namingHeading } from "../appraisal/shown";
import { addressOf, type CellRef } from "../core/cell";
import { addTo } from "../core/multimap";
import type { Texts } from "../messages";
import { ownName, type Snapshot } from "../plan/snapshot";
import { correctionsOfFinals } from "./corrections";
import { figuresOf } from "./figures";
import { named } from "./finaliseRun";
import { Finals, tampered } from "./finals";
import { printsOf, type Prints } from "./prints";
import { lastRecord, plain, shownFingerprint } from "./record";
import { isRun, shownBasis, type ShownBasis } from "./shownBasis";

/** So many cells are named. */
const CELLS = 20;

/** 核对结果: says of the first sheet of results, 定稿记录 and the printed reports whether they still follow from what is there. Writes nothing. */
export function verifyRun(snapshot: Snapshot, texts: Texts): Run {
  const basis = shownBasis(snapshot, texts);
  if (isRun(basis)) return basis;
  const prints = printsOf(basis);
  const message = [...ofResults(basis, prints, snapshot, texts), ...ofFinals(basis, prints, snapshot, texts), ...ofReports(prints, snapshot, texts)].join(" ");
  return { plan: { sheets: [] }, message, outcome: "done" };
}

function ofResults(basis: ShownBasis, prints: Prints, snapshot: Snapshot, texts: Texts): readonly string[] {
  const { columns, rows, role } = basis.results;
  const sheet = ownName(snapshot, role);
  const last = lastRecord(snapshot, "appraise");
  const shown = basis.shown.people(namingHeading(columns));
  const cells = differingCells(basis, snapshot);
  const items = named(cells.map(addressOf), texts, CELLS);
  const gone = shown.length === rows.length ? [] : [texts(isOfPeople(columns) ? "records.verify.people" : "records.verify.rows", { sheet })];
  if (cells.length + gone.length === 0) return [texts("records.verify.results", { sheet })];
  if (cells.length === 0) return gone;
  // The inputs are those of the last appraisal: what the sheet shows otherwise, somebody typed.
  if (last && last.scheme === prints.scheme && last.data === prints.data) return [texts("records.verify.typed", { sheet, items, count: String(cells.length) }), ...gone];
  // Of other sheets 考核记录 has no print.
  const wasTyped = last !== undefined && last.results !== "" && last.results !== shownFingerprint(shown, columns);
  return [texts("records.verify.outdated", { sheet, items, count: String(cells.length) }), ...(wasTyped ? [texts("records.verify.typedSomewhere", { sheet })] : []), ...gone];
}

function ofFinals(basis: ShownBasis, prints: Prints, snapshot: Snapshot, texts: Texts): readonly string[] {
  const finals = Finals.of(snapshot);
  const { sheet, rows, incomplete } = tampered(snapshot);
  const typed = rows.length === 0 ? [] : [texts("records.verify.finalsTyped", { sheet, items: named(rows.map((row) => String(row + 1)), texts, CELLS) })];
  const lost = incomplete.length === 0 ? [] : [texts("records.verify.finalsLost", { sheet, items: named(incomplete, texts, CELLS) })];
  if (finals.entries.length === 0) return [...typed, ...lost];
  const corrections = correctionsOfFinals(finals, figuresOf(basis), prints, texts);
  const said = corrections.length === 0 ? texts("records.verify.finals") : texts("records.verify.finalsDiffer", { count: String(corrections.length) });
  return [said, ...typed, ...lost];
}

function ofReports(prints: Prints, snapshot: Snapshot, texts: Texts): readonly string[] {
  const last = lastRecord(snapshot, "reports");
  if (last === undefined) return [];
  const follows = last.scheme === prints.scheme && last.data === prints.data;
  return [texts(follows ? "records.verify.reports" : "records.verify.reportsOutdated", { time: last.time })];
}

/** The cells of the results that show another figure than is computed, in the order of the computation. Who is not on the sheet has none. */
function differingCells({ results: { columns, rows, role } }: ShownBasis, snapshot: Snapshot): readonly CellRef[] {
  const sheet = ownName(snapshot, role);
  const data = snapshot.sheets.find(({ name }) => name === sheet);
  if (data === undefined) return [];
  const headings = (data.values[0] ?? []).map(String);
  const compared = columns.flatMap(({ heading }, index) => (heading === FLAG_HEADING || heading === NOTE_HEADING || !headings.includes(heading) ? [] : [{ heading, index, at: headings.indexOf(heading) }]));
  const named = compared.filter(({ heading }) => heading === namingHeading(columns) || heading === "班级");
  const computed = rows.map((row): Line => ({ words: compared.map(({ index }) => plain(row[index] ?? "")) }));
  const shown = data.values.slice(1).map((row, index): Line => ({ words: compared.map(({ at }) => plain(row[at] ?? "")), row: data.row + index + 1 }));
  // Who gave a class up and took it again has two lines alike in name and class, in whatever order: what is the same goes first.
  const others = paired(computed, shown, ({ words }) => JSON.stringify(words));
  const { pairs } = paired(others.computed, others.shown, ({ words }) => JSON.stringify(named.map((column) => words[compared.indexOf(column)])));
  return pairs.flatMap(([line, { words, row = 0 }]) => compared.flatMap(({ at }, index) => (words[index] === line.words[index] ? [] : [{ sheet, row, column: data.column + at }])));
}

/** What the columns that are compared say of somebody, and where that stands. */
interface Line {
  readonly words: readonly string[];
  readonly row?: number;
}

/** Pairs the lines that are called the same, in their order, and gives those that are left over. */
function paired(computed: readonly Line[], shown: readonly Line[], nameOf: (line: Line) => string): { readonly pairs: readonly (readonly [computed: Line, shown: Line])[]; readonly computed: readonly Line[]; readonly shown: readonly Line[] } {
  const left = new Map<string, Line[]>();
  for (const line of shown) addTo(left, nameOf(line), line);
  const partners = computed.map((line) => ({ line, partner: left.get(nameOf(line))?.shift() }));
  const pairs = partners.flatMap(({ line, partner }) => (partner === undefined ? [] : [[line, partner] as const]));
  return { pairs, computed: partners.flatMap(({ line, partner }) => (partner === undefined ? [line] : [])), shown: [...left.values()].flat() };
}
