import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";
import { tabId } from "./StepTabs";

const useStyles = makeStyles({ parts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL } });

interface StepPanelProps {
  readonly id: string;
  readonly shown: boolean;
  readonly children: ReactNode;
}

/** What belongs to a step. It stays while another is shown: what was typed or opened in it is there again afterwards. */
export function StepPanel({ id, shown, children }: StepPanelProps): JSX.Element {
  const styles = useStyles();
  return (
    <div role="tabpanel" id={id} aria-labelledby={tabId(id)} hidden={!shown}>
      <div className={styles.parts}>{children}</div>
    </div>
  );
}
