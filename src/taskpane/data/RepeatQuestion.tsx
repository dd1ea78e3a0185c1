import type { JSX } from "react";
import type { RepeatQuestion as Question } from "../../overview/repeatQuestions";
import type { Counts } from "../../sheets";
import { usePane } from "../parts/context";
import { ChoiceQuestion } from "./ChoiceQuestion";

const COUNTS: readonly Counts[] = ["once", "each"];

interface RepeatQuestionProps {
  readonly question: Question;
  readonly leave: () => void;
}

/** Asks whether rows of a register that are alike in everything count once or each. */
export function RepeatQuestion({ question: { sheet, heading, cells, sample }, leave }: RepeatQuestionProps): JSX.Element {
  const { session, actions } = usePane();
  const { texts } = session;
  const confirm = (counts: Counts): void => {
    leave();
    void session.perform((language) => actions.assign([{ assignment: { kind: "repeats", counts }, cell: heading }], language));
  };
  return (
    <ChoiceQuestion
      label={texts("mapping.repeats.question", { sheet, count: String(cells.length) })}
      hint={texts("mapping.repeats.hint", { sample })}
      choices={COUNTS.map((value) => ({ value, label: texts(`mapping.repeats.${value}`) }))}
      cells={cells}
      confirm={confirm}
    />
  );
}
