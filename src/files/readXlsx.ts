import type { SheetData } from "../sheets";
import type { DefinedName } from "./definedName";
import { partsOf, XlsxError, type Parts, type XlsxFault } from "./archive";
import { formatsOfStyles } from "./numberFormats";
import { sheetDataOf } from "./worksheet";
import { all, children, isTrue, rootOf, stringOf } from "./xml";

export type { XlsxFault } from "./archive";

export type XlsxReading = { readonly kind: "read"; readonly sheets: readonly SheetData[]; readonly names: readonly DefinedName[] } | { readonly kind: "refused"; readonly fault: XlsxFault };

/**
 * The worksheets of an .xlsx (or .xlsm) file, in tab order, as Excel's API would give them: raw values (dates as serial
 * numbers, errors as their text), formulas with the results that were stored with them, number formats; and its names. Empty
 * sheets and chart sheets are left out. Libraries that read workbooks turn serial numbers into moments of some time zone.
 */
export function readXlsx(bytes: Uint8Array): XlsxReading {
  try {
    return { kind: "read", ...contentsOf(partsOf(bytes)) };
  } catch (error) {
    if (error instanceof XlsxError) return { kind: "refused", fault: error.fault };
    throw error;
  }
}

function contentsOf(parts: Parts): { readonly sheets: readonly SheetData[]; readonly names: readonly DefinedName[] } {
  const [{ target: workbook } = { target: "" }] = relationships(parts, "").filter(({ type }) => type === "officeDocument");
  // A zip without a workbook is some other document, an .xlsb has none in XML.
  if (!parts.has(workbook)) throw new XlsxError("notExcel");
  const root = rootOf(parts, workbook);
  if (all(root, "workbookPr").some((properties) => isTrue(properties.getAttribute("date1904")))) throw new XlsxError("date1904");
  const related = relationships(parts, workbook);
  const [strings] = related.filter(({ type }) => type === "sharedStrings");
  const sharedStrings = strings === undefined ? [] : children(rootOf(parts, strings.target), "si").map(stringOf);
  const [styles] = related.filter(({ type, target }) => type === "styles" && parts.has(target));
  const formats = styles === undefined ? [] : formatsOfStyles(rootOf(parts, styles.target));
  const sheets = all(root, "sheet").flatMap((sheet) => {
    const part = related.find(({ id, type }) => type === "worksheet" && id === relationshipId(sheet));
    const visible = (sheet.getAttribute("state") ?? "visible") === "visible";
    return (part && sheetDataOf(rootOf(parts, part.target), { sharedStrings, formats }, sheet.getAttribute("name") ?? "", visible)) ?? [];
  });
  return { sheets, names: all(root, "definedName").map((name) => ({ name: name.getAttribute("name") ?? "", formula: `=${name.textContent}` })) };
}

/** Its namespace differs between the two kinds of .xlsx. */
const relationshipId = (sheet: Element): string | undefined => [...sheet.attributes].find(({ localName, prefix }) => localName === "id" && prefix !== null)?.value;

interface Relationship {
  readonly id: string;
  /** The last word of its type: worksheet, sharedStrings. */
  readonly type: string;
  /** The part's name. */
  readonly target: string;
}

/** What a part refers to; "" is the package itself. */
function relationships(parts: Parts, source: string): readonly Relationship[] {
  const slash = source.lastIndexOf("/") + 1;
  const name = `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
  if (!parts.has(name)) return [];
  return children(rootOf(parts, name), "Relationship").map((relationship) => ({
    id: relationship.getAttribute("Id") ?? "",
    type: (relationship.getAttribute("Type") ?? "").split("/").pop() ?? "",
    target: partName(source.slice(0, slash), relationship.getAttribute("Target") ?? ""),
  }));
}

/** A target is relative to its source's folder unless it begins with a slash. */
const partName = (folder: string, target: string): string => new URL(target, `http://package/${folder}`).pathname.slice(1).split("/").map(decodeURIComponent).join("/");
