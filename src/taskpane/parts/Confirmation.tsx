import { Button, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, type JSX, type ReactNode } from "react";
import { useTexts } from "./context";
import { scrollTo } from "./scrollTo";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, overflowWrap: "anywhere", outlineOffset: tokens.spacingHorizontalXS },
  heading: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface ConfirmationProps {
  readonly title: string;
  /** What the button says that does it. */
  readonly confirmLabel: string;
  readonly confirm: () => void;
  readonly close: () => void;
  /** What will be done. */
  readonly children: ReactNode;
}

/** Says what a command will do and asks once whether to. It takes the focus, and Esc leaves it. */
export function Confirmation({ title, confirmLabel, confirm, close, children }: ConfirmationProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    root.current?.focus({ preventScroll: true });
    scrollTo(root.current);
  }, []);
  return (
    <div ref={root} tabIndex={-1} role="group" aria-labelledby={id} className={styles.part} onKeyDown={({ key }) => key === "Escape" && close()}>
      <Subtitle2 as="h3" id={id} className={styles.heading}>
        {title}
      </Subtitle2>
      {children}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={confirm}>
          {confirmLabel}
        </Button>
        <Button onClick={close}>{texts("progress.cancel")}</Button>
      </div>
    </div>
  );
}
