import { useCallback, useState } from "react";
import type { Book, SlotEdit } from "../../../editing/book";
import type { Card } from "../../../editing/card";
import { fromWhen } from "../../../editing/fromWhen";
import type { Slot } from "../../../editing/slot";
import type { PointedChoice } from "../../../editing/sources";
import { usePane } from "../../parts/context";

/** A change of a value, and whether it has been written; with months that are final it is not until it is said from when it holds. */
export interface CardChange {
  readonly edit: SlotEdit;
  readonly isDone: boolean;
  readonly isAsked: boolean;
}

interface CardChanges {
  /** The last change of a value that may hold from a month on. */
  readonly change: CardChange | undefined;
  /** Why the last value was not written, as long as the rule stands as it did. */
  readonly refusal: string | undefined;
  readonly edit: (slot: Slot, typed: string, choices?: readonly PointedChoice[]) => void;
  /** Writes an edit; nothing where there is none to do. */
  readonly perform: (edit: SlotEdit | undefined, then?: () => void) => void;
  /** Asks from when the change holds. */
  readonly ask: () => void;
  /** The answer: from a day, or without one from the beginning. */
  readonly settle: (day: string | undefined) => void;
  readonly leave: () => void;
}

/** Changes of a rule from its card. */
export function useCardChange(card: Card, book: Book, mayBeDated: boolean): CardChanges {
  const { session, actions } = usePane();
  const [refusal, setRefusal] = useState<{ readonly of: Card; readonly message: string }>();
  const [change, setChange] = useState<CardChange>();
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
  const edit = useCallback(
    (slot: Slot, typed: string, choices?: readonly PointedChoice[]): void => {
      const wanted = book.edit(slot, typed, choices);
      const isDated = mayBeDated && slot.value !== "" && slot.cells.every(({ field }) => field === "value");
      if (isDated && book.finals.length > 0) return setChange({ edit: wanted, isDone: false, isAsked: true });
      perform(wanted, () => setChange(isDated ? { edit: wanted, isDone: true, isAsked: false } : undefined));
    },
    [book, perform, mayBeDated],
  );
  const settle = (day: string | undefined): void => {
    setChange(undefined);
    if (change === undefined) return;
    if (day !== undefined) perform(fromWhen(book.ground, change.edit, day));
    else if (!change.isDone) perform(change.edit);
  };
  return {
    change,
    refusal: refusal?.of === card ? refusal.message : undefined,
    edit,
    perform,
    ask: () => setChange(change && { ...change, isAsked: true }),
    settle,
    leave: () => setChange(undefined),
  };
}
