/** What of a workbook its saving has to know. */
import type { Container } from "./container";
import type { DifferentialFormats } from "./differentialFormats";
import type { NameEntry } from "./names";
import type { PackageSource } from "./open";
import type { ElementContext } from "./sheetElement";
import type { SheetPart } from "./sheetPart";
import type { StyleSheet } from "./styles";
import type { XmlElement } from "./xml";

/** A sheet's place in workbook.xml. */
export interface SheetEntry {
  readonly sheet: SheetPart;
  readonly sheetId: number;
  /** Where the file has it; new sheets are nowhere yet. */
  readonly element: XmlElement | undefined;
}

export interface WorkbookParts {
  readonly source: PackageSource;
  readonly styles: StyleSheet;
  readonly entries: readonly SheetEntry[];
  readonly sheets: readonly SheetPart[];
  /** The sheets of the file, in its order, also those deleted since. */
  readonly sheetsInFile: readonly SheetPart[];
  readonly activeSheet: number;
  readonly nameEntries: readonly NameEntry[];
  elementContext(part: string, container: Container, differentialFormats: DifferentialFormats): ElementContext;
  newDifferentialFormats(): DifferentialFormats;
}
