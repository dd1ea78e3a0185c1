import { Button, Subtitle1, Tooltip, makeStyles } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import type { JSX } from "react";
import { useTexts } from "./context";

const useStyles = makeStyles({
  header: { display: "flex", justifyContent: "space-between", alignItems: "center" },
  name: { margin: 0 },
});

/** What this is, and the way to read the workbook anew after something was changed in it. */
export function PaneHeader({ refresh }: { readonly refresh: () => void }): JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <header className={styles.header}>
      <Subtitle1 as="h1" className={styles.name}>{texts("app.name")}</Subtitle1>
      <Tooltip content={texts("pane.refresh")} relationship="label">
        <Button appearance="subtle" icon={<ArrowClockwiseRegular />} onClick={refresh} />
      </Tooltip>
    </header>
  );
}
