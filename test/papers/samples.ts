import type { ReportSource } from "../../src/papers/report";
import type { Snapshot } from "../../src/plan/snapshot";
import type { BuiltInId } from "../../src/schemes";
import type { Raw } from "../../src/sheets";
import { RESULTS, withRows, withScheme } from "../appraisal/workbook";
import { sourceOf } from "./source";

const samples = new Map<BuiltInId, Snapshot>();

/** The sample workbook of a scheme, with the scheme as the project has it now. The same one whenever it is asked for. */
export function sampleOf(scheme: BuiltInId): Snapshot {
  const sample = samples.get(scheme) ?? made(scheme);
  samples.set(scheme, sample);
  return sample;
}

function made(scheme: BuiltInId): Snapshot {
  const snapshot = withScheme(`../../assets/samples/${scheme}-示例.xlsx`, scheme);
  const current = snapshot.sheets.at(-1);
  return { ...snapshot, sheets: snapshot.sheets.filter((sheet) => sheet === current || sheet.name !== current?.name) };
}

const withoutResults = new WeakMap<Snapshot, Snapshot>();

/** The source of a workbook whose scheme puts its results on sheets of other names: 考核结果 shows nothing. */
export function unshown(snapshot: Snapshot, settings: Parameters<typeof sourceOf>[1] = {}): ReportSource {
  // The same one whenever it is asked for: what is made of a workbook is kept by it.
  const as = withoutResults.get(snapshot) ?? { ...snapshot, own: new Map([...snapshot.own, ["results", RESULTS]]) };
  withoutResults.set(snapshot, as);
  return sourceOf(as, settings);
}

/** The workbook with further rows below those of a sheet that are filled in, each given by heading. */
export const withFurther = (snapshot: Snapshot, name: string, further: readonly Readonly<Record<string, Raw>>[]): Snapshot =>
  withRows(snapshot, name, (rows) => {
    const [headings = [], ...body] = rows;
    return [headings, ...body.filter((row) => row.some((cell) => cell !== "")), ...further.map((cells) => headings.map((heading) => cells[String(heading)] ?? ""))];
  });

/** The workbook with another content in the cells of a column, where the row has a word. */
export const withChanged = (snapshot: Snapshot, name: string, word: Raw, column: string, content: Raw): Snapshot =>
  withRows(snapshot, name, (rows) => {
    const at = rows[0]?.indexOf(column) ?? -1;
    if (at < 0 || !rows.some((row) => row.includes(word))) throw new Error(`${name} has no ${column} of ${String(word)}`);
    return rows.map((row, index) => (index > 0 && row.includes(word) ? row.map((cell, place) => (place === at ? content : cell)) : row));
  });
