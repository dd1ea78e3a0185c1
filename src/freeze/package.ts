import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { attributeOf, elementsOf, withoutElements } from "./xml";

export interface Relationship {
  readonly id: string;
  /** The last word of its type: worksheet, sharedStrings. */
  readonly type: string;
  /** The part's name, without a slash before it. */
  readonly target: string;
}

export const CONTENT_TYPES = "[Content_Types].xml";
/** The package itself, as what relates to other parts. */
export const ROOT = "";
/** The earliest a zip can say: of the copy's parts nobody needs to know when they were made. */
const ENTRY_DATE = new Date(1980, 0, 1);

/** An .xlsx file's parts by name, to be changed; those that are not changed keep their bytes. */
export class Package {
  private constructor(private readonly parts: Map<string, Uint8Array>) {}

  /** @throws Error for what is no zip, or a broken one */
  static open(bytes: Uint8Array): Package {
    return new Package(new Map(Object.entries(unzipSync(bytes))));
  }

  bytes(): Uint8Array {
    return zipSync(Object.fromEntries(this.parts), { mtime: ENTRY_DATE });
  }

  /** A part's text; "" for one that is not there. */
  text(part: string): string {
    const bytes = this.parts.get(part);
    return bytes === undefined ? "" : strFromU8(bytes);
  }

  change(part: string, change: (xml: string) => string): void {
    const before = this.text(part);
    const after = change(before);
    if (after !== before) this.parts.set(part, strToU8(after));
  }

  /** What a part refers to, files outside left out. */
  relationships(source: string): readonly Relationship[] {
    return elementsOf(this.text(relsOf(source)), "Relationship")
      .filter((element) => attributeOf(element, "TargetMode") !== "External")
      .map((element) => relationshipOf(element, source));
  }

  /** Takes relationships away, and then every part that nothing refers to any more. */
  withoutRelationships(source: string, isUnwanted: (relationship: Relationship) => boolean): void {
    const before = this.reachable();
    this.change(relsOf(source), (xml) => withoutElements(xml, "Relationship", (element) => isUnwanted(relationshipOf(element, source))));
    const after = this.reachable();
    const gone = new Set([...before.keys()].filter((part) => !after.has(part)));
    for (const part of gone) {
      this.parts.delete(part);
      this.parts.delete(relsOf(part));
    }
    this.change(CONTENT_TYPES, (xml) => withoutElements(xml, "Override", (element) => gone.has((attributeOf(element, "PartName") ?? "").slice(1))));
  }

  /** The parts that relationships of this type lead to. */
  ofType(type: string): readonly string[] {
    return [...this.reachable()].flatMap(([part, types]) => (types.has(type) ? [part] : []));
  }

  /** The parts that the package's relationships lead to, with the types of those relationships. */
  private reachable(): ReadonlyMap<string, ReadonlySet<string>> {
    const found = new Map<string, Set<string>>();
    const visit = (source: string): void => {
      for (const { target, type } of this.relationships(source)) {
        const types = found.get(target);
        types?.add(type);
        if (types) continue;
        found.set(target, new Set([type]));
        visit(target);
      }
    };
    visit(ROOT);
    return found;
  }
}

function relationshipOf(element: string, source: string): Relationship {
  return {
    id: attributeOf(element, "Id") ?? "",
    type: (attributeOf(element, "Type") ?? "").split("/").pop() ?? "",
    target: partName(source, attributeOf(element, "Target") ?? ""),
  };
}

function relsOf(source: string): string {
  const slash = source.lastIndexOf("/") + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** A target is relative to its source's folder unless it begins with a slash. */
const partName = (source: string, target: string): string =>
  decodeURIComponent(new URL(target, `http://package/${source.slice(0, source.lastIndexOf("/") + 1)}`).pathname.slice(1));
