/** The shared strings, read only: new text is written into its cell. */
import { decodeXstring } from "./xstring";
import { childrenNamed } from "./xml";
import type { XmlElement } from "./xml";

export function readSharedStrings(root: XmlElement): readonly string[] {
  return childrenNamed(root, "si").map(flatText);
}

/** The text of plain or rich text; phonetic guides are no part of it. */
export function flatText(item: XmlElement): string {
  let text = "";
  for (const part of item.children) {
    if (part.uri !== item.uri) continue;
    if (part.local === "t") text += decodeXstring(part.text);
    else if (part.local === "r") text += flatText(part);
  }
  return text;
}
