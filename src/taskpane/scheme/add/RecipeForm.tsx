import { Button, Caption1, Field, Input, MessageBar, MessageBarBody, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState, type JSX } from "react";
import type { Book } from "../../../editing/book";
import { countingRules, nameOf, resultRules, type Addition } from "../../../editing/recipes/addRecipe";
import { blankOf } from "../../../editing/recipes/blank";
import { wordIn, type Filled, type Recipe } from "../../../editing/recipes/recipe";
import type { PointedChoice, SourceGroup } from "../../../editing/sources";
import { OWN_SCHEME } from "../../../editing/recipes/typical";
import type { Scheme } from "../../../rules/scheme";
import { usePane } from "../../parts/context";
import { useEditingTexts } from "../editing/useEditingTexts";
import { RecipeSentence } from "./RecipeSentence";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
  grid: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(8em, 1fr))", gap: tokens.spacingHorizontalS },
  control: { minWidth: 0 },
});

/** What somebody has filled in so far. */
export interface Draft {
  readonly filled: Filled;
  readonly clause: string;
  /** As `Addition` has them, but for `NOT_LISTED` and "" for none. */
  readonly results: string;
  readonly countedIn: string;
  readonly choices: readonly PointedChoice[];
}

export const draftOf = ({ start }: Recipe): Draft => ({ filled: start, clause: "", results: "", countedIn: "", choices: [] });

interface RecipeFormProps {
  readonly recipe: Recipe;
  readonly book: Book;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly back: () => void;
  readonly added: (rule: string) => void;
}

/** A recipe as a form that is one sentence; what it is called, which clause it is, and where it is counted and listed. */
export function RecipeForm({ recipe, book, draft, change, back, added }: RecipeFormProps): JSX.Element {
  const styles = useStyles();
  const { session, actions } = usePane();
  const texts = useEditingTexts();
  const { filled, clause, results, countedIn, choices } = draft;
  const [schemeId, setScheme] = useState(() => (book.schemes.find((one) => one.id === OWN_SCHEME) ?? book.schemes.at(-1))?.id ?? OWN_SCHEME);
  const scheme: Scheme = useMemo(() => book.schemes.find((one) => one.id === schemeId) ?? { id: schemeId, rows: [] }, [book, schemeId]);
  const [refusal, setRefusal] = useState<string>();
  const [tried, setTried] = useState(false);
  const [groups, setGroups] = useState<readonly SourceGroup[]>([]);
  useEffect(() => {
    let current = true;
    void session.attempt(async () => {
      const read = await actions.readSources(schemeId, session.texts);
      if (current) setGroups(read);
    });
    return () => {
      current = false;
    };
  }, [session, actions, schemeId]);
  const lacking = useMemo(() => new Set(Object.keys(recipe.start).filter((blank) => blankOf(recipe, blank).needed && wordIn(filled, blank) === "")), [recipe, filled]);
  const sheets = resultRules(scheme.rows);
  const counting = countingRules(scheme.rows, recipe.counted);
  const add = (): void => {
    setTried(true);
    if (lacking.size > 0) return setRefusal(texts("add.needed"));
    const addition: Addition = { recipe, filled, clause: clause.trim(), results: results === NOT_LISTED ? undefined : results, countedIn: countedIn === "" ? undefined : countedIn, choices };
    void session.perform(async (language) => {
      const report = await actions.addRule(schemeId, addition, language);
      if (report.outcome === "refused") setRefusal(report.message);
      else added(nameOf(scheme, addition));
      return report;
    });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Caption1>{texts("add.example", { example: texts(`example.${recipe.name}` as "example.totalScore") })}</Caption1>
      <RecipeSentence recipe={recipe} filled={filled} scheme={schemeId} groups={groups} lacking={tried ? lacking : NONE} change={(now) => change({ filled: now })} pointed={(more) => change({ choices: [...choices, ...more] })} />
      <div className={styles.grid}>
        <Field label={texts("add.name")} size="small">
          <Input className={styles.control} value={wordIn(filled, "rule")} onChange={(_, { value }) => change({ filled: { ...filled, rule: value } })} />
        </Field>
        <Field label={texts("add.clause")} size="small">
          <Input className={styles.control} value={clause} onChange={(_, { value }) => change({ clause: value })} />
        </Field>
        {book.schemes.length > 1 && (
          <Field label={texts("add.scheme")} size="small">
            <Select className={styles.control} value={schemeId} onChange={(_, { value }) => setScheme(value)}>
              {book.schemes.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.id}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {counting.length > 0 && (
          <Field label={texts("add.countedIn")} size="small">
            <Select className={styles.control} value={countedIn} onChange={(_, { value }) => change({ countedIn: value })}>
              <option value="">{texts("add.countedIn.none")}</option>
              {counting.map((rule) => (
                <option key={rule} value={rule}>
                  {rule}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field label={texts("add.results")} size="small">
          <Select className={styles.control} value={results} onChange={(_, { value }) => change({ results: value })}>
            <option value="">{sheets[0] === undefined ? texts("add.results.new") : sheetOf(book, schemeId, sheets[0])}</option>
            {sheets.slice(1).map((rule) => (
              <option key={rule} value={rule}>
                {sheetOf(book, schemeId, rule)}
              </option>
            ))}
            <option value={NOT_LISTED}>{texts("add.results.none")}</option>
          </Select>
        </Field>
      </div>
      {refusal !== undefined && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{refusal}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" size="small">
          {texts("add.add")}
        </Button>
        <Button size="small" onClick={back}>
          {texts("add.back")}
        </Button>
      </div>
    </form>
  );
}

/** A rule cannot have this name. */
const NOT_LISTED = ".";
const NONE: ReadonlySet<string> = new Set();

const sheetOf = ({ cards }: Book, scheme: string, rule: string): string => cards.find((card) => card.scheme === scheme && card.rule === rule)?.sheet ?? rule;
