/**
 * XML changed as text: what is not changed stays to the byte as the other program wrote it, whereas a parser and a
 * serialiser would write namespaces, quotes and blanks anew. Elements are found by local name, whatever their prefix.
 */

/** The attributes of a tag; a value may hold ">" and "/>". */
const ATTRIBUTES = String.raw`(?:[^>"'/]|"[^"]*"|'[^']*'|/(?!>))*`;

/** Each pattern is made once: a worksheet has hundreds of thousands of cells. */
function once(make: (name: string) => RegExp): (name: string) => RegExp {
  const made = new Map<string, RegExp>();
  return (name) => {
    const pattern = made.get(name) ?? make(name);
    made.set(name, pattern);
    return pattern;
  };
}

/** Every element of this name; such elements do not hold each other. */
const elementPattern = once((name) => new RegExp(String.raw`<((?:[\w.-]+:)?)${name}(?=[\s/>])${ATTRIBUTES}(?:/>|>[\s\S]*?</\1${name}\s*>)`, "g"));

const attributePattern = once((name) => new RegExp(String.raw`\s(?:[\w.-]+:)?${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`));

/** The elements of this name, each as its whole text. */
export const elementsOf = (xml: string, name: string): readonly string[] => xml.match(elementPattern(name)) ?? [];

/** Each element of this name replaced by what `change` makes of its whole text; "" removes it. */
export const replaceElements = (xml: string, name: string, change: (element: string) => string): string => xml.replace(elementPattern(name), change);

/** Without these elements. */
export const withoutElements = (xml: string, name: string, isUnwanted: (element: string) => boolean = () => true): string =>
  replaceElements(xml, name, (element) => (isUnwanted(element) ? "" : element));

/** What the element's start tag says, unescaped. */
export function attributeOf(element: string, name: string): string | undefined {
  const match = attributePattern(name).exec(startTagOf(element));
  return match === null ? undefined : unescaped(match[1] ?? match[2] ?? "");
}

/** The element with the attribute's value changed; undefined takes the attribute away. Nothing happens to one without it. */
export function withAttribute(element: string, name: string, value: string | undefined): string {
  const start = startTagOf(element);
  const changed = start.replace(attributePattern(name), (attribute) => (value === undefined ? "" : `${attribute.slice(0, attribute.indexOf("=") + 1)}"${value}"`));
  return changed + element.slice(start.length);
}

/** What stands between the element's tags. */
export function contentOf(element: string): string {
  const start = startTagOf(element);
  return start.endsWith("/>") ? "" : element.slice(start.length, element.lastIndexOf("</"));
}

const START_TAG = new RegExp(`^<${ATTRIBUTES}/?>`);

const startTagOf = (element: string): string => START_TAG.exec(element)?.[0] ?? "";

const ENTITIES: Readonly<Partial<Record<string, string>>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function unescaped(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (entity, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    return decimal === undefined ? (ENTITIES[name ?? ""] ?? entity) : String.fromCodePoint(Number(decimal));
  });
}
