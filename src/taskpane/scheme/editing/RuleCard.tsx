import { Caption1, MessageBar, MessageBarBody, Text, makeStyles, tokens } from "@fluentui/react-components";
import { memo, useCallback, useState, type JSX } from "react";
import type { Book, CardProblem } from "../../../editing/book";
import type { Card } from "../../../editing/card";
import type { CardValue as Value } from "../../../editing/live";
import type { Slot } from "../../../editing/slot";
import type { PointedChoice } from "../../../editing/sources";
import { usePane } from "../../parts/context";
import { CardValue } from "./CardValue";
import { Sentence } from "./Sentence";
import { useEditingTexts } from "./useEditingTexts";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  name: { margin: 0 },
  words: { color: tokens.colorNeutralForeground2 },
});

interface RuleCardProps {
  readonly card: Card;
  readonly book: Book;
  /** What it comes to for whoever was chosen, and for all. */
  readonly value: Value | undefined;
  readonly total: string | undefined;
  readonly find: (rule: string) => void;
}

/** A rule: its name and clause, its sentence, what is wrong with it, and the regulation's own words. */
export const RuleCard = memo(function RuleCard({ card, book, value, total, find }: RuleCardProps): JSX.Element {
  const styles = useStyles();
  const { session, actions } = usePane();
  const texts = useEditingTexts();
  /** Why the last value was not written, as long as the rule stands as it did. */
  const [refusal, setRefusal] = useState<{ readonly of: Card; readonly message: string }>();
  const edit = useCallback(
    (slot: Slot, typed: string, choices?: readonly PointedChoice[]): void =>
      void session.perform(async (language) => {
        const report = await actions.editScheme(book.edit(slot, typed, choices), language);
        setRefusal(report.outcome === "refused" ? { of: card, message: report.message } : undefined);
        return report;
      }),
    [session, actions, book, card],
  );
  const problems = book.problems.get(card.id) ?? NO_PROBLEMS;
  return (
    <li className={styles.card}>
      <Text as="h4" className={styles.name} weight="semibold">
        {card.rule}
        {card.clause !== "" && <Caption1>{texts("editing.clause", { clause: card.clause })}</Caption1>}
      </Text>
      {card.versions.map(({ effective, parts }, index) => (
        <div key={effective}>
          {effective !== "" && <Caption1>{texts("editing.from", { day: effective })}</Caption1>}
          <Sentence parts={parts} problems={problems.filter((problem) => isOf(problem, card, index))} scheme={card.scheme} edit={edit} />
        </div>
      ))}
      {refusal?.of === card && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{refusal.message}</MessageBarBody>
        </MessageBar>
      )}
      <CardValue value={value} total={total} find={find} />
      {card.words !== "" && <Caption1 className={styles.words}>{card.words}</Caption1>}
    </li>
  );
});

const NO_PROBLEMS: readonly CardProblem[] = [];

/** What is wrong with a value is told at its version of the rule, what is wrong with the whole at the first. */
function isOf(problem: CardProblem, { versions }: Card, version: number): boolean {
  const at = versions.findIndex(({ parts }) => parts.some((part) => part.kind === "slot" && problem.isAt(part)));
  return version === Math.max(at, 0);
}
