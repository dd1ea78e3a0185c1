import { Button, Caption1, MessageBar, MessageBarBody, Text, Tooltip, makeStyles, tokens } from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { memo, useState, type JSX } from "react";
import type { Book, CardProblem } from "../../../editing/book";
import type { Card } from "../../../editing/card";
import { fixedAmounts } from "../../../editing/fixedAmounts";
import type { CardValue as Value } from "../../../editing/live";
import { useHelp } from "../../parts/help";
import { CardValue } from "./CardValue";
import { FromWhen } from "./FromWhen";
import { RuleEditor } from "./RuleEditor";
import { Sentence } from "./Sentence";
import { useCardChange } from "./useCardChange";
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
  /** What it comes to for whoever was chosen, and for all. */
  readonly value: Value | undefined;
  readonly total: string | undefined;
  readonly find: (rule: string) => void;
}

/** A rule: its name and clause, its sentence, what is wrong with it, what it comes to, and the regulation's own words. */
export const RuleCard = memo(function RuleCard({ card, book, value, total, find }: RuleCardProps): JSX.Element {
  const styles = useStyles();
  const texts = useEditingTexts();
  const help = useHelp();
  const { change, refusal, edit, perform, ask, settle, leave } = useCardChange(card, book, card.sheet === undefined && book.months.length > 0);
  const [isOpen, setOpen] = useState(false);
  /** The card as it was before it got values that are to be filled in next. */
  const [emptied, setEmptied] = useState<Card>();
  const amounts = fixedAmounts(book.ground, card);
  const problems = book.problems.get(card.id) ?? NO_PROBLEMS;
  return (
    <li className={styles.card}>
      <div className={styles.heading}>
        <Text as="h4" className={styles.name} weight="semibold">
          {card.rule}
          {card.clause !== "" && <Caption1>{texts("editing.clause", { clause: card.clause })}</Caption1>}
          {card.mechanism !== "" && (
            <Tooltip content={texts("help.about", { mechanism: card.mechanism })} relationship="label">
              <Button appearance="transparent" size="small" icon={<QuestionCircleRegular />} onClick={() => help(card.mechanism)} />
            </Tooltip>
          )}
        </Text>
        <Button className={styles.button} size="small" appearance="subtle" aria-expanded={isOpen} aria-label={texts("rule.editOf", { rule: card.rule })} onClick={() => setOpen(!isOpen)}>
          {texts("rule.edit")}
        </Button>
      </div>
      {card.versions.map(({ effective, parts }, index) => (
        <div key={effective}>
          {effective !== "" && <Caption1>{texts("editing.from", { day: effective })}</Caption1>}
          <Sentence parts={parts} problems={problems.filter((problem) => isOf(problem, card, index))} scheme={card.scheme} mechanism={card.mechanism} edit={edit} fillsIn={emptied !== undefined && emptied !== card} />
        </div>
      ))}
      {amounts !== undefined && (
        <Button className={styles.button} size="small" onClick={() => perform(amounts, () => setEmptied(card))}>
          {texts("rule.fixed")}
        </Button>
      )}
      {change !== undefined && !change.isAsked && (
        <Button className={styles.button} size="small" appearance="subtle" onClick={ask}>
          {texts("rule.onlyFrom")}
        </Button>
      )}
      {change?.isAsked === true && <FromWhen label={change.edit.label} typed={change.edit.typed} months={book.months} finals={book.finals} choose={settle} close={leave} />}
      {isOpen && <RuleEditor card={card} book={book} perform={perform} />}
      {refusal !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{refusal}</MessageBarBody>
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
