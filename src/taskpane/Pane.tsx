import { Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useRef, useState, useSyncExternalStore, type JSX } from "react";
import { flushSync } from "react-dom";
import { nextStep, type Step } from "../overview/nextStep";
import { DiagnosticsPage } from "./DiagnosticsPage";
import { Foot } from "./Foot";
import { MarkReason } from "./MarkReason";
import { PaneHeader } from "./PaneHeader";
import { usePane } from "./parts/context";
import { SHORT } from "./parts/short";
import { useCommands } from "./parts/useCommands";
import { useNext } from "./parts/useNext";
import { useStep } from "./parts/useStep";
import { StepPanels } from "./StepPanels";
import { stepStates } from "./stepStates";
import { StepTabs } from "./StepTabs";
import { useOverview } from "./useOverview";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100vh", [SHORT]: { height: "auto" } },
  head: { flexShrink: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0`, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  content: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    // What is scrolled to is measured from here.
    position: "relative",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    [SHORT]: { overflowY: "visible" },
  },
});

/** Four steps from the regulation to printed sheets; the next thing to do, and what the last one said, stay in sight below. */
export function Pane(): JSX.Element {
  const styles = useStyles();
  const { session } = usePane();
  const state = useSyncExternalStore(session.subscribe, session.snapshot);
  const { overview, failure, reading, refresh } = useOverview(state);
  const [step, chooseStep] = useStep(overview, state.report);
  const [diagnosing, setDiagnosing] = useState(false);
  const content = useRef<HTMLDivElement>(null);
  const show = (one: Step): void => {
    setDiagnosing(false);
    chooseStep(one);
    content.current?.scrollTo?.(0, 0);
  };
  const commands = useCommands();
  const { places, nextOf } = useNext(show, commands);
  const next = overview && nextStep(overview);
  const [diagnoseButton, setDiagnoseButton] = useState<HTMLElement | null>(null);
  const stopDiagnosing = (): void => {
    flushSync(() => setDiagnosing(false));
    diagnoseButton?.focus();
  };
  const id = useId();
  const panelId = (one: Step): string => `${id}${one}`;
  return (
    <main className={styles.pane} aria-busy={state.busy || reading}>
      <div className={styles.head}>
        <PaneHeader refresh={refresh} diagnose={() => setDiagnosing(true)} diagnoseRef={setDiagnoseButton} />
        <div hidden={diagnosing}>
          <StepTabs step={step} choose={show} states={overview && stepStates(overview, session.texts)} panelId={panelId} />
        </div>
      </div>
      <div ref={content} className={styles.content}>
        {overview === undefined && reading && <Spinner size="tiny" label={session.texts("pane.reading")} />}
        {diagnosing && <DiagnosticsPage close={stopDiagnosing} />}
        <div hidden={diagnosing}>
          <StepPanels step={step} panelId={panelId} overview={overview} next={next} state={state} commands={commands} places={places} />
        </div>
      </div>
      <MarkReason state={state} />
      <Foot state={state} failure={failure} outdated={overview?.appraised?.outdated} commands={commands} next={next && nextOf(next)} />
    </main>
  );
}
