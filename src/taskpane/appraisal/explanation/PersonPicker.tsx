import { Combobox, Field, Option, makeStyles } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { ExplainablePerson } from "../../../appraisal/explanation";
import { usePane } from "../../parts/context";
import { personLabel } from "../../parts/personLabel";

const useStyles = makeStyles({ picker: { minWidth: 0 } });

/** Finds one of the people appraised by typing. Who they are is asked whenever the list opens, for the workbook may have changed. */
export function PersonPicker({ choose }: { readonly choose: (key: string) => void }): JSX.Element {
  const styles = useStyles();
  const { session, actions } = usePane();
  const { texts } = session;
  const [people, setPeople] = useState<readonly ExplainablePerson[]>();
  const [typed, setTyped] = useState("");
  const found = people?.filter((person) => personLabel(person).includes(typed.trim())) ?? [];
  return (
    <Field label={texts("explain.person")}>
      <Combobox
        className={styles.picker}
        inlinePopup
        value={typed}
        selectedOptions={[]}
        onChange={(event) => setTyped(event.target.value)}
        onOpenChange={(_, { open }) => {
          if (open) void session.attempt(async () => setPeople(await actions.people(texts)));
        }}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue === undefined) return;
          setTyped("");
          choose(optionValue);
        }}
      >
        {found.map((person) => (
          <Option key={person.key} value={person.key}>
            {personLabel(person)}
          </Option>
        ))}
        {found.length === 0 && (
          <Option disabled text="">
            {texts(people === undefined ? "pane.reading" : "explain.noPerson")}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
