import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { useId, useRef, useState, type JSX } from "react";
import { flushSync } from "react-dom";
import type { CardProblem } from "../../../editing/book";
import type { Part, Slot } from "../../../editing/slot";
import type { PointedChoice } from "../../../editing/sources";
import { useHelp } from "../../parts/help";
import { SlotEditor } from "./SlotEditor";
import { useEditingTexts } from "./useEditingTexts";

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
  // Never by colour alone: who sees none sees the mark.
  wrong: { ...shorthands.borderColor(tokens.colorPaletteRedBorder2), "::after": { content: "' !'", fontWeight: tokens.fontWeightBold } },
  asked: { color: tokens.colorPaletteDarkOrangeForeground1, ...shorthands.borderStyle("dashed") },
});

interface SentenceProps {
  readonly parts: readonly Part[];
  /** What is wrong with the rule: with a value of the sentence, or as a whole. */
  readonly problems: readonly CardProblem[];
  /** The regulation that it belongs to. */
  readonly scheme: string;
  /** Its 计算方法, where it has one. */
  readonly mechanism: string;
  readonly edit: (slot: Slot, typed: string, choices?: readonly PointedChoice[]) => void;
  /** Whether the first value that is asked for is opened as soon as it is there. */
  readonly fillsIn: boolean;
}

/** What was typed into values of a sentence and has not come back from the sheet yet. */
interface Pending {
  readonly parts: readonly Part[];
  readonly typed: ReadonlyMap<number, string>;
}

/** A sentence whose values can be changed where they stand. */
export function Sentence({ parts, problems, scheme, mechanism, edit, fillsIn }: SentenceProps): JSX.Element {
  const styles = useStyles();
  const texts = useEditingTexts();
  const help = useHelp();
  const messages = useId();
  const [editing, setEditing] = useState<number>();
  const [pending, setPending] = useState<Pending>({ parts, typed: new Map() });
  const [hasOpened, setOpened] = useState(false);
  const asked = fillsIn && !hasOpened ? parts.findIndex((part) => part.kind === "slot" && part.asked) : -1;
  if (asked >= 0) {
    setOpened(true);
    setEditing(asked);
  }
  const buttons = useRef(new Map<number, HTMLButtonElement>());
  const typed = pending.parts === parts ? pending.typed : new Map<number, string>();
  /** Whoever goes on from one value to another, by Tab or a click, changes that one next. */
  const close = (index: number, to: EventTarget | null | undefined): void => {
    if (to !== undefined) return setEditing([...buttons.current].find(([, button]) => button === to)?.[0]);
    flushSync(() => setEditing(undefined));
    buttons.current.get(index)?.focus();
  };
  /** Which message is about a value; -1 where none is. */
  const problemAt = (slot: Slot): number => problems.findIndex((problem) => problem.isAt(slot));
  return (
    <>
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
          const problem = problemAt(part);
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
              className={mergeClasses(styles.slot, part.asked && waiting === undefined && styles.asked, problem >= 0 && styles.wrong)}
              aria-describedby={problem >= 0 ? `${messages}${problem}` : undefined}
              aria-label={`${part.label}: ${shown}`}
              onClick={() => setEditing(index)}
            >
              {shown}
            </button>
          );
        })}
      </div>
      {problems.map((problem, index) => {
        const at = parts.findIndex((part) => part.kind === "slot" && problem.isAt(part));
        return (
          <MessageBar key={problem.problem} intent={problem.level === "error" ? "error" : "info"} layout="multiline">
            <MessageBarBody id={`${messages}${index}`}>{[problem.problem, problem.advice].filter(Boolean).join(" ")}</MessageBarBody>
            <MessageBarActions>
              {at >= 0 && at !== editing && (
                <Button size="small" onClick={() => setEditing(at)}>
                  {texts("live.mend")}
                </Button>
              )}
              <Button size="small" onClick={() => help(mechanism)}>
                {texts("help.rule")}
              </Button>
            </MessageBarActions>
          </MessageBar>
        );
      })}
    </>
  );
}
