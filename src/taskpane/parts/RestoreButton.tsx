import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { usePane } from "./context";

interface RestoreButtonProps {
  readonly sheet: string;
  readonly label: string;
  /** Takes the focus from a button that goes when it has done its work. */
  readonly leave: () => void;
}

/** 恢复自动识别 */
export function RestoreButton({ sheet, label, leave }: RestoreButtonProps): JSX.Element {
  const { session, actions } = usePane();
  const restore = (): void => {
    leave();
    void session.perform((texts) => actions.restoreReading(sheet, texts));
  };
  return (
    <Button size="small" onClick={restore}>
      {label}
    </Button>
  );
}
