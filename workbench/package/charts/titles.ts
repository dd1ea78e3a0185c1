/** The titles of charts and axes. */
import type { ChartTitle } from "../types";
import { child, descendants, elementText, escapeText, putChild, sibling } from "../xml";
import type { Splice, XmlElement } from "../xml";

const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const SEQUENCE = ["tx", "layout", "overlay", "spPr", "txPr", "extLst"];

/** Undefined where there is none. */
export function readTitle(owner: XmlElement | undefined): ChartTitle | undefined {
  const title = child(owner, "title");
  if (title === undefined) return undefined;
  const text = child(title, "tx");
  if (text === undefined) return {};
  const pieces = [...descendants(text)].filter(({ local }) => local === "t" || local === "v").map((each) => each.text);
  return { text: pieces.join("") };
}

/** Formats of a title that is there already stay. */
export function writeTitle(owner: XmlElement, value: ChartTitle | undefined, ownerSequence: readonly string[]): Splice[] {
  const title = child(owner, "title");
  if (value === undefined) return putChild(owner, "title", undefined, ownerSequence);
  const text = value.text === undefined ? undefined : richText(owner, value.text);
  if (title !== undefined) return putChild(title, "tx", text, SEQUENCE);
  const overlay = elementText(sibling(owner, "overlay"), { val: 0 });
  return putChild(owner, "title", elementText(sibling(owner, "title"), {}, (text ?? "") + overlay), ownerSequence);
}

function richText(owner: XmlElement, text: string): string {
  const run = `<a:r><a:rPr lang="zh-CN"/><a:t>${escapeText(text)}</a:t></a:r>`;
  return elementText(sibling(owner, "tx"), {}, elementText(sibling(owner, "rich"), { "xmlns:a": MAIN }, `<a:bodyPr/><a:p>${run}</a:p>`));
}
