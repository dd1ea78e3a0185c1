import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState, type JSX } from "react";
import { flushSync } from "react-dom";
import type { PointedChoice } from "../../../editing/sources";
import { SourcePicker, type Offered, type Within } from "../editing/SourcePicker";
import { useEditingTexts } from "../editing/useEditingTexts";

const useStyles = makeStyles({
  value: { display: "inline-flex", minWidth: "4em", maxWidth: "100%", height: "auto", padding: `0 ${tokens.spacingHorizontalS}`, fontWeight: tokens.fontWeightRegular, verticalAlign: "middle", overflowWrap: "anywhere" },
  lacking: { outline: `${tokens.strokeWidthThick} solid ${tokens.colorPaletteRedBorderActive}` },
  picker: { display: "block" },
});

interface SourceBlankProps {
  readonly scheme: string;
  readonly label: string;
  readonly value: string;
  readonly shownBlank: string;
  readonly offered: Offered;
  readonly within?: Within;
  readonly lacking: boolean;
  readonly change: (value: string, choices: readonly PointedChoice[]) => void;
}

/** A blank that is pointed at rather than typed: pressed, it offers what there is. */
export function SourceBlank({ scheme, label, value, shownBlank, offered, within, lacking, change }: SourceBlankProps): JSX.Element {
  const styles = useStyles();
  const texts = useEditingTexts();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLElement>(null);
  if (open) {
    return (
      <span className={styles.picker}>
        <SourcePicker
          scheme={scheme}
          label={label}
          value={value}
          offered={offered}
          {...(within ? { within } : {})}
          take={(name, choices) => {
            change(name, choices);
            return true;
          }}
          close={(to) => {
            flushSync(() => setOpen(false));
            if (to === undefined || to === null) button.current?.focus();
          }}
        />
      </span>
    );
  }
  const shown = value === "" ? shownBlank : columnShown(value, texts("sentence.column", { table: "\n", column: "\r" }));
  return (
    <Button
      ref={(element: HTMLElement | null) => {
        button.current = element;
      }}
      size="small"
      className={mergeClasses(styles.value, lacking && styles.lacking)}
      aria-label={`${label}: ${shown}`}
      onClick={() => setOpen(true)}
    >
      {shown}
    </Button>
  );
}

/** 学月考核.卫生 as a sentence has it. */
function columnShown(value: string, pattern: string): string {
  const [table = "", column] = value.split(".");
  return column === undefined || /^\d/.test(value) ? value : pattern.replace("\n", table).replace("\r", column);
}
