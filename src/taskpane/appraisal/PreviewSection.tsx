import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type JSX } from "react";
import type { Preview } from "../../appraisal/preview";
import { Change } from "../parts/Change";
import { useTexts } from "../parts/context";
import { Figures } from "../parts/Figures";
import { personLabel } from "../parts/personLabel";
import { scrollTo } from "../parts/scrollTo";
import { Section } from "../parts/Section";
import { Writes } from "./Writes";

/** As many as someone would go through here. */
const SHOWN = 20;

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
export function PreviewSection({ preview: { writes, people, totals }, appraise, close }: PreviewSectionProps): JSX.Element {
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
        <Writes writes={writes} />
        {totals.length > 0 && (
          <Figures
            title={texts("summary.money")}
            figures={totals.map(({ heading, before, after, difference }) => ({
              name: heading,
              value: <Change before={before} after={after} />,
              remark: texts("preview.difference", { difference }),
            }))}
          />
        )}
        {people.slice(0, SHOWN).map((person, index) => (
          <Figures
            key={index}
            title={personLabel(person)}
            figures={person.changes.map(({ heading, before, after }) => ({ name: heading, value: <Change before={before} after={after} /> }))}
          />
        ))}
        {people.length > SHOWN && <Text>{texts("preview.more", { count: String(people.length - SHOWN) })}</Text>}
      </div>
    </Section>
  );
}
