import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { ReadFinding } from "../../sheets";
import { usePane } from "../parts/context";
import { Disclosure } from "../parts/Disclosure";
import { useItemStyles } from "../parts/itemStyles";
import { RestoreButton } from "../parts/RestoreButton";
import { AssignColumn } from "./AssignColumn";
import { ColumnList } from "./ColumnList";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalS } });

interface SheetMappingProps {
  readonly finding: ReadFinding;
  readonly leave: () => void;
}

/** What the heading rows and columns of a sheet were taken for, and the ways to say otherwise. */
export function SheetMapping({ finding, leave }: SheetMappingProps): JSX.Element {
  const styles = useStyles();
  const item = useItemStyles();
  const { session, actions } = usePane();
  const { texts } = session;
  const { sheet, headingRows, columns, assigned } = finding;
  const used = columns.filter((column) => column.used).length;
  const ignore = (): void => {
    leave();
    void session.perform((language) => actions.assign([{ assignment: { kind: "ignore" }, cell: { sheet, row: headingRows[0] ?? 0, column: columns[0]?.column ?? 0 } }], language));
  };
  const heading = texts("mapping.headingRows", { rows: headingRows.map((row) => row + 1).join("、") });
  return (
    <Disclosure title={texts("mapping.columnsFound", { used: String(used), unused: String(columns.length - used) })}>
      <Caption1 className={item.detail}>{[heading, ...(assigned ? [texts("mapping.byHand")] : [])].join(" · ")}</Caption1>
      <ColumnList columns={columns} />
      <AssignColumn finding={finding} />
      <div className={styles.buttons}>
        <Button size="small" onClick={ignore}>
          {texts("mapping.ignore")}
        </Button>
        {isChosen(finding) && <RestoreButton sheet={sheet} label={texts("mapping.restore")} leave={leave} />}
      </div>
    </Disclosure>
  );
}

/** Whether the clerk said anything about the sheet. */
const isChosen = ({ assigned, columns }: ReadFinding): boolean => assigned || columns.some((column) => column.assigned || column.direction?.chosen === true);
