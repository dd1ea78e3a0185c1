import { Button, Spinner, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { ExplanationAnswer } from "../../../appraisal/explanation";
import type { Overview } from "../../../overview/overview";
import { useTexts } from "../../parts/context";
import { personLabel } from "../../parts/personLabel";
import { placeOf } from "../../parts/place";
import { VisuallyHidden } from "../../parts/VisuallyHidden";
import { CellUsed } from "./CellUsed";
import { PersonExplained } from "./PersonExplained";
import { PersonPicker } from "./PersonPicker";
import { stepValue } from "./stepValue";
import { useExplanation } from "./useExplanation";

/** Milliseconds after which a wait is worth showing. */
const LONG = 500;

const useStyles = makeStyles({
  explainer: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  ask: { display: "flex", gap: tokens.spacingHorizontalS },
  name: { margin: 0, fontSize: tokens.fontSizeBase300 },
});

/** Who and what is to be explained, and below it the explanation. */
export function Explainer({ overview, results }: { readonly overview: Overview; readonly results: string }): JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const { answer, figure, busy, showFigure, explainPerson, explainFigure, explainSelection } = useExplanation(overview);
  return (
    <div className={styles.explainer}>
      <PersonPicker choose={explainPerson} />
      <div className={styles.ask}>
        <Button onClick={explainSelection}>{texts("explain.selection")}</Button>
        {busy && <Spinner size="tiny" delay={LONG} aria-label={texts("pane.busy")} />}
      </div>
      <div aria-live="polite">{answer ? <Said answer={answer} figure={figure} /> : <Text>{texts("explain.hint", { sheet: results })}</Text>}</div>
      {answer?.kind === "used" && <CellUsed use={answer.use} explain={explainFigure} />}
      {answer?.kind === "explained" && <PersonExplained explanation={answer.explanation} figure={figure} showFigure={showFigure} />}
    </div>
  );
}

/** What a screen reader says as soon as it is there: whose figure, and the figure. */
function Said({ answer, figure = -1 }: { readonly answer: ExplanationAnswer; readonly figure: number | undefined }): JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  if (answer.kind === "nothing") return <Text>{answer.message}</Text>;
  if (answer.kind === "used") return <Subtitle2 as="h3" className={styles.name}>{texts("explain.use", { place: placeOf(answer.use.cell) })}</Subtitle2>;
  const shown = answer.explanation.figures[figure];
  return (
    <>
      <Subtitle2 as="h3" className={styles.name}>
        {personLabel(answer.explanation)}
      </Subtitle2>
      {shown && <VisuallyHidden>{`${shown.title} ${stepValue(shown)}`}</VisuallyHidden>}
    </>
  );
}
