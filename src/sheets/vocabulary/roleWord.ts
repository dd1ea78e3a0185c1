import type { Wording } from "./wording";

/** Words that say what a heading, a label or a sheet's name is to what stands beside it, whatever table it is of. */
export interface RoleWords extends Wording {
  readonly role: string;
}
