import { adoptReading, appraise, checkData, makeReports, newWorkbook, undo } from "../excel/commands";
import { freezeValues } from "../excel/freezeValues";
import type { Texts } from "../messages";
import type { Session } from "./session";

/** The ribbon's buttons by the FunctionName that manifest.xml gives them. */
const COMMANDS = { newWorkbook: (texts: Texts) => newWorkbook(texts), checkData, adoptReading, appraise, makeReports, freezeValues, undo } as const;

/** Connects the ribbon's buttons; each tells Office when it is done, whatever came of it, and shows the pane that says so. */
export function associateRibbon(session: Session): void {
  for (const [name, command] of Object.entries(COMMANDS)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void session.perform(command).then(() => {
        event.completed();
        return showPane();
      });
    });
  }
}

/** A command pressed while the pane is closed would end without a word. */
async function showPane(): Promise<void> {
  if (!Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) return;
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // Excel would not open the pane. The command is done; its report waits there until the user opens it.
  }
}
