import { Accordion, Text } from "@fluentui/react-components";
import type { JSX, RefObject } from "react";
import type { ListedProblem } from "../reports/problemList";
import type { ProblemLevel } from "../sheets";
import { useTexts } from "./context";
import { Group } from "./Group";
import { ProblemItem } from "./ProblemItem";
import { Section } from "./Section";

const LEVELS = [
  ["error", "danger"],
  ["warning", "warning"],
  ["notice", "informative"],
] as const satisfies readonly (readonly [ProblemLevel, string])[];

/** As many as someone would go through here; for more there is the sheet 问题清单, which can be filtered and printed. */
const SHOWN = 30;

interface ProblemsSectionProps {
  readonly problems: readonly ListedProblem[];
  readonly focusRef: RefObject<HTMLElement | null>;
}

/** What is wrong in the workbook, the most urgent first. */
export function ProblemsSection({ problems, focusRef }: ProblemsSectionProps): JSX.Element {
  const texts = useTexts();
  return (
    <Section focusRef={focusRef} title={texts("pane.problems")}>
      {problems.length === 0 && <Text>{texts("pane.noProblems")}</Text>}
      <Accordion collapsible multiple>
        {LEVELS.map(([level, color]) => {
          const ofLevel = problems.filter((problem) => problem.level === level);
          return (
            <Group key={level} value={level} title={texts(`level.${level}`)} count={ofLevel.length} color={color}>
              {ofLevel.slice(0, SHOWN).map((problem, index) => (
                <ProblemItem key={index} problem={problem} />
              ))}
              {ofLevel.length > SHOWN && <li>{texts("pane.moreProblems", { count: String(ofLevel.length - SHOWN) })}</li>}
            </Group>
          );
        })}
      </Accordion>
    </Section>
  );
}
