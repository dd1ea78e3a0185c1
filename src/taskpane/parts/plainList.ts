import { makeStyles, tokens } from "@fluentui/react-components";

/** A long list of choices is one stop of the Tab key; the arrow keys go on in it. */
export const ARROWS = { axis: "both", memorizeCurrent: true } as const;

/** A list without marks, under its title: what its items are is plain from what is in them. */
export const usePlainList = makeStyles({
  title: { margin: 0 },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, listStyleType: "none", margin: 0, padding: `${tokens.spacingVerticalXS} 0` },
});
