import { Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Summary } from "../../appraisal/summary";
import { useTexts } from "../parts/context";

const FORCED_COLORS = "@media (forced-colors: active)";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  list: { margin: 0 },
  tier: { display: "grid", gridTemplateColumns: "minmax(4em, max-content) 1fr", columnGap: tokens.spacingHorizontalM, padding: `${tokens.spacingVerticalXXS} 0` },
  name: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  count: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, margin: 0, whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  track: { flexGrow: 1, height: tokens.spacingVerticalM },
  bar: {
    display: "block",
    height: "100%",
    backgroundColor: tokens.colorBrandBackground,
    borderRadius: tokens.borderRadiusSmall,
    [FORCED_COLORS]: { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
});

/**
 * How many people got which tier, with bars for the eye: the numbers are there as text.
 * @param counted so many, in words
 */
export function TierChart({ heading, counts, counted }: Summary["tiers"][number] & { readonly counted: (count: number) => string }): JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const total = counts.reduce((sum, { people }) => sum + people, 0);
  return (
    <div>
      <Subtitle2 as="h3" className={styles.title}>
        {heading}
      </Subtitle2>
      <dl className={styles.list} aria-label={texts("chart.title", { heading })}>
        {counts.map(({ tier, people }) => (
          <div key={tier} className={styles.tier}>
            <dt className={styles.name}>{tier}</dt>
            <dd className={styles.count}>
              <span className={styles.track} aria-hidden>
                <span className={styles.bar} style={{ width: `${total === 0 ? 0 : (people / total) * 100}%` }} />
              </span>
              <span>{counted(people)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
