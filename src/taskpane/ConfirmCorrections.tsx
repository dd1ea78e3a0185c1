import { Button, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, type JSX } from "react";
import type { SafeCorrection } from "../reports/corrections";
import { CellLink } from "./CellLink";
import { Change } from "./Change";
import { useTexts } from "./context";
import { correctedText } from "./correctedText";
import { scrollTo } from "./scrollTo";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalXS, outlineOffset: tokens.spacingHorizontalXS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: { listStyleType: "none", margin: 0, padding: 0, overflowWrap: "anywhere" },
});

interface ConfirmCorrectionsProps {
  readonly corrections: readonly SafeCorrection[];
  readonly apply: () => void;
  readonly close: () => void;
}

/** Every cell before and after. It takes the focus, for it has the decision that comes next. */
export function ConfirmCorrections({ corrections, apply, close }: ConfirmCorrectionsProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    root.current?.focus({ preventScroll: true });
    scrollTo(root.current);
  }, []);
  const reasons = [...new Set(corrections.map(({ reason }) => texts(`correction.${reason}`)))].join("、");
  return (
    <div ref={root} tabIndex={-1} role="group" aria-labelledby={id} className={styles.part}>
      <Caption1Strong id={id}>{`${reasons} · ${texts("correction.confirm", { count: String(corrections.length) })}`}</Caption1Strong>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={apply}>
          {texts("correction.apply")}
        </Button>
        <Button size="small" onClick={close}>
          {texts("correction.cancel")}
        </Button>
      </div>
      <ul className={styles.list}>
        {corrections.map((correction) => (
          <li key={JSON.stringify(correction.cell)}>
            <CellLink cell={correction.cell} /> <Change before={String(correction.before)} after={correctedText(correction)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
