import { Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { useId, type JSX } from "react";
import type { Overview } from "../../overview/overview";
import { useTexts } from "../parts/context";
import { DirectionQuestion } from "./DirectionQuestion";

const useStyles = makeStyles({ questions: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS } });

interface DirectionQuestionsProps {
  readonly questions: Overview["questions"];
  /** Takes the focus from a question that goes once it is answered. */
  readonly leave: () => void;
}

/** Columns of deductions of which only the clerk knows what their numbers mean. */
export function DirectionQuestions({ questions, leave }: DirectionQuestionsProps): JSX.Element | undefined {
  const styles = useStyles();
  const texts = useTexts();
  const id = useId();
  if (questions.length === 0) return undefined;
  return (
    <div role="group" aria-labelledby={id} className={styles.questions}>
      <Caption1Strong id={id}>{texts("mapping.questions")}</Caption1Strong>
      {questions.map((question) => {
        const { table, column, heading, writing } = question;
        return <DirectionQuestion key={JSON.stringify([table, column, heading, writing])} question={question} leave={leave} />;
      })}
    </div>
  );
}
