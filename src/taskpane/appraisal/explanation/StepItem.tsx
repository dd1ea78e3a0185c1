import { Tree, TreeItem, TreeItemLayout, makeStyles, tokens } from "@fluentui/react-components";
import { useId, type JSX } from "react";
import type { ExplanationStep } from "../../../appraisal/explanation";
import { useGoTo } from "../../parts/context";
import { StepDetails } from "./StepDetails";
import { stepValue } from "./stepValue";

const useStyles = makeStyles({
  // A regulation is deep and the pane narrow: less indentation than Fluent's.
  branch: { alignItems: "flex-start", paddingLeft: `calc((var(--fluent-TreeItem--level, 1) - 1) * ${tokens.spacingHorizontalS})` },
  leaf: { alignItems: "flex-start", paddingLeft: `calc((var(--fluent-TreeItem--level, 1) - 1) * ${tokens.spacingHorizontalS} + ${tokens.spacingHorizontalXXL})` },
  main: { display: "flex", flexDirection: "column", alignItems: "stretch", flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} 0` },
  line: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  value: { textAlign: "right", fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
});

interface StepItemProps {
  readonly step: ExplanationStep;
  /** Where in the tree: 0.1.0 */
  readonly path: string;
}

/** A step with the steps it is made of; one that is a cell leads there. */
export function StepItem({ step, path }: StepItemProps): JSX.Element {
  const styles = useStyles();
  const goTo = useGoTo();
  const id = useId();
  const { title, cell, steps } = step;
  const isBranch = steps.length > 0;
  const go = cell && !isBranch ? () => goTo.cell(cell) : undefined;
  return (
    <TreeItem itemType={isBranch ? "branch" : "leaf"} value={path} aria-labelledby={`${id}name`} aria-describedby={`${id}details`} onClick={go}>
      <TreeItemLayout className={isBranch ? styles.branch : styles.leaf} main={{ className: styles.main }}>
        <span id={`${id}name`} className={styles.line}>
          <span>{title}</span> <span className={styles.value}>{stepValue(step)}</span>
        </span>
        <StepDetails id={`${id}details`} step={step} place={go && cell} />
      </TreeItemLayout>
      {isBranch && (
        <Tree>
          {steps.map((part, index) => (
            <StepItem key={index} step={part} path={`${path}.${index}`} />
          ))}
        </Tree>
      )}
    </TreeItem>
  );
}
