import type { CellRef } from "../../core/cell";
import { UserError } from "../../excel/userError";
import { usePane } from "./context";

/** Hands over the cell that is selected in the grid, as long as it is one of this sheet. */
export function useSelectionOn(sheet: string): (take: (cell: CellRef) => void) => void {
  const { session, actions } = usePane();
  return (take) =>
    void session.attempt(async () => {
      const cell = await actions.selectedCell();
      if (cell.sheet !== sheet) throw new UserError("mapping.selectedElsewhere", { sheet });
      take(cell);
    });
}
