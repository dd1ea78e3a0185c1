import { Caption1 } from "@fluentui/react-components";
import type { JSX } from "react";
import { formatMonth, type ReadFinding } from "../sheets";
import { useTexts } from "./context";
import { useItemStyles } from "./itemStyles";
import { LeftOutRows } from "./LeftOutRows";
import { SheetLink } from "./SheetLink";

/** A sheet that is read: as which table, for which months, for how many people (rows, where it names nobody), and which of its rows are not counted. */
export function RecognisedSheet({ finding }: { readonly finding: ReadFinding }): JSX.Element {
  const styles = useItemStyles();
  const texts = useTexts();
  const { sheet, table, tableKind, months, rowCount, subjectCount, leftOut } = finding;
  const size = tableKind === "list" && subjectCount > 0 ? texts("pane.people", { count: String(subjectCount) }) : texts("pane.rows", { count: String(rowCount) });
  return (
    <li className={styles.item}>
      <SheetLink sheet={sheet} />
      <Caption1 className={styles.detail}>{[table, months.map(formatMonth).join("、"), size].filter(Boolean).join(" · ")}</Caption1>
      {leftOut.length > 0 && <LeftOutRows rows={leftOut} />}
    </li>
  );
}
