import type { JSX } from "react";
import type { DirectionQuestion as Question } from "../../overview/directionQuestions";
import type { Direction } from "../../sheets";
import { usePane } from "../parts/context";
import { ChoiceQuestion } from "./ChoiceQuestion";

const DIRECTIONS: readonly Direction[] = ["takenOff", "signed"];

interface DirectionQuestionProps {
  readonly question: Question;
  readonly leave: () => void;
}

/** Asks what a number in a column of deductions means. */
export function DirectionQuestion({ question: { table, heading, writing, assumed, cells }, leave }: DirectionQuestionProps): JSX.Element {
  const { session, actions } = usePane();
  const { texts } = session;
  const confirm = (direction: Direction): void => {
    leave();
    void session.perform((language) => actions.assign(cells.map((cell) => ({ assignment: { kind: "direction", direction }, cell })), language));
  };
  return (
    <ChoiceQuestion
      label={texts("mapping.question", { table, heading })}
      hint={`${texts(`mapping.writing.${writing}`)} ${texts(`mapping.assumed.${assumed ?? "none"}`)}`}
      choices={DIRECTIONS.map((value) => ({ value, label: texts(`mapping.direction.${value}`) }))}
      assumed={assumed}
      cells={cells}
      confirm={confirm}
    />
  );
}
