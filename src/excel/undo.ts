import type { Texts } from "../messages";
import { readAnew } from "./kept";
import type { Report } from "./report";
import { removeJournalSheets, restore } from "./restore";
import { refuseIfTyped } from "./typed";

/** 撤回: takes back the last command, if nobody has typed into what it wrote. */
export function undo(texts: Texts): Promise<Report> {
  return Excel.run(async (context) => {
    const read = await readAnew(context);
    const entry = read.journal?.entries.at(-1);
    if (read.journal === undefined || entry === undefined) {
      removeJournalSheets(context, read, []);
      await context.sync();
      return { message: texts("undo.nothing"), outcome: "refused" };
    }
    if (read.journal.state === "done") refuseIfTyped(read, entry);
    await restore(context, read, read.journal);
    return { message: texts("undo.done", { command: texts(`command.${entry.command}`) }), outcome: "done" };
  });
}
