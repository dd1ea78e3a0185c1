import type { MessageCode } from "../messages";

/** Something the user has to do differently, told by a text of `src/messages`. */
export class UserError extends Error {
  constructor(
    readonly code: MessageCode,
    readonly params: Readonly<Record<string, string>> = {},
  ) {
    super(code);
    this.name = "UserError";
  }
}
