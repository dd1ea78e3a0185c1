import { Input, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Blank } from "../../../editing/recipes/blank";
import { unitShown, wordShown } from "../../../editing/slot";
import { useEditingTexts } from "../editing/useEditingTexts";

const useStyles = makeStyles({
  control: { display: "inline-flex", minWidth: "4em", maxWidth: "100%", verticalAlign: "middle", margin: "1px 0" },
  lacking: { outline: `${tokens.strokeWidthThick} solid ${tokens.colorPaletteRedBorderActive}` },
});

interface BlankInputProps {
  readonly blank: Blank;
  readonly label: string;
  readonly unit: string;
  readonly value: string;
  /** It has to be filled in and is not. */
  readonly lacking: boolean;
  readonly change: (value: string) => void;
}

/** A blank of a sentence: typed, with what there is to choose from, or chosen where there are only so many words. */
export function BlankInput({ blank, label, unit, value, lacking, change }: BlankInputProps): JSX.Element {
  const styles = useStyles();
  const texts = useEditingTexts();
  const className = mergeClasses(styles.control, lacking && styles.lacking);
  if (blank.slot === "choice") {
    return (
      <Select className={className} size="small" aria-label={label} value={value} onChange={(_, { value: chosen }) => change(chosen)}>
        {!blank.choices.includes(value) && <option value={value}>{texts("add.unset")}</option>}
        {blank.choices.map((word) => (
          <option key={word} value={word}>
            {wordShown(word, blank.setting, texts)}
          </option>
        ))}
      </Select>
    );
  }
  const isShare = blank.slot === "share" && !blank.choices.includes(value);
  const shown = isShare ? value.replace(/[%\uFF05]$/, "") : value;
  const after = isShare ? "%" : unit === "" ? "" : unitShown(unit, texts);
  return (
    <Input
      className={className}
      size="small"
      aria-label={label}
      aria-invalid={lacking}
      style={{ width: `${Math.min(Math.max(shown.length * 1.1 + 2.5 + after.length, 5), 18)}em` }}
      placeholder={blank.mayBeLeft ? texts("add.unset") : ""}
      value={shown}
      {...(after === "" ? {} : { contentAfter: after })}
      onChange={(_, { value: typed }) => change(isShare && /^\d+(\.\d+)?$/.test(typed) ? `${typed}%` : typed)}
    />
  );
}
