import { createContext, useContext } from "react";
import type { Session } from "../../commands/session";
import type { CellRef } from "../../core/cell";
import type { Texts } from "../../messages";
import type { PaneActions } from "./actions";

interface PaneContext {
  readonly session: Session;
  readonly actions: PaneActions;
}

const Context = createContext<PaneContext | undefined>(undefined);

export const PaneProvider = Context.Provider;

/** Session and actions, for every part of the pane. */
export function usePane(): PaneContext {
  const context = useContext(Context);
  if (context === undefined) throw new Error("the parts of the pane stand within its provider");
  return context;
}

export const useTexts = (): Texts => usePane().session.texts;

/** Ways to a place in the workbook; a place that is gone is told like any other failure. */
export function useGoTo(): { cell(cell: CellRef): void; sheet(name: string): void } {
  const { session, actions } = usePane();
  return {
    cell: (cell) => void session.attempt(() => actions.selectCell(cell)),
    sheet: (name) => void session.attempt(() => actions.showSheet(name)),
  };
}
