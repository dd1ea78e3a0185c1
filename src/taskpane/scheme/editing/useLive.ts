import { useEffect, useState } from "react";
import type { Book } from "../../../editing/book";
import type { Live, LiveChoice } from "../../../editing/live";
import { usePane } from "../../parts/context";
import { whenQuiet } from "./whenQuiet";

export interface LiveState {
  /** The last that was computed: it stays in sight until the next is. */
  readonly live: Live | undefined;
  readonly totals: ReadonlyMap<string, string>;
  readonly choose: (choice: LiveChoice) => void;
}

const NONE: ReadonlyMap<string, string> = new Map();

/** What the rules come to as they are written now, for whom it was chosen: computed when nobody types, and whenever the regulation is otherwise. */
export function useLive(book: Book): LiveState {
  const { session, actions } = usePane();
  const { texts } = session;
  const [choice, setChoice] = useState<LiveChoice>({});
  const [live, setLive] = useState<Live>();
  const [totals, setTotals] = useState(NONE);
  useEffect(
    () =>
      whenQuiet((isWanted) =>
        session.attempt(async () => {
          const found = await actions.readLive(choice, texts);
          if (!isWanted()) return;
          setLive(found);
          const all = found ? await actions.readTotals(found.chosen, texts) : NONE;
          if (isWanted()) setTotals(all);
        }),
      ),
    [session, actions, texts, book, choice],
  );
  return { live, totals, choose: (next) => setChoice({ ...live?.chosen, ...next }) };
}
