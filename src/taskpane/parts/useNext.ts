import { createRef, useState, type RefObject } from "react";
import { flushSync } from "react-dom";
import { STEP_OF, type NextStep, type Step } from "../../overview/nextStep";
import { useGoTo, usePane } from "./context";
import type { Commands } from "./useCommands";

/** The parts of the pane that the next thing to do may lead to. */
export interface Places {
  readonly scheme: RefObject<HTMLElement | null>;
  readonly rules: RefObject<HTMLElement | null>;
  readonly asked: RefObject<HTMLElement | null>;
  readonly proposals: RefObject<HTMLElement | null>;
  readonly problems: RefObject<HTMLElement | null>;
}

interface Next {
  readonly label: string;
  readonly go: () => void;
}

/** The next thing to do as a button: it shows its step, and does it or leads to where it is done. */
export function useNext(choose: (step: Step) => void, { press }: Commands): { readonly places: Places; readonly nextOf: (next: NextStep) => Next } {
  const { session, actions } = usePane();
  const goTo = useGoTo();
  const [places] = useState<Places>(() => ({ scheme: createRef(), rules: createRef(), asked: createRef(), proposals: createRef(), problems: createRef() }));
  const act = (next: NextStep): void => {
    switch (next.kind) {
      case "chooseScheme":
        places.scheme.current?.focus();
        return press((texts) => Promise.resolve({ message: texts("next.chooseFirst"), outcome: "refused" }));
      case "addRules":
        return places.rules.current?.focus();
      case "answerSettings":
        return places.asked.current?.focus();
      case "confirmReadings":
        return places.proposals.current?.focus();
      case "solveProblems":
        return places.problems.current?.focus();
      case "mendScheme":
      case "openReport":
        return goTo.sheet(next.sheet);
      case "makeSheets":
        return press((texts) => actions.newWorkbook(texts));
      case "appraise":
      case "appraiseAgain":
        return press(actions.appraise);
      case "makeReports":
        return press(actions.makeReports);
    }
  };
  const labelOf = (next: NextStep): string => session.texts(`next.${next.kind}`, "sheet" in next ? { sheet: next.sheet } : {});
  return {
    places,
    nextOf: (next) => ({
      label: labelOf(next),
      go: () => {
        // What gets the focus has to be in sight first.
        flushSync(() => choose(STEP_OF[next.kind]));
        act(next);
      },
    }),
  };
}
