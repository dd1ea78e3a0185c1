import { Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { useId, type JSX, type ReactNode } from "react";
import type { Overview } from "../../overview/overview";
import { useTexts } from "../parts/context";
import { DirectionQuestion } from "./DirectionQuestion";
import { RepeatQuestion } from "./RepeatQuestion";

const useStyles = makeStyles({ questions: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS } });

interface QuestionsProps {
  readonly overview: Pick<Overview, "questions" | "repeats">;
  /** Takes the focus from a question that goes once it is answered. */
  readonly leave: () => void;
}

/** What only the clerk knows: what the numbers in columns of deductions mean, and how often rows count that are alike. */
export function Questions({ overview: { questions, repeats }, leave }: QuestionsProps): JSX.Element {
  const texts = useTexts();
  return (
    <>
      {questions.length > 0 && (
        <QuestionGroup title={texts("mapping.questions")}>
          {questions.map((question) => {
            const { table, column, heading, writing } = question;
            return <DirectionQuestion key={JSON.stringify([table, column, heading, writing])} question={question} leave={leave} />;
          })}
        </QuestionGroup>
      )}
      {repeats.length > 0 && (
        <QuestionGroup title={texts("mapping.repeats")}>
          {repeats.map((question) => (
            <RepeatQuestion key={question.sheet} question={question} leave={leave} />
          ))}
        </QuestionGroup>
      )}
    </>
  );
}

function QuestionGroup({ title, children }: { readonly title: string; readonly children: ReactNode }): JSX.Element {
  const styles = useStyles();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles.questions}>
      <Caption1Strong id={id}>{title}</Caption1Strong>
      {children}
    </div>
  );
}
