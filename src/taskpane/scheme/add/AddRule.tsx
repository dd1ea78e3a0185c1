import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useState, type JSX } from "react";
import { flushSync } from "react-dom";
import type { Book } from "../../../editing/book";
import type { Recipe } from "../../../editing/recipes/recipe";
import { useEditingTexts } from "../editing/useEditingTexts";
import { RecipeForm, draftOf, type Draft } from "./RecipeForm";
import { RecipePicker } from "./RecipePicker";

const useStyles = makeStyles({
  open: { alignSelf: "flex-start" },
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0 },
  back: { alignSelf: "flex-start" },
});

interface AddRuleProps {
  readonly book: Book;
  /** Is told which rule was added. */
  readonly added: (rule: string) => void;
  /** Whether it is open at once. */
  readonly opens: boolean;
}

/** 添加规则: a sentence is chosen, filled in, and written into the regulation. */
export function AddRule({ book, added, opens }: AddRuleProps): JSX.Element {
  const styles = useStyles();
  const texts = useEditingTexts();
  const [state, setState] = useState<"closed" | "choosing" | Recipe>(opens ? "choosing" : "closed");
  /** By the names of the recipes: whoever looks at another one, or at the sheet, goes on later. */
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const [button, setButton] = useState<HTMLElement | null>(null);
  const close = (): void => {
    flushSync(() => setState("closed"));
    button?.focus();
  };
  return (
    <>
      <Button ref={setButton} className={styles.open} size="small" icon={<AddRegular />} aria-expanded={state !== "closed"} onClick={() => setState(state === "closed" ? "choosing" : "closed")}>
        {texts("add.open")}
      </Button>
      {state !== "closed" && (
        <div
          className={styles.panel}
          role="group"
          aria-label={texts("add.open")}
          onKeyDown={({ key, defaultPrevented }) => {
            if (key === "Escape" && !defaultPrevented) close();
          }}
        >
          {state === "choosing" ? (
            <>
              <Text as="h3" className={styles.title} weight="semibold">
                {texts("add.title")}
              </Text>
              <RecipePicker choose={setState} />
              <Button className={styles.back} size="small" onClick={close}>
                {texts("add.back")}
              </Button>
            </>
          ) : (
            <RecipeForm
              recipe={state}
              book={book}
              draft={drafts[state.name] ?? draftOf(state)}
              change={(part) => setDrafts((all) => ({ ...all, [state.name]: { ...(all[state.name] ?? draftOf(state)), ...part } }))}
              back={() => setState("choosing")}
              added={(rule) => {
                setDrafts((all) => ({ ...all, [state.name]: draftOf(state) }));
                close();
                added(rule);
              }}
            />
          )}
        </div>
      )}
    </>
  );
}
