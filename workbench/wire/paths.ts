/** Turns the object paths of one request into objects, each once. */
import type { Catalogue } from "./catalogue";
import type { Ref } from "./definition";
import { ApiError } from "./definition";
import type { ArgumentInfo, ObjectPath, Request } from "./protocol";
import { PathType } from "./protocol";
import type { References } from "./references";

export class Paths {
  private readonly resolved = new Map<number, Ref | null>();

  constructor(
    private readonly request: Request,
    private readonly root: Ref,
    private readonly services: ReadonlySet<string>,
    private readonly catalogue: Catalogue,
    private readonly references: References,
  ) {}

  /** The object of a path id; null is a null object. */
  resolve(id: number | undefined): Ref | null {
    const path = id === undefined ? undefined : this.request.ObjectPaths[id];
    if (path === undefined) throw new ApiError("InvalidObjectPath", `The request has no object path ${id}.`);
    let object = this.resolved.get(path.Id);
    if (object === undefined) {
      object = this.open(path);
      this.resolved.set(path.Id, object);
    }
    return object;
  }

  /** Arguments with the objects in place of the proxies' path ids. */
  args(info: ArgumentInfo | undefined): readonly unknown[] {
    const args = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds;
    return ids ? args.map((value, index) => this.argument(value, ids[index])) : args;
  }

  private argument(value: unknown, id: unknown): unknown {
    if (Array.isArray(id) && Array.isArray(value)) return value.map((item, index) => this.argument(item, id[index]));
    return typeof id === "number" && id > 0 ? this.resolve(id) : value;
  }

  private open(path: ObjectPath): Ref | null {
    switch (path.ObjectPathType) {
      case PathType.Root:
        return this.root;
      case PathType.NewService:
        if (!this.services.has(path.Name)) throw this.catalogue.missing(path.Name, "");
        return { type: path.Name, self: undefined };
      case PathType.Null:
        return null;
      case PathType.Reference:
        return this.references.get(path.Name);
      default: {
        const parent = this.resolve(path.ParentObjectPathId);
        // What is reached from a null object is a null object.
        return parent === null ? null : this.child(parent, path);
      }
    }
  }

  private child(parent: Ref, path: ObjectPath): Ref | null {
    switch (path.ObjectPathType) {
      case PathType.Property: {
        const found = this.catalogue.navigation(parent, path.Name);
        if (found === undefined) throw this.catalogue.missing(parent.type, path.Name);
        return found.member(parent.self);
      }
      case PathType.Indexer: {
        const indexer = this.catalogue.classOf(parent).indexer;
        if (indexer === undefined) throw this.catalogue.missing(parent.type, "getItem");
        return indexer(parent.self, this.args(path.ArgumentInfo)[0]);
      }
      case PathType.Method: {
        const found = this.catalogue.method(parent, path.Name);
        if (found === undefined) throw this.catalogue.missing(parent.type, path.Name);
        return asObject(found.member(parent.self, this.args(path.ArgumentInfo)), parent, found.name);
      }
      default:
        throw new ApiError("InvalidObjectPath", `The workbench does not know object path type ${path.ObjectPathType}.`);
    }
  }
}

function asObject(value: unknown, parent: Ref, method: string): Ref | null {
  if (value === null) return null;
  if (typeof value === "object" && "type" in value && "self" in value && typeof value.type === "string") {
    return value as Ref;
  }
  throw new TypeError(`${parent.type}.${method} was asked for an object and gave none`);
}
