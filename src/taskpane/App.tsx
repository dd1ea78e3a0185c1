import { Button, Checkbox, Field, FluentProvider, MessageBar, MessageBarBody, Spinner, Subtitle1, Text, makeStyles, tokens, webLightTheme } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore, type JSX } from "react";
import type { Session, SessionState } from "../commands/session";
import { addScheme, appraise, checkData, schemesPresent, undo } from "../excel/commands";
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
  const schemes = useSchemes(report);
  return (
    <FluentProvider theme={webLightTheme}>
      <main className={styles.pane} aria-busy={busy || schemes === "unknown"}>
        <Subtitle1 as="h1">{texts("app.name")}</Subtitle1>
        <Text>{texts("app.purpose")}</Text>
        <Field label={texts("pane.scheme")} hint={texts(schemes === "none" ? "pane.schemeHint" : "pane.schemePresent")}>
          <SchemeChoice session={session} schemes={schemes} locked={busy || schemes !== "none"} />
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
function SchemeChoice({ session, schemes, locked }: { readonly session: Session; readonly schemes: Schemes; readonly locked: boolean }): JSX.Element {
  return (
    <>
      {builtInIds.map((id) => (
        <Checkbox
          key={id}
          name="scheme"
          value={id}
          label={session.texts(`title.${id}`)}
          checked={schemes.includes(id)}
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

/** The schemes in the workbook, "none" without the sheet 考核方案, "unknown" until it was asked. */
type Schemes = readonly string[] | "none" | "unknown";

/** Asked at the start and after every command. */
function useSchemes(report: SessionState["report"]): Schemes {
  const [schemes, setSchemes] = useState<Schemes>("unknown");
  useEffect(() => {
    let current = true;
    schemesPresent().then(
      (found) => current && setSchemes(found ?? "none"),
      () => current && setSchemes("none"),
    );
    return () => {
      current = false;
    };
  }, [report]);
  return schemes;
}
