import { Caption1, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { CardValue as Value, LiveFigure } from "../../../editing/live";
import { CellLink } from "../../parts/CellLink";
import { VisuallyHidden } from "../../parts/VisuallyHidden";
import { useEditingTexts } from "./useEditingTexts";

const useStyles = makeStyles({
  value: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, paddingLeft: tokens.spacingHorizontalS, borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}` },
  aside: { color: tokens.colorNeutralForeground2 },
  figure: { fontVariantNumeric: "tabular-nums" },
});

interface CardValueProps {
  readonly value: Value | undefined;
  /** What it comes to for all. */
  readonly total: string | undefined;
  /** Leads to a rule. */
  readonly find: (rule: string) => void;
}

/** What a rule comes to as it is written now, for whoever was chosen; and where what it lacks would be filled in. */
export function CardValue({ value, total, find }: CardValueProps): JSX.Element | undefined {
  const styles = useStyles();
  const texts = useEditingTexts();
  if (value === undefined) return undefined;
  return (
    <div className={styles.value}>
      <VisuallyHidden>{texts("live.value")}</VisuallyHidden>
      {value.kind === "figures" && value.figures.map((figure, index) => <Figure key={index} figure={figure} />)}
      {value.kind === "nobody" && <Caption1 className={styles.aside}>{texts("live.nobody", { list: value.list })}</Caption1>}
      {value.kind === "heldUp" && value.by.length === 0 && <Caption1>{texts("live.mistaken")}</Caption1>}
      {value.kind === "heldUp" &&
        value.by.map((rule) => (
          <Caption1 key={rule}>
            {texts("live.heldUp")}{" "}
            <Link as="button" inline onClick={() => find(rule)}>
              {rule}
            </Link>
          </Caption1>
        ))}
      {total !== undefined && <Caption1 className={styles.aside}>{total}</Caption1>}
    </div>
  );
}

function Figure({ figure: { label, value, unit, gaps, reasons } }: { readonly figure: LiveFigure }): JSX.Element {
  const styles = useStyles();
  const texts = useEditingTexts();
  return (
    <>
      <span className={styles.figure}>
        {label !== "" && <Caption1>{texts("live.label", { label })}</Caption1>}
        <Text weight="semibold">{[value, unit].filter(Boolean).join(" ")}</Text>
      </span>
      {gaps.map(({ title, why, cell }, index) => (
        <Caption1 key={index}>
          {why || title} {cell && <CellLink cell={cell} />}
        </Caption1>
      ))}
      {reasons.map((reason) => (
        <Caption1 key={reason}>{reason}</Caption1>
      ))}
    </>
  );
}
