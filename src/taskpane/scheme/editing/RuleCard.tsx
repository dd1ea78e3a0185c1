import { Button, Caption1, MessageBar, MessageBarBody, Text, makeStyles, tokens } from "@fluentui/react-components";
import { memo, useCallback, useState, type JSX } from "react";
import type { Month } from "../../../core/table";
import type { Book, SlotEdit } from "../../../editing/book";
import type { Card } from "../../../editing/card";
import { fixedAmounts } from "../../../editing/fixedAmounts";
import { fromWhen } from "../../../editing/fromWhen";
import type { Slot } from "../../../editing/slot";
import type { PointedChoice } from "../../../editing/sources";
import { usePane } from "../../parts/context";
import { FromWhen } from "./FromWhen";
import { RuleEditor } from "./RuleEditor";
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
  heading: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: tokens.spacingHorizontalXS },
  name: { margin: 0 },
  button: { minWidth: 0, alignSelf: "flex-start" },
  words: { color: tokens.colorNeutralForeground2 },
});

interface RuleCardProps {
  readonly card: Card;
  readonly book: Book;
  /** Those from which a value may hold. */
  readonly months: readonly Month[];
}

/** A change of a value, and whether it has been written; with months that are final it is not until it is said from when it holds. */
interface Change {
  readonly edit: SlotEdit;
  readonly isDone: boolean;
  readonly isAsked: boolean;
}

/** A rule: its name and clause, its sentence, what is wrong with it, and the regulation's own words. */
export const RuleCard = memo(function RuleCard({ card, book, months }: RuleCardProps): JSX.Element {
  const styles = useStyles();
  const { session, actions } = usePane();
  const texts = useEditingTexts();
  /** Why the last value was not written, as long as the rule stands as it did. */
  const [refusal, setRefusal] = useState<{ readonly of: Card; readonly message: string }>();
  const [isOpen, setOpen] = useState(false);
  const [change, setChange] = useState<Change>();
  /** The card as it was before it got values that are to be filled in next. */
  const [emptied, setEmptied] = useState<Card>();
  const perform = useCallback(
    (edit: SlotEdit | undefined, then?: () => void): void => {
      if (edit === undefined) return;
      void session.perform(async (language) => {
        const report = await actions.editScheme(edit, language);
        setRefusal(report.outcome === "refused" ? { of: card, message: report.message } : undefined);
        if (report.outcome === "done") then?.();
        return report;
      });
    },
    [session, actions, card],
  );
  const { finals, ground } = book;
  const isDated = card.sheet === undefined && months.length > 0;
  const edit = useCallback(
    (slot: Slot, typed: string, choices?: readonly PointedChoice[]): void => {
      const wanted = book.edit(slot, typed, choices);
      const mayBeDated = isDated && slot.value !== "" && slot.cells.every(({ field }) => field === "value");
      if (mayBeDated && finals.length > 0) return setChange({ edit: wanted, isDone: false, isAsked: true });
      perform(wanted, () => setChange(mayBeDated ? { edit: wanted, isDone: true, isAsked: false } : undefined));
    },
    [book, perform, isDated, finals],
  );
  const settle = (day: string | undefined): void => {
    setChange(undefined);
    if (change === undefined) return;
    if (day !== undefined) perform(fromWhen(ground, change.edit, day));
    else if (!change.isDone) perform(change.edit);
  };
  const amounts = fixedAmounts(ground, card);
  const problems = [...(refusal ? [refusal.message] : []), ...(book.problems.get(card.id) ?? [])];
  return (
    <li className={styles.card}>
      <div className={styles.heading}>
        <Text as="h4" className={styles.name} weight="semibold">
          {card.rule}
          {card.clause !== "" && <Caption1>{texts("editing.clause", { clause: card.clause })}</Caption1>}
        </Text>
        <Button className={styles.button} size="small" appearance="subtle" aria-expanded={isOpen} aria-label={texts("rule.editOf", { rule: card.rule })} onClick={() => setOpen(!isOpen)}>
          {texts("rule.edit")}
        </Button>
      </div>
      {card.versions.map(({ effective, parts }) => (
        <div key={effective}>
          {effective !== "" && <Caption1>{texts("editing.from", { day: effective })}</Caption1>}
          <Sentence parts={parts} scheme={card.scheme} edit={edit} fillsIn={emptied !== undefined && emptied !== card} />
        </div>
      ))}
      {amounts !== undefined && (
        <Button className={styles.button} size="small" onClick={() => perform(amounts, () => setEmptied(card))}>
          {texts("rule.fixed")}
        </Button>
      )}
      {change !== undefined && !change.isAsked && (
        <Button className={styles.button} size="small" appearance="subtle" onClick={() => setChange({ ...change, isAsked: true })}>
          {texts("rule.onlyFrom")}
        </Button>
      )}
      {change?.isAsked === true && <FromWhen label={change.edit.label} typed={change.edit.typed} months={months} finals={finals} choose={settle} close={() => setChange(undefined)} />}
      {isOpen && <RuleEditor card={card} book={book} perform={perform} />}
      {problems.map((problem) => (
        <MessageBar key={problem} intent="error" layout="multiline">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      ))}
      {card.words !== "" && <Caption1 className={styles.words}>{card.words}</Caption1>}
    </li>
  );
});
