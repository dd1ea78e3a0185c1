/** Workbooks for the tests: the fixtures, and small ones put together part by part. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openPackage, type SheetRecord, type StoredCell, type XlsxPackage } from "../../../workbench/package";

const FIXTURES = join(__dirname, "../../fixtures");
export const FIXTURE_FILES = ["各种部件.xlsx", "坏数据.xlsx", "学月与学年考核.xlsx", "月考核与学期考核.xlsx"];
export const FULL = "各种部件.xlsx";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

export function fixture(file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FIXTURES, file)));
}

export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** The names of parts that differ between two packages, with those only one of them has. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]).sort();
}

export function reopened(book: XlsxPackage): XlsxPackage {
  return openPackage(book.save());
}

export function sheetAt(book: XlsxPackage, position = 0): SheetRecord {
  const sheet = book.sheets[position];
  if (!sheet) throw new Error(`no sheet at ${position}`);
  return sheet;
}

export function numberCell(number: number, style = 0): StoredCell {
  return { value: { kind: "number", number }, style };
}

export function textCell(text: string, style = 0): StoredCell {
  return { value: { kind: "text", text }, style };
}

/** Parts by name; a workbook with one sheet unless `parts` says otherwise. */
export function packageOf(parts: Readonly<Record<string, string>>): Uint8Array {
  const all = { ...MINIMAL, ...parts };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
}

/** A workbook whose sheet holds these rows. */
export function workbookWithRows(rows: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return packageOf({ "xl/worksheets/sheet1.xml": sheetXml(`<sheetData>${rows}</sheetData>`), ...parts });
}

export function sheetXml(content: string): string {
  return `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${content}</worksheet>`;
}

/** The relationships of xl/workbook.xml: its sheet and more of the kind and target given. */
export function workbookRelationships(...more: readonly (readonly [kind: string, target: string])[]): string {
  const all = [["worksheet", "worksheets/sheet1.xml"] as const, ...more];
  const items = all.map(([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`);
  return `<Relationships xmlns="${RELATIONSHIPS}">${items.join("")}</Relationships>`;
}

const MINIMAL: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
  "_rels/.rels": `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook xmlns="${MAIN}"><sheets><sheet xmlns:r="${OFFICE}" name="表1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": workbookRelationships(),
  "xl/worksheets/sheet1.xml": sheetXml("<sheetData/>"),
};
