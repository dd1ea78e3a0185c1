import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import { usePane } from "../parts/context";
import { RegisterChoice } from "./RegisterChoice";

const useStyles = makeStyles({ form: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS } });

interface NewSheetsProps {
  /** Those that can be made and need not be. */
  readonly registers: readonly string[];
  /** Whether the workbook has no data of its own: invented data stand beside no other. */
  readonly isBlank: boolean;
}

/** Makes the sheets that the schemes need and the workbook does not have, and the registers that the school keeps. */
export function NewSheets({ registers, isBlank }: NewSheetsProps): JSX.Element {
  const styles = useStyles();
  const { session, actions } = usePane();
  const { texts } = session;
  const [withSamples, setWithSamples] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <div className={styles.form}>
      {registers.length > 0 && <RegisterChoice registers={registers} chosen={chosen} choose={setChosen} />}
      {isBlank && <Checkbox name="samples" label={texts("pane.withSamples")} checked={withSamples} onChange={(_, { checked }) => setWithSamples(checked === true)} />}
      <Button onClick={() => void session.perform((language) => actions.newWorkbook(language, { withSamples: isBlank && withSamples, registers: chosen }))}>{texts("pane.newSheets")}</Button>
    </div>
  );
}
