import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type JSX } from "react";
import type { Preview } from "../../appraisal/preview";
import { useTexts } from "../parts/context";
import { PreviewedChanges } from "../parts/PreviewedChanges";
import { scrollTo } from "../parts/scrollTo";
import { Section } from "../parts/Section";
import { Writes } from "./Writes";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  changes: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

interface PreviewSectionProps {
  readonly preview: Preview;
  readonly appraise: () => void;
  readonly close: () => void;
}

/** What an appraisal would change, before anything is written. It takes the focus, for it has the decision that comes next. */
export function PreviewSection({ preview, appraise, close }: PreviewSectionProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    root.current?.focus({ preventScroll: true });
    scrollTo(root.current);
  }, []);
  return (
    <Section focusRef={root} title={texts("preview.title")}>
      <div className={styles.changes}>
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={appraise}>
            {texts("preview.appraise")}
          </Button>
          <Button onClick={close}>{texts("preview.close")}</Button>
        </div>
        <Writes writes={preview.writes} />
        <PreviewedChanges preview={preview} />
      </div>
    </Section>
  );
}
