import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { Report } from "../excel/commands";
import type { Texts } from "../messages";
import { usePane } from "./context";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  // So that the three stand side by side at 320 px.
  narrow: { minWidth: "auto" },
});

/** The three commands. They wait for their turn behind whatever is going on, but none is pressed twice at a time. */
export function CommandBar(): JSX.Element {
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
      <Button disabledFocusable={running} onClick={press(actions.checkData)}>
        {texts("pane.check")}
      </Button>
      <Button appearance="primary" disabledFocusable={running} onClick={press(actions.appraise)}>
        {texts("pane.appraise")}
      </Button>
      <Button className={styles.narrow} appearance="subtle" disabledFocusable={running} onClick={press(actions.undo)}>
        {texts("pane.undo")}
      </Button>
    </div>
  );
}
