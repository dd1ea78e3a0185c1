import { decodeScheme, unreadable } from "../../appraisal/examine";
import { refused, type Run } from "../../appraisal/run";
import { schemeProblems } from "../../appraisal/schemeProblems";
import { schemePlan } from "../../appraisal/schemeSheet";
import type { Texts } from "../../messages";
import { editingTexts } from "../../messages/editing";
import type { InsertedRows } from "../../plan/plan";
import { ownName, type Snapshot } from "../../plan/snapshot";
import { compileAll } from "../../rules/compile";
import { mechanisms } from "../../rules/mechanisms";
import { typedRow, type Scheme, type SettingRow } from "../../rules/scheme";
import type { DecodedSchemes, SchemeColumn } from "../../schemes/codec";
import { emptyScheme, insertionsOf, nameOf, withInsertions, type Addition, type Insertion } from "./addRecipe";

/**
 * Writes a recipe into a regulation, at its place. What is wrong with it is refused, for it can still be put right where it was
 * filled in; what is open is 待填.
 */
export function addRun(snapshot: Snapshot, id: string, addition: Addition, language: Texts): Run {
  const texts = editingTexts(language);
  const decoded = decodeScheme(snapshot);
  const sheet = ownName(snapshot, "scheme");
  if (decoded && decoded.missingHeadings.length > 0) return refused(unreadable(decoded, sheet, texts));
  const schemes = decoded?.schemes ?? [];
  const found = schemes.find((scheme) => scheme.id === id);
  const scheme = found ?? emptyScheme(id);
  const insertions = insertionsOf(scheme, addition);
  const changed = withInsertions(scheme, insertions);
  const all = found ? schemes.map((one) => (one === found ? changed : one)) : [...schemes, changed];
  const added = new Set(insertions.flatMap(({ rows }) => rows));
  const { problems, asked } = compileAll(all, mechanisms);
  const [mistake] = problems.filter(({ row }) => row !== undefined && added.has(typedRow(row)));
  if (mistake) return refused(schemeProblems([mistake], [], decoded?.place ?? new Map(), sheet, texts)[0]?.problem ?? "");
  const rule = nameOf(scheme, addition);
  const open = asked.filter((row) => added.has(row)).length;
  const message = open > 0 ? texts("add.asked", { rule, count: String(open) }) : texts("add.done", { rule });
  // A regulation that is not there yet makes a sheet, or stands behind the others as a whole.
  if (decoded === undefined || found === undefined) return { plan: { sheets: [schemePlan(all, texts)] }, message, outcome: "done" };
  return { plan: { sheets: [], inserted: insertedAt(decoded, scheme, insertions) }, message, outcome: "done" };
}

/** The rows as the sheet has its columns. */
function insertedAt({ place }: DecodedSchemes, scheme: Scheme, insertions: readonly Insertion[]): readonly InsertedRows[] {
  const placeOf = (index: number) => {
    const row = scheme.rows[index];
    return row && place.get(row);
  };
  const last = placeOf(scheme.rows.length - 1);
  return insertions.flatMap(({ before, rows }): readonly InsertedRows[] => {
    const at = placeOf(before);
    const columns = (at ?? last)?.columns;
    const row = at?.row ?? (last && last.row + 1);
    if (columns === undefined || row === undefined) return [];
    const first = Math.min(...Object.values(columns));
    return [{ role: "scheme", before: row, column: first, rows: rows.map((one) => cellsOf(one, columns, first)) }];
  });
}

function cellsOf(row: SettingRow, columns: Readonly<Partial<Record<SchemeColumn, number>>>, first: number): readonly string[] {
  const fields = Object.entries(columns) as readonly (readonly [SchemeColumn, number])[];
  const width = Math.max(...fields.map(([, index]) => index)) - first + 1;
  return Array.from({ length: width }, (_, offset) => {
    const field = fields.find(([, index]) => index === first + offset)?.[0];
    return field === undefined ? "" : String(row[field]);
  });
}
