import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { useTexts } from "../parts/context";
import { InlineText } from "./InlineText";

const useStyles = makeStyles({
  frame: { overflowX: "auto", outlineOffset: `-${tokens.strokeWidthThick}` },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    "& th, & td": { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`, padding: tokens.spacingHorizontalXS, textAlign: "start", verticalAlign: "top", minWidth: "3em" },
  },
});

interface GuideTableProps {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table of the guide; one that is wider than the pane is scrolled, by the keyboard too. */
export function GuideTable({ head, rows }: GuideTableProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={styles.frame} tabIndex={0} role="group" aria-label={texts("help.table", { heading: head.join("、") })}>
      <table className={styles.table}>
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th key={column} scope="col">
                <InlineText text={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {head.map((_, column) => (
                <td key={column}>
                  <InlineText text={cells[column] ?? ""} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
