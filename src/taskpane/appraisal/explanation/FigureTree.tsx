import { Tree } from "@fluentui/react-components";
import type { JSX } from "react";
import type { ExplanationStep } from "../../../appraisal/explanation";
import { StepItem } from "./StepItem";

const ROOT = "0";

/** A figure as a tree: what it was made of, and what that was made of, down to the cells. Its first level is open. */
export function FigureTree({ step }: { readonly step: ExplanationStep }): JSX.Element {
  return (
    <Tree aria-label={step.title} defaultOpenItems={[ROOT]}>
      <StepItem step={step} path={ROOT} />
    </Tree>
  );
}
