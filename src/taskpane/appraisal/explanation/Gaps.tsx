import { Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Gap } from "../../../appraisal/explanation";
import { CellLink } from "../../parts/CellLink";
import { useTexts } from "../../parts/context";
import { useItemStyles } from "../../parts/itemStyles";

const useStyles = makeStyles({
  title: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase300 },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, listStyleType: "none", margin: 0, padding: `${tokens.spacingVerticalXS} 0` },
});

/** What is not there for a person, and where it would be filled in: 未录入 and 不适用 apart, for only the first is to be mended. */
export function Gaps({ missing, notApplicable }: { readonly missing: readonly Gap[]; readonly notApplicable: readonly Gap[] }): JSX.Element {
  const texts = useTexts();
  if (missing.length + notApplicable.length === 0) return <Text>{texts("explain.noGaps")}</Text>;
  return (
    <>
      <GapList title={texts("explain.missing")} gaps={missing} />
      <GapList title={texts("explain.notApplicable")} gaps={notApplicable} />
    </>
  );
}

function GapList({ title, gaps }: { readonly title: string; readonly gaps: readonly Gap[] }): JSX.Element | undefined {
  const styles = useStyles();
  const item = useItemStyles();
  if (gaps.length === 0) return undefined;
  return (
    <>
      <Subtitle2 as="h4" className={styles.title}>
        {title}
      </Subtitle2>
      <ul className={styles.list}>
        {gaps.map((gap, index) => (
          <li key={index} className={item.item}>
            <Text>{gap.title}</Text>
            {gap.cell && <CellLink cell={gap.cell} />}
          </li>
        ))}
      </ul>
    </>
  );
}
