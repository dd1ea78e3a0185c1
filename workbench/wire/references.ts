/** Objects the client has asked to keep beyond the batch (_KeepReference), by the id it names them with later. */
import type { Ref } from "./definition";
import { ApiError } from "./definition";

export class References {
  private readonly kept = new Map<string, Ref>();
  private readonly ids = new WeakMap<Ref, string>();
  private last = 0;

  keep(ref: Ref): string {
    const known = this.ids.get(ref);
    if (known !== undefined) return known;
    const id = `reference${++this.last}`;
    this.ids.set(ref, id);
    this.kept.set(id, ref);
    return id;
  }

  remove(id: string): void {
    const ref = this.kept.get(id);
    if (ref !== undefined) this.ids.delete(ref);
    this.kept.delete(id);
  }

  idOf(ref: Ref): string | undefined {
    return this.ids.get(ref);
  }

  get(id: string): Ref {
    const ref = this.kept.get(id);
    if (ref === undefined) throw new ApiError("InvalidReference", "This reference is not valid for the current operation.");
    return ref;
  }
}
