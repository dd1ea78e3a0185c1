import { Button, Caption1, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useState, type JSX } from "react";
import type { Progress } from "../excel/control";
import { usePane } from "./parts/context";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  bar: { flexGrow: 1, minWidth: 0 },
});

interface ProgressLineProps {
  readonly progress: Progress | undefined;
  /** What gets the focus when 取消 goes away while it has it. */
  readonly focusAfter: HTMLElement | null;
}

/** How far a long command is. Only a new phase is said aloud: numbers would never stop. */
export function ProgressLine({ progress, focusAfter }: ProgressLineProps): JSX.Element {
  const { session } = usePane();
  const phase = progress && session.texts(`progress.${progress.phase}`);
  return (
    <div>
      <Caption1 block aria-live="polite">
        {phase}
      </Caption1>
      {progress && <Bar progress={progress} name={phase ?? ""} focusAfter={focusAfter} />}
    </div>
  );
}

interface BarProps extends ProgressLineProps {
  readonly progress: Progress;
  readonly name: string;
}

function Bar({ progress: { phase, done, total }, name, focusAfter }: BarProps): JSX.Element {
  const styles = useStyles();
  const { session } = usePane();
  const [cancel, setCancel] = useState<HTMLElement | null>(null);
  useLayoutEffect(
    () => () => {
      if (cancel !== null && cancel === document.activeElement) focusAfter?.focus();
    },
    [cancel, focusAfter],
  );
  return (
    <div className={styles.line}>
      <ProgressBar className={styles.bar} aria-label={name} {...(total > 0 ? { value: done, max: total } : {})} />
      <Button ref={setCancel} size="small" disabledFocusable={phase === "write"} onClick={() => session.cancel()}>
        {session.texts("progress.cancel")}
      </Button>
    </div>
  );
}
