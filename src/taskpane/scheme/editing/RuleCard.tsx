import { Caption1, MessageBar, MessageBarBody, Text, makeStyles, tokens } from "@fluentui/react-components";
import { memo, useCallback, useState, type JSX } from "react";
import type { Book } from "../../../editing/book";
import type { Card } from "../../../editing/card";
import type { Slot } from "../../../editing/slot";
import type { PointedChoice } from "../../../editing/sources";
import { usePane } from "../../parts/context";
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
}

/** A rule: its name and clause, its sentence, what is wrong with it, and the regulation's own words. */
export const RuleCard = memo(function RuleCard({ card, book }: RuleCardProps): JSX.Element {
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
  const problems = [...(refusal ? [refusal.message] : []), ...(book.problems.get(card.id) ?? [])];
  return (
    <li className={styles.card}>
      <Text as="h4" className={styles.name} weight="semibold">
        {card.rule}
        {card.clause !== "" && <Caption1>{texts("editing.clause", { clause: card.clause })}</Caption1>}
      </Text>
      {card.versions.map(({ effective, parts }) => (
        <div key={effective}>
          {effective !== "" && <Caption1>{texts("editing.from", { day: effective })}</Caption1>}
          <Sentence parts={parts} scheme={card.scheme} edit={edit} />
        </div>
      ))}
      {problems.map((problem) => (
        <MessageBar key={problem} intent="error" layout="multiline">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      ))}
      {card.words !== "" && <Caption1 className={styles.words}>{card.words}</Caption1>}
    </li>
  );
});
