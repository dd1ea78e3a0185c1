/** Who uses the formats of styles.xml: what has lost its last user can go when the workbook is saved. */
import type { Container } from "./container";
import { child } from "./xml";
import type { XmlText } from "./xml";

export type ReferredList = "numFmts" | "fonts" | "fills" | "borders" | "dxfs";

/** Items by their position in the list; number formats by their number. */
export type References = Readonly<Record<ReferredList, ReadonlySet<number>>>;

/** The users of formats outside of the lists that refer to each other; worked out only when asked for. */
export interface FormatUses {
  cellFormats(): ReadonlySet<number>;
  references(): References;
}

const LIST_OF: Readonly<Record<string, ReferredList>> = { numfmt: "numFmts", font: "fonts", fill: "fills", border: "borders", dxf: "dxfs" };

/** All attributes named so, whatever stands before: `dxfId`, `headerRowDxfId`, the `fontId` of phonetic guides. */
const REFERENCE = /\s[\w:]*?(numFmt|font|fill|border|dxf)Id\s*=\s*["'](\d+)["']/gi;

/** Relationships of the workbook to cells that we do not read. */
const UNREAD_CELLS = ["xlMacrosheet", "xlIntlMacrosheet", "revisionHeaders"];

/** Searches XML as text, for it also has to find what is in parts that nobody else reads. */
export function referencesIn(texts: Iterable<string>): References {
  const found = { numFmts: new Set<number>(), fonts: new Set<number>(), fills: new Set<number>(), borders: new Set<number>(), dxfs: new Set<number>() };
  for (const text of texts) {
    for (const [, kind = "", number] of text.matchAll(REFERENCE)) {
      const list = LIST_OF[kind.toLowerCase()];
      if (list) found[list].add(Number(number));
    }
  }
  return found;
}

/** What the other parts, as the container has them now, and the table styles refer to. */
export function outerReferences(container: Container, stylesPart: string | undefined, styles: XmlText): References {
  const parts = container.names().filter((name) => name !== stylesPart && name.toLowerCase().endsWith(".xml"));
  const inStyles = ["tableStyles", "extLst"].flatMap((local) => child(styles.root, local) ?? []);
  return referencesIn([...parts.map((name) => container.searchText(name)), ...inStyles.map((each) => styles.source(each))]);
}

/** The formats of cells, rows and columns in the file; none where some are not known, so that none counts as having lost its users. */
export function cellFormatsInFile(container: Container, workbookPart: string, sheets: readonly { formatsInFile(): Iterable<number> }[]): ReadonlySet<number> {
  const isPartial = container.relationships(workbookPart).some(({ kind }) => UNREAD_CELLS.includes(kind));
  return new Set(isPartial ? [] : sheets.flatMap((sheet) => [...sheet.formatsInFile()]));
}
