import { Accordion, Text } from "@fluentui/react-components";
import type { JSX, RefObject } from "react";
import type { Overview } from "../../overview/overview";
import { useTexts } from "../parts/context";
import { ListedProblems } from "../parts/ListedProblems";
import { Section } from "../parts/Section";
import { ProblemGroup } from "./ProblemGroup";

interface ProblemsSectionProps {
  readonly overview: Overview;
  readonly proposalsRef: RefObject<HTMLElement | null>;
  readonly focusRef: RefObject<HTMLElement | null>;
}

/** What is wrong in the workbook by kind, the most urgent first. */
export function ProblemsSection({ overview, proposalsRef, focusRef }: ProblemsSectionProps): JSX.Element {
  const texts = useTexts();
  const { groups, missing, proposals } = overview;
  return (
    <Section focusRef={focusRef} title={texts("pane.problems")}>
      <ListedProblems overview={overview} />
      {groups.length === 0 && <Text>{texts("pane.noProblems")}</Text>}
      <Accordion collapsible multiple>
        {groups.map((group) => (
          <ProblemGroup
            key={group.kind}
            group={group}
            missing={missing.filter(({ kind }) => kind === group.kind)}
            proposals={proposals.length}
            toProposals={() => proposalsRef.current?.focus()}
            leave={() => focusRef.current?.focus()}
          />
        ))}
      </Accordion>
    </Section>
  );
}
