import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { CircleHalfFillRegular } from "@fluentui/react-icons/svg/circle-half-fill";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useId, type JSX } from "react";
import type { CellState, Matrix } from "../../../collecting/collection";
import { formatMonth, monthKey } from "../../../core/month";
import type { Texts } from "../../../messages";
import { useTexts } from "../../parts/context";

const ICONS = { complete: CheckmarkCircleRegular, partial: CircleHalfFillRegular, absent: CircleRegular, repeated: WarningRegular } as const satisfies Record<CellState["kind"], unknown>;

const line = `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`;
const useStyles = makeStyles({
  // A term has more months than the pane has room for.
  scroll: { overflowX: "auto", maxWidth: "100%" },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200 },
  caption: { textAlign: "left", fontWeight: tokens.fontWeightSemibold, paddingBottom: tokens.spacingVerticalXS },
  cell: { borderTop: line, padding: tokens.spacingHorizontalXS, textAlign: "left", verticalAlign: "top", minWidth: "4em" },
  state: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0 },
});

/** 部门 × 月份: who has handed in. It scrolls by itself, by keyboard too. */
export function CollectionTable({ matrix: { table, months, rows } }: { readonly matrix: Matrix }): JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const id = useId();
  return (
    <div className={styles.scroll} role="region" aria-labelledby={id} tabIndex={0}>
      <table className={styles.table}>
        <caption id={id} className={styles.caption}>
          {texts("collect.matrix", { table })}
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles.cell}>
              {texts("collect.department")}
            </th>
            {months.map((month) => (
              <th key={monthKey(month)} scope="col" className={styles.cell}>
                {formatMonth(month)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ department, cells }) => (
            <tr key={department}>
              <th scope="row" className={styles.cell}>
                {department}
              </th>
              {cells.map(({ month, state }) => {
                const Icon = ICONS[state.kind];
                return (
                  <td key={monthKey(month)} className={styles.cell}>
                    <span className={styles.state}>
                      <Icon className={styles.icon} aria-hidden />
                      {stateText(state, texts)}
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const stateText = (state: CellState, texts: Texts): string => texts(`collect.state.${state.kind}`, state.kind === "partial" ? { count: String(state.missing.length) } : {});
