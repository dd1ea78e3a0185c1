import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type JSX } from "react";
import type { SessionState } from "../commands/session";
import type { MarkedCell } from "../excel/marked";
import { usePane } from "./parts/context";
import { SHORT } from "./parts/short";

/** Milliseconds the selection has to rest. */
const SETTLED = 300;

const useStyles = makeStyles({
  reason: { flexShrink: 0, maxHeight: "30vh", overflowY: "auto", padding: `0 ${tokens.spacingHorizontalL}`, [SHORT]: { maxHeight: "none" } },
  body: { overflowWrap: "anywhere", whiteSpace: "pre-line" },
});

/** Why the selected cell is marked, whichever step is shown and whatever the regulation: as long as that cell is selected. */
export function MarkReason({ state }: { readonly state: SessionState }): JSX.Element {
  const styles = useStyles();
  const marked = useMarkedCell(state);
  return (
    <div aria-live="polite" className={styles.reason}>
      {marked && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>{marked.place}</MessageBarTitle>
            {marked.reasons.join("\n")}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

/** Looked up when the selection rests; while a command runs, which writes the marks, and when a cell is being edited nobody is told. */
function useMarkedCell({ busy, report }: SessionState): MarkedCell | undefined {
  const { session, actions } = usePane();
  const { texts } = session;
  const [marked, setMarked] = useState<{ readonly cell: MarkedCell | undefined; readonly after: SessionState["report"] }>();
  const now = useRef({ busy, report });
  useEffect(() => {
    now.current = { busy, report };
  }, [busy, report]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let latest = 0;
    const look = async (): Promise<void> => {
      const number = ++latest;
      const { report: after } = now.current;
      if (now.current.busy) return;
      const cell = await actions.whyMarked(texts).catch(() => undefined);
      if (number === latest) setMarked({ cell, after });
    };
    const unsubscribe = actions.onSelection(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), SETTLED);
    });
    return () => {
      latest++;
      clearTimeout(timer);
      unsubscribe();
    };
  }, [actions, texts]);
  // A command may have taken the mark away.
  return busy || marked?.after !== report ? undefined : marked?.cell;
}
