import type { Workbook } from "../book/workbook";
import type { ObjectModel } from "../wire/definition";
import { application, cultureInfo } from "./application";
import { autoFilter } from "./auto-filter";
import { formatProtection } from "./format-protection";
import { namedItem } from "./named-item";
import { namedItemCollection } from "./named-item-collection";
import { range } from "./range";
import { rangeAreas, rangeCollection } from "./range-areas";
import { rangeBorder } from "./range-border";
import { rangeBorderCollection } from "./range-border-collection";
import { rangeFill } from "./range-fill";
import { rangeFont } from "./range-font";
import { rangeFormat } from "./range-format";
import { table, tableCollection } from "./table-collection";
import { workbook } from "./workbook";
import { worksheet } from "./worksheet";
import { worksheetCollection } from "./worksheet-collection";
import { worksheetFreezePanes } from "./worksheet-freeze-panes";
import { worksheetProtection } from "./worksheet-protection";

const classes: ObjectModel["classes"] = {
  Application: application,
  AutoFilter: autoFilter,
  CultureInfo: cultureInfo,
  FormatProtection: formatProtection,
  NamedItem: namedItem,
  NamedItemCollection: namedItemCollection,
  Range: range,
  RangeAreas: rangeAreas,
  RangeBorder: rangeBorder,
  RangeBorderCollection: rangeBorderCollection,
  RangeCollection: rangeCollection,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  RangeFormat: rangeFormat,
  Table: table,
  TableCollection: tableCollection,
  Workbook: workbook,
  Worksheet: worksheet,
  WorksheetCollection: worksheetCollection,
  WorksheetFreezePanes: worksheetFreezePanes,
  WorksheetProtection: worksheetProtection,
};

/** The Excel object model over an open workbook, as far as the workbench has it. */
export function createObjectModel(book: Workbook): ObjectModel {
  return { root: { type: "Workbook", self: book }, classes };
}
