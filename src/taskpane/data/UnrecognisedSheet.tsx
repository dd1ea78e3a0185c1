import { Caption1, Text } from "@fluentui/react-components";
import type { JSX } from "react";
import type { UnrecognisedSheet as Finding } from "../../overview/overview";
import { useTexts } from "../parts/context";
import { Disclosure } from "../parts/Disclosure";
import { useItemStyles } from "../parts/itemStyles";
import { RestoreButton } from "../parts/RestoreButton";
import { SheetLink } from "../parts/SheetLink";
import { AssignTable } from "./AssignTable";

interface UnrecognisedSheetProps {
  readonly finding: Finding;
  /** Takes the focus from a sheet that may leave its list. */
  readonly leave: () => void;
}

/** A sheet that is not read, and why; where it could be, the way to say what it is. */
export function UnrecognisedSheet({ finding, leave }: UnrecognisedSheetProps): JSX.Element {
  const styles = useItemStyles();
  const texts = useTexts();
  const { sheet, reason } = finding;
  return (
    <li className={styles.item}>
      {reason === "hidden" ? <Text>{sheet}</Text> : <SheetLink sheet={sheet} />}
      <Caption1 className={styles.detail}>{texts(`pane.unread.${reason}`)}</Caption1>
      {reason === "ignored" && <RestoreButton sheet={sheet} label={texts("mapping.restore")} leave={leave} />}
      {reason !== "hidden" && reason !== "empty" && (
        <Disclosure title={texts("mapping.assignTable")}>
          <AssignTable finding={finding} leave={leave} />
        </Disclosure>
      )}
    </li>
  );
}
