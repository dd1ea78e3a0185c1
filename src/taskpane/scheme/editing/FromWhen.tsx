import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { Month } from "../../../core/table";
import { samePeriod } from "../../../finals/figures";
import { formatMonth } from "../../../core/month";
import { Choice } from "../../parts/Choice";
import { Confirmation } from "../../parts/Confirmation";
import { useEditingTexts } from "./useEditingTexts";

const useStyles = makeStyles({ hint: { color: tokens.colorNeutralForeground2 } });

/** What stands for the time before all months. */
const BEGINNING = "beginning";

interface FromWhenProps {
  /** What changes, and what to. */
  readonly label: string;
  readonly typed: string;
  readonly months: readonly Month[];
  /** The months that are final. */
  readonly finals: readonly string[];
  /** The first day of the month; undefined for the beginning. */
  readonly choose: (day: string | undefined) => void;
  readonly close: () => void;
}

/** 从哪个月起: a new value for all months, or from one of them on. Months that are final keep what was published either way. */
export function FromWhen({ label, typed, months, finals, choose, close }: FromWhenProps): JSX.Element {
  const styles = useStyles();
  const texts = useEditingTexts();
  const isFinal = (month: Month): boolean => finals.some((period) => samePeriod(period, formatMonth(month)));
  const open = months.slice(months.map(isFinal).lastIndexOf(true) + 1);
  const offered = open.flatMap((month) => (month.year === undefined ? [] : [{ value: `${month.year}-${String(month.month).padStart(2, "0")}-01`, text: texts("rule.fromMonth", { month: formatMonth(month) }) }]));
  const [day, setDay] = useState(finals.length > 0 ? (offered[0]?.value ?? BEGINNING) : BEGINNING);
  return (
    <Confirmation title={texts("rule.fromWhen", { label, typed: typed === "" ? texts("sentence.asked") : typed })} confirmLabel={texts("rule.change")} confirm={() => choose(day === BEGINNING ? undefined : day)} close={close}>
      <Choice label={texts("rule.fromWhich")} options={[{ value: BEGINNING, text: texts("rule.fromBeginning") }, ...offered]} selected={day} choose={setDay} />
      {finals.length > 0 && <Caption1 className={styles.hint}>{texts("rule.finalsStay", { months: finals.join("、") })}</Caption1>}
    </Confirmation>
  );
}
