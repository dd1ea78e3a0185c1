import { Button, Caption1, Field, Input, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { Book, SlotEdit } from "../../../editing/book";
import type { Card } from "../../../editing/card";
import { deleteRule, type Deletion } from "../../../editing/deleteRule";
import { addEntry, furtherSettings, listsOf, removeEntry, swapEntries } from "../../../editing/entries";
import { renameRule } from "../../../editing/renameRule";
import type { SettingRow } from "../../../rules/scheme";
import { Choice } from "../../parts/Choice";
import { Confirmation } from "../../parts/Confirmation";
import { useTexts } from "../../parts/context";
import { useEditingTexts } from "./useEditingTexts";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalXS },
  line: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalXS },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, listStyleType: "none", margin: 0, padding: 0 },
  entry: { flexGrow: 1, flexBasis: "8em", minWidth: 0, overflowWrap: "anywhere" },
  input: { minWidth: 0, width: "100%" },
  field: { flexGrow: 1, flexBasis: "7em", minWidth: 0 },
  button: { minWidth: 0 },
});

interface RuleEditorProps {
  readonly card: Card;
  readonly book: Book;
  readonly perform: (edit: SlotEdit | undefined) => void;
}

/** Everything of a rule that is no value in its sentence: its name, which rows it has, and whether it is there at all. */
export function RuleEditor({ card, book, perform }: RuleEditorProps): JSX.Element {
  const styles = useStyles();
  const texts = useEditingTexts();
  const [deletion, setDeletion] = useState<Deletion>();
  return (
    <div className={styles.part}>
      <Renaming card={card} book={book} perform={perform} />
      {listsOf(book.ground, card).map(({ setting, entries }) => (
        <Entries key={setting} setting={setting} entries={entries} book={book} perform={perform} />
      ))}
      <Adding card={card} book={book} perform={perform} />
      {deletion === undefined ? (
        <Button className={styles.button} size="small" onClick={() => setDeletion(deleteRule(book.ground, card))}>
          {texts("rule.delete")}
        </Button>
      ) : (
        <DeletionAsked rule={card.rule} deletion={deletion} perform={perform} close={() => setDeletion(undefined)} />
      )}
    </div>
  );
}

function Renaming({ card, book, perform }: RuleEditorProps): JSX.Element {
  const styles = useStyles();
  const texts = useEditingTexts();
  const language = useTexts();
  const [name, setName] = useState(card.rule);
  const [fault, setFault] = useState<string>();
  const rename = (): void => {
    const edit = renameRule(book.ground, card, name.trim(), language);
    if ("fault" in edit) setFault(edit.fault);
    else perform(edit);
  };
  return (
    <div className={styles.line}>
      <Field className={styles.field} size="small" label={texts("rule.name")} {...(fault === undefined ? {} : { validationMessage: fault })}>
        <Input
          className={styles.input}
          size="small"
          value={name}
          onChange={(_, { value }) => {
            setName(value);
            setFault(undefined);
          }}
          onKeyDown={({ key }) => key === "Enter" && name.trim() !== card.rule && rename()}
        />
      </Field>
      <Button className={styles.button} size="small" disabled={name.trim() === card.rule} onClick={rename}>
        {texts("rule.rename")}
      </Button>
    </div>
  );
}

interface EntriesProps extends Pick<RuleEditorProps, "book" | "perform"> {
  readonly setting: string;
  readonly entries: readonly SettingRow[];
}

/** How an entry is called: 一等奖 30%. */
const nameOf = ({ key, applies, value, effective }: SettingRow): string => [effective, key, applies === "" ? "" : `(${applies})`, String(value)].filter(Boolean).join(" ");

/** The rows of one setting in their order: each can go up or down, or go. */
function Entries({ setting, entries, book, perform }: EntriesProps): JSX.Element {
  const styles = useStyles();
  const texts = useEditingTexts();
  return (
    <div role="group" aria-label={setting}>
      <Caption1>{setting}</Caption1>
      <ul className={styles.list}>
        {entries.map((row, index) => {
          const above = entries[index - 1];
          const below = entries[index + 1];
          const entry = nameOf(row);
          return (
            <li key={index} className={styles.line}>
              <Text className={styles.entry}>{entry}</Text>
              <Button className={styles.button} size="small" appearance="subtle" aria-label={texts("rule.upOf", { entry })} disabled={above === undefined} onClick={() => above && perform(swapEntries(book.ground, above, row))}>
                {texts("rule.up")}
              </Button>
              <Button className={styles.button} size="small" appearance="subtle" aria-label={texts("rule.downOf", { entry })} disabled={below === undefined} onClick={() => below && perform(swapEntries(book.ground, row, below))}>
                {texts("rule.down")}
              </Button>
              <Button className={styles.button} size="small" appearance="subtle" aria-label={texts("rule.removeOf", { entry })} onClick={() => perform(removeEntry(book.ground, row))}>
                {texts("rule.remove")}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const BLANK = { key: "", applies: "", value: "" };

/** A further row: another tier, case or condition, or something that the rule has nothing of yet. */
function Adding({ card, book, perform }: RuleEditorProps): JSX.Element {
  const styles = useStyles();
  const texts = useEditingTexts();
  const lists = listsOf(book.ground, card).map(({ setting }) => setting);
  const settings = [...lists, ...furtherSettings(book.ground, card)];
  const [chosen, setChosen] = useState<string>();
  const [draft, setDraft] = useState(BLANK);
  const setting = chosen ?? lists[0];
  const input = (field: keyof typeof BLANK): JSX.Element => (
    <Field className={styles.field} size="small" label={texts(`rule.${field}`)}>
      <Input className={styles.input} size="small" value={draft[field]} onChange={(_, { value }) => setDraft({ ...draft, [field]: value })} />
    </Field>
  );
  return (
    <div role="group" aria-label={texts("rule.more")} className={styles.part}>
      <Choice label={texts("rule.more")} options={settings.map((value) => ({ value, text: value }))} selected={setting} choose={setChosen} />
      <div className={styles.line}>
        {input("key")}
        {input("value")}
        {input("applies")}
        <Button
          className={styles.button}
          size="small"
          disabled={setting === undefined}
          onClick={() => {
            if (setting === undefined) return;
            perform(addEntry(book.ground, card, { setting, key: draft.key.trim(), applies: draft.applies.trim(), value: draft.value.trim() }));
            setDraft(BLANK);
          }}
        >
          {texts("rule.add")}
        </Button>
      </div>
    </div>
  );
}

interface DeletionAskedProps extends Pick<RuleEditorProps, "perform"> {
  readonly rule: string;
  readonly deletion: Deletion;
  readonly close: () => void;
}

/** Who uses the rule, and what goes with it; where somebody needs it, it stays. */
function DeletionAsked({ rule, deletion: { needed, along, edit }, perform, close }: DeletionAskedProps): JSX.Element {
  const texts = useEditingTexts();
  if (needed.length > 0) return <Caption1 role="status">{texts("rule.needed", { rule, rules: needed.join("、") })}</Caption1>;
  return (
    <Confirmation title={texts("rule.deleteAsked", { rule })} confirmLabel={texts("rule.delete")} confirm={() => perform(edit)} close={close}>
      <Text>{along.length === 0 ? texts("rule.unused") : texts("rule.along", { rows: along.map((one) => `${one.rule}(${one.setting})`).join("、") })}</Text>
    </Confirmation>
  );
}
