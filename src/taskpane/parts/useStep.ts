import { useState } from "react";
import type { SessionState } from "../../commands/session";
import { STEP_OF, nextStep, type Step } from "../../overview/nextStep";
import type { Overview } from "../../overview/overview";

/** Which step is shown: at first the one with the next thing to do, then the user's choice; an appraisal leads to what came of it. */
export function useStep(overview: Overview | undefined, report: SessionState["report"]): readonly [Step, (step: Step) => void] {
  const [step, choose] = useState<Step>();
  const [followed, follow] = useState<SessionState["report"]>();
  if (step === undefined && overview) choose(STEP_OF[nextStep(overview).kind]);
  if (report !== followed) {
    follow(report);
    if (summaryIn(report)) choose("appraisal");
  }
  return [step ?? "scheme", choose];
}

/** What came of the appraisal, if that was what was done last. */
export const summaryIn = (report: SessionState["report"]) => (report && "summary" in report ? report.summary : undefined);
