import { Button, Spinner, Text, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type JSX } from "react";
import type { Diagnostics } from "../excel/diagnostics";
import { errorText } from "../excel/errorText";
import { diagnosticLines } from "./diagnosticLines";
import { usePane } from "./parts/context";
import { Figures } from "./parts/Figures";
import { Section } from "./parts/Section";

const useStyles = makeStyles({ page: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalM }, buttons: { display: "flex", gap: tokens.spacingHorizontalS } });

/** What a help request needs to say of this machine. It takes the place of the steps. */
export function DiagnosticsPage({ close }: { readonly close: () => void }): JSX.Element {
  const styles = useStyles();
  const { session, actions } = usePane();
  const { texts } = session;
  const root = useRef<HTMLElement>(null);
  const [found, setFound] = useState<Diagnostics | { readonly failure: string }>();
  useEffect(() => {
    root.current?.focus();
    actions.diagnostics().then(setFound, (error: unknown) => setFound({ failure: errorText(error, texts) }));
  }, [actions, texts]);
  return (
    <Section focusRef={root} title={texts("diagnostics.title")}>
      <div className={styles.page}>
        <Text>{texts("diagnostics.hint")}</Text>
        {found === undefined && <Spinner size="tiny" label={texts("pane.reading")} />}
        {found && ("failure" in found ? <Text>{found.failure}</Text> : <Found diagnostics={found} />)}
        <div className={styles.buttons}>
          <Button onClick={close}>{texts("diagnostics.back")}</Button>
        </div>
      </div>
    </Section>
  );
}

function Found({ diagnostics }: { readonly diagnostics: Diagnostics }): JSX.Element {
  const styles = useStyles();
  const { session } = usePane();
  const { texts } = session;
  const [copied, setCopied] = useState<"yes" | "byHand">();
  const lines = diagnosticLines(diagnostics, texts);
  const text = lines.map(({ name, value }) => texts("diagnostics.line", { name, value })).join("\n");
  const copy = (): void => void writeToClipboard(text).then(setCopied);
  return (
    <>
      <Figures figures={lines} />
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={copy}>
          {texts("diagnostics.copy")}
        </Button>
      </div>
      <div role="status">{copied && <Text>{texts(`diagnostics.copied.${copied}`)}</Text>}</div>
      {copied === "byHand" && <Textarea readOnly resize="vertical" rows={6} value={text} aria-label={texts("diagnostics.title")} ref={select} />}
    </>
  );
}

const select = (field: HTMLTextAreaElement | null): void => field?.select();

/** Where Office does not let a pane write to the clipboard, the user does it. */
async function writeToClipboard(text: string): Promise<"yes" | "byHand"> {
  try {
    await navigator.clipboard.writeText(text);
    return "yes";
  } catch {
    return "byHand";
  }
}
