import { Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { Month } from "../../../core/table";
import type { Texts } from "../../../messages";
import type { TermRun } from "../../../terms/newTerm";
import { Confirmation } from "../../parts/Confirmation";
import { usePane } from "../../parts/context";
import { useFormStyles } from "../../parts/formStyles";
import { MonthPicker } from "../../parts/MonthPicker";
import { useCommands } from "../../parts/useCommands";
import { followingMonths } from "../../parts/useMonth";
import { TermChanges } from "./TermChanges";
import { useForeseen } from "./useForeseen";

/** A whole year, September first; the year follows from the workbook. */
const MONTHS: readonly Month[] = followingMonths({ month: 8 });

/** 转新学期: what only the school knows is asked; what will become of the sheets and classes is shown and confirmed. */
export function NewTermForm(): JSX.Element {
  const styles = useFormStyles();
  const { session, actions } = usePane();
  const { texts } = session;
  const commands = useCommands();
  const { foreseen, foresee, close, confirm, opener } = useForeseen<TermRun>(commands);
  const [firstMonth, setFirstMonth] = useState<Month>();
  const [grades, setGrades] = useState<readonly string[]>([]);
  const [topGrade, setTopGrade] = useState<string>();
  const choices = { ...(firstMonth && { firstMonth }), ...(topGrade !== undefined && { topGrades: [topGrade] }) };
  const look = async (language: Texts): Promise<TermRun> => {
    const run = await actions.foreseeTerm(language, choices);
    if (run.question?.kind === "topGrade") setGrades(run.question.choices);
    return run;
  };
  const title = texts("command.newTerm");
  if (foreseen) {
    return (
      <Confirmation title={title} confirmLabel={texts("terms.begin")} close={close} confirm={() => confirm((language) => actions.newTerm(language, choices))}>
        <TermChanges run={foreseen} />
      </Confirmation>
    );
  }
  return (
    <div className={styles.form}>
      <MonthPicker label={texts("terms.firstMonth")} months={MONTHS} month={firstMonth} choose={setFirstMonth} usual={texts("terms.usualMonth")} />
      {grades.length > 0 && (
        <Field label={texts("terms.topGrade")}>
          <RadioGroup value={topGrade ?? ""} onChange={(_, { value }) => setTopGrade(value)}>
            {grades.map((grade) => (
              <Radio key={grade} value={grade} label={grade} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <Button ref={opener} disabledFocusable={commands.running} onClick={() => foresee(look)}>
        {title}
      </Button>
    </div>
  );
}
