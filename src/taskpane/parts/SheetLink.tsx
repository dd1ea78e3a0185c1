import { Link } from "@fluentui/react-components";
import type { JSX } from "react";
import { useGoTo, useTexts } from "./context";

/** The name of a sheet; a press shows it in Excel. */
export function SheetLink({ sheet }: { readonly sheet: string }): JSX.Element {
  const texts = useTexts();
  const goTo = useGoTo();
  return (
    <Link as="button" inline aria-label={texts("pane.openSheet", { sheet })} onClick={() => goTo.sheet(sheet)}>
      {sheet}
    </Link>
  );
}
