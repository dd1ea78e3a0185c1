import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Report } from "../../../excel/report";
import type { Texts } from "../../../messages";
import type { Commands } from "../../parts/useCommands";

interface Foreseeing<R> {
  /** What would be done, as long as the user is asked whether to. Choices cannot be changed meanwhile. */
  readonly foreseen: R | undefined;
  /** Looks what would be done. Where nothing would, its sentence is the report. */
  readonly foresee: (look: (texts: Texts) => Promise<R>) => void;
  readonly close: () => void;
  readonly confirm: (command: (texts: Texts) => Promise<Report>) => void;
  /** What asks; it is gone meanwhile, and gets the focus back. */
  readonly opener: (element: HTMLElement | null) => void;
}

/** A command that says what it will do before it is confirmed. */
export function useForeseen<R extends Report>({ press }: Commands): Foreseeing<R> {
  const [foreseen, setForeseen] = useState<R>();
  const opener = useRef<HTMLElement>(null);
  const close = (): void => {
    // What gets the focus has to be there first.
    flushSync(() => setForeseen(undefined));
    opener.current?.focus();
  };
  return {
    foreseen,
    foresee: (look) =>
      press(async (texts) => {
        const run = await look(texts);
        if (run.outcome !== "done") return run;
        setForeseen(run);
        return { message: texts("terms.confirm"), outcome: "done" };
      }),
    close,
    confirm: (command) => {
      close();
      press(command);
    },
    opener: (element) => {
      opener.current = element;
    },
  };
}
