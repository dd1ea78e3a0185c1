import { useMemo, useState } from "react";
import type { Control } from "../../excel/control";
import type { Report } from "../../excel/report";
import type { Texts } from "../../messages";
import { usePane } from "./context";

export interface Commands {
  readonly running: boolean;
  readonly press: (command: (texts: Texts, control: Control) => Promise<Report>) => void;
}

/** Commands wait for their turn behind whatever is going on, but none is pressed twice at a time. */
export function useCommands(): Commands {
  const { session } = usePane();
  const [running, setRunning] = useState(false);
  return useMemo(
    () => ({
      running,
      press: (command) => {
        setRunning(true);
        void session.perform(command).then(() => setRunning(false));
      },
    }),
    [session, running],
  );
}
