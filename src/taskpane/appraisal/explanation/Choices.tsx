import { Caption1, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import type { JSX } from "react";
import type { ExplanationStep } from "../../../appraisal/explanation";
import { useTexts } from "../../parts/context";
import { VisuallyHidden } from "../../parts/VisuallyHidden";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, alignSelf: "stretch" },
  choice: { display: "grid", gridTemplateColumns: `${tokens.fontSizeBase400} 1fr`, alignItems: "center", color: tokens.colorNeutralForeground2 },
  active: { display: "grid", gridTemplateColumns: `${tokens.fontSizeBase400} 1fr`, alignItems: "center", backgroundColor: tokens.colorNeutralBackground1Selected },
});

/** What could have come out, tiers, bands or conditions: what did stands out by its mark, too. */
export function Choices({ choices }: { readonly choices: ExplanationStep["choices"] }): JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <ul className={styles.list}>
      {choices.map(({ label, detail, active }, index) => (
        <li key={index} className={active ? styles.active : styles.choice}>
          <span>{active && <CheckmarkRegular aria-hidden />}</span>
          <span>
            {active ? <Caption1Strong>{label}</Caption1Strong> : <Caption1>{label}</Caption1>} <Caption1>{detail}</Caption1>
            {active && <VisuallyHidden>{texts("explain.active")}</VisuallyHidden>}
          </span>
        </li>
      ))}
    </ul>
  );
}
