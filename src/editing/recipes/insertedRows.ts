import type { InsertedRows } from "../../plan/plan";
import type { Scheme, SettingRow } from "../../rules/scheme";
import type { DecodedSchemes, SchemeColumn } from "../../schemes/codec";

/** The rows that a regulation has and the sheet has not, where they belong, as the sheet has its columns; undefined for a sheet without rows. */
export function insertedRows({ schemes, place }: DecodedSchemes, changed: Scheme): readonly InsertedRows[] | undefined {
  const old = schemes.find(({ id }) => id === changed.id)?.rows ?? [];
  // A regulation that is not there stands behind the others.
  const last = old.at(-1) ?? schemes.flatMap(({ rows }) => rows).reduce<SettingRow | undefined>((lowest, row) => ((place.get(row)?.row ?? -1) > ((lowest && place.get(lowest)?.row) ?? -1) ? row : lowest), undefined);
  const lastPlace = last && place.get(last);
  if (lastPlace === undefined) return undefined;
  const first = Math.min(...Object.values(lastPlace.columns));
  const runs: { before: number; rows: (readonly string[])[] }[] = [];
  let waiting: (readonly string[])[] = [];
  const put = (before: number): void => {
    if (waiting.length > 0) runs.push({ before, rows: waiting });
    waiting = [];
  };
  const known = new Set(old);
  for (const row of changed.rows) {
    if (known.has(row)) put(place.get(row)?.row ?? lastPlace.row + 1);
    else waiting.push(cellsOf(row, lastPlace.columns, first));
  }
  put(lastPlace.row + 1);
  return runs.map(({ before, rows }) => ({ role: "scheme", before, column: first, rows }));
}

function cellsOf(row: SettingRow, columns: Readonly<Partial<Record<SchemeColumn, number>>>, first: number): readonly string[] {
  const fields = Object.entries(columns) as readonly (readonly [SchemeColumn, number])[];
  const width = Math.max(...fields.map(([, index]) => index)) - first + 1;
  return Array.from({ length: width }, (_, offset) => {
    const field = fields.find(([, index]) => index === first + offset)?.[0];
    return field === undefined ? "" : String(row[field]);
  });
}
