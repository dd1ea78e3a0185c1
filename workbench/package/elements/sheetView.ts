/** sheetViews: frozen panes, gridlines, and whether the sheet is the one in front. */
import { cellAddress, parseCell } from "../addresses";
import { SHEET_SEQUENCE } from "../sheetElement";
import type { SheetElement } from "../sheetElement";
import { flag } from "../styleReader";
import { attribute, child, childrenNamed, elementText, insertChild, remove, setAttributes, sibling } from "../xml";
import type { Splice, XmlElement, XmlText } from "../xml";

const VIEW_SEQUENCE = ["pane", "selection", "pivotSelection", "extLst"];

export interface Freeze {
  readonly rows: number;
  readonly columns: number;
}

export const freeze: SheetElement<Freeze | undefined> = {
  read: (sheet) => {
    const pane = child(firstView(sheet), "pane");
    const frozen = pane && ["frozen", "frozenSplit"].includes(attribute(pane, "state") ?? "");
    return frozen ? { rows: Number(attribute(pane, "ySplit") ?? 0), columns: Number(attribute(pane, "xSplit") ?? 0) } : undefined;
  },

  write: (sheet, value) => editViews(sheet, (view) => freezeSplices(view, value)),
};

export const gridlines: SheetElement<boolean> = {
  read: (sheet) => {
    const view = firstView(sheet);
    return view === undefined || flag(view, "showGridLines", true);
  },

  write: (sheet, shown) => editViews(sheet, (view) => setAttributes(view, { showGridLines: shown ? undefined : 0 })),
};

/** Marks the sheet as the tab in front, or not; two marked tabs would be a group, where every edit goes to both sheets. */
export function writeSelected(sheet: XmlText, selected: boolean): XmlText {
  const view = firstView(sheet.root);
  const before = view !== undefined && flag(view, "tabSelected", false);
  return before === selected ? sheet : editViews(sheet, (each) => setAttributes(each, { tabSelected: selected ? 1 : undefined }));
}

function views(sheet: XmlElement): readonly XmlElement[] {
  return childrenNamed(child(sheet, "sheetViews"), "sheetView");
}

function firstView(sheet: XmlElement): XmlElement | undefined {
  return views(sheet)[0];
}

function editViews(sheet: XmlText, edit: (view: XmlElement) => Splice[]): XmlText {
  const withView = views(sheet.root).length > 0 ? sheet : addView(sheet);
  return withView.edit(views(withView.root).flatMap(edit));
}

function addView(sheet: XmlText): XmlText {
  const view = elementText(sibling(sheet.root, "sheetView"), { workbookViewId: 0 });
  return sheet.edit([insertChild(sheet.root, "sheetViews", elementText(sibling(sheet.root, "sheetViews"), {}, view), SHEET_SEQUENCE)]);
}

function freezeSplices(view: XmlElement, value: Freeze | undefined): Splice[] {
  const paneSelections = childrenNamed(view, "selection").filter((each) => attribute(each, "pane") !== undefined);
  const splices = [...childrenNamed(view, "pane"), ...paneSelections].map(remove);
  if (!value) return splices;
  const active = value.rows === 0 ? "topRight" : value.columns === 0 ? "bottomLeft" : "bottomRight";
  const pane = elementText(sibling(view, "pane"), {
    xSplit: value.columns || undefined,
    ySplit: value.rows || undefined,
    topLeftCell: topLeftCell(view, value),
    activePane: active,
    state: "frozen",
  });
  const selection = elementText(sibling(view, "selection"), { pane: active });
  const others = childrenNamed(view, "selection").filter((each) => !paneSelections.includes(each));
  return [...splices, ...others.map(remove), insertChild(view, "pane", pane + selection, VIEW_SEQUENCE)];
}

/** The scrolled-to cell stays where it was if the new pane still shows it. */
function topLeftCell(view: XmlElement, { rows, columns }: Freeze): string {
  const pane = child(view, "pane");
  const before = pane && attribute(pane, "topLeftCell");
  const position = before === undefined ? { row: 0, column: 0 } : parseCell(before);
  return cellAddress(Math.max(position.row, rows), Math.max(position.column, columns));
}
