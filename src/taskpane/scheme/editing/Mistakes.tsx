import { Link, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Book } from "../../../editing/book";
import { useEditingTexts } from "./useEditingTexts";

interface MistakesProps {
  readonly book: Book;
  readonly find: (rule: string) => void;
}

/** The rules that have to be put right before anything can be appraised, wherever they stand. */
export function Mistakes({ book, find }: MistakesProps): JSX.Element | undefined {
  const texts = useEditingTexts();
  const wrong = book.cards.filter(({ id }) => book.problems.get(id)?.some(({ level }) => level === "error") === true);
  if (wrong.length === 0) return undefined;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {texts("live.wrong", { count: String(wrong.length) })}{" "}
        {wrong.map(({ id, rule }, index) => (
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
}
