import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { useRef, useState, type JSX } from "react";
import { flushSync } from "react-dom";
import type { Part, Slot } from "../../../editing/slot";
import type { PointedChoice } from "../../../editing/sources";
import { SlotEditor } from "./SlotEditor";

const useStyles = makeStyles({
  sentence: { margin: 0, lineHeight: "1.9", overflowWrap: "anywhere" },
  slot: {
    display: "inline",
    margin: 0,
    padding: `1px ${tokens.spacingHorizontalXS}`,
    font: "inherit",
    textAlign: "start",
    color: tokens.colorBrandForegroundLink,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    boxDecorationBreak: "clone",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  asked: { color: tokens.colorPaletteDarkOrangeForeground1, ...shorthands.borderStyle("dashed") },
});

interface SentenceProps {
  readonly parts: readonly Part[];
  /** The regulation that it belongs to. */
  readonly scheme: string;
  readonly edit: (slot: Slot, typed: string, choices?: readonly PointedChoice[]) => void;
}

/** What was typed into values of a sentence and has not come back from the sheet yet. */
interface Pending {
  readonly parts: readonly Part[];
  readonly typed: ReadonlyMap<number, string>;
}

/** A sentence whose values can be changed where they stand. */
export function Sentence({ parts, scheme, edit }: SentenceProps): JSX.Element {
  const styles = useStyles();
  const [editing, setEditing] = useState<number>();
  const [pending, setPending] = useState<Pending>({ parts, typed: new Map() });
  const buttons = useRef(new Map<number, HTMLButtonElement>());
  const typed = pending.parts === parts ? pending.typed : new Map<number, string>();
  /** Whoever goes on from one value to another, by Tab or a click, changes that one next. */
  const close = (index: number, to: EventTarget | null | undefined): void => {
    if (to !== undefined) return setEditing([...buttons.current].find(([, button]) => button === to)?.[0]);
    flushSync(() => setEditing(undefined));
    buttons.current.get(index)?.focus();
  };
  return (
    <div className={styles.sentence}>
      {parts.map((part, index) => {
        if (part.kind === "text") return part.text;
        if (index === editing) {
          const commit = (value: string, choices?: readonly PointedChoice[]): void => {
            if (value === part.value) return;
            setPending({ parts, typed: new Map([...typed, [index, value]]) });
            edit(part, value, choices);
          };
          return <SlotEditor key={index} slot={part} scheme={scheme} commit={commit} close={(to) => close(index, to)} />;
        }
        const waiting = typed.get(index);
        const shown = waiting === undefined || waiting === "" ? part.shown : (part.choices.find(({ word }) => word === waiting)?.shown ?? waiting);
        return (
          <button
            key={index}
            ref={(element) => {
              if (element) buttons.current.set(index, element);
              else buttons.current.delete(index);
            }}
            type="button"
            className={mergeClasses(styles.slot, part.asked && waiting === undefined && styles.asked)}
            aria-label={`${part.label}: ${shown}`}
            onClick={() => setEditing(index)}
          >
            {shown}
          </button>
        );
      })}
    </div>
  );
}
