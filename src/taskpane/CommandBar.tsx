import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type JSX, type RefCallback } from "react";
import type { Report } from "../excel/commands";
import type { Texts } from "../messages";
import { usePane } from "./context";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  // So that the four stand side by side at 320 px.
  narrow: { minWidth: "auto" },
});

interface CommandBarProps {
  readonly preview: (language: Texts) => Promise<Report>;
  /** Takes the button, to which the focus comes back. */
  readonly previewButton: RefCallback<HTMLElement>;
}

/** The four commands. They wait for their turn behind whatever is going on, but none is pressed twice at a time. */
export function CommandBar({ preview, previewButton }: CommandBarProps): JSX.Element {
  const styles = useStyles();
  const { session, actions } = usePane();
  const { texts } = session;
  const [running, setRunning] = useState(false);
  const press = (command: (language: Texts) => Promise<Report>) => (): void => {
    setRunning(true);
    void session.perform(command).then(() => setRunning(false));
  };
  return (
    <div className={styles.buttons}>
      <Button className={styles.narrow} disabledFocusable={running} onClick={press(actions.checkData)}>
        {texts("pane.check")}
      </Button>
      <Button className={styles.narrow} appearance="primary" disabledFocusable={running} onClick={press(actions.appraise)}>
        {texts("pane.appraise")}
      </Button>
      <Button ref={previewButton} className={styles.narrow} disabledFocusable={running} onClick={press(preview)}>
        {texts("preview.title")}
      </Button>
      <Button className={styles.narrow} appearance="subtle" disabledFocusable={running} onClick={press(actions.undo)}>
        {texts("pane.undo")}
      </Button>
    </div>
  );
}
