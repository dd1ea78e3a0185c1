import { Button, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { FigureExplained } from "../../../appraisal/explanation";
import { useTexts } from "../../parts/context";
import { useFigureStyles } from "./figureStyles";
import { stepValue } from "./stepValue";

const useStyles = makeStyles({ title: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase300 } });

interface FigureListProps {
  readonly figures: readonly FigureExplained[];
  readonly shown: number;
  readonly choose: (index: number) => void;
}

/** All figures of somebody, by the sheets they stand on where there are several; a press explains one. */
export function FigureList({ figures, shown, choose }: FigureListProps): JSX.Element {
  const styles = useStyles();
  const list = useFigureStyles();
  const texts = useTexts();
  const sheets = [...new Set(figures.map(({ sheet }) => sheet))];
  return (
    <>
      {sheets.map((sheet) => (
        <section key={sheet}>
          <Subtitle2 as="h4" className={styles.title}>
            {sheets.length > 1 ? sheet : texts("explain.figures")}
          </Subtitle2>
          <ul className={list.list}>
            {figures.map((figure, index) =>
              figure.sheet !== sheet ? undefined : (
                <li key={index}>
                  <Button appearance={index === shown ? "secondary" : "subtle"} aria-current={index === shown} className={list.figure} onClick={() => choose(index)}>
                    <span>{figure.title}</span> <span className={list.value}>{stepValue(figure)}</span>
                  </Button>
                </li>
              ),
            )}
          </ul>
        </section>
      ))}
    </>
  );
}
