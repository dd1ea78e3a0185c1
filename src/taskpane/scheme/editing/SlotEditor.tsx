import { Field, Input, Link, Select, makeStyles } from "@fluentui/react-components";
import { useRef, useState, type JSX, type KeyboardEvent } from "react";
import type { Slot } from "../../../editing/slot";
import type { PointedChoice } from "../../../editing/sources";
import type { SlotKind } from "../../../rules/settings";
import { SourcePicker, type Offered } from "./SourcePicker";
import { useEditingTexts } from "./useEditingTexts";

const useStyles = makeStyles({
  field: { display: "inline-block", maxWidth: "100%", verticalAlign: "middle" },
  control: { minWidth: "5em", maxWidth: "100%" },
});

/** What is pointed at rather than typed. */
const OFFERED: Partial<Record<SlotKind, Offered>> = { operand: "figures", rule: "rules", table: "tables" };

interface SlotEditorProps {
  readonly slot: Slot;
  /** The regulation that it belongs to. */
  readonly scheme: string;
  /** Takes what was typed; the value as it was where nothing is to change. */
  readonly commit: (typed: string, choices?: readonly PointedChoice[]) => void;
  /** `to`: what has the focus instead, by Tab or a click; undefined where the value is to keep it. */
  readonly close: (to?: EventTarget | null) => void;
}

/** A value of a sentence while it is changed: typed, or chosen where there are only so many words. */
export function SlotEditor({ slot, scheme, commit, close }: SlotEditorProps): JSX.Element {
  const styles = useStyles();
  const texts = useEditingTexts();
  const [draft, setDraft] = useState(slot.value);
  const [wrong, setWrong] = useState<{ readonly message: string; readonly meant: string }>();
  const isDone = useRef(false);
  /** Whether the value can stand; one that cannot stays to be put right. */
  const take = (typed: string, choices?: readonly PointedChoice[]): boolean => {
    if (isDone.current) return true;
    const fault = slot.fault(typed);
    if (fault) {
      const { code, ...params } = fault;
      setWrong({ message: texts(`setting.${code}`, { rule: slot.cells[0]?.row.rule ?? "", setting: slot.cells[0]?.row.setting ?? "", ...params }), meant: "meant" in fault ? fault.meant : "" });
      return false;
    }
    isDone.current = true;
    commit(typed, choices);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") {
      isDone.current = true;
      close();
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (take(draft.trim())) close();
    }
  };
  const offered = OFFERED[slot.input];
  if (offered !== undefined) return <SourcePicker scheme={scheme} label={slot.label} value={slot.value} offered={offered} fault={wrong?.message} take={take} close={close} />;
  const told = wrong && (
    <>
      {wrong.message}{" "}
      {wrong.meant !== "" && (
        <Link as="button" inline onClick={() => take(wrong.meant) && close()}>
          {texts("live.meant", { meant: wrong.meant })}
        </Link>
      )}
    </>
  );
  const isChoice = slot.choices.length > 0 && slot.input === "choice";
  return (
    <Field className={styles.field} {...(told === undefined ? {} : { validationMessage: told })}>
      {isChoice ? (
        <Select
          className={styles.control}
          size="small"
          autoFocus
          aria-label={slot.label}
          value={draft}
          onKeyDown={onKeyDown}
          onBlur={({ relatedTarget }) => take(draft) && close(relatedTarget)}
          onChange={(_, { value }) => {
            setDraft(value);
            if (take(value)) close();
          }}
        >
          {!slot.choices.some(({ word }) => word === draft) && <option value={draft}>{slot.shown}</option>}
          {slot.choices.map(({ word, shown }) => (
            <option key={word} value={word}>
              {shown}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          className={styles.control}
          size="small"
          autoFocus
          aria-label={slot.label}
          style={{ width: `${Math.min(Math.max(draft.length + 3, 5), 20)}em` }}
          value={draft}
          onFocus={({ target }) => target.select()}
          onKeyDown={onKeyDown}
          onBlur={({ relatedTarget }) => take(draft.trim()) && close(relatedTarget)}
          onChange={(_, { value }) => {
            setDraft(value);
            setWrong(undefined);
          }}
        />
      )}
    </Field>
  );
}
