import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { freeze } from "../../src/freeze";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export type Parts = Readonly<Record<string, string>>;

/** [type, target] of each relationship; they are called rId1, rId2, …. */
export const rels = (...targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type.includes(":") ? type : `${OFFICE}/${type}`}" Target="${target}"/>`)
    .join("")}</Relationships>`;

export const worksheet = (rows: string, rest = ""): string => `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${rest}</worksheet>`;

/** A workbook with these sheets, in this order; sheet n is rId n, and so is its part. */
export function book(sheets: readonly (readonly [name: string, xml: string])[], more: { readonly parts?: Parts; readonly rels?: readonly (readonly [string, string])[]; readonly names?: string; readonly views?: string } = {}): Parts {
  const parts = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  const others = Object.keys(more.parts ?? {}).filter((name) => !name.endsWith(".rels"));
  return {
    "[Content_Types].xml": `<Types><Default Extension="rels" ContentType="r"/>${["xl/workbook.xml", ...parts.map((part) => `xl/${part}`), ...others].map((part) => `<Override PartName="/${part}" ContentType="x"/>`).join("")}</Types>`,
    "_rels/.rels": rels(["officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews>${more.views ?? ""}</bookViews><sheets>${sheets.map(([name], index) => `<sheet name="${name}" sheetId="${index + 1}"${name.startsWith("_BZR_") ? ' state="veryHidden"' : ""} r:id="rId${index + 1}"/>`).join("")}</sheets>${more.names === undefined ? "" : `<definedNames>${more.names}</definedNames>`}</workbook>`,
    "xl/_rels/workbook.xml.rels": rels(...parts.map((part) => ["worksheet", part] as const), ...(more.rels ?? [])),
    ...Object.fromEntries(sheets.map(([, xml], index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
    ...more.parts,
  };
}

export const zipped = (parts: Parts): Uint8Array => zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

/** The parts of the copy. */
export function frozen(parts: Parts): Parts {
  const copy = freeze(zipped(parts));
  if (copy.kind === "refused") throw new Error(copy.fault);
  return Object.fromEntries(Object.entries(unzipSync(copy.bytes)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}
