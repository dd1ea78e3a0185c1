import { Accordion, Text } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Overview } from "../reports/overview";
import { AbsentTables } from "./AbsentTables";
import { useTexts } from "./context";
import { Group } from "./Group";
import { NewSheets } from "./NewSheets";
import { RecognisedSheet } from "./RecognisedSheet";
import { Section } from "./Section";
import { UnrecognisedSheet } from "./UnrecognisedSheet";

/** Which sheets are read and as what, which are not and why, and what the regulation misses. */
export function DataSection({ overview }: { readonly overview: Overview }): JSX.Element {
  const texts = useTexts();
  const { absent, recognised, unrecognised } = overview;
  return (
    <Section title={texts("pane.data")}>
      {recognised.length === 0 && <Text>{texts("pane.noSheets")}</Text>}
      <Accordion collapsible multiple defaultOpenItems={["absent"]}>
        <Group value="absent" title={texts("pane.absent")} count={absent.length} color="danger">
          <AbsentTables tables={absent} />
        </Group>
        <Group value="recognised" title={texts("pane.recognised")} count={recognised.length} color="success">
          {recognised.map((finding) => (
            <RecognisedSheet key={finding.sheet} finding={finding} />
          ))}
        </Group>
        <Group value="unrecognised" title={texts("pane.unrecognised")} count={unrecognised.length} color="informative">
          {unrecognised.map((finding) => (
            <UnrecognisedSheet key={finding.sheet} finding={finding} />
          ))}
        </Group>
      </Accordion>
      {absent.length > 0 && <NewSheets />}
    </Section>
  );
}
