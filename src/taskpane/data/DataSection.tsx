import { Accordion, Button, Text } from "@fluentui/react-components";
import { useRef, type JSX, type RefObject } from "react";
import type { Overview } from "../../overview/overview";
import { useTexts } from "../parts/context";
import { Group } from "../parts/Group";
import { Section } from "../parts/Section";
import { AbsentTables } from "./AbsentTables";
import { NewSheets } from "./NewSheets";
import { Proposals } from "./Proposals";
import { Questions } from "./Questions";
import { RecognisedSheet } from "./RecognisedSheet";
import { UnrecognisedSheet } from "./UnrecognisedSheet";

interface DataSectionProps {
  readonly overview: Overview;
  readonly proposalsRef: RefObject<HTMLElement | null>;
}

/** What is to be asked of the sheets; which are read and as what, which are not and why, and what the regulation misses. */
export function DataSection({ overview, proposalsRef }: DataSectionProps): JSX.Element {
  const texts = useTexts();
  const root = useRef<HTMLElement>(null);
  const { absent, registers, recognised, unrecognised, proposals } = overview;
  const leave = (): void => root.current?.focus();
  return (
    <Section focusRef={root} title={texts("pane.data")}>
      <Proposals proposals={proposals} focusRef={proposalsRef} leave={leave} />
      <Questions overview={overview} leave={leave} />
      {recognised.length === 0 && <Text>{texts("pane.noSheets")}</Text>}
      <Accordion collapsible multiple defaultOpenItems={["absent"]}>
        <Group value="absent" title={texts("pane.absent")} count={absent.length} color="danger">
          {proposals.length > 0 && (
            <li>
              <Button size="small" onClick={() => proposalsRef.current?.focus()}>
                {texts("answers.toProposals", { count: String(proposals.length) })}
              </Button>
            </li>
          )}
          <AbsentTables tables={absent} />
        </Group>
        <Group value="recognised" title={texts("pane.recognised")} count={recognised.length} color="success">
          {recognised.map((finding) => (
            <RecognisedSheet key={finding.sheet} finding={finding} leave={leave} />
          ))}
        </Group>
        <Group value="unrecognised" title={texts("pane.unrecognised")} count={unrecognised.length} color="informative">
          {unrecognised.map((finding) => (
            <UnrecognisedSheet key={finding.sheet} finding={finding} leave={leave} />
          ))}
        </Group>
      </Accordion>
      {absent.length + registers.length > 0 && (
        <NewSheets key={registers.join()} registers={registers} isBlank={recognised.length === 0} />
      )}
    </Section>
  );
}
