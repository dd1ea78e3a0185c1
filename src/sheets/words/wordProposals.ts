import type { PlacedAssignment } from "../answers/assignment";
import type { Problem } from "../findings/problem";
import type { Proposal } from "../answers/proposal";
import type { RecognisedSheet } from "../recognition/recognised";
import { type SheetData, contentAt, extent } from "../sheetData";
import { isBlank, textOf } from "../parse/text";
import { type SaidWords, saidWords } from "./words";

/** The words that the clerk gave a meaning, whatever sheet it was said on. */
export const wordsSaid = (assignments: readonly PlacedAssignment[]): SaidWords => saidWords(assignments.flatMap(({ assignment }) => (assignment.kind === "word" ? [assignment] : [])));

/** The sheet's columns of words, told what the clerk said of them. */
export function withSaidWords(recognised: RecognisedSheet, said: SaidWords): RecognisedSheet {
  if (said.size === 0) return recognised;
  const columns = recognised.columns.map((column) => (column.choices !== undefined || column.type === "yesNo" || column.type === "level" ? { ...column, said } : column));
  return { ...recognised, columns };
}

/** The words that wait for a confirmation. */
export function wordProposals(problems: readonly Problem[], sheets: readonly SheetData[]): readonly Proposal[] {
  return problems.flatMap(({ code, params, sheet, row, column }) => {
    const { word = "", meaning = "" } = params;
    const data = sheets.find(({ name }) => name === sheet);
    if (code !== "wordProposed") return [];
    return [{ assignment: { kind: "word", word, meaning }, cell: { sheet, row, column }, written: word, meaning, sample: data === undefined ? [] : [rowWords(data, row)] }];
  });
}

/** A row of the sheet in words. */
function rowWords(sheet: SheetData, row: number): string {
  const contents = Array.from({ length: extent(sheet).endColumn - sheet.column }, (_, i) => contentAt(sheet, { row, column: sheet.column + i }));
  return contents.filter((content) => !isBlank(content)).map(textOf).join(" ");
}
