import { frozenTable, withoutChartNames, withoutMacroType, withoutSheetList, withoutUnusedStrings } from "./otherParts";
import { CONTENT_TYPES, Package, ROOT } from "./package";
import { frozenSheet, stringsShown, UncalculatedError, usesMetadata } from "./sheet";
import { ownSheets, withoutOwn } from "./workbook";

/** Why there is no copy; `freeze.fault.*` says it in words. */
export type FreezeFault = "unreadable" | "uncalculated";

export type Freezing = { readonly kind: "frozen"; readonly bytes: Uint8Array } | { readonly kind: "refused"; readonly fault: FreezeFault };

/**
 * 转为数值: a copy of an .xlsx (or .xlsm) file that opens anywhere and shows what the original shows, without a trace of
 * the add-in.
 *
 * All formulas become their values, the school's own too: the button is called 数值, and a figure that was signed and sent
 * out must not change because another program computes otherwise. Number formats stay, so dates stay dates. What goes:
 * the hidden sheets and names of the add-in, its marks on cells, the task pane that opens with the file, what Excel keeps
 * for computing (its order, the kinds of results), and macros, which need a file of another kind. Parts that none of this
 * concerns keep their bytes.
 */
export function freeze(bytes: Uint8Array): Freezing {
  try {
    const file = Package.open(bytes);
    const [workbook] = file.relationships(ROOT).filter(({ type }) => type === "officeDocument");
    if (workbook === undefined) return { kind: "refused", fault: "unreadable" };
    freezeFile(file, workbook.target);
    return { kind: "frozen", bytes: file.bytes() };
  } catch (error) {
    return { kind: "refused", fault: error instanceof UncalculatedError ? "uncalculated" : "unreadable" };
  }
}

function freezeFile(file: Package, workbook: string): void {
  const own = ownSheets(file.text(workbook));
  file.change(workbook, (xml) => withoutOwn(xml, own));
  file.withoutRelationships(workbook, ({ type, id }) => own.gone.has(id) || FOR_COMPUTING.has(type));
  file.withoutRelationships(ROOT, ({ type }) => type === "webextensiontaskpanes");
  for (const [type, change] of CHANGES) for (const part of file.ofType(type)) file.change(part, change);
  file.change(CONTENT_TYPES, withoutMacroType);
  const sheets = file.ofType("worksheet").map((part) => file.text(part));
  if (!sheets.some(usesMetadata)) file.withoutRelationships(workbook, ({ type }) => METADATA.test(type));
  const shown = new Set(sheets.flatMap(stringsShown));
  for (const part of file.ofType("sharedStrings")) file.change(part, (xml) => withoutUnusedStrings(xml, shown));
}

/** What a workbook relates to in order to compute. */
const FOR_COMPUTING: ReadonlySet<string> = new Set(["calcChain", "volatileDependencies", "vbaProject"]);

/** xl/metadata.xml and the parts it speaks of: what cells hold besides their values. */
const METADATA = /^(?:sheetMetadata|rd[A-Z]|richValue)/;

/** By the type of the relationship that leads to the part. */
const CHANGES: readonly (readonly [type: string, change: (xml: string) => string])[] = [
  ["worksheet", frozenSheet],
  ["table", frozenTable],
  ["drawing", withoutChartNames],
  ["extended-properties", withoutSheetList],
];
