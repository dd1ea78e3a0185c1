import { addressOf, type CellRef } from "../../core/cell";

/** 2026年9月!D4 */
export const placeOf = (cell: CellRef): string => `${cell.sheet}!${addressOf(cell)}`;
