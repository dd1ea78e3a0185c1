import { Button, Subtitle2, Tooltip, makeStyles } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import type { JSX } from "react";
import { useTexts } from "./parts/context";

const useStyles = makeStyles({
  header: { display: "flex", alignItems: "center" },
  name: { margin: 0, flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

interface PaneHeaderProps {
  readonly refresh: () => void;
  readonly help: () => void;
  readonly diagnose: () => void;
}

/** What this is, and the ways to read the workbook anew after something was changed in it, and to help. */
export function PaneHeader({ refresh, help, diagnose }: PaneHeaderProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <header className={styles.header}>
      <Subtitle2 as="h1" className={styles.name}>{texts("app.name")}</Subtitle2>
      <Tooltip content={texts("pane.refresh")} relationship="label">
        <Button appearance="subtle" icon={<ArrowClockwiseRegular />} onClick={refresh} />
      </Tooltip>
      <Tooltip content={texts("help.title")} relationship="label">
        <Button appearance="subtle" icon={<QuestionCircleRegular />} onClick={help} />
      </Tooltip>
      <Tooltip content={texts("diagnostics.title")} relationship="label">
        <Button appearance="subtle" icon={<InfoRegular />} onClick={diagnose} />
      </Tooltip>
    </header>
  );
}
