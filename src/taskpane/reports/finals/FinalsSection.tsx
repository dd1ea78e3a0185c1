import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Overview } from "../../../overview/overview";
import { usePane } from "../../parts/context";
import { Section } from "../../parts/Section";
import type { Commands } from "../../parts/useCommands";
import { FinaliseForm } from "./FinaliseForm";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

/** What makes figures final, and what can be done with them afterwards. */
export function FinalsSection({ overview, commands }: { readonly overview: Overview; readonly commands: Commands }): JSX.Element {
  const styles = useStyles();
  const { session, actions } = usePane();
  const { texts } = session;
  const button = (label: string, command: Parameters<Commands["press"]>[0]): JSX.Element => (
    <Button disabledFocusable={commands.running} onClick={() => commands.press(command)}>
      {label}
    </Button>
  );
  return (
    <Section title={texts("final.title")}>
      <FinaliseForm overview={overview} commands={commands} />
      <Caption1 block>{texts("final.hint")}</Caption1>
      <div className={styles.buttons}>
        {button(texts("command.correctFinals"), (language) => actions.makeCorrections(language))}
        {button(texts("final.verify"), (language) => actions.verify(language))}
        {button(texts("final.freeze"), (language) => actions.freezeValues(language))}
      </div>
    </Section>
  );
}
