import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX, RefCallback } from "react";
import type { Report } from "../../excel/report";
import type { Texts } from "../../messages";
import { usePane } from "../parts/context";
import type { Commands } from "../parts/useCommands";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS } });

interface AppraisalCommandsProps {
  readonly commands: Commands;
  readonly preview: (texts: Texts) => Promise<Report>;
  /** Takes the button, to which the focus comes back. */
  readonly previewButton: RefCallback<HTMLElement>;
  /** Whether 一键考核 is the button at the foot: it stands in one place only. */
  readonly atFoot: boolean;
}

/** What can be done at any time, whatever comes next. */
export function AppraisalCommands({ commands: { running, press }, preview, previewButton, atFoot }: AppraisalCommandsProps): JSX.Element {
  const styles = useStyles();
  const { session, actions } = usePane();
  const { texts } = session;
  return (
    <div className={styles.buttons}>
      <Button disabledFocusable={running} onClick={() => press(actions.checkData)}>
        {texts("pane.check")}
      </Button>
      <Button ref={previewButton} disabledFocusable={running} onClick={() => press(preview)}>
        {texts("preview.title")}
      </Button>
      {!atFoot && (
        <Button disabledFocusable={running} onClick={() => press(actions.appraise)}>
          {texts("pane.appraise")}
        </Button>
      )}
    </div>
  );
}
