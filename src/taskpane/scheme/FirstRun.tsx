import { Button, Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Overview } from "../../overview/overview";
import { usePane } from "../parts/context";

const useStyles = makeStyles({ welcome: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS } });

/** To whoever opens the pane for the first time: what it is, and how to see it work. */
export function FirstRun({ overview: { recognised, unrecognised } }: { readonly overview: Overview }): JSX.Element {
  const styles = useStyles();
  const { session, actions } = usePane();
  const { texts } = session;
  const filled = recognised.length + unrecognised.length;
  const trySamples = (): void =>
    void session.perform(async (language) => {
      const report = await actions.addScheme("S1A", language);
      return report.outcome === "refused" ? report : actions.newWorkbook(language, { withSamples: true });
    });
  return (
    <div className={styles.welcome}>
      <Text block>{texts("first.what")}</Text>
      <Text block>{texts("first.where")}</Text>
      {filled === 0 ? <Button onClick={trySamples}>{texts("first.samples")}</Button> : <Caption1>{texts("first.notBlank", { count: String(filled) })}</Caption1>}
    </div>
  );
}
