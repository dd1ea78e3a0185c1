import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type JSX } from "react";
import type { Overview } from "../../../overview/overview";
import { usePane } from "../../parts/context";
import { ACCEPTED } from "../../parts/readFiles";
import { MonthPicker } from "../../parts/MonthPicker";
import { Section } from "../../parts/Section";
import { useCommands } from "../../parts/useCommands";
import { useMonth } from "../../parts/useMonth";
import { CollectedFiles } from "./CollectedFiles";
import { CollectionTable } from "./CollectionTable";
import { ShareChoice } from "./ShareChoice";
import { useCollecting } from "./useCollecting";

const useStyles = makeStyles({
  parts: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** 收表: forms are handed out to the departments and collected from them, and who has not handed in is told. */
export function CollectSection({ overview }: { readonly overview: Overview }): JSX.Element {
  const styles = useStyles();
  const { session, actions } = usePane();
  const { texts } = session;
  const commands = useCommands();
  const { running, press } = commands;
  const { collected, choose, mark, importChosen } = useCollecting(commands);
  const months = useMonth(overview);
  const input = useRef<HTMLInputElement>(null);
  const [pick, setPick] = useState<HTMLElement | null>(null);
  return (
    <Section title={texts("collect.title")}>
      <div className={styles.parts}>
        <Text>{texts("collect.hint")}</Text>
        <div className={styles.buttons}>
          <Button ref={setPick} disabledFocusable={running} onClick={() => input.current?.click()}>
            {texts("collect.pick")}
          </Button>
          <Button disabledFocusable={running} onClick={() => press((language) => actions.missingList(collected?.files ?? [], language))}>
            {texts("command.missingList")}
          </Button>
        </div>
        {/* The button stands for it: it opens the same choice of files. */}
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept={ACCEPTED}
          aria-label={texts("collect.pick")}
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            // The same file may be chosen again once it was put right.
            target.value = "";
            if (files.length > 0) choose(files);
          }}
        />
        {collected && (
          <>
            <CollectedFiles collected={collected} />
            {collected.collection.matrices.map((matrix) => (
              <CollectionTable key={matrix.table} matrix={matrix} />
            ))}
            <ShareChoice collected={collected} mark={mark} running={running} importChosen={() => importChosen(() => pick?.focus())} />
          </>
        )}
        <MonthPicker label={texts("collect.formsMonth")} {...months} />
        <div className={styles.buttons}>
          <Button disabledFocusable={running} onClick={() => press((language) => actions.emptyForms(language, months.month))}>
            {texts("command.emptyForms")}
          </Button>
        </div>
      </div>
    </Section>
  );
}
