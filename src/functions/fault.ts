import type { functionsFaultsZh } from "../messages/functions.faults.zh";

export type FunctionCode = keyof typeof functionsFaultsZh;
export type FaultCode = Extract<FunctionCode, `functionError.${string}`>;

/** Gives a text of `src/messages/functions.faults.*` in the user's language, its {placeholders} filled in. */
export type FunctionTexts = (code: FunctionCode, params?: Readonly<Record<string, string>>) => string;

type NamedBy<Code> = Code extends `functionParameter.${infer Name}` ? Name : never;
/** A parameter as the contract calls it; what users call it is a text. */
export type ParameterName = NamedBy<FunctionCode>;

/** An argument, or a cell of it: zero-based, counted within the argument. */
export interface Place {
  readonly parameter: ParameterName;
  readonly cell?: { readonly row: number; readonly column: number };
}

/** Why a function has no result: `wrong` input is #VALUE!, `missing` input is #N/A. */
export class Fault extends Error {
  constructor(
    readonly kind: "wrong" | "missing",
    readonly code: FaultCode,
    readonly place: Place,
    readonly params: Readonly<Record<string, string>> = {},
    /** Another parameter that does not go with it. */
    readonly other?: ParameterName,
  ) {
    super(code);
  }
}

/** Says which argument, what is wrong and what to write. */
export function sentence({ code, place, params, other }: Fault, texts: FunctionTexts): string {
  return texts(code, { where: whereText(place, texts), ...(other === undefined ? {} : { other: texts(`functionParameter.${other}`) }), ...params });
}

function whereText({ parameter: name, cell }: Place, texts: FunctionTexts): string {
  const parameter = texts(`functionParameter.${name}`);
  if (cell === undefined) return texts("functionWhere.argument", { parameter });
  return texts("functionWhere.cell", { parameter, row: String(cell.row + 1), column: String(cell.column + 1) });
}
