import { formatMonth } from "../../core/month";
import { Caption1 } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Texts } from "../../messages";
import type { ReadFinding, SheetRemarks } from "../../sheets";
import { useTexts } from "../parts/context";
import { useItemStyles } from "../parts/itemStyles";
import { SheetLink } from "../parts/SheetLink";
import { LeftOutRows } from "./LeftOutRows";
import { SheetMapping } from "./SheetMapping";

interface RecognisedSheetProps {
  readonly finding: ReadFinding;
  /** Takes the focus from a sheet that may leave its list. */
  readonly leave: () => void;
}

/** A sheet that is read: as which table, for which months, for how many people (rows, where it names nobody), by which columns, and which of its rows are not counted. */
export function RecognisedSheet({ finding, leave }: RecognisedSheetProps): JSX.Element {
  const styles = useItemStyles();
  const texts = useTexts();
  const { sheet, table, tableKind, months, rowCount, subjectCount, leftOut, remarks } = finding;
  const size = tableKind === "list" && subjectCount > 0 ? texts("pane.people", { count: String(subjectCount) }) : texts("pane.rows", { count: String(rowCount) });
  return (
    <li className={styles.item}>
      <SheetLink sheet={sheet} />
      <Caption1 className={styles.detail}>{[table, months.map(formatMonth).join("、"), size].filter(Boolean).join(" · ")}</Caption1>
      {remarksOf(remarks, texts).map((remark) => (
        <Caption1 key={remark} className={styles.detail}>
          {remark}
        </Caption1>
      ))}
      {leftOut.length > 0 && <LeftOutRows rows={leftOut} />}
      <SheetMapping finding={finding} leave={leave} />
    </li>
  );
}

const remarksOf = ({ hiddenRows, filtered, tables }: SheetRemarks, texts: Texts): readonly string[] => [
  ...(hiddenRows ? [texts("mapping.hiddenRows")] : []),
  ...(filtered ? [texts("mapping.filtered")] : []),
  ...(tables.length > 0 ? [texts("mapping.tables", { tables: tables.join("、") })] : []),
];
