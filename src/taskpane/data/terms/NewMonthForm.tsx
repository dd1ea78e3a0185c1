import { Button, Text } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Run } from "../../../appraisal/run";
import type { Overview } from "../../../overview/overview";
import { sheetNameOf } from "../../../plan/ownSheets";
import { Confirmation } from "../../parts/Confirmation";
import { usePane } from "../../parts/context";
import { useFormStyles } from "../../parts/formStyles";
import { MonthPicker } from "../../parts/MonthPicker";
import { NamedList } from "../../parts/NamedList";
import { useCommands } from "../../parts/useCommands";
import { useMonth } from "../../parts/useMonth";
import { useForeseen } from "./useForeseen";

/** 新建下月: the month is offered and can be changed; what will be made is shown and confirmed. */
export function NewMonthForm({ overview }: { readonly overview: Overview }): JSX.Element {
  const styles = useFormStyles();
  const { session, actions } = usePane();
  const { texts } = session;
  const commands = useCommands();
  const months = useMonth(overview);
  const { foreseen, foresee, close, confirm, opener } = useForeseen<Run>(commands);
  const title = texts("command.newMonth");
  if (foreseen) {
    return (
      <Confirmation title={title} confirmLabel={texts("terms.make")} close={close} confirm={() => confirm((language) => actions.newMonth(language, months.month))}>
        <NamedList title={texts("terms.willMake")} names={foreseen.plan.copies?.map(({ role }) => sheetNameOf(role)) ?? []} />
        <Text>{texts("terms.monthEmptied")}</Text>
        <Text>{texts("terms.canUndo")}</Text>
      </Confirmation>
    );
  }
  return (
    <div className={styles.form}>
      <MonthPicker label={texts("terms.month")} {...months} />
      <Button ref={opener} disabledFocusable={commands.running} onClick={() => foresee((language) => actions.foreseeMonth(language, months.month))}>
        {title}
      </Button>
    </div>
  );
}
