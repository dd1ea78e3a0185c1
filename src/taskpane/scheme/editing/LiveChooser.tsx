import { Combobox, Field, Option, OptionGroup, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { Live, LiveChoice } from "../../../editing/live";
import { Choice } from "../../parts/Choice";
import { personLabel } from "../../parts/personLabel";
import { useEditingTexts } from "./useEditingTexts";

/** So many names are listed: whoever has more types one. */
const LISTED = 60;

const useStyles = makeStyles({
  choices: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  subject: { flex: "1 1 10em", minWidth: 0 },
  period: { flex: "1 1 5em", minWidth: 0 },
  box: { minWidth: 0 },
});

interface LiveChooserProps {
  readonly live: Live;
  readonly choose: (choice: LiveChoice) => void;
}

/** Whose figures stand beside the rules, and of which month and week, where there are any. */
export function LiveChooser({ live, choose }: LiveChooserProps): JSX.Element {
  const styles = useStyles();
  const texts = useEditingTexts();
  const { choosable, months, weeks, chosen } = live;
  const one = choosable.find(({ key }) => key === chosen.subject);
  /** undefined: nothing is being looked for. */
  const [typed, setTyped] = useState<string>();
  const found = choosable.filter((each) => personLabel(each).includes(typed?.trim() ?? "")).slice(0, LISTED);
  const lists = [...new Set(found.map(({ list }) => list))];
  const periods = [
    { label: texts("live.month"), options: months, selected: chosen.month, take: (month: string) => choose({ month }) },
    { label: texts("live.week"), options: weeks, selected: chosen.week, take: (week: string) => choose({ week }) },
  ];
  return (
    <div className={styles.choices}>
      <Field className={styles.subject} label={texts("live.whose")} size="small">
        <Combobox
          className={styles.box}
          size="small"
          inlinePopup
          value={typed ?? (one ? personLabel(one) : "")}
          selectedOptions={one ? [one.key] : []}
          onChange={(event) => setTyped(event.target.value)}
          onFocus={({ target }) => target.select()}
          onBlur={() => setTyped(undefined)}
          onOptionSelect={(_, { optionValue }) => {
            setTyped(undefined);
            if (optionValue !== undefined) choose({ subject: optionValue });
          }}
        >
          {lists.map((list) => (
            <OptionGroup key={list} label={list}>
              {found
                .filter((each) => each.list === list)
                .map((each) => (
                  <Option key={each.key} value={each.key}>
                    {personLabel(each)}
                  </Option>
                ))}
            </OptionGroup>
          ))}
          {found.length === 0 && (
            <Option disabled text="">
              {texts("live.noName")}
            </Option>
          )}
        </Combobox>
      </Field>
      {periods
        .filter(({ options }) => options.length > 1)
        .map(({ label, options, selected, take }) => (
          <div key={label} className={styles.period}>
            <Choice label={label} options={options.map(({ key, label: text }) => ({ value: key, text }))} selected={selected} choose={take} />
          </div>
        ))}
    </div>
  );
}
