import { Button, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { useId, type JSX, type ReactNode } from "react";
import { useTexts } from "../parts/context";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", alignItems: "flex-start", alignSelf: "stretch", gap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalS },
});

interface AssignFormProps {
  readonly title: string;
  readonly isComplete: boolean;
  readonly assign: () => void;
  readonly children: ReactNode;
}

/** Choices that take effect together. */
export function AssignForm({ title, isComplete, assign, children }: AssignFormProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles.form}>
      <Caption1Strong id={id}>{title}</Caption1Strong>
      {children}
      <Button size="small" disabledFocusable={!isComplete} onClick={assign}>
        {texts("mapping.assign")}
      </Button>
    </div>
  );
}
