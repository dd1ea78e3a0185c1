import { Text } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { SessionState } from "../../commands/session";
import type { NextStep } from "../../overview/nextStep";
import type { Overview } from "../../overview/overview";
import { usePane } from "../parts/context";
import { SheetLink } from "../parts/SheetLink";
import type { Commands } from "../parts/useCommands";
import { AppraisalCommands } from "./AppraisalCommands";
import { ExplanationSection } from "./explanation/ExplanationSection";
import { PreviewSection } from "./PreviewSection";
import { SummarySection } from "./SummarySection";
import { usePreview } from "./usePreview";
import { useSummary } from "./useSummary";

interface AppraisalStepProps {
  readonly isShown: boolean;
  /** undefined until the workbook has been read. */
  readonly overview: Overview | undefined;
  readonly next: NextStep | undefined;
  readonly state: SessionState;
  readonly commands: Commands;
}

/** 3: the appraisal, what it would change before and what came of it after, and why each figure is what it is. */
export function AppraisalStep({ isShown, overview, next, state, commands }: AppraisalStepProps): JSX.Element {
  const { session, actions } = usePane();
  const { texts } = session;
  const { preview, run, close } = usePreview(state);
  const [previewButton, setPreviewButton] = useState<HTMLElement | null>(null);
  const results = overview?.own.get("results");
  const { summary, isNew } = useSummary(overview, state.report, isShown);
  /** The preview goes, and with it what had the focus. */
  const leavePreview = (): void => {
    previewButton?.focus();
    close();
  };
  const appraise = (): void => {
    leavePreview();
    void session.perform(actions.appraise);
  };
  return (
    <>
      <AppraisalCommands commands={commands} preview={run} previewButton={setPreviewButton} atFoot={next?.kind === "appraise"} />
      {preview && <PreviewSection preview={preview} close={leavePreview} appraise={appraise} />}
      {summary && <SummarySection summary={summary} isNew={isNew} overview={overview} />}
      {results !== undefined && !summary && (
        <Text>
          {texts("step.results")} <SheetLink sheet={results} />
        </Text>
      )}
      {overview && results !== undefined && <ExplanationSection overview={overview} results={results} />}
    </>
  );
}
