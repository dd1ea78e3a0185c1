import { useEffect, useState } from "react";
import type { Book } from "../../../editing/book";
import type { Overview } from "../../../overview/overview";
import { usePane } from "../../parts/context";

/** The regulation as it stands on the sheet, read again whenever the workbook is otherwise and it is looked at; undefined until it is there. */
export function useBook(overview: Overview, isShown: boolean): Book | undefined {
  const { session, actions } = usePane();
  const { texts } = session;
  const [book, setBook] = useState<Book>();
  useEffect(() => {
    if (!isShown) return;
    let current = true;
    void session.attempt(async () => {
      const read = await actions.readBook(texts);
      if (current) setBook(read);
    });
    return () => {
      current = false;
    };
  }, [session, actions, texts, overview, isShown]);
  return book;
}
