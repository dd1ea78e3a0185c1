import { Accordion, Caption1, SearchBox, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useState, type JSX, type RefObject } from "react";
import type { Book } from "../../../editing/book";
import type { Card } from "../../../editing/card";
import { cardsWith, groupsOf } from "../../../editing/groups";
import type { Overview } from "../../../overview/overview";
import { Group } from "../../parts/Group";
import { Section } from "../../parts/Section";
import { AddRule } from "../add/AddRule";
import { LiveChooser } from "./LiveChooser";
import { Mistakes } from "./Mistakes";
import { PrintScheme } from "./PrintScheme";
import { RuleCard } from "./RuleCard";
import { useBook } from "./useBook";
import { useEditingTexts } from "./useEditingTexts";
import { useLive } from "./useLive";
import { WhoChanges } from "./WhoChanges";

const useStyles = makeStyles({
  search: { maxWidth: "none" },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, listStyleType: "none", margin: 0, padding: 0 },
});

interface CardsSectionProps {
  readonly overview: Overview;
  readonly isShown: boolean;
  /** Whether the regulation has just been taken. */
  readonly isNew: boolean;
  readonly focusRef: RefObject<HTMLElement | null>;
}

/** 我校的办法: every rule as a sentence, by the sheets of results that they serve. */
export function CardsSection({ overview, isShown, isNew, focusRef }: CardsSectionProps): JSX.Element {
  const texts = useEditingTexts();
  const book = useBook(overview, isShown);
  const { scheme } = overview;
  return (
    <Section focusRef={focusRef} title={texts("editing.title")}>
      {book === undefined ? <Spinner size="tiny" label={texts("pane.reading")} /> : <Cards book={book} opensAdding={isNew && scheme.kind === "present" && !scheme.hasRules} />}
    </Section>
  );
}

/** What is looked for, and the rules found when it was typed: one that is changed stays under the hand that changes it. */
interface Search {
  readonly words: string;
  readonly shown: ReadonlySet<string>;
}

const NO_SEARCH: Search = { words: "", shown: new Set() };

interface CardsProps {
  readonly book: Book;
  /** Whether somebody is going to add rules: there are none. */
  readonly opensAdding: boolean;
}

function Cards({ book, opensAdding }: CardsProps): JSX.Element {
  const styles = useStyles();
  const texts = useEditingTexts();
  const [{ words, shown }, setSearch] = useState(NO_SEARCH);
  const find = useCallback((words: string) => setSearch({ words, shown: new Set(cardsWith(book.cards, words).map(({ id }) => id)) }), [book]);
  const { live, totals, choose } = useLive(book);
  const groups = useMemo(() => groupsOf(book.cards), [book]);
  const found = useMemo(() => {
    if (words.trim() === "") return undefined;
    const fitting = new Set(cardsWith(book.cards, words));
    return book.cards.filter((card) => fitting.has(card) || shown.has(card.id));
  }, [book, words, shown]);
  const several = new Set(book.cards.map(({ scheme }) => scheme)).size > 1;
  const titleOf = ({ scheme, sheet = "" }: Card): string => (several ? `${scheme} ${sheet}` : sheet);
  const items = (cards: readonly Card[]): JSX.Element[] => cards.map((card) => <RuleCard key={card.id} card={card} book={book} value={live?.values.get(card.id)} total={totals.get(card.id)} find={find} />);
  return (
    <>
      <AddRule book={book} added={find} opens={opensAdding} />
      <Caption1>{texts("editing.hint")}</Caption1>
      <Mistakes book={book} find={find} />
      {live && <LiveChooser live={live} choose={choose} />}
      <WhoChanges book={book} />
      <SearchBox className={styles.search} size="small" aria-label={texts("editing.search")} placeholder={texts("editing.search")} value={words} onChange={(_, { value }) => find(value)} />
      {found?.length === 0 && <Caption1 role="status">{texts("editing.none", { words })}</Caption1>}
      {found !== undefined && found.length > 0 && <ul className={styles.list}>{items(found)}</ul>}
      <div hidden={found !== undefined}>
        <Accordion collapsible multiple>
          {groups.map(({ table, cards }, index) => (
            <Group key={table?.id ?? ""} value={String(index)} title={table ? titleOf(table) : texts("editing.others")} count={cards.length} color="informative">
              {items(cards)}
            </Group>
          ))}
        </Accordion>
      </div>
      <PrintScheme />
    </>
  );
}
