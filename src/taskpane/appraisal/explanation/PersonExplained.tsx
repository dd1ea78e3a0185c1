import { Button, MessageBar, MessageBarBody, Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState, type JSX } from "react";
import type { PersonExplanation } from "../../../appraisal/explanation";
import { usePane } from "../../parts/context";
import { FiguresExplained } from "./FiguresExplained";
import { Gaps } from "./Gaps";

const VIEWS = ["why", "gaps"] as const;

const useStyles = makeStyles({
  print: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  // So that both tabs stand side by side at 320 px.
  tab: { paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
});

interface PersonExplainedProps {
  readonly explanation: PersonExplanation;
  readonly figure: number | undefined;
  readonly showFigure: (index: number) => void;
}

/** How a person's figures came about, and what is not there. */
export function PersonExplained({ explanation, figure, showFigure }: PersonExplainedProps): JSX.Element {
  const styles = useStyles();
  const { session, actions } = usePane();
  const { texts } = session;
  const id = useId();
  const [view, setView] = useState<(typeof VIEWS)[number]>("why");
  const { outdated, missing, notApplicable } = explanation;
  return (
    <>
      {outdated !== undefined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{outdated}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.print}>
        <Button size="small" onClick={() => void session.perform((language) => actions.printExplained(explanation.key, language))}>
          {texts("explain.print")}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => void session.perform((language) => actions.printExplained(undefined, language))}>
          {texts("explain.printAll")}
        </Button>
      </div>
      <TabList size="small" selectedValue={view} onTabSelect={(_, { value }) => setView(value === "gaps" ? "gaps" : "why")}>
        {VIEWS.map((value) => (
          <Tab key={value} className={styles.tab} value={value} id={`${id}${value}`} aria-controls={view === value ? `${id}panel` : undefined}>
            {texts(`explain.${value}`, { count: String(missing.length + notApplicable.length) })}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${view}`}>
        {view === "why" ? (
          <FiguresExplained explanation={explanation} figure={figure} showFigure={showFigure} />
        ) : (
          <Gaps missing={missing} notApplicable={notApplicable} />
        )}
      </div>
    </>
  );
}
