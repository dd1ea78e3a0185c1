import { useCallback, useEffect, useRef, useState } from "react";
import type { SessionState } from "../commands/session";
import { errorText, isBeingEdited } from "../excel/errorText";
import type { Overview } from "../overview/overview";
import { usePane } from "./parts/context";

/** A reason to look at the workbook: somebody wants to, or Excel has told of a change. */
interface Cause {
  readonly isWanted: boolean;
}

interface Reading {
  /** The report and the cause it was made after. */
  readonly after: SessionState["report"];
  readonly cause: Cause;
  /** The last one that succeeded: it stays in sight when a later one fails. */
  readonly overview: Overview | undefined;
  readonly failure: string | undefined;
}

export interface OverviewState extends Pick<Reading, "overview" | "failure"> {
  readonly reading: boolean;
  readonly refresh: () => void;
}

/** Milliseconds from the first change until it is looked at, with whatever else has come by then. */
const SETTLED = 50;
/** Milliseconds until a workbook is looked at again in which a cell was being edited. */
const EDITED = 1000;

/** The overview of the workbook: at the start, after every command, whenever Excel tells of a change, and when asked for. */
export function useOverview({ busy, report }: SessionState): OverviewState {
  const { session, actions } = usePane();
  const { texts } = session;
  const [cause, setCause] = useState<Cause>({ isWanted: true });
  const [last, setLast] = useState<Reading>();
  const { isWaiting, lookIn } = useLater(useCallback(() => setCause({ isWanted: false }), []));
  // Before the first reading, so that no change after it is missed.
  useEffect(() => actions.watch(() => lookIn(SETTLED)), [actions, lookIn]);
  useEffect(() => {
    if (busy) return;
    let current = true;
    const finish = (result: (before: Reading | undefined) => Pick<Reading, "overview" | "failure">): void => {
      if (current) setLast((before) => ({ after: report, cause, ...result(before) }));
    };
    actions.readOverview(texts).then(
      (overview) => finish(() => ({ overview, failure: undefined })),
      (error: unknown) => {
        // Nobody asked: whoever types into a cell is not told that it cannot be read meanwhile.
        const isLater = !cause.isWanted && isBeingEdited(error);
        if (isLater && current) lookIn(EDITED);
        finish((before) => ({ overview: before?.overview, failure: isLater ? before?.failure : errorText(error, texts) }));
      },
    );
    return () => {
      current = false;
    };
  }, [actions, texts, busy, report, cause, lookIn]);
  return {
    overview: last?.overview,
    failure: last?.failure,
    reading: isWaiting || last?.after !== report || last?.cause !== cause,
    refresh: () => {
      actions.forgetRead();
      setCause({ isWanted: true });
    },
  };
}

/** Does something so long after it was first asked for, once. */
function useLater(act: () => void): { readonly isWaiting: boolean; readonly lookIn: (milliseconds: number) => void } {
  const [isWaiting, setWaiting] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const lookIn = useCallback(
    (milliseconds: number): void => {
      if (timer.current !== undefined) return;
      setWaiting(true);
      timer.current = setTimeout(() => {
        timer.current = undefined;
        setWaiting(false);
        act();
      }, milliseconds);
    },
    [act],
  );
  useEffect(() => () => clearTimeout(timer.current), []);
  return { isWaiting, lookIn };
}
