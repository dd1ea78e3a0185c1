import { strToU8, zipSync } from "fflate";
import { addressOf } from "../../src/core/cell";
import type { Raw } from "../../src/sheets";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A file as a department hands it in: one sheet with these rows. */
export const xlsxFile = (fileName: string, sheetName: string, rows: readonly (readonly Raw[])[]): File => workbookFile(fileName, [{ name: sheetName, values: rows }]);

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** A file with these sheets, each from its first cell on, and these hidden names. */
export function workbookFile(fileName: string, sheets: readonly { readonly name: string; readonly values: readonly (readonly Raw[])[] }[], names: readonly { readonly name: string; readonly formula: string }[] = []): File {
  const cell = (raw: Raw, row: number, column: number): string => {
    const address = addressOf({ row, column });
    if (raw === "") return "";
    return typeof raw === "number" ? `<c r="${address}"><v>${raw}</v></c>` : `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(String(raw))}</t></is></c>`;
  };
  const cellsOf = (rows: readonly (readonly Raw[])[]): string => rows.map((row, index) => `<row r="${index + 1}">${row.map((raw, column) => cell(raw, index, column)).join("")}</row>`).join("");
  const relations = (targets: readonly (readonly [type: string, target: string])[]): Uint8Array =>
    strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`).join("")}</Relationships>`);
  const listed = sheets.map(({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("");
  const defined = names.map(({ name, formula }) => `<definedName name="${name}" hidden="1">${escaped(formula.slice(1))}</definedName>`).join("");
  const bytes = zipSync({
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": strToU8(`<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed}</sheets>${defined === "" ? "" : `<definedNames>${defined}</definedNames>`}</workbook>`),
    "xl/_rels/workbook.xml.rels": relations(sheets.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const)),
    ...Object.fromEntries(sheets.map(({ values }, index) => [`xl/worksheets/sheet${index + 1}.xml`, strToU8(`<worksheet xmlns="${MAIN}"><sheetData>${cellsOf(values)}</sheetData></worksheet>`)])),
  });
  return new File([new Uint8Array(bytes)], fileName);
}
