import { FLAG_HEADING, NOTE_HEADING } from "../appraisal/results";
import type { Run } from "../appraisal/run";
import { addressOf, type CellRef } from "../core/cell";
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

/** 核对结果: says of 考核结果, 定稿记录 and the printed reports whether they still follow from what is there. Writes nothing. */
export function verifyRun(snapshot: Snapshot, texts: Texts): Run {
  const basis = shownBasis(snapshot, texts);
  if (isRun(basis)) return basis;
  const prints = printsOf(basis);
  const message = [...ofResults(basis, prints, snapshot, texts), ...ofFinals(basis, prints, snapshot, texts), ...ofReports(prints, snapshot, texts)].join(" ");
  return { plan: { sheets: [] }, message, outcome: "done" };
}

function ofResults(basis: ShownBasis, prints: Prints, snapshot: Snapshot, texts: Texts): readonly string[] {
  const sheet = ownName(snapshot, "results");
  const last = lastRecord(snapshot, "appraise");
  const cells = differingCells(basis, snapshot);
  const items = named(cells.map(addressOf), texts, CELLS);
  const gone = basis.shown.people().length !== basis.results.rows.length ? [texts("records.verify.people", { sheet })] : [];
  if (cells.length + gone.length === 0) return [texts("records.verify.results", { sheet })];
  if (cells.length === 0) return gone;
  // The inputs are those of the last appraisal: what the sheet shows otherwise, somebody typed.
  if (last && last.scheme === prints.scheme && last.data === prints.data) return [texts("records.verify.typed", { sheet, items, count: String(cells.length) }), ...gone];
  const wasTyped = last !== undefined && last.results !== "" && last.results !== shownFingerprint(basis.shown.people(), basis.results.columns);
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

/** The cells of 考核结果 that show another figure than is computed, in the order of the computation. */
function differingCells({ results, shown }: ShownBasis, snapshot: Snapshot): readonly CellRef[] {
  const sheet = ownName(snapshot, "results");
  const data = snapshot.sheets.find(({ name }) => name === sheet);
  const headings = (data?.values[0] ?? []).map(String);
  const columns = results.columns.flatMap(({ heading }, index) => (heading === FLAG_HEADING || heading === NOTE_HEADING ? [] : [{ index, at: headings.indexOf(heading) }]));
  const nameAt = results.columns.findIndex(({ heading }) => heading === "姓名");
  const classAt = results.columns.findIndex(({ heading }) => heading === "班级");
  return results.rows.flatMap((row): readonly CellRef[] => {
    const [name, className] = [String(row[nameAt] ?? ""), String(row[classAt] ?? "")];
    if (data === undefined || shown.rowOf(name, className) === undefined) return [];
    const line = data.values.findIndex((cells, index) => index > 0 && cells[headings.indexOf("姓名")] === name && (classAt < 0 || cells[headings.indexOf("班级")] === className));
    const differing = columns.filter(({ index, at }) => at >= 0 && plain(data.values[line]?.[at] ?? "") !== plain(row[index] ?? ""));
    return differing.map(({ at }) => ({ sheet, row: data.row + line, column: data.column + at }));
  });
}
