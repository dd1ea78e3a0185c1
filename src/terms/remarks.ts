import { addressOf } from "../core/cell";
import type { MessageCode, Texts } from "../messages";
import type { NamedCopy } from "./copies";
import { dataRows } from "./emptiedCopy";
import { referencesOf } from "./formulas";

const DAY = /\d{1,2}\s*月\s*\d{1,2}\s*[日号]|\d{4}[-./]\d{1,2}[-./]\d{1,2}/;
/** More than these are counted, not named. */
const NAMED = 6;

/** Cells outside the data of a copy that name a day: which day is meant from now on is not ours to say. */
export function datedTexts(copies: readonly NamedCopy[]): readonly string[] {
  return copies.flatMap(({ name, going: { sheet, finding } }) => {
    const data = new Set(dataRows(finding, sheet));
    return sheet.values.flatMap((cells, r) =>
      cells.flatMap((content, c) => {
        const position = { row: sheet.row + r, column: sheet.column + c };
        const isDated = !data.has(position.row) && typeof content === "string" && DAY.test(content.normalize("NFKC"));
        return isDated ? [`${name}!${addressOf(position)}`] : [];
      }),
    );
  });
}

/** Formulas of copies that read one of these sheets. */
export function linkedFormulas(copies: readonly NamedCopy[], sheets: ReadonlySet<string>): readonly string[] {
  return copies.flatMap(({ name, going: { sheet } }) => referencesOf(sheet).flatMap((one) => (one.sheets.some((other) => sheets.has(other)) ? [`${name}!${addressOf(one)}`] : [])));
}

/** A sentence about things, named as far as they can be read at a glance; none about nothing. */
export function remark(code: MessageCode, things: readonly string[], texts: Texts): readonly string[] {
  if (things.length === 0) return [];
  const named = things.slice(0, NAMED).join("、");
  const items = things.length > NAMED ? texts("terms.andMore", { items: named, count: String(things.length) }) : named;
  return [texts(code, { items })];
}
