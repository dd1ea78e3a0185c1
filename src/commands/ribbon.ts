import type { Control } from "../excel/control";
import type { Report } from "../excel/report";
import type { Texts } from "../messages";
import type { Session } from "./session";

/** The ribbon's buttons by the FunctionName that manifest.xml gives them. */
const BUTTONS = ["newWorkbook", "checkData", "adoptReading", "appraise", "makeReports", "freezeValues", "undo"] as const;

export type RibbonCommands = Readonly<Record<Exclude<(typeof BUTTONS)[number], "newWorkbook">, (texts: Texts, control: Control) => Promise<Report>>> & {
  readonly newWorkbook: (texts: Texts) => Promise<Report>;
};

/** Connects the ribbon's buttons; each tells Office when it is done, whatever came of it, and shows the pane that says so. */
export function associateRibbon(session: Session, commands: RibbonCommands): void {
  for (const button of BUTTONS) {
    Office.actions.associate(button, (event: Office.AddinCommands.Event) => {
      // Of newWorkbook the second argument is what the clerk has chosen in the pane.
      const command = button === "newWorkbook" ? (texts: Texts) => commands.newWorkbook(texts) : commands[button];
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
