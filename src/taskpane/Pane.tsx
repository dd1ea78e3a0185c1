import { Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, useSyncExternalStore, type JSX } from "react";
import { AskedSettings } from "./AskedSettings";
import { CommandBar } from "./CommandBar";
import { usePane } from "./context";
import { DataSection } from "./DataSection";
import { ExplanationSection } from "./ExplanationSection";
import { Messages } from "./Messages";
import { PaneHeader } from "./PaneHeader";
import { PreviewSection } from "./PreviewSection";
import { ProblemsSection } from "./ProblemsSection";
import { SchemeSection } from "./SchemeSection";
import { SummarySection } from "./SummarySection";
import { useOverview } from "./useOverview";
import { usePreview } from "./usePreview";

/** Below this height there is no room for commands that always stay in sight: then everything scrolls together. */
const SHORT = "@media (max-height: 479px)";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100vh", [SHORT]: { height: "auto" } },
  content: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    // What is scrolled to is measured from here.
    position: "relative",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    [SHORT]: { overflowY: "visible" },
  },
  commands: {
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** From the regulation to the result, top to bottom; the commands and what they say stay in sight below. */
export function Pane(): JSX.Element {
  const styles = useStyles();
  const { session, actions } = usePane();
  const { texts } = session;
  const state = useSyncExternalStore(session.subscribe, session.snapshot);
  const { overview, failure, reading, refresh } = useOverview(state);
  const { preview, run, close } = usePreview(state);
  const [previewButton, setPreviewButton] = useState<HTMLElement | null>(null);
  const results = overview?.own.get("results");
  /** The preview goes, and with it what had the focus. */
  const leavePreview = (): void => {
    previewButton?.focus();
    close();
  };
  return (
    <main className={styles.pane} aria-busy={state.busy || reading}>
      <div className={styles.content}>
        <PaneHeader refresh={refresh} />
        {overview?.scheme.kind === "none" && <Text>{texts("app.purpose")}</Text>}
        {overview === undefined && reading && <Spinner size="tiny" label={texts("pane.reading")} />}
        {overview && (
          <>
            <SchemeSection scheme={overview.scheme} locked={state.busy} />
            <AskedSettings asked={overview.asked} />
            <DataSection overview={overview} />
            <ProblemsSection problems={overview.problems} />
            {results !== undefined && <ExplanationSection overview={overview} results={results} />}
          </>
        )}
        {preview && (
          <PreviewSection
            preview={preview}
            close={leavePreview}
            appraise={() => {
              leavePreview();
              void session.perform(actions.appraise);
            }}
          />
        )}
        {state.report && "summary" in state.report && state.report.summary && (
          <SummarySection summary={state.report.summary} own={overview?.own ?? new Map()} />
        )}
      </div>
      <section className={styles.commands} aria-label={texts("pane.run")}>
        {state.busy && <Spinner size="tiny" label={texts("pane.busy")} />}
        <Messages report={state.report} failure={state.busy ? undefined : failure} />
        <CommandBar preview={run} previewButton={setPreviewButton} />
      </section>
    </main>
  );
}
