import { Button, Caption1, Checkbox, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useId, type JSX } from "react";
import type { CollectedCell } from "../../../collecting/collection";
import type { Share } from "../../../collecting/shares";
import { formatMonth, monthKey } from "../../../core/month";
import type { Texts } from "../../../messages";
import { useTexts } from "../../parts/context";
import { useItemStyles } from "../../parts/itemStyles";
import { usePlainList } from "../../parts/plainList";
import type { Collected } from "./useCollecting";

const useStyles = makeStyles({ parts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS }, import: { alignSelf: "flex-start" } });

interface ShareChoiceProps {
  readonly collected: Collected;
  readonly mark: (id: string, chosen: boolean) => void;
  readonly importChosen: () => void;
  readonly running: boolean;
}

/** What the files have to import, ticked unless something else speaks of the same classes: then the user says which counts. */
export function ShareChoice({ collected: { collection, chosen }, mark, importChosen, running }: ShareChoiceProps): JSX.Element {
  const styles = useStyles();
  const itemStyles = useItemStyles();
  const { title, list } = usePlainList();
  const texts = useTexts();
  const id = useId();
  const cells = collection.matrices.flatMap(({ table, rows }) => rows.flatMap((row) => row.cells.map((cell) => ({ ...cell, key: [table, row.department, monthKey(cell.month)].join("/"), own: fileShares(cell) }))));
  const offered = cells.filter(({ own }) => own.length > 0);
  if (offered.length === 0) return <Text>{texts("collect.noShares")}</Text>;
  return (
    <div className={styles.parts}>
      <Text as="h3" id={id} className={title} weight="semibold">
        {texts("collect.shares")}
      </Text>
      <ul className={list} aria-labelledby={id}>
        {offered.map((cell) => (
          <li key={cell.key} className={itemStyles.item}>
            {cell.own.map(({ share, file }) => (
              <Checkbox
                key={share.id}
                checked={chosen.has(share.id)}
                aria-describedby={cell.state.kind === "repeated" ? `${id}${cell.key}` : undefined}
                label={shareText(share, file, texts)}
                onChange={(_, { checked }) => mark(share.id, checked === true)}
              />
            ))}
            {cell.state.kind === "repeated" && (
              <Caption1 id={`${id}${cell.key}`} className={itemStyles.detail}>
                {repeatedText(cell, cell.state.classes, texts)}
              </Caption1>
            )}
          </li>
        ))}
      </ul>
      <Button className={styles.import} appearance="primary" disabledFocusable={running} onClick={importChosen}>
        {texts("collect.import")}
      </Button>
    </div>
  );
}

const fileShares = ({ shares }: CollectedCell): readonly { readonly share: Share; readonly file: string }[] =>
  shares.flatMap((share) => (share.origin.kind === "file" ? [{ share, file: share.origin.file }] : []));

function shareText({ department, month, sheet, rows, problemCount }: Share, file: string, texts: Texts): string {
  const params = { department, month: formatMonth(month), file, sheet: sheet.name, count: String(rows.length) };
  return texts("collect.share", { ...params, problems: problemCount === 0 ? "" : String(problemCount) });
}

function repeatedText({ shares }: CollectedCell, classes: readonly string[], texts: Texts): string {
  const sheets = shares.flatMap(({ origin, sheet }) => (origin.kind === "workbook" ? [sheet.name] : []));
  return texts("collect.repeated", { classes: classes.join("、"), sheets: sheets.join("、") });
}
