import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type JSX } from "react";
import type { Preview } from "../../../appraisal/preview";
import type { Book } from "../../../editing/book";
import type { Report } from "../../../excel/report";
import { usePane } from "../../parts/context";
import { PreviewedChanges } from "../../parts/PreviewedChanges";
import { scrollTo } from "../../parts/scrollTo";
import { useEditingTexts } from "./useEditingTexts";

const useStyles = makeStyles({
  press: { alignSelf: "flex-start" },
  found: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, outlineOffset: tokens.spacingHorizontalXS },
});

/** 试算: whose figures what was changed in the regulation would change; shown as long as the regulation stands as it did. */
export function WhoChanges({ book }: { readonly book: Book }): JSX.Element {
  const styles = useStyles();
  const { session, actions } = usePane();
  const texts = useEditingTexts();
  const [last, setLast] = useState<{ readonly preview: Preview; readonly book: Book }>();
  const preview = last?.book === book && last.preview.outcome === "changes" ? last.preview : undefined;
  const found = useRef<HTMLElement>(null);
  useEffect(() => {
    if (preview === undefined) return;
    found.current?.focus({ preventScroll: true });
    scrollTo(found.current);
  }, [preview]);
  const press = (): void =>
    void session.perform(async (language, control): Promise<Report> => {
      const foreseen = await actions.whoChanges(language, control);
      if (foreseen === undefined) return { message: language("run.cancelled"), outcome: "refused" };
      setLast({ preview: foreseen, book });
      return { message: foreseen.message, outcome: foreseen.outcome === "refused" ? "refused" : "done" };
    });
  return (
    <>
      <Button className={styles.press} size="small" onClick={press}>
        {texts("live.tryOut")}
      </Button>
      {preview && (
        <section ref={found} tabIndex={-1} className={styles.found} aria-label={texts("live.changes")}>
          <Caption1>{preview.message}</Caption1>
          <PreviewedChanges preview={preview} />
          <Button className={styles.press} size="small" onClick={() => setLast(undefined)}>
            {texts("preview.close")}
          </Button>
        </section>
      )}
    </>
  );
}
