import { Accordion, Text } from "@fluentui/react-components";
import type { JSX, RefObject } from "react";
import type { ProblemGroup as Problems } from "../../appraisal/problemGroups";
import type { MissingColumn } from "../../overview/overview";
import { useTexts } from "../parts/context";
import { Section } from "../parts/Section";
import { ProblemGroup } from "./ProblemGroup";

interface ProblemsSectionProps {
  readonly groups: readonly Problems[];
  readonly missing: readonly MissingColumn[];
  /** How many readings wait to be confirmed, and where. */
  readonly proposals: number;
  readonly proposalsRef: RefObject<HTMLElement | null>;
  readonly focusRef: RefObject<HTMLElement | null>;
}

/** What is wrong in the workbook by kind, the most urgent first. */
export function ProblemsSection({ groups, missing, proposals, proposalsRef, focusRef }: ProblemsSectionProps): JSX.Element {
  const texts = useTexts();
  return (
    <Section focusRef={focusRef} title={texts("pane.problems")}>
      {groups.length === 0 && <Text>{texts("pane.noProblems")}</Text>}
      <Accordion collapsible multiple>
        {groups.map((group) => (
          <ProblemGroup
            key={group.kind}
            group={group}
            missing={missing.filter(({ kind }) => kind === group.kind)}
            proposals={proposals}
            toProposals={() => proposalsRef.current?.focus()}
            leave={() => focusRef.current?.focus()}
          />
        ))}
      </Accordion>
    </Section>
  );
}
