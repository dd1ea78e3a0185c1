import { makeStyles, tokens } from "@fluentui/react-components";

/** An item of a list: a line, and what there is to say of it below. */
export const useItemStyles = makeStyles({
  item: { display: "flex", flexDirection: "column", alignItems: "flex-start", overflowWrap: "anywhere" },
  detail: { color: tokens.colorNeutralForeground2 },
  /** Where a press on the whole item leads. */
  place: { color: tokens.colorBrandForegroundLink, textDecorationLine: "underline" },
});
