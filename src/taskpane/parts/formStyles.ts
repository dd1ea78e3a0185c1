import { makeStyles, tokens } from "@fluentui/react-components";

/** A few fields and the button that uses them. */
export const useFormStyles = makeStyles({ form: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS } });
