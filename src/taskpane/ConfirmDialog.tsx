import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";
import { useTexts } from "./context";

const useStyles = makeStyles({ content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, overflowWrap: "anywhere" } });

interface ConfirmDialogProps {
  readonly title: string;
  /** What the button says that does it. */
  readonly confirmLabel: string;
  readonly confirm: () => void;
  readonly close: () => void;
  /** What will be done. */
  readonly children: ReactNode;
}

/** Says what a command will do and asks once whether to. Whoever opens it takes it away again. */
export function ConfirmDialog({ title, confirmLabel, confirm, close, children }: ConfirmDialogProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={confirm}>
              {confirmLabel}
            </Button>
            <Button onClick={close}>{texts("progress.cancel")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
