/** Puts the parts together: everything that differs from the file goes into a copy of its container. */
import { parseCell } from "./addresses";
import { withCaches } from "./charts/caches";
import type { ChartCell } from "./charts/caches";
import type { Container } from "./container";
import type { DifferentialFormats } from "./differentialFormats";
import { outerReferences } from "./formatUses";
import type { FormatUses } from "./formatUses";
import { ensureDynamicMetadata, removeUnusedMetadata } from "./metadata";
import { renderNames } from "./names";
import { once } from "./once";
import { relationshipAttributes } from "./relationshipIds";
import type { SheetPart } from "./sheetPart";
import type { SheetEntry, WorkbookParts } from "./workbookParts";
import { WORKBOOK_SEQUENCE, activeTab, readState } from "./workbookXml";
import { XmlText, attribute, child, childrenNamed, declaredNamespaces, elementText, insertChild, replaceContent, setAttributes, sibling } from "./xml";
import type { WrittenStyles } from "./writtenStyles";
import { encodeXstring } from "./xstring";

const SHEET_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const STYLES_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
const STYLES_PART = "xl/styles.xml";

export function saveParts(workbook: WorkbookParts): ReadonlyMap<string, Uint8Array> {
  const container = workbook.source.container.copy();
  const differentialFormats = workbook.newDifferentialFormats();
  const uses = formatUses(workbook, container);
  const styles = workbook.styles.written(uses);
  const relationships = new Map<SheetPart, string>();
  for (const { sheet, element } of workbook.entries) {
    const text = renderSheet(workbook, sheet, container, { styles, differentialFormats });
    if (!element) relationships.set(sheet, addSheetPart(workbook, sheet, text, container));
    else if (text !== workbook.source.container.text(sheet.part)) container.write(sheet.part, new XmlText(text));
  }
  removeSheets(workbook, container);
  writeCharts(workbook, container);
  removeUnusedMetadata(container, workbook.source.container, workbook.source.workbookPart, workbook.source.workbook.root.uri);
  writeStyles(workbook, differentialFormats.addTo(styles.render(), uses), container);
  if (chainIsStale(workbook)) removeCalculationChain(workbook, container);
  container.write(workbook.source.workbookPart, renderWorkbook(workbook, relationships));
  return container.parts();
}

/** As they are when first asked for; the references when all other parts are written. */
function formatUses({ source, sheets }: WorkbookParts, container: Container): FormatUses {
  return {
    cellFormats: once(() => new Set(sheets.flatMap((sheet) => [...sheet.formats()]))),
    references: once(() => outerReferences(container, source.stylesPart, source.styles)),
  };
}

interface WrittenFormats {
  readonly styles: WrittenStyles;
  readonly differentialFormats: DifferentialFormats;
}

function renderSheet(workbook: WorkbookParts, sheet: SheetPart, container: Container, { styles, differentialFormats }: WrittenFormats): string {
  const { workbookPart, relationshipBase } = workbook.source;
  const context = workbook.elementContext(sheet.part, container, differentialFormats);
  return sheet.render(context, {
    formatPosition: (index) => styles.position(index),
    dynamicMetadata: () => ensureDynamicMetadata(container, workbookPart, workbook.source.workbook.root.uri, relationshipBase),
    selected: isOtherInFront(workbook) ? sheet === workbook.sheets[workbook.activeSheet] : undefined,
  });
}

function isOtherInFront({ sheets, activeSheet, sheetsInFile, source }: WorkbookParts): boolean {
  return sheets[activeSheet] !== sheetsInFile[activeTab(source.workbook.root)];
}

function addSheetPart({ source }: WorkbookParts, sheet: SheetPart, text: string, container: Container): string {
  container.add(sheet.part, SHEET_CONTENT_TYPE, text);
  return container.relate(source.workbookPart, `${source.relationshipBase}/worksheet`, sheet.part);
}

/** A deleted sheet takes with it what only it led to: drawings, notes, tables, charts. */
function removeSheets(workbook: WorkbookParts, container: Container): void {
  const deleted = workbook.sheetsInFile.filter((sheet) => !workbook.sheets.includes(sheet));
  if (deleted.length === 0) return;
  const { workbookPart } = workbook.source;
  for (const { id, target } of container.relationships(workbookPart)) if (deleted.some(({ part }) => part === target)) container.unrelate(workbookPart, id);
  removeLed(container, deleted.map(({ part }) => part), [""]);
}

/** Removes parts with what they lead to, unless others lead there too. */
export function removeLed(container: Container, parts: readonly string[], others: readonly string[]): void {
  const needed = container.reachable(...others);
  for (const part of container.reachable(...parts)) if (!needed.has(part)) container.remove(part);
}

/** New charts repeat the values of their cells; what those of the file repeat is theirs, and Excel renews it on opening. */
function writeCharts(workbook: WorkbookParts, container: Container): void {
  const parts = [...container.reachable(workbook.source.workbookPart)];
  const charts = parts.flatMap((part) => container.relationships(part).filter(({ kind }) => kind === "chart").map(({ target }) => target));
  for (const chart of charts.filter((part) => container.isAdded(part))) {
    container.write(chart, withCaches(container.xml(chart), (reference) => cellsAt(workbook, reference)));
  }
}

function cellsAt({ sheets, styles }: WorkbookParts, reference: string): readonly ChartCell[] | undefined {
  const [, quoted, plain, from = "", to = from] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$[A-Z]+\$\d+)(?::(\$[A-Z]+\$\d+))?$/.exec(reference) ?? [];
  const name = (quoted?.replaceAll("''", "'") ?? plain)?.toLowerCase();
  const sheet = sheets.find((each) => each.name.toLowerCase() === name);
  if (sheet === undefined) return undefined;
  const [first, last] = [parseCell(from), parseCell(to)];
  return Array.from({ length: last.row - first.row + 1 }, (_, row) => row + first.row).flatMap((row) =>
    Array.from({ length: last.column - first.column + 1 }, (_, index) => {
      const cell = sheet.cell(row, first.column + index);
      return { value: cell?.value ?? { kind: "blank" }, numberFormat: styles.style(cell?.style ?? 0).numberFormat };
    }),
  );
}

function writeStyles({ source }: WorkbookParts, text: XmlText, container: Container): void {
  if (source.stylesPart !== undefined) container.write(source.stylesPart, text);
  else if (text !== source.styles) {
    container.add(STYLES_PART, STYLES_CONTENT_TYPE, text.text);
    container.relate(source.workbookPart, `${source.relationshipBase}/styles`, STYLES_PART);
  }
}

/** The chain lists the formulas' cells; Excel makes a new one where there is none, but calls one that is wrong damage. */
function chainIsStale({ sheets, sheetsInFile }: WorkbookParts): boolean {
  return sheetsInFile.some((sheet) => !sheets.includes(sheet) && sheet.rows.hasFormulas()) || sheets.some((sheet) => sheet.rows.formulasChanged());
}

function removeCalculationChain({ source }: WorkbookParts, container: Container): void {
  const chain = container.relationships(source.workbookPart).find(({ kind }) => kind === "calcChain");
  if (!chain) return;
  container.unrelate(source.workbookPart, chain.id);
  container.remove(chain.target);
}

function renderWorkbook(workbook: WorkbookParts, relationships: ReadonlyMap<SheetPart, string>): XmlText {
  const { source, nameEntries, sheets } = workbook;
  const withSheets = renderSheetList(workbook, relationships);
  return renderActiveTab(renderNames(withSheets, source.workbook, nameEntries, sheets), workbook);
}

function renderSheetList({ source, entries }: WorkbookParts, relationships: ReadonlyMap<SheetPart, string>): XmlText {
  const { workbook } = source;
  const list = child(workbook.root, "sheets");
  const texts = entries.map((entry) => {
    const id = relationships.get(entry.sheet) ?? "";
    return sheetText(workbook, entry, relationshipAttributes(workbook.root, source.relationshipBase, id));
  });
  const before = childrenNamed(list, "sheet").map((each) => workbook.source(each));
  const isSame = texts.length === before.length && texts.every((text, index) => text === before[index]);
  return isSame || !list ? workbook : workbook.edit([replaceContent(list, texts.join(""))]);
}

function sheetText(workbook: XmlText, { sheet, sheetId, element }: SheetEntry, relationship: Record<string, string>): string {
  const name = encodeXstring(sheet.name);
  const state = sheet.state === "visible" ? undefined : sheet.state;
  if (!element) return elementText(sibling(workbook.root, "sheet"), { name, sheetId, state, ...relationship });
  const xml = new XmlText(workbook.source(element), declaredNamespaces(workbook.root));
  return xml.edit(setAttributes(xml.root, { name, ...(readState(element) === sheet.state ? {} : { state }) })).text;
}

function renderActiveTab(xml: XmlText, { activeSheet, sheets, sheetsInFile, source }: WorkbookParts): XmlText {
  const view = child(child(xml.root, "bookViews"), "workbookView");
  if (!view) return activeSheet === 0 ? xml : addBookView(xml, activeSheet);
  const tab = activeTab(source.workbook.root) === activeSheet ? {} : { activeTab: activeSheet };
  const firstShown = Number(attribute(view, "firstSheet") ?? 0);
  const isFirstDeleted = sheets.length < sheetsInFile.length && firstShown >= sheets.length;
  return xml.edit(setAttributes(view, { ...tab, ...(isFirstDeleted ? { firstSheet: undefined } : {}) }));
}

function addBookView(xml: XmlText, activeSheet: number): XmlText {
  const view = elementText(sibling(xml.root, "workbookView"), { activeTab: activeSheet });
  return xml.edit([insertChild(xml.root, "bookViews", elementText(sibling(xml.root, "bookViews"), {}, view), WORKBOOK_SEQUENCE)]);
}
