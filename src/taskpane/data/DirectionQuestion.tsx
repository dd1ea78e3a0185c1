import { Button, Field, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { DirectionQuestion as Question } from "../../overview/directionQuestions";
import type { Direction } from "../../sheets";
import { CellLink } from "../parts/CellLink";
import { usePane } from "../parts/context";

const DIRECTIONS: readonly Direction[] = ["takenOff", "signed"];

const useStyles = makeStyles({
  question: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  links: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
});

interface DirectionQuestionProps {
  readonly question: Question;
  readonly leave: () => void;
}

/** Asks what a number in a column of deductions means. The answer waits for its button: the arrow keys run over the choices. */
export function DirectionQuestion({ question: { table, heading, writing, assumed, cells }, leave }: DirectionQuestionProps): JSX.Element {
  const styles = useStyles();
  const { session, actions } = usePane();
  const { texts } = session;
  const [direction, setDirection] = useState(assumed);
  const confirm = (): void => {
    if (direction === undefined) return;
    leave();
    void session.perform((language) => actions.assign(cells.map((cell) => ({ assignment: { kind: "direction", direction }, cell })), language));
  };
  return (
    <div className={styles.question}>
      <Field label={texts("mapping.question", { table, heading })} hint={`${texts(`mapping.writing.${writing}`)} ${texts(`mapping.assumed.${assumed ?? "none"}`)}`}>
        <RadioGroup value={direction ?? ""} onChange={(_, { value }) => setDirection(DIRECTIONS.find((one) => one === value))}>
          {DIRECTIONS.map((one) => (
            <Radio key={one} value={one} label={texts(`mapping.direction.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
      <div className={styles.links}>
        {cells.map((cell) => (
          <CellLink key={cell.sheet + cell.column} cell={cell} />
        ))}
      </div>
      <Button size="small" disabledFocusable={direction === undefined} onClick={confirm}>
        {texts("mapping.confirm")}
      </Button>
    </div>
  );
}
