import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type JSX } from "react";
import type { Summary, VetoedPerson } from "../../appraisal/summary";
import type { Overview } from "../../overview/overview";
import { useGoTo, useTexts } from "../parts/context";
import { Figures, type Figure } from "../parts/Figures";
import { ListedProblems } from "../parts/ListedProblems";
import { personLabel } from "../parts/personLabel";
import { scrollTo } from "../parts/scrollTo";
import { Section } from "../parts/Section";
import { TierChart } from "./TierChart";

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface SummarySectionProps {
  readonly summary: Summary;
  /** Whether it is of the command that was just done. */
  readonly isNew: boolean;
  readonly overview: Overview | undefined;
}

/** What came of the appraisal: how many people, tiers, vetoes and money; and the ways to the sheets it wrote. */
export function SummarySection({ summary, isNew, overview }: SummarySectionProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const goTo = useGoTo();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNew) scrollTo(root.current);
  }, [summary, isNew]);
  const results = overview?.own.get("results");
  const { others } = summary;
  const counted = (count: number): string => texts(others === undefined ? "summary.peopleCount" : "summary.othersCount", { count: String(count) });
  return (
    <div ref={root}>
      <Section title={texts(isNew ? "summary.title" : "summary.last")}>
        <div className={styles.summary}>
          <Figures figures={[{ name: others === undefined ? texts("summary.people") : texts("summary.others", { what: others }), value: counted(summary.people) }]} />
          {summary.tiers.map((tiers) => (
            <TierChart key={tiers.heading} {...tiers} counted={counted} />
          ))}
          <Figures title={texts("summary.vetoed")} figures={casesOf(summary.vetoed)} empty={texts("summary.nobody")} />
          <Figures title={texts("summary.pending")} figures={casesOf(summary.pending)} empty={texts("summary.nobody")} />
          {summary.money.length > 0 && (
            <Figures
              title={texts("summary.money")}
              figures={[...summary.money, ...(summary.paid ? [{ heading: texts("summary.paid"), ...summary.paid }] : [])].map(({ heading, total, missing }) => ({
                name: heading,
                value: total,
                ...(missing > 0 ? { remark: texts(others === undefined ? "summary.missing" : "summary.othersMissing", { count: String(missing) }) } : {}),
              }))}
            />
          )}
          <div className={styles.buttons}>
            {results !== undefined && <Button onClick={() => goTo.sheet(results)}>{texts("pane.openSheet", { sheet: results })}</Button>}
            {overview && <ListedProblems overview={overview} />}
          </div>
        </div>
      </Section>
    </div>
  );
}

const casesOf = (people: readonly VetoedPerson[]): readonly Figure[] =>
  people.map((person) => ({ name: personLabel(person), value: person.cases }));
