/** The package as named parts (Open Packaging Conventions): bytes, content types, relationships. */
import { PackageError } from "./types";
import { XmlText, append, attribute, childrenNamed, elementText, remove, sibling } from "./xml";
import type { XmlElement } from "./xml";

export const CONTENT_TYPES = "[Content_Types].xml";
const DECODER = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** A file may be in UTF-16, which begins with its mark. */
const UTF_16: Readonly<Record<number, string>> = { 0xff: "utf-16le", 0xfe: "utf-16be" };
const ENCODER = new TextEncoder();
const RELATIONSHIPS_START =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address: `worksheet`, `styles`, `hyperlink`. */
  readonly kind: string;
  readonly type: string;
  /** A part's name, or an address outside of the package. */
  readonly target: string;
  readonly external: boolean;
}

/** Parts are read from bytes or, where they were edited, from their text. */
export class Container {
  private readonly edited = new Map<string, XmlText>();
  private readonly parsed = new Map<string, XmlText>();

  constructor(private readonly bytes: Map<string, Uint8Array>) {}

  /** One to edit without touching this one. */
  copy(): Container {
    const copy = new Container(new Map(this.bytes));
    for (const [name, text] of this.edited) copy.edited.set(name, text);
    for (const [name, text] of this.parsed) copy.parsed.set(name, text);
    return copy;
  }

  has(name: string): boolean {
    return this.bytes.has(name);
  }

  names(): readonly string[] {
    return [...this.bytes.keys()];
  }

  /** The part as checked XML. */
  xml(name: string): XmlText {
    const known = this.edited.get(name) ?? this.parsed.get(name);
    if (known) return known;
    const text = new XmlText(this.text(name));
    try {
      void text.root;
    } catch {
      throw new PackageError("brokenPart", name);
    }
    this.parsed.set(name, text);
    return text;
  }

  /** The part's text as the file has it. */
  text(name: string): string {
    const bytes = this.bytes.get(name);
    if (!bytes) throw new PackageError("brokenPart", name);
    try {
      return DECODER.decode(bytes);
    } catch {
      throw new PackageError("brokenPart", name);
    }
  }

  /** The part's text as it is now, as well as it can be read: to look for something in parts that nobody checked. */
  searchText(name: string): string {
    const bytes = this.bytes.get(name) ?? new Uint8Array();
    return this.edited.get(name)?.text ?? new TextDecoder(UTF_16[bytes[0] ?? 0]).decode(bytes);
  }

  /** Sets a part's text; the same text as before leaves the part untouched. */
  write(name: string, text: XmlText): void {
    if (this.parsed.get(name)?.text === text.text) this.edited.delete(name);
    else this.edited.set(name, text);
  }

  add(name: string, contentType: string, text: string): void {
    this.bytes.set(name, new Uint8Array());
    this.edited.set(name, new XmlText(text));
    const types = this.xml(CONTENT_TYPES);
    const override = elementText(sibling(types.root, "Override"), { PartName: `/${name}`, ContentType: contentType });
    this.write(CONTENT_TYPES, types.edit([append(types.root, override)]));
  }

  /** Removes a part with its own relationships and its content type; relationships that point to it are the caller's. */
  remove(name: string): void {
    const types = this.xml(CONTENT_TYPES);
    const overrides = childrenNamed(types.root, "Override").filter((each) => attribute(each, "PartName") === `/${name}`);
    this.write(CONTENT_TYPES, types.edit(overrides.map(remove)));
    this.drop(name);
    this.drop(relationshipsPart(name));
  }

  /** The relationships of a part; "" is the package itself. */
  relationships(source: string): readonly Relationship[] {
    const part = relationshipsPart(source);
    if (!this.has(part)) return [];
    return childrenNamed(this.xml(part).root, "Relationship").map((element) => this.relationship(source, element));
  }

  /** Relates a part to another one, or to an outside address, and gives the relationship's id. */
  relate(source: string, type: string, target: string, external = false): string {
    const part = relationshipsPart(source);
    if (!this.has(part)) this.addRelationshipsPart(part);
    const xml = this.xml(part);
    const id = unusedId(childrenNamed(xml.root, "Relationship").map((each) => attribute(each, "Id") ?? ""));
    const mode = external ? "External" : undefined;
    const element = elementText(sibling(xml.root, "Relationship"), { Id: id, Type: type, Target: external ? target : `/${target}`, TargetMode: mode });
    this.write(part, xml.edit([append(xml.root, element)]));
    return id;
  }

  unrelate(source: string, id: string): void {
    const part = relationshipsPart(source);
    const xml = this.xml(part);
    const left = xml.edit(childrenNamed(xml.root, "Relationship").filter((each) => attribute(each, "Id") === id).map(remove));
    if (left.root.children.length === 0) this.drop(part);
    else this.write(part, left);
  }

  /** Whether the file does not have it. */
  isAdded(name: string): boolean {
    return this.bytes.get(name)?.length === 0;
  }

  /** All parts that can be reached from these, themselves included. */
  reachable(...sources: readonly string[]): Set<string> {
    const found = new Set(sources);
    // A set also gives what is added while it is gone through.
    for (const source of found) {
      for (const { target, external } of this.relationships(source)) if (!external && this.has(target)) found.add(target);
    }
    return found;
  }

  /** Every part's bytes; the very same ones where nothing was edited. */
  parts(): Map<string, Uint8Array> {
    const parts = new Map(this.bytes);
    for (const [name, text] of this.edited) parts.set(name, ENCODER.encode(text.text));
    return parts;
  }

  private drop(name: string): void {
    this.bytes.delete(name);
    this.edited.delete(name);
    this.parsed.delete(name);
  }

  private relationship(source: string, element: XmlElement): Relationship {
    const type = attribute(element, "Type") ?? "";
    const external = attribute(element, "TargetMode") === "External";
    const target = attribute(element, "Target") ?? "";
    return {
      id: attribute(element, "Id") ?? "",
      kind: type.slice(type.lastIndexOf("/") + 1),
      type,
      target: external ? target : this.partName(resolve(source, target)),
      external,
    };
  }

  /** Names of parts do not depend on case. */
  private partName(name: string): string {
    return this.bytes.has(name) ? name : ([...this.bytes.keys()].find((each) => each.toLowerCase() === name.toLowerCase()) ?? name);
  }

  private addRelationshipsPart(part: string): void {
    this.bytes.set(part, new Uint8Array());
    this.edited.set(part, new XmlText(RELATIONSHIPS_START));
  }
}

function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf("/") + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** "../drawings/drawing1.xml" beside xl/worksheets/sheet1.xml is xl/drawings/drawing1.xml. */
function resolve(source: string, target: string): string {
  const path = target.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}

function unusedId(used: readonly string[]): string {
  let number = used.length + 1;
  while (used.includes(`rId${number}`)) number++;
  return `rId${number}`;
}
