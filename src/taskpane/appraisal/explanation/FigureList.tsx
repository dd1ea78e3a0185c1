import { Button, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { ExplanationStep } from "../../../appraisal/explanation";
import { useTexts } from "../../parts/context";
import { stepValue } from "./stepValue";

const useStyles = makeStyles({
  title: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase300 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  figure: { width: "100%", justifyContent: "space-between", gap: tokens.spacingHorizontalM, padding: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightRegular },
  value: { textAlign: "right", overflowWrap: "anywhere", minWidth: 0, fontVariantNumeric: "tabular-nums" },
});

interface FigureListProps {
  readonly figures: readonly ExplanationStep[];
  readonly shown: number;
  readonly choose: (index: number) => void;
}

/** All figures of a person's row; a press explains one. */
export function FigureList({ figures, shown, choose }: FigureListProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <>
      <Subtitle2 as="h4" className={styles.title}>
        {texts("explain.figures")}
      </Subtitle2>
      <ul className={styles.list}>
        {figures.map((figure, index) => (
          <li key={index}>
            <Button
              appearance={index === shown ? "secondary" : "subtle"}
              aria-current={index === shown}
              className={styles.figure}
              onClick={() => choose(index)}
            >
              <span>{figure.title}</span> <span className={styles.value}>{stepValue(figure)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
