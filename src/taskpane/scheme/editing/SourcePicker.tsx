import { Caption1, Combobox, Field, Option, OptionGroup, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type JSX } from "react";
import type { PointedChoice, Source, SourceGroup } from "../../../editing/sources";
import { usePane } from "../../parts/context";
import { useEditingTexts } from "./useEditingTexts";

const useStyles = makeStyles({
  field: { maxWidth: "100%" },
  box: { minWidth: 0, width: "100%" },
  list: { maxHeight: "50vh" },
  option: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** What is offered: figures (rules and columns), rules only, the tables that sheets hold, their columns, or the words that stand in one. */
export type Offered = "figures" | "rules" | "tables" | "columns" | "words";

/** The table whose columns are offered, "" for those of all; the column whose words are. */
export interface Within {
  readonly table: string;
  readonly column: string;
}

interface SourcePickerProps {
  /** The regulation whose rules are offered. */
  readonly scheme: string;
  readonly label: string;
  /** As it stands; everything is offered until something else is typed. */
  readonly value: string;
  readonly offered: Offered;
  readonly within?: Within;
  /** Why what was typed cannot stand there. */
  readonly fault?: string | undefined;
  /** Takes what is to stand in 设定值, and what has to be said on 认列 besides: whether it can stand there. */
  readonly take: (name: string, choices: readonly PointedChoice[]) => boolean;
  /** `to`: what has the focus instead; undefined where the value is to keep it. */
  readonly close: (to?: EventTarget | null) => void;
}

/** Chooses where a figure comes from: found by typing, in the list, or by a click on its column in the grid. */
export function SourcePicker({ scheme, label, value, offered, within = ANYWHERE, fault, take, close }: SourcePickerProps): JSX.Element {
  const styles = useStyles();
  const { session, actions } = usePane();
  const texts = useEditingTexts();
  const [draft, setDraft] = useState(value);
  const [open, setOpen] = useState(true);
  const [groups, setGroups] = useState<readonly SourceGroup[]>();
  /** Why the column that was clicked cannot be taken. */
  const [unfit, setUnfit] = useState<string>();
  const isDone = useRef(false);
  /** Whether an option was gone to by the arrow keys since something was typed. */
  const hasMoved = useRef(false);
  useEffect(() => {
    let current = true;
    void session.attempt(async () => {
      const read = await actions.readSources(scheme, session.texts);
      if (current) setGroups(read);
    });
    return () => {
      current = false;
    };
  }, [session, actions, scheme]);
  const finish = (name: string, choices: readonly PointedChoice[] = [], to?: EventTarget | null): void => {
    if (isDone.current || !take(name, choices)) return;
    isDone.current = true;
    close(to);
  };
  /** The listener stays as it was when the picker opened. */
  const latest = useRef(finish);
  useEffect(() => {
    latest.current = finish;
  });
  useEffect(() => {
    if (!isPointedAt(offered)) return;
    return actions.onSelection(
      () =>
        void session.attempt(async () => {
          const pointed = await actions.sourceSelected(session.texts);
          if (pointed.kind === "none") return setUnfit(pointed.message);
          latest.current(offered === "tables" ? pointed.table : pointed.source.name, pointed.choices.filter(({ assignment }) => offered !== "tables" || assignment.kind === "table"));
        }),
    );
  }, [session, actions, offered]);
  const [before, typed] = offered === "words" ? parted(draft === value ? "" : draft) : ["", draft === value ? "" : draft];
  const shown = matching(offeredOf(groups ?? [], offered, within), typed);
  const hint = unfit ?? (isPointedAt(offered) ? texts("picker.point") : undefined);
  return (
    <Field className={styles.field} {...(fault === undefined ? {} : { validationMessage: fault })}>
      <Combobox
        className={styles.box}
        size="small"
        freeform
        inlinePopup
        autoFocus
        aria-label={label}
        listbox={{ className: styles.list }}
        open={open}
        value={draft}
        selectedOptions={[]}
        onOpenChange={(_, data) => setOpen(data.open)}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => {
          hasMoved.current = false;
          setDraft(target.value);
        }}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue !== undefined) finish(before + optionValue);
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            isDone.current = true;
            close();
          } else if (event.key.startsWith("Arrow")) hasMoved.current = true;
          else if (event.key === "Enter" && !hasMoved.current) {
            // What was typed in full is meant, not what stands first in the list and has it somewhere.
            const [exact, ...others] = shown.flatMap(({ sources }) => sources.filter(({ name, title }) => [name, title].includes(typed.trim())));
            if (exact !== undefined && others.length === 0) {
              event.preventDefault();
              finish(before + exact.name);
            } else if (shown.length === 0 || event.currentTarget.getAttribute("aria-activedescendant") === null) {
              event.preventDefault();
              finish(draft.trim());
            }
          }
        }}
        onBlur={({ target, relatedTarget }) => {
          if (relatedTarget !== null) return finish(draft.trim(), [], relatedTarget);
          // Whoever goes to the grid to point has left the pane, which shows only after the event: the list waits for the click there.
          setTimeout(() => {
            if (document.hasFocus() && document.activeElement !== target) latest.current(draft.trim(), [], null);
          });
        }}
      >
        {shown.map(({ title, table, sources }) => (
          <OptionGroup key={table ?? ""} label={title}>
            {sources.map((source) => (
              <Option key={source.name} value={source.name} text={source.name}>
                <span className={styles.option}>
                  {source.title}
                  {source.sample !== "" && <Caption1 className={styles.hint}>{source.sample}</Caption1>}
                </span>
              </Option>
            ))}
          </OptionGroup>
        ))}
        {groups === undefined && (
          <Option disabled text="">
            {texts("pane.reading")}
          </Option>
        )}
      </Combobox>
      {hint !== undefined && (
        <Caption1 className={styles.hint} role="status">
          {hint}
        </Caption1>
      )}
    </Field>
  );
}

const ANYWHERE: Within = { table: "", column: "" };

const isPointedAt = (offered: Offered): boolean => offered !== "rules" && offered !== "words";

/** What is typed of several words is the last. */
function parted(draft: string): readonly [before: string, last: string] {
  const end = draft.lastIndexOf("、") + 1;
  return [draft.slice(0, end), draft.slice(end)];
}

function offeredOf(groups: readonly SourceGroup[], offered: Offered, within: Within): readonly SourceGroup[] {
  switch (offered) {
    case "figures":
      return groups;
    case "rules":
      return groups.filter(({ table }) => table === undefined);
    case "tables":
      return groups.flatMap(({ title, table, sources }) => (table === undefined ? [] : [{ title, table, sources: [{ name: table, title: table, sample: sources.map((source) => source.title).join("、"), words: [] }] }]));
    case "columns":
      return groups.filter(({ table }) => table !== undefined && (within.table === "" || table === within.table));
    case "words":
      return groups.flatMap(({ title, table, sources }) => (table === within.table ? [{ title, table, sources: wordsIn(sources, within).map((word) => ({ name: word, title: word, sample: "", words: [] })) }] : []));
  }
}

/** The words that stand in a column, none where they are not known. */
export const wordsIn = (sources: readonly Source[], { table, column }: Within): readonly string[] => sources.find(({ name, title }) => name === `${table}.${column}` || title === column)?.words ?? [];

/** A number, a share or a day is itself, and no column that has it somewhere. */
const FIGURE = /^[-+]?\d[\d.,]*\s*[%％]?$|^\d{4}[-/.年]/;

/** Those that have all words that were typed, in their own name, their sheet's, or what stands in them. */
function matching(groups: readonly SourceGroup[], typed: string): readonly SourceGroup[] {
  if (FIGURE.test(typed.trim().normalize("NFKC"))) return [];
  const words = typed.trim().split(/[\s.]+/).filter(Boolean);
  const fits = ({ name, title, sample }: Source, group: string): boolean => words.every((word) => [name, title, sample, group].some((text) => text.includes(word)));
  return groups.flatMap((group) => {
    const sources = group.sources.filter((source) => fits(source, group.title));
    return sources.length === 0 ? [] : [{ ...group, sources }];
  });
}
