import { Button, Caption1, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useCallback, useId, useRef, useState, useSyncExternalStore, type JSX } from "react";
import { flushSync } from "react-dom";
import { nextStep, type Step } from "../overview/nextStep";
import { DiagnosticsPage } from "./DiagnosticsPage";
import { Foot } from "./Foot";
import { MarkReason } from "./MarkReason";
import { PaneHeader } from "./PaneHeader";
import { usePane } from "./parts/context";
import { HelpProvider } from "./parts/help";
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

const HelpPage = lazy(() =>
  import("./help/HelpPage").catch(() => ({ default: HelpNotLoaded })),
);

/** Without the network, or after an update: everything else in the pane goes on. */
function HelpNotLoaded({ close }: { readonly close: () => void }): JSX.Element {
  const { texts } = usePane().session;
  return (
    <>
      <Caption1 role="status">{texts("help.notLoaded")}</Caption1>
      <Button onClick={close}>{texts("help.back")}</Button>
    </>
  );
}

/** Four steps from the regulation to printed sheets; the next thing to do, and what the last one said, stay in sight below. */
export function Pane(): JSX.Element {
  const styles = useStyles();
  const { session } = usePane();
  const state = useSyncExternalStore(session.subscribe, session.snapshot);
  const { overview, failure, reading, refresh } = useOverview(state);
  const [step, chooseStep] = useStep(overview, state.report);
  /** What stands in the place of the steps. */
  const [page, setPage] = useState<"diagnostics" | { readonly topic: string | undefined }>();
  const opener = useRef<Element | null>(null);
  const content = useRef<HTMLDivElement>(null);
  const show = (one: Step): void => {
    setPage(undefined);
    chooseStep(one);
    content.current?.scrollTo?.(0, 0);
  };
  const commands = useCommands();
  const { places, nextOf } = useNext(show, commands);
  const next = overview && nextStep(overview);
  const open = useCallback((other: NonNullable<typeof page>): void => {
    opener.current = document.activeElement;
    setPage(other);
  }, []);
  const help = useCallback((topic?: string): void => open({ topic }), [open]);
  const closePage = (): void => {
    flushSync(() => setPage(undefined));
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  const id = useId();
  const panelId = (one: Step): string => `${id}${one}`;
  return (
    <HelpProvider value={help}>
      <main className={styles.pane} aria-busy={state.busy || reading}>
        <div className={styles.head}>
          <PaneHeader refresh={refresh} help={() => help()} diagnose={() => open("diagnostics")} />
          <div hidden={page !== undefined}>
            <StepTabs step={step} choose={show} states={overview && stepStates(overview, session.texts)} panelId={panelId} />
          </div>
        </div>
        <div ref={content} className={styles.content}>
          {overview === undefined && reading && <Spinner size="tiny" label={session.texts("pane.reading")} />}
          {page === "diagnostics" && <DiagnosticsPage close={closePage} />}
          {typeof page === "object" && (
            <Suspense fallback={<Spinner size="tiny" label={session.texts("pane.reading")} />}>
              <HelpPage topic={page.topic} close={closePage} />
            </Suspense>
          )}
          <div hidden={page !== undefined}>
            <StepPanels step={step} panelId={panelId} overview={overview} next={next} state={state} commands={commands} places={places} />
          </div>
        </div>
        <MarkReason state={state} />
        <Foot state={state} failure={failure} outdated={overview?.appraised?.outdated} commands={commands} next={next && nextOf(next)} />
      </main>
    </HelpProvider>
  );
}
