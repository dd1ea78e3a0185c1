import type { CellRef } from "../core/cell";
import type { Texts } from "../messages";
import { ownName, type Snapshot } from "../plan/snapshot";
import { compileAll } from "../rules/compile";
import { mechanisms } from "../rules/mechanisms";
import { settingPathOfCase, typedRow } from "../rules/scheme";
import { decode } from "../schemes/codec";
import { schemeProblems } from "./schemeProblems";

/** Where the answer to a setting belongs, or why it is not taken. */
export type AnswerPlace = { readonly cell: CellRef } | { readonly refusal: string };

/** Tries the answer in the scheme as it stands now: the row is found again by its path, for rows may have been moved. */
export function placeAnswer(snapshot: Snapshot, path: string, answer: string, texts: Texts): AnswerPlace {
  const sheet = ownName(snapshot, "scheme");
  const data = snapshot.sheets.find(({ name }) => name === sheet);
  const { schemes, place } = decode(data?.values ?? [], { row: data?.row ?? 0, column: data?.column ?? 0 });
  const row = compileAll(schemes, mechanisms).asked.find((asked) => settingPathOfCase(asked) === path);
  const position = row && place.get(typedRow(row));
  if (row === undefined || position?.columns.value === undefined) return { refusal: texts("pane.notAsked") };
  const answered = { ...row, value: answer };
  const tried = compileAll(schemes.map((scheme) => ({ ...scheme, rows: scheme.rows.map((other) => (other === row ? answered : other)) })), mechanisms);
  const mistakes = tried.problems.filter((problem) => problem.row === answered);
  const [mistake] = schemeProblems(mistakes, [], place, sheet, texts);
  return mistake ? { refusal: mistake.problem } : { cell: { sheet, row: position.row, column: position.columns.value } };
}
