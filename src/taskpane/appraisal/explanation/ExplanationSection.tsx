import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles, tokens } from "@fluentui/react-components";
import { useId, type JSX } from "react";
import type { Overview } from "../../../overview/overview";
import { useTexts } from "../../parts/context";
import { Explainer } from "./Explainer";

const useStyles = makeStyles({
  // Like the headings of the other sections.
  header: { paddingLeft: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  panel: { margin: 0 },
});

interface ExplanationSectionProps {
  readonly overview: Overview;
  /** The sheet 考核结果 by the name it has. */
  readonly results: string;
}

/** 为什么是这个数: closed until it is wanted, for while it is open every selection is looked up. */
export function ExplanationSection({ overview, results }: ExplanationSectionProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Accordion collapsible>
        <AccordionItem value="explanation">
          <AccordionHeader as="h2" id={id} expandIconPosition="end" button={{ className: styles.header }}>
            {texts("explain.title")}
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <Explainer overview={overview} results={results} />
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </section>
  );
}
