import { type Parts, XlsxError } from "./archive";

/**
 * The root element of a part; whatever prefix its elements have, they are looked up by local name.
 * @throws XlsxError for a part that is not there or is no XML
 */
export function rootOf(parts: Parts, name: string): Element {
  const text = parts.get(name);
  if (text === undefined) throw new XlsxError("corrupt");
  const root = new DOMParser().parseFromString(text, "text/xml").documentElement;
  if (root.localName === "parsererror" || all(root, "parsererror").length > 0) throw new XlsxError("corrupt");
  return root;
}

/** All elements below of this local name. */
export const all = (element: Element, name: string): readonly Element[] => [...element.getElementsByTagNameNS("*", name)];

/** The direct children of this local name. */
export function children(element: Element, name: string): readonly Element[] {
  const found: Element[] = [];
  // From one to the next: a live collection of them is slow to go through.
  for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling) if (child.localName === name) found.push(child);
  return found;
}

export const isTrue = (attribute: string | null): boolean => attribute === "1" || attribute === "true";

/** What XML cannot hold is written _xHHHH_ (ECMA-376 Part 1, 22.9.2.19 ST_Xstring). */
export const decoded = (text: string): string => text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));

/** The text of a plain or rich string; phonetic guides are no part of it. */
export function stringOf(item: Element): string {
  const runs = [...item.children].flatMap((child) => (child.localName === "r" ? children(child, "t") : child.localName === "t" ? [child] : []));
  return runs.map(({ textContent }) => decoded(textContent)).join("");
}
