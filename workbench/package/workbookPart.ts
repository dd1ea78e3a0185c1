/** The workbook: its sheets in their order, its names, and which sheet is in front. */
import type { Container } from "./container";
import { DifferentialFormats } from "./differentialFormats";
import { cellFormatsInFile, outerReferences } from "./formatUses";
import type { FormatUses } from "./formatUses";
import { followRenameInParts } from "./followRenames";
import { formulaAfter, renameSheets } from "./formula";
import type { SheetRename } from "./formula";
import type { LineChange } from "./lines";
import { followLinesInParts, obstacleInParts } from "./partsAfter";
import { copiedNames, namesAfterDeletion, namesAfterRename, publicName, readNames, replacedNames } from "./names";
import type { NameEntry } from "./names";
import { emptySheet } from "./newWorkbook";
import { once } from "./once";
import type { PackageSource } from "./open";
import { relationshipId } from "./relationshipIds";
import { removeLed, saveParts } from "./saving";
import type { ElementContext } from "./sheetElement";
import { SheetPart } from "./sheetPart";
import type { SheetOwner } from "./sheetPart";
import { readSheet } from "./sheetReader";
import { StyleSheet } from "./styles";
import { PackageError } from "./types";
import type { DefinedName, SheetRecord, SheetState, XlsxPackage } from "./types";
import type { SheetEntry, WorkbookParts } from "./workbookParts";
import { activeTab, readState } from "./workbookXml";
import { attribute, child, childrenNamed } from "./xml";
import type { XmlElement } from "./xml";
import { decodeXstring } from "./xstring";
import { zip } from "./zip";

const LONGEST_SHEET_NAME = 31;
/** What a sheet is related to that its copy has too, or can do without. */
const COPIED = new Set(["hyperlink", "printerSettings", "customProperty"]);

export class Workbook implements XlsxPackage, SheetOwner, WorkbookParts {
  readonly styles: StyleSheet;
  entries: readonly SheetEntry[];
  nameEntries: readonly NameEntry[];
  private listed: { readonly entries: readonly NameEntry[]; readonly names: readonly DefinedName[] } | undefined;
  /** The sheets of the file, in its order, also those deleted since. */
  readonly sheetsInFile: readonly SheetPart[];
  private readonly namesInFile: readonly NameEntry[];
  private readonly differentialFormats: DifferentialFormats;
  private readonly formatUsesInFile: FormatUses;
  private active: SheetPart | undefined;
  private lastPartNumber = 0;

  constructor(readonly source: PackageSource) {
    this.formatUsesInFile = {
      cellFormats: once(() => cellFormatsInFile(source.container, source.workbookPart, this.sheetsInFile)),
      references: once(() => outerReferences(source.container, source.stylesPart, source.styles)),
    };
    this.styles = new StyleSheet(source.styles, source.theme, this.formatUsesInFile);
    this.differentialFormats = this.newDifferentialFormats();
    this.entries = childrenNamed(child(source.workbook.root, "sheets"), "sheet").map((element) => this.readEntry(element));
    if (this.entries.length === 0) throw new PackageError("brokenPart", source.workbookPart);
    this.sheetsInFile = this.sheets;
    this.namesInFile = readNames(source.workbook.root, this.sheets);
    this.nameEntries = this.namesInFile;
    this.active = this.sheets[activeTab(source.workbook.root)];
  }

  get sheets(): readonly SheetPart[] {
    return this.entries.map(({ sheet }) => sheet);
  }

  get names(): readonly DefinedName[] {
    // The same list until a name or its sheet changes: whoever looks up one of 5,000 names need not make them all anew.
    if (this.listed?.entries !== this.nameEntries) this.listed = { entries: this.nameEntries, names: this.nameEntries.map(publicName) };
    return this.listed.names;
  }

  set names(names: readonly DefinedName[]) {
    this.nameEntries = replacedNames(this.namesInFile, names, this.sheets);
  }

  get activeSheet(): number {
    return Math.max(0, this.entries.findIndex(({ sheet }) => sheet === this.active));
  }

  set activeSheet(position: number) {
    this.active = this.sheets[position] ?? this.active;
  }

  addSheet(name: string, position = this.entries.length): SheetRecord {
    this.checkName(name);
    const sheet = this.sheetFrom(emptySheet(this.source.workbook.root.uri), this.newPart(), name, "visible");
    const sheetId = Math.max(...this.entries.map((entry) => entry.sheetId)) + 1;
    this.insert({ sheet, sheetId, element: undefined }, position);
    return sheet;
  }

  copySheet(sheet: SheetRecord, name: string, position: number): SheetRecord {
    this.checkName(name);
    const { sheet: original } = this.entry(sheet);
    const copy = original.copy(name, this.elementContext(this.newPart(), this.source.container, this.differentialFormats));
    const sheetId = Math.max(...this.entries.map((entry) => entry.sheetId)) + 1;
    this.insert({ sheet: copy, sheetId, element: undefined }, position);
    this.nameEntries = [...this.nameEntries, ...copiedNames(this.nameEntries, original, copy)];
    return copy;
  }

  uncopied(sheet: SheetRecord): string | undefined {
    const { sheet: part } = this.entry(sheet);
    return this.source.container.relationships(part.part).map(({ kind }) => kind).find((kind) => !COPIED.has(kind));
  }

  deleteSheet(sheet: SheetRecord): void {
    const { sheet: part, element } = this.entry(sheet);
    if (this.entries.length === 1) throw new Error("a workbook needs a sheet");
    const position = this.activeSheet;
    this.nameEntries = namesAfterDeletion(this.nameEntries, part);
    this.entries = this.entries.filter((entry) => entry.sheet !== part);
    if (this.active === part) this.active = this.nextVisible(position);
    this.followRename({ from: part.name, to: undefined });
    // Sheets of the file go when it is saved.
    if (element === undefined) removeLed(this.source.container, [part.part], ["", ...this.rootParts()]);
  }

  moveSheet(sheet: SheetRecord, position: number): void {
    const entry = this.entry(sheet);
    this.entries = this.entries.filter((each) => each !== entry);
    this.insert(entry, position);
  }

  moveLines(sheet: SheetRecord, change: LineChange): void {
    const { sheet: changed } = this.entry(sheet);
    const isChanged = (name: string): boolean => name.toLowerCase() === changed.name.toLowerCase();
    const after = (formula: string, home: SheetPart | undefined): string =>
      formulaAfter(formula, change, (name) => (name === undefined ? home === changed : isChanged(name)));
    for (const each of this.sheets) each.follow({ change: each === changed ? change : undefined, formula: (formula) => after(formula, each) });
    this.nameEntries = this.nameEntries.map((entry) => ({ ...entry, formula: after(entry.formula, undefined) }));
    followLinesInParts(this.source.container, this.rootParts(), changed, change);
  }

  obstacleTo(sheet: SheetRecord, change: LineChange): string | undefined {
    const { sheet: changed } = this.entry(sheet);
    const { container, workbookPart } = this.source;
    return obstacleInParts(container, workbookPart, changed, change) ?? changed.obstacleTo(change);
  }

  parts(): ReadonlyMap<string, Uint8Array> {
    return saveParts(this);
  }

  save(): Uint8Array {
    return zip(this.parts());
  }

  /** What sheets need of the package to be read or, with a container of their own, to be written. */
  elementContext(part: string, container: Container, differentialFormats: DifferentialFormats): ElementContext {
    return { part, container, relationshipBase: this.source.relationshipBase, color: this.styles.color, differentialFormats };
  }

  newDifferentialFormats(): DifferentialFormats {
    return new DifferentialFormats(this.source.styles, this.styles.color, this.formatUsesInFile);
  }

  checkName(name: string, sheet?: SheetPart): void {
    const isTaken = this.sheets.some((each) => each !== sheet && each.name.toLowerCase() === name.toLowerCase());
    if (isTaken) throw new Error(`there is a sheet ${name} already`);
    if (name === "" || name.length > LONGEST_SHEET_NAME || /[[\]:*?/\\]|^'|'$/.test(name)) throw new Error(`no name for a sheet: ${name}`);
  }

  renamed(sheet: SheetPart, from: string): void {
    this.nameEntries = namesAfterRename(this.nameEntries, from, sheet.name);
    this.followRename({ from, to: sheet.name });
  }

  /** Cells, rules, validations, charts and whatever else refers to the sheet. */
  private followRename(rename: SheetRename): void {
    for (const each of this.sheets) each.follow({ change: undefined, formula: (formula) => renameSheets(formula, [rename]) });
    followRenameInParts(this.source.container, this.rootParts(), rename);
  }

  /** What leads to all parts; new sheets get their place in the workbook's part when that is saved. */
  private rootParts(): readonly string[] {
    return [this.source.workbookPart, ...this.sheets.map(({ part }) => part)];
  }

  private readEntry(element: XmlElement): SheetEntry {
    const { container, workbookPart } = this.source;
    const id = relationshipId(element);
    const part = container.relationships(workbookPart).find((each) => each.id === id)?.target;
    if (part === undefined) throw new PackageError("brokenPart", workbookPart);
    const sheet = this.sheetFrom(container.text(part), part, decodeXstring(attribute(element, "name") ?? ""), readState(element));
    return { sheet, sheetId: Number(attribute(element, "sheetId")), element };
  }

  private sheetFrom(text: string, part: string, name: string, state: SheetState): SheetPart {
    try {
      const context = this.elementContext(part, this.source.container, this.differentialFormats);
      return new SheetPart(readSheet(text, this.source.cells), name, state, context, this);
    } catch {
      throw new PackageError("brokenPart", part);
    }
  }

  private newPart(): string {
    do this.lastPartNumber++;
    while (this.source.container.has(partName(this.lastPartNumber)));
    return partName(this.lastPartNumber);
  }

  private entry(sheet: SheetRecord): SheetEntry {
    const entry = this.entries.find((each) => each.sheet === sheet);
    if (!entry) throw new Error(`${sheet.name} is no sheet of this workbook`);
    return entry;
  }

  private insert(entry: SheetEntry, position: number): void {
    this.entries = [...this.entries.slice(0, position), entry, ...this.entries.slice(position)];
  }

  private nextVisible(position: number): SheetPart | undefined {
    const candidates = [...this.sheets.slice(position), ...this.sheets.slice(0, position).reverse()];
    return candidates.find(({ state }) => state === "visible") ?? candidates[0];
  }
}

function partName(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}
