import { Accordion, Text } from "@fluentui/react-components";
import type { JSX, RefObject } from "react";
import type { ProblemGroup as Problems } from "../../appraisal/problemGroups";
import { useTexts } from "../parts/context";
import { Section } from "../parts/Section";
import { ProblemGroup } from "./ProblemGroup";

interface ProblemsSectionProps {
  readonly groups: readonly Problems[];
  readonly focusRef: RefObject<HTMLElement | null>;
}

/** What is wrong in the workbook by kind, the most urgent first. */
export function ProblemsSection({ groups, focusRef }: ProblemsSectionProps): JSX.Element {
  const texts = useTexts();
  return (
    <Section focusRef={focusRef} title={texts("pane.problems")}>
      {groups.length === 0 && <Text>{texts("pane.noProblems")}</Text>}
      <Accordion collapsible multiple>
        {groups.map((group) => (
          <ProblemGroup key={group.kind} group={group} leave={() => focusRef.current?.focus()} />
        ))}
      </Accordion>
    </Section>
  );
}
