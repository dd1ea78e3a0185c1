import { appraise, checkData, undo } from "../excel/commands";
import type { Session } from "./session";

/** The ribbon's buttons by the FunctionName that manifest.xml gives them. */
const COMMANDS = { checkData, appraise, undo } as const;

/** Connects the ribbon's buttons; each tells Office when it is done, whatever came of it. */
export function associateRibbon(session: Session): void {
  for (const [name, command] of Object.entries(COMMANDS)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void session.perform(command).then(() => event.completed());
    });
  }
}
