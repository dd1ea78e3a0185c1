import { Link } from "@fluentui/react-components";
import type { JSX } from "react";
import type { CellRef } from "../../core/cell";
import { useGoTo, useTexts } from "./context";
import { placeOf } from "./place";

/** The address of a cell; a press selects it in Excel. */
export function CellLink({ cell }: { readonly cell: CellRef }): JSX.Element {
  const texts = useTexts();
  const goTo = useGoTo();
  return (
    <Link as="button" inline onClick={() => goTo.cell(cell)}>
      {texts("explain.goTo", { place: placeOf(cell) })}
    </Link>
  );
}
