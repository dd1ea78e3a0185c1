import { refuseIfMoved } from "./archive";
import { contentsWithoutFormulas } from "./copies";
import { digest } from "./digest";
import type { Entry } from "./journal";
import type { WorkbookRead } from "./read";
import { refuseIfTypedOver } from "./repairs";
import { UserError } from "./userError";

/** Refuses to take a command back where that would lose what a person has done since. */
export function refuseIfTyped(read: WorkbookRead, entry: Entry): void {
  for (const { role, digest: expected, computed } of entry.written) {
    const sheet = read.sheets.find(({ name }) => name === read.own.get(role));
    if (sheet === undefined) continue;
    const found = computed === "formulas" ? digest(contentsWithoutFormulas(sheet), []) : digest(sheet.values, computed);
    if (found !== expected) throw new UserError("undo.typed", { sheet: sheet.name });
  }
  refuseIfTypedOver(read, entry);
  refuseIfMoved(read, entry);
}
