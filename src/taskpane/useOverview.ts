import { useEffect, useState } from "react";
import type { SessionState } from "../commands/session";
import { errorText } from "../excel/errorText";
import type { Overview } from "../overview/overview";
import { usePane } from "./parts/context";

interface Reading {
  /** The report and the press of 刷新 it was made after. */
  readonly after: SessionState["report"];
  readonly refreshes: number;
  /** The last one that succeeded: it stays in sight when a later one fails. */
  readonly overview: Overview | undefined;
  readonly failure: string | undefined;
}

export interface OverviewState extends Pick<Reading, "overview" | "failure"> {
  readonly reading: boolean;
  readonly refresh: () => void;
}

/** The overview of the workbook: read at the start, after every command, and when asked for. */
export function useOverview({ busy, report }: SessionState): OverviewState {
  const { session, actions } = usePane();
  const { texts } = session;
  const [refreshes, setRefreshes] = useState(0);
  const [last, setLast] = useState<Reading>();
  useEffect(() => {
    if (busy) return;
    let current = true;
    const finish = (result: (before: Reading | undefined) => Pick<Reading, "overview" | "failure">): void => {
      if (current) setLast((before) => ({ after: report, refreshes, ...result(before) }));
    };
    actions.readOverview(texts).then(
      (overview) => finish(() => ({ overview, failure: undefined })),
      (error: unknown) => finish((before) => ({ overview: before?.overview, failure: errorText(error, texts) })),
    );
    return () => {
      current = false;
    };
  }, [actions, texts, busy, report, refreshes]);
  return {
    overview: last?.overview,
    failure: last?.failure,
    reading: last?.after !== report || last?.refreshes !== refreshes,
    refresh: () => setRefreshes((count) => count + 1),
  };
}
