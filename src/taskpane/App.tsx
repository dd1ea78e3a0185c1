import { Button, Checkbox, Field, FluentProvider, MessageBar, MessageBarBody, Spinner, Subtitle1, Text, makeStyles, tokens, webLightTheme } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore, type JSX } from "react";
import type { Session, SessionState } from "../commands/session";
import { addScheme, appraise, checkData, hasScheme, undo } from "../excel/commands";
import { builtInIds } from "../schemes";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalL, minHeight: "100vh", boxSizing: "border-box" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The task pane: choose the regulation, check, appraise, read what came of it. */
export function App({ session }: { readonly session: Session }): JSX.Element {
  const styles = useStyles();
  const { busy, report } = useSyncExternalStore(session.subscribe, session.snapshot);
  const { texts } = session;
  const present = useSchemePresent(report);
  return (
    <FluentProvider theme={webLightTheme}>
      <main className={styles.pane} aria-busy={busy || present === undefined}>
        <Subtitle1 as="h1">{texts("app.name")}</Subtitle1>
        <Text>{texts("app.purpose")}</Text>
        <Field label={texts("pane.scheme")} hint={texts(present === true ? "pane.schemePresent" : "pane.schemeHint")}>
          <SchemeChoice session={session} locked={busy || present !== false} />
        </Field>
        <div className={styles.buttons}>
          <Button disabled={busy} onClick={() => void session.perform(checkData)}>
            {texts("pane.check")}
          </Button>
          <Button appearance="primary" disabled={busy} onClick={() => void session.perform(appraise)}>
            {texts("pane.appraise")}
          </Button>
          <Button appearance="subtle" disabled={busy} onClick={() => void session.perform(undo)}>
            {texts("pane.undo")}
          </Button>
        </div>
        {busy && <Spinner size="tiny" label={texts("pane.busy")} />}
        <ReportBar report={report} />
      </main>
    </FluentProvider>
  );
}

/** The regulations that come with the add-in; choosing one writes it into the workbook. */
function SchemeChoice({ session, locked }: { readonly session: Session; readonly locked: boolean }): JSX.Element {
  return (
    <>
      {builtInIds.map((id) => (
        <Checkbox
          key={id}
          name="scheme"
          value={id}
          label={session.texts(`title.${id}`)}
          disabled={locked}
          onChange={() => void session.perform((texts) => addScheme(id, texts))}
        />
      ))}
    </>
  );
}

const INTENT = { done: "success", refused: "warning", failed: "error" } as const;

function ReportBar({ report }: { readonly report: SessionState["report"] }): JSX.Element {
  return (
    <div role={report?.outcome === "failed" ? "alert" : "status"}>
      {report && (
        <MessageBar intent={INTENT[report.outcome]} layout="multiline" politeness="polite">
          <MessageBarBody>{report.message}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

/** Whether the workbook has a scheme: asked at the start and after every command; undefined until known. */
function useSchemePresent(report: SessionState["report"]): boolean | undefined {
  const [present, setPresent] = useState<boolean>();
  useEffect(() => {
    let current = true;
    hasScheme().then(
      (found) => current && setPresent(found),
      () => current && setPresent(false),
    );
    return () => {
      current = false;
    };
  }, [report]);
  return present;
}
