import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { ExampleRows } from "./ExampleRows";
import type { Block } from "./guide";
import { GuideTable } from "./GuideTable";
import { InlineText } from "./InlineText";

const useStyles = makeStyles({ text: { margin: 0 }, list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL } });

/** A paragraph, list, table or example of the guide. */
export function TopicBlock({ block }: { readonly block: Block }): JSX.Element {
  const styles = useStyles();
  switch (block.kind) {
    case "text":
      return (
        <p className={styles.text}>
          <InlineText text={block.text} />
        </p>
      );
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List className={styles.list}>
          {block.items.map((item) => (
            <li key={item}>
              <InlineText text={item} />
            </li>
          ))}
        </List>
      );
    }
    case "table":
      return <GuideTable head={block.head} rows={block.rows} />;
    case "rows":
      return <ExampleRows lines={block.lines} />;
  }
}
