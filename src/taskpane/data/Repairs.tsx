import { Button } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { SafeCorrection } from "../../appraisal/repairs";
import { usePane } from "../parts/context";
import { ConfirmCorrections } from "./ConfirmRepairs";

interface CorrectionsProps {
  readonly corrections: readonly SafeCorrection[];
  readonly leave: () => void;
}

/** 改正 n 处: nothing is written before each cell was shown and confirmed. */
export function Corrections({ corrections, leave }: CorrectionsProps): JSX.Element {
  const { session, actions } = usePane();
  const { texts } = session;
  const [asking, setAsking] = useState(false);
  const [button, setButton] = useState<HTMLElement | null>(null);
  const close = (): void => {
    button?.focus();
    setAsking(false);
  };
  const apply = (): void => {
    leave();
    setAsking(false);
    void session.perform((language) => actions.correct(corrections, language));
  };
  return (
    <>
      <Button ref={setButton} size="small" aria-expanded={asking} onClick={() => setAsking(true)}>
        {texts("correction.offer", { count: String(corrections.length) })}
      </Button>
      {asking && <ConfirmCorrections corrections={corrections} apply={apply} close={close} />}
    </>
  );
}
