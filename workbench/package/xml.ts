/** XML as text with a tree that knows where each element stands in it, so that an edit is a splice and the rest stays as it was. */
import { SaxesParser } from "saxes";

export interface XmlAttribute {
  readonly name: string;
  readonly local: string;
  readonly uri: string;
  readonly value: string;
  /** Of `name="value"` in the text. */
  readonly start: number;
  readonly end: number;
}

export interface XmlElement {
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** The element's own character data, without that of its children. */
  readonly text: string;
  readonly start: number;
  /** Behind the opening tag; equal to `end` for `<a/>`. */
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type Namespaces = Readonly<Record<string, string>>;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Draft = Mutable<Omit<XmlElement, "children" | "attributes">> & { children: XmlElement[]; attributes: XmlAttribute[] };

/** Parses one document or element; `namespaces` are those in scope around an element taken out of its document. */
export function parseXml(text: string, namespaces: Namespaces = {}): XmlElement {
  const parser = new SaxesParser({ xmlns: true, additionalNamespaces: { ...namespaces } });
  const open: Draft[] = [];
  let spans: { start: number; end: number }[] = [];
  let tagStart = 0;
  let root: XmlElement | undefined;
  parser.on("opentagstart", () => {
    tagStart = text.lastIndexOf("<", parser.position - 1);
    spans = [];
  });
  parser.on("attribute", ({ name }) => {
    const end = parser.position;
    const quote = text.lastIndexOf(text.charAt(end - 1), end - 2);
    spans.push({ start: text.lastIndexOf(name, quote - 1), end });
  });
  parser.on("opentag", ({ name, prefix, local, uri, attributes }) => {
    const list = Object.values(attributes).map((attribute, index) => {
      const { start, end } = spans[index] ?? { start: 0, end: 0 };
      return { name: attribute.name, local: attribute.local, uri: attribute.uri, value: attribute.value, start, end };
    });
    const openEnd = parser.position;
    open.push({ name, prefix, local, uri, attributes: list, children: [], text: "", start: tagStart, openEnd, closeStart: openEnd, end: openEnd });
  });
  const addText = (data: string): void => {
    const element = open[open.length - 1];
    if (element) element.text += data;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", ({ isSelfClosing }) => {
    const element = open.pop();
    if (!element) return;
    element.end = parser.position;
    element.closeStart = isSelfClosing ? element.end : text.lastIndexOf("</", element.end - 1);
    const parent = open[open.length - 1];
    if (parent) parent.children.push(element);
    else root = element;
  });
  parser.write(text).close();
  if (!root) throw new Error("no root element");
  return root;
}

/** A piece of XML; edits give a new one. */
export class XmlText {
  private parsed: XmlElement | undefined;

  constructor(
    readonly text: string,
    private readonly namespaces: Namespaces = {},
  ) {}

  get root(): XmlElement {
    return (this.parsed ??= parseXml(this.text, this.namespaces));
  }

  edit(splices: readonly Splice[]): XmlText {
    return splices.length === 0 ? this : new XmlText(splice(this.text, splices), this.namespaces);
  }

  source(element: XmlElement): string {
    return this.text.slice(element.start, element.end);
  }
}

/** The text with all splices applied; they must not overlap. What is put before an element comes before what replaces it. */
export function splice(text: string, splices: readonly Splice[]): string {
  let result = "";
  let position = 0;
  for (const { start, end, text: replacement } of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < position) throw new Error("overlapping splices");
    result += text.slice(position, start) + replacement;
    position = end;
  }
  return result + text.slice(position);
}

/** The value of an attribute; those of SpreadsheetML have no namespace. */
export function attribute(element: XmlElement, local: string, uri = ""): string | undefined {
  return element.attributes.find((each) => each.local === local && each.uri === uri)?.value;
}

/** All attributes that have no namespace. */
export function plainAttributes(element: XmlElement): Record<string, string> {
  return Object.fromEntries(element.attributes.filter(({ uri }) => uri === "").map(({ name, value }) => [name, value]));
}

/** The first child of that name in the parent's own namespace. */
export function child(parent: XmlElement | undefined, local: string): XmlElement | undefined {
  return parent?.children.find((each) => each.local === local && each.uri === parent.uri);
}

export function childrenNamed(parent: XmlElement | undefined, local: string): readonly XmlElement[] {
  return parent?.children.filter((each) => each.local === local && each.uri === parent.uri) ?? [];
}

/** The element and everything under it, in document order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const each of element.children) yield* descendants(each);
}

/** The namespaces that an element's attributes declare, to read a piece of it by itself. */
export function declaredNamespaces(element: XmlElement): Namespaces {
  const declared: Record<string, string> = {};
  for (const { name, value } of element.attributes) {
    if (name === "xmlns") declared[""] = value;
    else if (name.startsWith("xmlns:")) declared[name.slice("xmlns:".length)] = value;
  }
  return declared;
}

export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}

/** Also keeps line breaks and tabs, which an XML reader turns to blanks in attributes. */
function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (character) => ENTITIES[character] ?? character);
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** An element's text; attributes that are undefined are left out. Content is XML already. */
export function elementText(name: string, attributes: Readonly<Record<string, string | number | undefined>> = {}, content = ""): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) tag += ` ${key}="${escapeAttribute(String(value))}"`;
  }
  return content === "" ? `${tag}/>` : `${tag}>${content}</${name}>`;
}

/** The name a new element of the same namespace has: `row`, or `x:row` beside `x:sheetData`. */
export function sibling(element: XmlElement, local: string): string {
  return element.prefix === "" ? local : `${element.prefix}:${local}`;
}

export function remove(element: XmlElement): Splice {
  return { start: element.start, end: element.end, text: "" };
}

export function replace(element: XmlElement, text: string): Splice {
  return { start: element.start, end: element.end, text };
}

/** Puts `text` behind the last thing in the element. */
export function append(element: XmlElement, text: string): Splice {
  return replaceContent(element, text, element.closeStart);
}

/** Puts `text` in place of everything from `from` on, by default all that is in the element. */
export function replaceContent(element: XmlElement, text: string, from = element.openEnd): Splice {
  if (element.openEnd < element.end) return { start: from, end: element.closeStart, text };
  return { start: element.end - 2, end: element.end, text: `>${text}</${element.name}>` };
}

/** Sets, or with undefined removes (with the blank before), attributes without a namespace; those that have the value already are left alone. */
export function setAttributes(element: XmlElement, attributes: Readonly<Record<string, string | number | undefined>>): Splice[] {
  const splices: Splice[] = [];
  let added = "";
  for (const [name, wanted] of Object.entries(attributes)) {
    const value = wanted === undefined ? undefined : String(wanted);
    const present = element.attributes.find((each) => each.name === name);
    if (present?.value === value) continue;
    if (!present) added += ` ${name}="${escapeAttribute(value ?? "")}"`;
    else if (value === undefined) splices.push({ start: present.start - 1, end: present.end, text: "" });
    else splices.push({ start: present.start, end: present.end, text: `${name}="${escapeAttribute(value)}"` });
  }
  if (added !== "") {
    const at = element.attributes[element.attributes.length - 1]?.end ?? element.start + 1 + element.name.length;
    splices.push({ start: at, end: at, text: added });
  }
  return splices;
}

/** Removes the elements, and those around them that hold nothing else. */
export function removeAll(root: XmlElement, gone: ReadonlySet<XmlElement>): Splice[] {
  const isGone = (element: XmlElement): boolean => gone.has(element) || (element.children.length > 0 && element.children.every(isGone));
  return root.children.flatMap((each) => (isGone(each) ? [remove(each)] : removeAll(each, gone)));
}

/** Replaces, adds or (with undefined) removes the children of one name; a new one goes where the schema's sequence wants it. */
export function putChild(parent: XmlElement, local: string, text: string | undefined, sequence: readonly string[]): Splice[] {
  const [first, ...others] = childrenNamed(parent, local);
  if (first) return [text === undefined ? remove(first) : replace(first, text), ...others.map(remove)];
  if (text === undefined) return [];
  return [insertChild(parent, local, text, sequence)];
}

/** Adds a child behind those that the schema's sequence puts before or beside it. */
export function insertChild(parent: XmlElement, local: string, text: string, sequence: readonly string[]): Splice {
  const rank = sequence.indexOf(local);
  const before = parent.children.filter((each) => each.uri === parent.uri && sequence.includes(each.local) && sequence.indexOf(each.local) <= rank);
  const last = before[before.length - 1];
  if (last) return { start: last.end, end: last.end, text };
  if (parent.openEnd === parent.end) return append(parent, text);
  return { start: parent.openEnd, end: parent.openEnd, text };
}
