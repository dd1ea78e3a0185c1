import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type JSX } from "react";
import { cardsOf } from "../../editing/card";
import { editingTexts } from "../../messages/editing";
import { schemeOf } from "../../schemes/rows";
import { useTexts } from "../parts/context";
import { Disclosure } from "../parts/Disclosure";
import { GuideTable } from "./GuideTable";

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL } });

/** The columns that examples are written in. */
const HEADINGS = ["规则", "计算方法", "设置项", "名称", "适用", "设定值", "单位", "依据", "说明"];

/** An example of the guide: its rules as sentences, and as the rows of 考核方案 that say so. */
export function ExampleRows({ lines }: { readonly lines: string }): JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const cards = useMemo(() => cardsOf([schemeOf("", lines)], editingTexts(texts)), [lines, texts]);
  const rows = lines.split("\n").filter(Boolean).map((line) => line.split("|"));
  const used = HEADINGS.filter((_, column) => rows.some((row) => (row[column] ?? "") !== ""));
  return (
    <div>
      <Caption1>{texts("help.example")}</Caption1>
      <ul className={styles.list}>
        {cards.map(({ id, rule, versions }) => (
          <li key={id}>
            <strong>{rule}</strong>:{versions.map(({ parts }) => parts.map((part) => (part.kind === "text" ? part.text : part.shown)).join("")).join(";")}
          </li>
        ))}
      </ul>
      <Disclosure title={texts("help.rows")}>
        <GuideTable head={used} rows={rows.map((row) => used.map((heading) => row[HEADINGS.indexOf(heading)] ?? ""))} />
      </Disclosure>
    </div>
  );
}
