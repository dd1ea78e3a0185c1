/** styles.xml as a growing list of cell formats: derived ones are appended, what the file has stays as it is. */
import { colorReader } from "./colors";
import type { ColorReader } from "./colors";
import type { FormatUses, References } from "./formatUses";
import { FIRST_OWN_FORMAT, builtInId } from "./numberFormats";
import { once } from "./once";
import { StyleList } from "./styleList";
import { formatCode, readCellStyle, readNumberFormats } from "./styleReader";
import { borderText, changesOf, fontText, formatText, solidFill } from "./styleWriter";
import type { CellStyle, StylePatch, Styles } from "./types";
import { WrittenStyles, formatReferences } from "./writtenStyles";
import type { CellFormatList, CellFormatLists } from "./writtenStyles";
import { XmlText, attribute, child, declaredNamespaces, elementText, sibling } from "./xml";
import type { XmlElement } from "./xml";

const NO_FILL = 0;

const ITEMS: Readonly<Record<CellFormatList, string>> = { numFmts: "numFmt", fonts: "font", fills: "fill", borders: "border", cellXfs: "xf" };

/** For workbooks without a styles part. */
export function emptyStyles(namespace: string): XmlText {
  return new XmlText(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}">` +
      `<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>` +
      `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
      `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
      `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
      `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>` +
      `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  );
}

export class StyleSheet implements Styles {
  readonly color: ColorReader;
  private readonly lists: CellFormatLists;
  private readonly numbersInFile: ReadonlyMap<number, string>;
  private readonly numberFormats: Map<number, string>;
  private readonly known = new Map<number, CellStyle>();
  /** What came of a change, by what was changed and how: the same again gives the same. */
  private readonly derived = new Map<string, number>();
  private readonly referencesInFile: () => References;
  private readonly lastFormatInFile: () => number;

  constructor(
    private readonly source: XmlText,
    theme: XmlElement | undefined,
    private readonly usesInFile: FormatUses,
  ) {
    this.color = colorReader(theme, source.root);
    this.numbersInFile = readNumberFormats(source.root);
    this.numberFormats = new Map(this.numbersInFile);
    const list = (name: CellFormatList): StyleList => new StyleList(source, name);
    this.lists = { numFmts: list("numFmts"), fonts: list("fonts"), fills: list("fills"), borders: list("borders"), cellXfs: list("cellXfs") };
    // Behind the last one in use, none is taken; one before it may be what a cell had until it got one of ours.
    this.lastFormatInFile = once(() => Math.max(0, ...usesInFile.cellFormats()));
    this.referencesInFile = once(() => formatReferences(source, this.lists.cellXfs.items.slice(0, this.lists.cellXfs.inFile)));
  }

  style(index: number): CellStyle {
    const known = this.known.get(index);
    if (known) return known;
    const format = this.item("cellXfs", index);
    const id = (local: string): number => Number((format && attribute(format, local)) ?? 0);
    const style = readCellStyle(
      {
        numberFormat: formatCode(id("numFmtId"), this.numberFormats),
        font: this.item("fonts", id("fontId")),
        fill: this.item("fills", id("fillId")),
        border: this.item("borders", id("borderId")),
        alignment: child(format, "alignment"),
        protection: child(format, "protection"),
      },
      this.color,
    );
    this.known.set(index, style);
    return style;
  }

  derive(base: number, patch: StylePatch): number {
    // A sheet's cells are changed one by one, and mostly alike; reading and writing the XML of a format costs far more than the key.
    const key = JSON.stringify([base, patch]);
    const index = this.derived.get(key) ?? this.deriveNew(base, patch);
    this.derived.set(key, index);
    return index;
  }

  private deriveNew(base: number, patch: StylePatch): number {
    const changes = changesOf(this.style(base), patch);
    if (Object.keys(changes).length === 0) return base;
    const format = this.fragment("cellXfs", base);
    const part = (list: CellFormatList, attributeName: string): XmlText => this.fragment(list, Number(attribute(format.root, attributeName) ?? 0));
    const text = formatText(format, {
      numFmtId: changes.numberFormat === undefined ? undefined : this.numberFormatId(changes.numberFormat),
      fontId: changes.font && this.index("fonts", fontText(part("fonts", "fontId"), changes.font)),
      fillId: changes.fill === undefined ? undefined : this.fillIndex(changes.fill),
      borderId: changes.borders && this.index("borders", borderText(part("borders", "borderId"), changes.borders)),
      alignment: changes.alignment,
      protection: changes.protection,
    });
    return this.lists.cellXfs.index(text, (index) => index <= this.lastFormatInFile());
  }

  /** How the formats are written when these are their uses. */
  written(uses: FormatUses): WrittenStyles {
    return new WrittenStyles(this.source, this.lists, this.usesInFile, uses);
  }

  private fragment(list: CellFormatList, index: number): XmlText {
    return new XmlText(this.lists[list].items[index] ?? elementText(this.name(ITEMS[list])), declaredNamespaces(this.source.root));
  }

  private item(list: CellFormatList, index: number): XmlElement | undefined {
    const text = this.lists[list].items[index];
    return text === undefined ? undefined : new XmlText(text, declaredNamespaces(this.source.root)).root;
  }

  private name(local: string): string {
    return sibling(this.source.root, local);
  }

  /** Where a list has an item; one that nothing in the file uses is not taken, for it would seem to be ours once we used it. */
  private index(list: "fonts" | "fills" | "borders", item: string): number {
    return this.lists[list].index(item, (index) => this.referencesInFile()[list].has(index));
  }

  private fillIndex(fill: string | null): number {
    return fill === null ? NO_FILL : this.index("fills", solidFill(fill, (local) => this.name(local)));
  }

  private numberFormatId(format: string): number {
    const id = builtInId(format) ?? [...this.numberFormats].find(([each, code]) => code === format && this.canTakeNumber(each))?.[0];
    if (id !== undefined) return id;
    const added = Math.max(FIRST_OWN_FORMAT - 1, ...this.numberFormats.keys()) + 1;
    this.numberFormats.set(added, format);
    this.lists.numFmts.items.push(elementText(this.name("numFmt"), { numFmtId: added, formatCode: format }));
    return added;
  }

  private canTakeNumber(id: number): boolean {
    return !this.numbersInFile.has(id) || this.referencesInFile().numFmts.has(id);
  }
}
