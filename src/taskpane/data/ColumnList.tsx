import { Caption1, makeStyles } from "@fluentui/react-components";
import type { JSX } from "react";
import { columnName } from "../../core/cell";
import type { Texts } from "../../messages";
import type { ColumnFinding } from "../../sheets";
import { useTexts } from "../parts/context";
import { useItemStyles } from "../parts/itemStyles";

const useStyles = makeStyles({ list: { listStyleType: "none", margin: 0, padding: 0 } });

/** The columns of a sheet from left to right, each with what it was taken for. */
export function ColumnList({ columns }: { readonly columns: readonly ColumnFinding[] }): JSX.Element {
  const styles = useStyles();
  const item = useItemStyles();
  const texts = useTexts();
  return (
    <ul className={styles.list}>
      {columns.map((column) => (
        <li key={column.column}>
          {columnLabel(column.column, column.heading, texts)} <Caption1 className={item.detail}>{takenFor(column, texts)}</Caption1>
        </li>
      ))}
    </ul>
  );
}

/** D 列 卫生(40分) */
export const columnLabel = (column: number, heading: string, texts: Texts): string =>
  texts("mapping.column", { column: columnName(column), heading: heading === "" ? texts("mapping.noHeading") : heading });

function takenFor({ used, item, name, assigned }: ColumnFinding, texts: Texts): string {
  const taken = used ? texts(item ? "mapping.taken.item" : "mapping.taken.used", { name }) : texts("mapping.taken.unused");
  return assigned ? `${taken} · ${texts("mapping.byHand")}` : taken;
}
