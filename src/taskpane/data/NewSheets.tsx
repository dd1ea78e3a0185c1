import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import { usePane } from "../parts/context";

const useStyles = makeStyles({ form: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS } });

/** Makes the sheets that the schemes need and the workbook does not have; with invented data only beside no other. */
export function NewSheets({ isBlank }: { readonly isBlank: boolean }): JSX.Element {
  const styles = useStyles();
  const { session, actions } = usePane();
  const { texts } = session;
  const [withSamples, setWithSamples] = useState(false);
  return (
    <div className={styles.form}>
      {isBlank && <Checkbox name="samples" label={texts("pane.withSamples")} checked={withSamples} onChange={(_, { checked }) => setWithSamples(checked === true)} />}
      <Button onClick={() => void session.perform((language) => actions.newWorkbook(language, isBlank && withSamples))}>{texts("pane.newSheets")}</Button>
    </div>
  );
}
