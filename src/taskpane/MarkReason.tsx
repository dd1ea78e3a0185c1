import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, type JSX } from "react";
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
export function MarkReason({ busy }: { readonly busy: boolean }): JSX.Element {
  const styles = useStyles();
  const marked = useMarkedCell(busy);
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
function useMarkedCell(busy: boolean): MarkedCell | undefined {
  const { session, actions } = usePane();
  const { texts } = session;
  const [marked, setMarked] = useState<MarkedCell>();
  useEffect(() => {
    if (busy) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let latest = 0;
    const look = async (): Promise<void> => {
      const number = ++latest;
      const found = await actions.whyMarked(texts).catch(() => undefined);
      if (number === latest) setMarked(found);
    };
    const unsubscribe = actions.onSelection(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), SETTLED);
    });
    return () => {
      latest++;
      clearTimeout(timer);
      unsubscribe();
      // A command may have taken the mark away.
      setMarked(undefined);
    };
  }, [busy, actions, texts]);
  return marked;
}
