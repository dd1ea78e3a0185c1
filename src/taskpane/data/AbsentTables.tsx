import { Caption1, Text } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Overview } from "../../overview/overview";
import { useTexts } from "../parts/context";
import { useItemStyles } from "../parts/itemStyles";

/** What the regulation needs and no sheet holds, with the columns such a sheet would need. */
export function AbsentTables({ tables }: { readonly tables: Overview["absent"] }): JSX.Element {
  const styles = useItemStyles();
  const texts = useTexts();
  return (
    <>
      {tables.map(({ table, columns }) => (
        <li key={table} className={styles.item}>
          <Text>{table}</Text>
          {columns !== "" && <Caption1 className={styles.detail}>{texts("pane.absentColumns", { columns })}</Caption1>}
        </li>
      ))}
    </>
  );
}
