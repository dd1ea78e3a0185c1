import { Button } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { SafeRepair } from "../../appraisal/repairs";
import { usePane } from "../parts/context";
import { ConfirmRepairs } from "./ConfirmRepairs";

interface RepairsProps {
  readonly repairs: readonly SafeRepair[];
  readonly leave: () => void;
}

/** 改正 n 处: nothing is written before each cell was shown and confirmed. */
export function Repairs({ repairs, leave }: RepairsProps): JSX.Element {
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
    void session.perform((language) => actions.repair(repairs, language));
  };
  return (
    <>
      <Button ref={setButton} size="small" aria-expanded={asking} onClick={() => setAsking(true)}>
        {texts("repair.offer", { count: String(repairs.length) })}
      </Button>
      {asking && <ConfirmRepairs repairs={repairs} apply={apply} close={close} />}
    </>
  );
}
