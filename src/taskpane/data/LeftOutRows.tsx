import { Caption1 } from "@fluentui/react-components";
import type { JSX } from "react";
import type { LeftOutReason, ReadFinding } from "../../sheets";
import { useTexts } from "../parts/context";
import { Disclosure } from "../parts/Disclosure";
import { useItemStyles } from "../parts/itemStyles";

/** Rows of a sheet that are no data, by reason. */
export function LeftOutRows({ rows }: { readonly rows: ReadFinding["leftOut"] }): JSX.Element {
  const styles = useItemStyles();
  const texts = useTexts();
  const byReason = new Map<LeftOutReason, number[]>();
  for (const { row, reason } of rows) byReason.set(reason, [...(byReason.get(reason) ?? []), row + 1]);
  return (
    <Disclosure title={texts("pane.leftOut", { count: String(rows.length) })}>
      {[...byReason].map(([reason, numbers]) => (
        <Caption1 key={reason} className={styles.detail}>
          {texts("pane.leftOutRows", { rows: numbers.join("、"), reason: texts(`pane.leftOut.${reason}`) })}
        </Caption1>
      ))}
    </Disclosure>
  );
}
