import { Button, Caption1, Field, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { CellRef } from "../../core/cell";
import { CellLink } from "../parts/CellLink";
import { useTexts } from "../parts/context";

const useStyles = makeStyles({
  question: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  links: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
});

/** So many cells are named; the others are alike. */
const CELLS = 6;

interface ChoiceQuestionProps<T extends string> {
  readonly label: string;
  readonly hint: string;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  /** What is assumed until it is answered. */
  readonly assumed?: T | undefined;
  /** What it is about. */
  readonly cells: readonly CellRef[];
  readonly confirm: (choice: T) => void;
}

/** A question with a few answers. The answer waits for its button: the arrow keys run over the choices. */
export function ChoiceQuestion<T extends string>({ label, hint, choices, assumed, cells, confirm }: ChoiceQuestionProps<T>): JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [choice, setChoice] = useState(assumed);
  return (
    <div className={styles.question}>
      <Field label={label} hint={hint}>
        <RadioGroup value={choice ?? ""} onChange={(_, { value }) => setChoice(choices.find((one) => one.value === value)?.value)}>
          {choices.map((one) => (
            <Radio key={one.value} value={one.value} label={one.label} />
          ))}
        </RadioGroup>
      </Field>
      <div className={styles.links}>
        {cells.slice(0, CELLS).map((cell) => (
          <CellLink key={`${cell.sheet} ${cell.row} ${cell.column}`} cell={cell} />
        ))}
        {cells.length > CELLS && <Caption1>{texts("answers.moreCells", { count: String(cells.length - CELLS) })}</Caption1>}
      </div>
      <Button size="small" disabledFocusable={choice === undefined} onClick={() => choice !== undefined && confirm(choice)}>
        {texts("mapping.confirm")}
      </Button>
    </div>
  );
}
