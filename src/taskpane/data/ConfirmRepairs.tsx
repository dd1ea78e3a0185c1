import { makeStyles } from "@fluentui/react-components";
import type { JSX } from "react";
import type { SafeCorrection } from "../../appraisal/repairs";
import { CellLink } from "../parts/CellLink";
import { Change } from "../parts/Change";
import { Confirmation } from "../parts/Confirmation";
import { useTexts } from "../parts/context";
import { correctedText } from "./repairedText";

const useStyles = makeStyles({ list: { listStyleType: "none", margin: 0, padding: 0 } });

interface ConfirmCorrectionsProps {
  readonly corrections: readonly SafeCorrection[];
  readonly apply: () => void;
  readonly close: () => void;
}

/** Every cell before and after. */
export function ConfirmCorrections({ corrections, apply, close }: ConfirmCorrectionsProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const reasons = [...new Set(corrections.map(({ reason }) => texts(`correction.${reason}`)))].join("、");
  const title = `${reasons} · ${texts("correction.confirm", { count: String(corrections.length) })}`;
  return (
    <Confirmation title={title} confirmLabel={texts("correction.apply")} confirm={apply} close={close}>
      <ul className={styles.list}>
        {corrections.map((correction) => (
          <li key={JSON.stringify(correction.cell)}>
            <CellLink cell={correction.cell} /> <Change before={String(correction.before)} after={correctedText(correction)} />
          </li>
        ))}
      </ul>
    </Confirmation>
  );
}
