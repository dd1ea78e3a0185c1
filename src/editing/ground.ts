import type { SettingRow } from "../rules/scheme";
import type { DecodedSchemes } from "../schemes/codec";
import type { SheetData } from "../sheets";

/** The regulation's sheet as it was shown. */
export interface Ground {
  readonly decoded: DecodedSchemes;
  readonly data: SheetData;
}

/** The rows of a rule. */
export const rowsOfRule = ({ decoded }: Ground, scheme: string, rule: string): readonly SettingRow[] => decoded.schemes.find(({ id }) => id === scheme)?.rows.filter((row) => row.rule === rule) ?? [];
