import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { Fragment, useEffect, useRef, type JSX } from "react";
import { flushSync } from "react-dom";
import { blankLabels, blankOf, type Blank } from "../../../editing/recipes/blank";
import { wordIn, type Entry, type Filled, type Recipe } from "../../../editing/recipes/recipe";
import { withTimes } from "../../../editing/recipes/timesColumn";
import { parseTemplate, type Template } from "../../../editing/template";
import type { PointedChoice, SourceGroup } from "../../../editing/sources";
import type { SlotKind } from "../../../rules/settings";
import { wordsIn, type Offered, type Within } from "../editing/SourcePicker";
import { useEditingTexts } from "../editing/useEditingTexts";
import { BlankInput } from "./BlankInput";
import { SourceBlank } from "./SourceBlank";

const useStyles = makeStyles({
  sentence: { lineHeight: "2.3", overflowWrap: "anywhere" },
  // What has several blanks is read line by line.
  line: { display: "block" },
  small: { minWidth: "auto", padding: `0 ${tokens.spacingHorizontalXXS}`, verticalAlign: "middle" },
});

interface RecipeSentenceProps {
  readonly recipe: Recipe;
  readonly filled: Filled;
  readonly scheme: string;
  /** What the school's sheets have. */
  readonly groups: readonly SourceGroup[];
  /** Blanks that have to be filled in before anything is added. */
  readonly lacking: ReadonlySet<string>;
  readonly change: (filled: Filled) => void;
  /** Is told what has to be said on 认列 for a column that was pointed at. */
  readonly pointed: (choices: readonly PointedChoice[]) => void;
}

/** What is pointed at rather than typed. */
const OFFERED: Partial<Record<SlotKind, Offered>> = { operand: "figures", rule: "rules", ruleList: "rules", table: "tables" };

/** Columns and their words are offered where the school's sheets have some; else they are typed. */
function offeredFor({ slot, isColumn, wordsOf }: Blank, filled: Filled, groups: readonly SourceGroup[]): { readonly offered: Offered | undefined; readonly within: Within } {
  const within = { table: wordIn(filled, "register"), column: wordsOf === undefined ? "" : wordIn(filled, wordsOf) };
  const sources = groups.flatMap(({ table, sources: own }) => (table !== undefined && (within.table === "" || table === within.table) ? own : []));
  if (isColumn) return { offered: sources.length > 0 ? "columns" : undefined, within };
  if (wordsOf !== undefined) return { offered: wordsIn(sources, within).length > 0 ? "words" : undefined, within };
  return { offered: OFFERED[slot], within };
}

/** A recipe's sentence, with a control in each blank; the first has the focus. */
export function RecipeSentence({ recipe, filled, scheme, groups, lacking, change: changed, pointed }: RecipeSentenceProps): JSX.Element {
  const styles = useStyles();
  const texts = useEditingTexts();
  const template = parseTemplate(texts(`recipe.${recipe.name}` as "recipe.totalScore"));
  const labels = blankLabels(recipe, template, "");
  const change = (now: Filled): void => changed(withTimes(recipe, filled, now, groups));
  const sentence = useRef<HTMLDivElement>(null);
  useEffect(() => focusIn(sentence.current), []);
  const control = (name: string, unit: string, label: string, value: string, put: (words: string) => void): JSX.Element => {
    const blank = blankOf(recipe, name);
    const { offered, within } = offeredFor(blank, filled, groups);
    // What has a unit is a number, and typed.
    if (offered === undefined || unit !== "") return <BlankInput blank={blank} label={label} unit={unit} value={value} lacking={lacking.has(name)} change={put} />;
    const take = (words: string, choices: readonly PointedChoice[]): void => {
      // A column that is pointed at says of which sheet it is.
      const [table, column] = words.split(".");
      if (offered === "columns" && column !== undefined) change({ ...filled, register: table ?? "", [name]: column });
      else put(words);
      pointed(choices);
    };
    return <SourceBlank scheme={scheme} label={label} value={value} shownBlank={texts(blank.mayBeLeft ? "add.unset" : "add.choose")} offered={offered} within={within} lacking={lacking.has(name)} change={take} />;
  };
  return (
    <div ref={sentence} className={styles.sentence}>
      {template.map((node, place) => {
        if (node.kind !== "slot") return <Fragment key={place}>{node.kind === "text" ? node.text : ""}</Fragment>;
        const value = filled[node.name];
        const put = (words: string | readonly Entry[]): void => change({ ...filled, [node.name]: words });
        if (node.entry === undefined || typeof value !== "object") {
          return <Fragment key={place}>{control(node.name, node.unit, labels.get(node.name) ?? "", typeof value === "string" ? value : "", put)}</Fragment>;
        }
        return <Entries key={place} recipe={recipe} list={node.name} nodes={node.entry} entries={value} control={control} change={put} />;
      })}
    </div>
  );
}

interface EntriesProps {
  readonly recipe: Recipe;
  readonly list: string;
  /** How an entry reads. */
  readonly nodes: Template;
  readonly entries: readonly Entry[];
  readonly control: (name: string, unit: string, label: string, value: string, put: (words: string) => void) => JSX.Element;
  readonly change: (entries: readonly Entry[]) => void;
}

/** A list in a sentence; whoever adds an entry goes on in it. */
function Entries({ recipe, list, nodes, entries, control, change }: EntriesProps): JSX.Element {
  const styles = useStyles();
  const texts = useEditingTexts();
  const elements = useRef(new Map<number, HTMLElement>());
  const labels = blankLabels(recipe, nodes, list);
  const asLines = labels.size > 1;
  /** @param next the entry that is gone on with */
  const changeAndGoOn = (changed: readonly Entry[], next: number): void => {
    flushSync(() => change(changed));
    focusIn(elements.current.get(next));
  };
  return (
    <>
      {entries.map((entry, index) => (
        <span
          key={index}
          className={asLines ? styles.line : undefined}
          ref={(element) => {
            if (element) elements.current.set(index, element);
            else elements.current.delete(index);
          }}
        >
          {!asLines && index > 0 && texts("sentence.comma")}
          {nodes.map((node, place) => {
            if (node.kind !== "slot") return <Fragment key={place}>{node.kind === "text" ? node.text : ""}</Fragment>;
            const put = (words: string): void => change(entries.map((one, at) => (at === index ? { ...one, [node.name]: words } : one)));
            return <Fragment key={place}>{control(`${list}.${node.name}`, node.unit, texts("add.entryLabel", { number: String(index + 1), word: labels.get(node.name) ?? "" }), entry[node.name] ?? "", put)}</Fragment>;
          })}
          {entries.length > 1 && (
            <Button
              className={styles.small}
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={texts("add.remove", { number: String(index + 1) })}
              onClick={() => changeAndGoOn(entries.filter((_, at) => at !== index), Math.min(index, entries.length - 2))}
            />
          )}
          {index === entries.length - 1 && (
            <Button className={styles.small} size="small" appearance="subtle" icon={<AddRegular />} aria-label={texts("add.entry")} title={texts("add.entry")} onClick={() => changeAndGoOn([...entries, blankEntry(entries)], entries.length)} />
          )}
        </span>
      ))}
    </>
  );
}

/** The first thing to fill in there. */
const focusIn = (place: HTMLElement | null | undefined): void => place?.querySelector<HTMLElement>("input, select, button")?.focus();

const blankEntry = (entries: readonly Entry[]): Entry => Object.fromEntries(Object.keys(entries[0] ?? {}).map((field) => [field, ""]));
