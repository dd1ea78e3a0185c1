import { makeStyles, tokens } from "@fluentui/react-components";

/** A list of figures, each to be pressed. */
export const useFigureStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  figure: { width: "100%", justifyContent: "space-between", gap: tokens.spacingHorizontalM, padding: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightRegular },
  value: { textAlign: "right", overflowWrap: "anywhere", minWidth: 0, fontVariantNumeric: "tabular-nums" },
});
