/** The cell formats as they are written: without the appended ones that nothing uses and the file's last ones that nothing uses any more. */
import { referencesIn } from "./formatUses";
import type { FormatUses, References } from "./formatUses";
import { rewriteList } from "./styleList";
import type { Selection, StyleList } from "./styleList";
import { XmlText, attribute, child, declaredNamespaces, setAttributes } from "./xml";

/** What a cell format is put together from. */
type ComponentList = "numFmts" | "fonts" | "fills" | "borders";
export type CellFormatList = ComponentList | "cellXfs";
export type CellFormatLists = Readonly<Record<CellFormatList, StyleList>>;

/** The first of a list is what a format means that says nothing, and the second fill is Excel's own. */
const ALWAYS_USED = ' fontId="0" fillId="0" fillId="1" borderId="0"';

export class WrittenStyles {
  private readonly formats: Selection;

  constructor(
    private readonly source: XmlText,
    private readonly lists: CellFormatLists,
    private readonly inFile: FormatUses,
    private readonly now: FormatUses,
  ) {
    this.formats = lists.cellXfs.select(
      (index) => inFile.cellFormats().has(index),
      // The first one is that of all cells that are nowhere in the file.
      (index) => index === 0 || now.cellFormats().has(index),
    );
  }

  /** What a cell format is written as. */
  position(index: number): number {
    return this.lists.cellXfs.position(index, this.formats);
  }

  /** The part; to be asked for when the other parts are what they will be. */
  render(): XmlText {
    const { cellXfs } = this.lists;
    const { kept, added } = this.formats;
    const after = formatReferences(this.source, [...cellXfs.items.slice(0, kept), ...added.map((index) => cellXfs.items[index] ?? "")]);
    const selections = this.selections(formatReferences(this.source, cellXfs.items.slice(0, cellXfs.inFile)), after);
    const numFmts = this.write(this.source, "numFmts", selections.numFmts);
    const fonts = this.write(numFmts, "fonts", selections.fonts);
    const fills = this.write(fonts, "fills", selections.fills);
    const borders = this.write(fills, "borders", selections.borders);
    return rewriteList(borders, "cellXfs", kept, added.map((index) => this.renumbered(cellXfs.items[index] ?? "", selections)));
  }

  private selections(before: References, after: References): Record<ComponentList, Selection> {
    const select = (list: ComponentList): Selection => {
      const { items, inFile } = this.lists[list];
      const number = (index: number): number => (list === "numFmts" ? this.numberFormatId(items[index] ?? "") : index);
      return this.lists[list].select(
        (index) => before[list].has(number(index)) || this.inFile.references()[list].has(number(index)),
        (index) => after[list].has(number(index)) || (index < inFile && this.now.references()[list].has(number(index))),
      );
    };
    return { numFmts: select("numFmts"), fonts: select("fonts"), fills: select("fills"), borders: select("borders") };
  }

  private write(xml: XmlText, name: ComponentList, { kept, added }: Selection): XmlText {
    const { items } = this.lists[name];
    return rewriteList(xml, name, kept, added.map((index) => items[index] ?? ""));
  }

  /** An appended format with the positions of what it refers to among what is written. */
  private renumbered(format: string, selections: Readonly<Record<ComponentList, Selection>>): string {
    const xml = this.fragment(format);
    const position = (list: ComponentList, attributeName: string): number | undefined => {
      const index = attribute(xml.root, attributeName);
      return index === undefined ? undefined : this.lists[list].position(Number(index), selections[list]);
    };
    const positions = { fontId: position("fonts", "fontId"), fillId: position("fills", "fillId"), borderId: position("borders", "borderId") };
    return xml.edit(setAttributes(xml.root, positions)).text;
  }

  private numberFormatId(item: string): number {
    return Number(attribute(this.fragment(item).root, "numFmtId"));
  }

  private fragment(item: string): XmlText {
    return new XmlText(item, declaredNamespaces(this.source.root));
  }
}

/** What cell formats, and the named styles they rest on, refer to. */
export function formatReferences(styles: XmlText, formats: readonly string[]): References {
  const named = child(styles.root, "cellStyleXfs");
  return referencesIn([ALWAYS_USED, ...(named ? [styles.source(named)] : []), ...formats]);
}
