import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Caption1, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useId, type JSX } from "react";
import type { Overview } from "../../../overview/overview";
import { useTexts } from "../../parts/context";

/** Looked at when a figure is in question. */
const Explainer = lazy(() =>
  import("./Explainer").then(
    (loaded) => ({ default: loaded.Explainer }),
    () => ({ default: NotLoaded }),
  ),
);

/** Without the network, or after an update. */
function NotLoaded(): JSX.Element {
  const texts = useTexts();
  return <Caption1 role="status">{texts("explain.notLoaded")}</Caption1>;
}

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
            <Suspense fallback={<Spinner size="tiny" label={texts("pane.reading")} />}>
              <Explainer overview={overview} results={results} />
            </Suspense>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </section>
  );
}
