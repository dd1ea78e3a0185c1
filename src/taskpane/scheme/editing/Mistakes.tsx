import { Link, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Book } from "../../../editing/book";
import type { Card } from "../../../editing/card";
import { useEditingTexts } from "./useEditingTexts";

interface MistakesProps {
  readonly book: Book;
  readonly find: (rule: string) => void;
}

/** The rules that have to be put right before anything can be appraised, and those of which something may not be meant so, wherever they stand. */
export function Mistakes({ book, find }: MistakesProps): JSX.Element {
  const texts = useEditingTexts();
  const told = book.cards.flatMap((card) => {
    const problems = book.problems.get(card.id) ?? [];
    return problems.length === 0 ? [] : [{ card, isWrong: problems.some(({ level }) => level === "error") }];
  });
  const [wrong, unsure] = [true, false].map((kind) => told.filter(({ isWrong }) => isWrong === kind).map(({ card }) => card));
  const bar = (intent: "error" | "info", code: "live.wrong" | "live.unsure", cards: readonly Card[] = []): JSX.Element | false =>
    cards.length > 0 && (
      <MessageBar intent={intent} layout="multiline">
        <MessageBarBody>
          {texts(code, { count: String(cards.length) })}{" "}
          {cards.map(({ id, rule }, index) => (
            <span key={id}>
              {index > 0 && texts("sentence.comma")}
              <Link as="button" inline onClick={() => find(rule)}>
                {rule}
              </Link>
            </span>
          ))}
        </MessageBarBody>
      </MessageBar>
    );
  return (
    <>
      {bar("error", "live.wrong", wrong)}
      {bar("info", "live.unsure", unsure)}
    </>
  );
}
