import { Checkbox, makeStyles } from "@fluentui/react-components";
import type { JSX } from "react";
import { useTexts } from "../parts/context";
import { Disclosure } from "../parts/Disclosure";

const useStyles = makeStyles({ list: { display: "flex", flexDirection: "column" } });

interface RegisterChoiceProps {
  readonly registers: readonly string[];
  readonly chosen: readonly string[];
  readonly choose: (chosen: readonly string[]) => void;
}

/** Which registers are to be made: all, none or some. */
export function RegisterChoice({ registers, chosen, choose }: RegisterChoiceProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const all = chosen.length === registers.length;
  return (
    <Disclosure title={texts("pane.registers", { chosen: String(chosen.length), count: String(registers.length) })}>
      <div className={styles.list}>
        <Checkbox name="registers" label={texts("pane.allRegisters")} checked={all ? true : chosen.length === 0 ? false : "mixed"} onChange={() => choose(all ? [] : registers)} />
        {registers.map((name) => (
          <Checkbox key={name} label={name} checked={chosen.includes(name)} onChange={(_, { checked }) => choose(registers.filter((each) => (each === name ? checked === true : chosen.includes(each))))} />
        ))}
      </div>
    </Disclosure>
  );
}
