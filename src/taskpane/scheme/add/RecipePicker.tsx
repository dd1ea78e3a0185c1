import { Caption1, SearchBox, Text, makeStyles, tokens, useArrowNavigationGroup } from "@fluentui/react-components";
import { useMemo, useState, type JSX } from "react";
import { recipes } from "../../../editing/recipes";
import { RECIPE_KINDS, type Recipe } from "../../../editing/recipes/recipe";
import { parseTemplate, type Template } from "../../../editing/template";
import type { EditingTexts } from "../../../messages/editing";
import { useEditingTexts } from "../editing/useEditingTexts";

const useStyles = makeStyles({
  search: { maxWidth: "none" },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, listStyleType: "none", margin: 0, padding: 0 },
  choice: {
    display: "flex",
    flexDirection: "column",
    width: "100%",
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    font: "inherit",
    textAlign: "start",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  example: { color: tokens.colorNeutralForeground2 },
  kind: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXXS}` },
});

/** What schools write, by what it is about; found by the words of the school's regulation. */
export function RecipePicker({ choose }: { readonly choose: (recipe: Recipe) => void }): JSX.Element {
  const styles = useStyles();
  const texts = useEditingTexts();
  // From what was typed, Tab goes to the first that fits.
  const arrows = useArrowNavigationGroup({ axis: "vertical" });
  const [words, setWords] = useState("");
  const offered = useMemo(() => recipes.map((recipe) => ({ recipe, sentence: withBlanks(recipe, texts), example: exampleOf(recipe, texts) })), [texts]);
  const wanted = words.trim().split(/\s+/).filter(Boolean);
  const found = offered.filter(({ recipe, sentence, example }) => wanted.every((word) => [sentence, example, recipe.start.rule].some((text) => text.includes(word))));
  return (
    <>
      <SearchBox className={styles.search} size="small" autoFocus aria-label={texts("add.find")} placeholder={texts("add.find")} value={words} onChange={(_, { value }) => setWords(value)} />
      {found.length === 0 && <Caption1 role="status">{texts("add.none", { words })}</Caption1>}
      <div {...arrows}>
        {RECIPE_KINDS.map((kind) => {
          const own = found.filter(({ recipe }) => recipe.kind === kind);
          return (
            own.length > 0 && (
              <div key={kind}>
                <Text as="h4" block weight="semibold" className={styles.kind}>
                  {texts(`add.kind.${kind}`)}
                </Text>
                <ul className={styles.list}>
                  {own.map(({ recipe, sentence, example }) => (
                    <li key={recipe.name}>
                      <button type="button" className={styles.choice} onClick={() => choose(recipe)}>
                        <span>{example}</span>
                        <Caption1 className={styles.example}>{sentence}</Caption1>
                      </button>
                    </li>
                  ))}
                </ul>
              </div>
            )
          );
        })}
      </div>
    </>
  );
}

/** The code is that of the recipe: a test sees to it that each has one. */
const exampleOf = ({ name }: Recipe, texts: EditingTexts): string => texts(`example.${name}` as "example.totalScore");

function withBlanks({ name }: Recipe, texts: EditingTexts): string {
  const inWords = (nodes: Template): string => nodes.map((node) => (node.kind === "text" ? node.text : node.kind === "slot" ? (node.entry ? inWords(node.entry) : texts("add.blank")) : "")).join("");
  return inWords(parseTemplate(texts(`recipe.${name}` as "recipe.totalScore")));
}
