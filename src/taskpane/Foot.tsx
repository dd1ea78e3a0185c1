import { Button, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { SessionState } from "../commands/session";
import type { Outdated } from "../overview/appraised";
import { Messages } from "./Messages";
import { outdatedText } from "./outdatedText";
import { usePane } from "./parts/context";
import { SHORT } from "./parts/short";
import type { Commands } from "./parts/useCommands";
import { ProgressLine } from "./ProgressLine";

const useStyles = makeStyles({
  foot: {
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // A long message must not push out what it is about.
  said: { maxHeight: "40vh", overflowY: "auto", [SHORT]: { maxHeight: "none" } },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
  next: { flexGrow: 1 },
  undo: { minWidth: "auto" },
});

interface FootProps {
  readonly state: SessionState;
  readonly failure: string | undefined;
  readonly outdated: Outdated | undefined;
  readonly commands: Commands;
  /** The next thing to do; undefined until the workbook has been read. */
  readonly next: { readonly label: string; readonly go: () => void } | undefined;
}

/** What is going on, what the last command said, and the next thing to do: always in sight. */
export function Foot({ state, failure, outdated, commands: { running, press }, next }: FootProps): JSX.Element {
  const styles = useStyles();
  const { session, actions } = usePane();
  const { texts } = session;
  const [nextButton, setNextButton] = useState<HTMLElement | null>(null);
  return (
    <section className={styles.foot} aria-label={texts("pane.run")}>
      {state.busy && state.progress === undefined && <Spinner size="tiny" label={texts("pane.busy")} />}
      <ProgressLine progress={state.progress} focusAfter={nextButton} />
      <div className={styles.said}>
        <Messages report={state.report} failure={state.busy ? undefined : failure} outdated={outdated && outdatedText(outdated, texts)} />
      </div>
      <div className={styles.buttons}>
        {next && (
          <Button ref={setNextButton} className={styles.next} appearance="primary" disabledFocusable={running} onClick={next.go}>
            {next.label}
          </Button>
        )}
        <Button className={styles.undo} appearance="subtle" disabledFocusable={running} onClick={() => press(actions.undo)}>
          {texts("pane.undo")}
        </Button>
      </div>
    </section>
  );
}
