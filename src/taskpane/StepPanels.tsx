import { memo, type JSX } from "react";
import type { SessionState } from "../commands/session";
import type { NextStep, Step } from "../overview/nextStep";
import type { Overview } from "../overview/overview";
import { AppraisalStep } from "./appraisal/AppraisalStep";
import { DataStep } from "./data/DataStep";
import type { Commands } from "./parts/useCommands";
import type { Places } from "./parts/useNext";
import { FinalsSection } from "./reports/finals/FinalsSection";
import { ReportsSection } from "./reports/ReportsSection";
import { SchemeStep } from "./scheme/SchemeStep";
import { StepPanel } from "./StepPanel";

interface StepPanelsProps {
  readonly step: Step;
  readonly panelId: (step: Step) => string;
  /** undefined until the workbook has been read. */
  readonly overview: Overview | undefined;
  readonly next: NextStep | undefined;
  readonly state: SessionState;
  readonly commands: Commands;
  readonly places: Places;
}

/** Drawn again only when they show something else: how far a command is, is none of theirs. */
const [Scheme, Data, Reports, Finals] = [memo(SchemeStep), memo(DataStep), memo(ReportsSection), memo(FinalsSection)];

/** The four steps, of which one is seen. */
export function StepPanels({ step, panelId, overview, next, state, commands, places }: StepPanelsProps): JSX.Element {
  const panel = (one: Step): { readonly id: string; readonly shown: boolean } => ({ id: panelId(one), shown: one === step });
  return (
    <>
      <StepPanel {...panel("scheme")}>{overview && <Scheme isShown={step === "scheme"} overview={overview} locked={state.busy} places={places} />}</StepPanel>
      <StepPanel {...panel("data")}>{overview && <Data overview={overview} places={places} />}</StepPanel>
      <StepPanel {...panel("appraisal")}>
        <AppraisalStep isShown={step === "appraisal"} overview={overview} next={next} state={state} commands={commands} />
      </StepPanel>
      <StepPanel {...panel("reports")}>
        {overview && <Reports overview={overview} commands={commands} atFoot={next?.kind === "makeReports"} />}
        {overview?.own.has("results") === true && <Finals overview={overview} commands={commands} />}
      </StepPanel>
    </>
  );
}
