/** What the elements of a sheet part have in common. */
import type { Container } from "./container";
import type { DifferentialFormats } from "./differentialFormats";
import type { ColorReader } from "./colors";
import type { Following } from "./lines";
import type { XmlElement, XmlText } from "./xml";

/** CT_Worksheet's sequence. */
export const SHEET_SEQUENCE = [
  ...["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios"],
  ...["autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations"],
  ...["hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches"],
  ...["ignoredErrors", "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls"],
  ...["webPublishItems", "tableParts", "extLst"],
];

/** The namespace of what Excel 2010 added, in extLst. */
export const EXTENDED = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";

/** What reading and writing an element needs of the rest of the package. */
export interface ElementContext {
  /** The sheet's part, for its relationships. */
  readonly part: string;
  readonly container: Container;
  readonly relationshipBase: string;
  readonly color: ColorReader;
  readonly differentialFormats: DifferentialFormats;
}

/** One property of a sheet: how it is read from the part, and how the part is rewritten for a new value. */
export interface SheetElement<T> {
  read(sheet: XmlElement, context: ElementContext): T;
  /** `sheet` is the part without its rows. */
  write(sheet: XmlText, value: T, context: ElementContext): XmlText;
  /** The value after lines came or went; without this it stays as it is. */
  after?(value: T, following: Following): T;
}
