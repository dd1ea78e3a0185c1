import { Dropdown, Field, Option, makeStyles } from "@fluentui/react-components";
import type { JSX } from "react";
import { useTexts } from "./context";

// Narrower than Fluent would have it: the pane may be.
const useStyles = makeStyles({ field: { alignSelf: "stretch" }, dropdown: { minWidth: 0 } });

export interface ChoiceOption {
  readonly value: string;
  readonly text: string;
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly ChoiceOption[];
  /** undefined, or none of the options: nothing is chosen yet. */
  readonly selected: string | undefined;
  readonly choose: (value: string) => void;
}

/** One of a list, under its label. */
export function Choice({ label, options, selected, choose }: ChoiceProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const chosen = options.find(({ value }) => value === selected);
  return (
    <Field className={styles.field} label={label} size="small">
      <Dropdown
        className={styles.dropdown}
        inlinePopup
        size="small"
        placeholder={texts("mapping.choose")}
        value={chosen?.text ?? ""}
        selectedOptions={chosen ? [chosen.value] : []}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue !== undefined) choose(optionValue);
        }}
      >
        {options.map(({ value, text }) => (
          <Option key={value} value={value}>
            {text}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
