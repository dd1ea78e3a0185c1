/** One of the numbered lists of styles.xml. */
import type { ReferredList } from "./formatUses";
import { append, child, elementText, insertChild, remove, sibling } from "./xml";
import type { Splice, XmlElement, XmlText } from "./xml";

export type ListName = ReferredList | "cellXfs";

/** CT_Stylesheet's sequence. */
const SEQUENCE = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];

/**
 * White space at the end of an opening tag means nothing to XML. We write it where it has to be known later what there
 * was before our items, so that dropping them gives that very text again: no list at all, or an empty one with two tags.
 */
const LIST_IS_OURS = "\t";
const HAD_TWO_TAGS = "\n";

/** What of a list is written: the first ones of the file, then those of the appended ones that are used. */
export interface Selection {
  readonly kept: number;
  readonly added: readonly number[];
}

/** The items of the file and those appended since. */
export class StyleList {
  readonly items: string[];
  readonly inFile: number;

  constructor(
    styles: XmlText,
    readonly name: ListName,
  ) {
    this.items = (child(styles.root, name)?.children ?? []).map((each) => styles.source(each));
    this.inFile = this.items.length;
  }

  /** Where an item is, appended if it is new or the file's one may not be taken. */
  index(item: string, mayTake: (index: number) => boolean): number {
    const present = this.items.findIndex((each, index) => each === item && (index >= this.inFile || mayTake(index)));
    return present < 0 ? this.items.push(item) - 1 : present;
  }

  /** What is written of the list, where `wasUsed` tells of the file as it was opened and `isUsed` of what is saved. */
  select(wasUsed: (index: number) => boolean, isUsed: (index: number) => boolean): Selection {
    const appended = Array.from({ length: this.items.length - this.inFile }, (_, index) => this.inFile + index);
    return { kept: keptLength(this.inFile, wasUsed, isUsed), added: appended.filter(isUsed) };
  }

  /** Where an item of the list stands among those that are written: those of the file where they were. */
  position(index: number, { kept, added }: Selection): number {
    const place = added.indexOf(index);
    return place < 0 ? index : kept + place;
  }
}

/** How many of the file's items stay: from the end, those go that were used in the file and are not any more. */
export function keptLength(inFile: number, wasUsed: (index: number) => boolean, isUsed: (index: number) => boolean): number {
  let kept = inFile;
  while (kept > 0 && wasUsed(kept - 1) && !isUsed(kept - 1)) kept--;
  return kept;
}

/** The styles with the first `kept` items of a list and `added` behind them; the one takes back the other to the byte. */
export function rewriteList(styles: XmlText, name: ListName, kept: number, added: readonly string[]): XmlText {
  const list = child(styles.root, name);
  if (!list) return added.length === 0 ? styles : styles.edit([newList(styles.root, name, added)]);
  const dropped = list.children.slice(kept);
  const rest = styles.edit([...dropped.map(remove), ...adjustedCount(styles, list, added.length - dropped.length)]);
  if (added.length > 0) return withAdded(rest, name, added, isEmptyWithTwoTags(list));
  return dropped.length > 0 ? withoutEmptyList(rest, name) : rest;
}

function newList(root: XmlElement, name: ListName, items: readonly string[]): Splice {
  const text = elementText(sibling(root, name), { count: items.length }, items.join(""));
  return insertChild(root, name, text.replace(">", `${LIST_IS_OURS}>`), SEQUENCE);
}

/** By the difference and between the quotes that are there, so that it can be taken back even from a wrong count. */
function adjustedCount(styles: XmlText, list: XmlElement, difference: number): Splice[] {
  const count = list.attributes.find(({ name }) => name === "count");
  if (!count || difference === 0) return [];
  const end = count.end - 1;
  const start = styles.text.lastIndexOf(styles.text.charAt(end), end - 1) + 1;
  return [{ start, end, text: String(Number(count.value) + difference) }];
}

function withAdded(styles: XmlText, name: ListName, added: readonly string[], hadTwoTags: boolean): XmlText {
  const list = child(styles.root, name);
  if (!list) return styles;
  const endOfTag = list.openEnd - 1;
  const marker = hadTwoTags ? [{ start: endOfTag, end: endOfTag, text: HAD_TWO_TAGS }] : [];
  return styles.edit([...marker, append(list, added.join(""))]);
}

function withoutEmptyList(styles: XmlText, name: ListName): XmlText {
  const list = child(styles.root, name);
  if (!list || !isEmptyWithTwoTags(list)) return styles;
  const marker = styles.text.charAt(list.openEnd - 2);
  if (marker === LIST_IS_OURS) return styles.edit([remove(list)]);
  if (marker === HAD_TWO_TAGS) return styles.edit([{ start: list.openEnd - 2, end: list.openEnd - 1, text: "" }]);
  return styles.edit([{ start: list.openEnd - 1, end: list.end, text: "/>" }]);
}

function isEmptyWithTwoTags({ openEnd, closeStart, end }: XmlElement): boolean {
  return openEnd === closeStart && openEnd < end;
}
