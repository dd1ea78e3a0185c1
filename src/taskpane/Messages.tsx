import { MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { SessionState } from "../commands/session";

const INTENT = { done: "success", refused: "warning", failed: "error" } as const;

const useStyles = makeStyles({ below: { marginTop: tokens.spacingVerticalXS } });

interface MessagesProps {
  readonly report: SessionState["report"];
  /** Why the workbook could not be read. */
  readonly failure: string | undefined;
  /** What has changed since the appraisal. */
  readonly outdated: string | undefined;
}

/** What the last command said, and what has changed since. The regions are always there, for a screen reader announces only what changes in one it knows. */
export function Messages({ report, failure, outdated }: MessagesProps): JSX.Element {
  const styles = useStyles();
  const failed = report?.outcome === "failed" ? report.message : failure;
  return (
    <div>
      <div role="status">{report && report.outcome !== "failed" && <Message intent={INTENT[report.outcome]} text={report.message} />}</div>
      <div aria-live="polite" className={report && outdated !== undefined ? styles.below : undefined}>{outdated !== undefined && <Message intent="warning" text={outdated} />}</div>
      <div role="alert">{failed !== undefined && <Message intent={INTENT.failed} text={failed} />}</div>
    </div>
  );
}

function Message({ intent, text }: { readonly intent: "success" | "warning" | "error"; readonly text: string }): JSX.Element {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
