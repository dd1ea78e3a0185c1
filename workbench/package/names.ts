/** Defined names: those that stay the same stay the text they are. */
import { renameSheets } from "./formula";
import type { SheetPart } from "./sheetPart";
import { flag } from "./styleReader";
import type { DefinedName } from "./types";
import { XmlText, attribute, child, childrenNamed, declaredNamespaces, elementText, escapeText, putChild, replaceContent, setAttributes, sibling } from "./xml";
import type { XmlElement } from "./xml";
import { WORKBOOK_SEQUENCE } from "./workbookXml";
import { decodeXstring, encodeXstring } from "./xstring";

/** A name with the sheet itself, so that it follows when that is renamed or moved. */
export interface NameEntry {
  readonly name: string;
  readonly sheet: SheetPart | undefined;
  readonly formula: string;
  readonly hidden: boolean;
  readonly comment: string | undefined;
  /** Where the file has it. */
  readonly element: XmlElement | undefined;
}

export function readNames(workbook: XmlElement, sheets: readonly SheetPart[]): NameEntry[] {
  return nameElements(workbook).map((element) => {
    const local = attribute(element, "localSheetId");
    const comment = attribute(element, "comment");
    return {
      name: attribute(element, "name") ?? "",
      sheet: local === undefined ? undefined : sheets[Number(local)],
      formula: decodeXstring(element.text),
      hidden: flag(element, "hidden", false),
      comment: comment === undefined ? undefined : decodeXstring(comment),
      element,
    };
  });
}

export function publicName({ name, sheet, formula, hidden, comment }: NameEntry): DefinedName {
  return { name, ...(sheet ? { sheet: sheet.name } : {}), formula, hidden, ...(comment === undefined ? {} : { comment }) };
}

/** The entries for a new list of names; one that is in the file keeps what the file has of it. */
export function replacedNames(inFile: readonly NameEntry[], names: readonly DefinedName[], sheets: readonly SheetPart[]): NameEntry[] {
  const known = new Map<string, NameEntry[]>();
  for (const entry of inFile) {
    const namesakes = known.get(entry.name.toLowerCase());
    if (namesakes === undefined) known.set(entry.name.toLowerCase(), [entry]);
    else namesakes.push(entry);
  }
  return names.map(({ name, sheet: sheetName, formula, hidden, comment }) => {
    const sheet = sheets.find((each) => each.name === sheetName);
    if (sheetName !== undefined && !sheet) throw new Error(`the name ${name} belongs to no sheet: ${sheetName}`);
    const before = known.get(name.toLowerCase())?.find((each) => each.sheet === sheet);
    return { name, sheet, formula, hidden, comment, element: before?.element };
  });
}

export function namesAfterRename(entries: readonly NameEntry[], from: string, to: string): NameEntry[] {
  return entries.map((entry) => ({ ...entry, formula: renameSheets(entry.formula, [{ from, to }]) }));
}

export function namesAfterDeletion(entries: readonly NameEntry[], sheet: SheetPart): NameEntry[] {
  const deletion = [{ from: sheet.name, to: undefined }];
  return entries.filter((entry) => entry.sheet !== sheet).map((entry) => ({ ...entry, formula: renameSheets(entry.formula, deletion) }));
}

/** The names that a sheet's copy gets: the sheet's own, and as Excel does it, those of the workbook that refer to the sheet. */
export function copiedNames(entries: readonly NameEntry[], original: SheetPart, copy: SheetPart): NameEntry[] {
  const formulaOf = ({ formula }: NameEntry): string => renameSheets(formula, [{ from: original.name, to: copy.name }]);
  const own = entries.filter(({ sheet }) => sheet === original);
  const isOwn = (name: string): boolean => own.some((each) => each.name.toLowerCase() === name.toLowerCase());
  const ofWorkbook = entries.filter((entry) => entry.sheet === undefined && formulaOf(entry) !== entry.formula && !isOwn(entry.name));
  return [...own, ...ofWorkbook].map((entry) => ({ ...entry, sheet: copy, formula: formulaOf(entry), element: undefined }));
}

export function renderNames(workbook: XmlText, source: XmlText, entries: readonly NameEntry[], sheets: readonly SheetPart[]): XmlText {
  const texts = entries.map((entry) => nameText(source, entry, sheets));
  const before = nameElements(source.root).map((each) => source.source(each));
  if (texts.length === before.length && texts.every((text, index) => text === before[index])) return workbook;
  const list = child(workbook.root, "definedNames");
  if (list && texts.length > 0) return workbook.edit([replaceContent(list, texts.join(""))]);
  const text = texts.length === 0 ? undefined : elementText(sibling(workbook.root, "definedNames"), {}, texts.join(""));
  return workbook.edit(putChild(workbook.root, "definedNames", text, WORKBOOK_SEQUENCE));
}

function nameElements(workbook: XmlElement): readonly XmlElement[] {
  return childrenNamed(child(workbook, "definedNames"), "definedName");
}

function nameText(source: XmlText, entry: NameEntry, sheets: readonly SheetPart[]): string {
  const text = entry.element ? source.source(entry.element) : elementText(sibling(source.root, "definedName"));
  const xml = new XmlText(text, declaredNamespaces(source.root));
  const comment = entry.comment === undefined ? undefined : encodeXstring(entry.comment);
  const local = entry.sheet ? { localSheetId: sheets.indexOf(entry.sheet) } : {};
  const hidden = flag(xml.root, "hidden", false) === entry.hidden ? {} : { hidden: entry.hidden ? 1 : undefined };
  const attributes = setAttributes(xml.root, { name: entry.name, comment, ...local, ...hidden });
  const formula = decodeXstring(xml.root.text) === entry.formula ? [] : [replaceContent(xml.root, escapeText(encodeXstring(entry.formula)))];
  return xml.edit([...attributes, ...formula]).text;
}
