/** styles.xml as a growing list of cell formats: derived ones are appended, what the file has stays as it is. */
import { colorReader } from "./colors";
import type { ColorReader } from "./colors";
import { FIRST_OWN_FORMAT, builtInId } from "./numberFormats";
import { formatCode, readCellStyle, readNumberFormats } from "./styleReader";
import { borderText, changesOf, fontText, formatText, solidFill } from "./styleWriter";
import type { CellStyle, StylePatch, Styles } from "./types";
import { XmlText, append, attribute, child, declaredNamespaces, elementText, insertChild, setAttributes, sibling } from "./xml";
import type { XmlElement } from "./xml";

const SEQUENCE = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];
const NO_FILL = 0;

type ListName = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs";
const LISTS: readonly ListName[] = ["numFmts", "fonts", "fills", "borders", "cellXfs"];
const ITEMS: Readonly<Record<ListName, string>> = { numFmts: "numFmt", fonts: "font", fills: "fill", borders: "border", cellXfs: "xf" };

/** One of the numbered lists: the items of the file and those appended since. */
interface List {
  readonly items: string[];
  readonly inFile: number;
}

/** How long each list was when a format was derived: what has to be written for it. */
type Lengths = Readonly<Record<ListName, number>>;

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
  private readonly lists: Readonly<Record<ListName, List>>;
  private readonly numberFormats: Map<number, string>;
  private readonly known = new Map<number, CellStyle>();
  private readonly neededLengths: Lengths[] = [];

  constructor(
    private readonly source: XmlText,
    theme: XmlElement | undefined,
  ) {
    this.color = colorReader(theme, source.root);
    this.numberFormats = new Map(readNumberFormats(source.root));
    this.lists = forEachList((name) => this.list(name));
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
    const changes = changesOf(this.style(base), patch);
    if (Object.keys(changes).length === 0) return base;
    const format = this.fragment("cellXfs", base);
    const part = (list: ListName, attributeName: string): XmlText => this.fragment(list, Number(attribute(format.root, attributeName) ?? 0));
    const text = formatText(format, {
      numFmtId: changes.numberFormat === undefined ? undefined : this.numberFormatId(changes.numberFormat),
      fontId: changes.font && this.index("fonts", fontText(part("fonts", "fontId"), changes.font)),
      fillId: changes.fill === undefined ? undefined : this.fillIndex(changes.fill),
      borderId: changes.borders && this.index("borders", borderText(part("borders", "borderId"), changes.borders)),
      alignment: changes.alignment,
      protection: changes.protection,
    });
    return this.formatIndex(text);
  }

  /** The part with the appended formats up to the last used one; those that nothing uses any more are not written. */
  render(lastUsed: number): XmlText {
    const needed = this.neededLengths[lastUsed - this.lists.cellXfs.inFile];
    if (!needed) return this.source;
    return LISTS.reduce((xml, name) => this.renderList(xml, name, needed[name]), this.source);
  }

  private renderList(xml: XmlText, name: ListName, length: number): XmlText {
    const { items, inFile } = this.lists[name];
    const added = items.slice(inFile, length).join("");
    if (added === "") return xml;
    const list = child(xml.root, name);
    if (!list) return xml.edit([insertChild(xml.root, name, elementText(this.name(name), { count: length }, added), SEQUENCE)]);
    return xml.edit([append(list, added), ...setAttributes(list, { count: length })]);
  }

  private list(name: ListName): List {
    const items = (child(this.source.root, name)?.children ?? []).map((each) => this.source.source(each));
    return { items, inFile: items.length };
  }

  private fragment(list: ListName, index: number): XmlText {
    return new XmlText(this.lists[list].items[index] ?? elementText(this.name(ITEMS[list])), declaredNamespaces(this.source.root));
  }

  private item(list: ListName, index: number): XmlElement | undefined {
    const text = this.lists[list].items[index];
    return text === undefined ? undefined : new XmlText(text, declaredNamespaces(this.source.root)).root;
  }

  private name(local: string): string {
    return sibling(this.source.root, local);
  }

  /** Where a list has an item, appended if it is new. */
  private index(list: ListName, item: string): number {
    const { items } = this.lists[list];
    const present = items.indexOf(item);
    return present < 0 ? items.push(item) - 1 : present;
  }

  private fillIndex(fill: string | null): number {
    return fill === null ? NO_FILL : this.index("fills", solidFill(fill, (local) => this.name(local)));
  }

  private numberFormatId(format: string): number {
    const id = builtInId(format) ?? [...this.numberFormats].find(([, code]) => code === format)?.[0];
    if (id !== undefined) return id;
    const added = Math.max(FIRST_OWN_FORMAT - 1, ...this.numberFormats.keys()) + 1;
    this.numberFormats.set(added, format);
    this.lists.numFmts.items.push(elementText(this.name("numFmt"), { numFmtId: added, formatCode: format }));
    return added;
  }

  private formatIndex(text: string): number {
    const index = this.index("cellXfs", text);
    if (index - this.lists.cellXfs.inFile === this.neededLengths.length) this.neededLengths.push(forEachList((name) => this.lists[name].items.length));
    return index;
  }
}

function forEachList<T>(value: (name: ListName) => T): Readonly<Record<ListName, T>> {
  return { numFmts: value("numFmts"), fonts: value("fonts"), fills: value("fills"), borders: value("borders"), cellXfs: value("cellXfs") };
}
