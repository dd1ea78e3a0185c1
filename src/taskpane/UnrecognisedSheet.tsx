import { Caption1, Text } from "@fluentui/react-components";
import type { JSX } from "react";
import type { UnrecognisedSheet as Finding } from "../reports/overview";
import { useTexts } from "./context";
import { useItemStyles } from "./itemStyles";
import { SheetLink } from "./SheetLink";

/** A sheet that is not read, and why. */
export function UnrecognisedSheet({ finding: { sheet, reason } }: { readonly finding: Finding }): JSX.Element {
  const styles = useItemStyles();
  const texts = useTexts();
  return (
    <li className={styles.item}>
      {reason === "hidden" ? <Text>{sheet}</Text> : <SheetLink sheet={sheet} />}
      <Caption1 className={styles.detail}>{texts(`pane.unread.${reason}`)}</Caption1>
    </li>
  );
}
