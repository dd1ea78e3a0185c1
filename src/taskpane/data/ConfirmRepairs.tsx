import { makeStyles } from "@fluentui/react-components";
import type { JSX } from "react";
import type { SafeRepair } from "../../appraisal/repairs";
import { CellLink } from "../parts/CellLink";
import { Change } from "../parts/Change";
import { Confirmation } from "../parts/Confirmation";
import { useTexts } from "../parts/context";
import { repairedText } from "./repairedText";

const useStyles = makeStyles({ list: { listStyleType: "none", margin: 0, padding: 0 } });

interface ConfirmRepairsProps {
  readonly repairs: readonly SafeRepair[];
  readonly apply: () => void;
  readonly close: () => void;
}

/** Every cell before and after. */
export function ConfirmRepairs({ repairs, apply, close }: ConfirmRepairsProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const reasons = [...new Set(repairs.map(({ reason }) => texts(`repair.${reason}`)))].join("、");
  const title = `${reasons} · ${texts("repair.confirm", { count: String(repairs.length) })}`;
  return (
    <Confirmation title={title} confirmLabel={texts("repair.apply")} confirm={apply} close={close}>
      <ul className={styles.list}>
        {repairs.map((repair) => (
          <li key={JSON.stringify(repair.cell)}>
            <CellLink cell={repair.cell} /> <Change before={String(repair.before)} after={repairedText(repair)} />
          </li>
        ))}
      </ul>
    </Confirmation>
  );
}
