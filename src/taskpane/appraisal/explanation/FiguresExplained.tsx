import { Text } from "@fluentui/react-components";
import { useRef, type JSX } from "react";
import { flushSync } from "react-dom";
import type { PersonExplanation } from "../../../appraisal/explanation";
import { useTexts } from "../../parts/context";
import { personLabel } from "../../parts/personLabel";
import { FigureList } from "./FigureList";
import { FigureTree } from "./FigureTree";

interface FiguresExplainedProps {
  readonly explanation: PersonExplanation;
  readonly figure: number | undefined;
  readonly showFigure: (index: number) => void;
}

/** The figure that is looked at, and all the person's figures to change to. */
export function FiguresExplained({ explanation, figure = -1, showFigure }: FiguresExplainedProps): JSX.Element {
  const texts = useTexts();
  const tree = useRef<HTMLDivElement>(null);
  const step = explanation.figures[figure];
  /** The list may be long and the tree is above it, so the focus goes there. */
  const change = (index: number): void => {
    flushSync(() => showFigure(index));
    tree.current?.querySelector<HTMLElement>("[role=treeitem]")?.focus();
  };
  return (
    <>
      {/* What was opened stays open for the same figure of the same person. */}
      <div ref={tree}>{step ? <FigureTree key={`${personLabel(explanation)} ${figure}`} step={step} /> : <Text>{texts("explain.chooseFigure")}</Text>}</div>
      <FigureList figures={explanation.figures} shown={figure} choose={change} />
    </>
  );
}
