import { strToU8, zipSync } from "fflate";
import { addressOf } from "../../src/core/cell";
import type { Raw } from "../../src/sheets";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A file as a department hands it in: one sheet with these rows. */
export function xlsxFile(fileName: string, sheetName: string, rows: readonly (readonly Raw[])[]): File {
  const cell = (raw: Raw, row: number, column: number): string => {
    const address = addressOf({ row, column });
    return typeof raw === "number" ? `<c r="${address}"><v>${raw}</v></c>` : `<c r="${address}" t="inlineStr"><is><t>${raw}</t></is></c>`;
  };
  const cells = rows.map((row, index) => `<row r="${index + 1}">${row.map((raw, column) => cell(raw, index, column)).join("")}</row>`).join("");
  const relation = (type: string, target: string): Uint8Array =>
    strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`);
  const bytes = zipSync({
    "_rels/.rels": relation("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": strToU8(`<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`),
    "xl/_rels/workbook.xml.rels": relation("worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": strToU8(`<worksheet xmlns="${MAIN}"><sheetData>${cells}</sheetData></worksheet>`),
  });
  return new File([new Uint8Array(bytes)], fileName);
}
