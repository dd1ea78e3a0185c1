import { Fault, sentence, type FunctionTexts } from "../../src/functions/fault";
import { customFunctions } from "../../src/functions/index";
import { functionsFaultsEn } from "../../src/messages/functions.faults.en";
import { functionsFaultsZh } from "../../src/messages/functions.faults.zh";

const filled = (text: string, params: Readonly<Record<string, string>> = {}): string =>
  text.replace(/\{(\w+)\}/g, (placeholder, name: string) => params[name] ?? placeholder);

export const chinese: FunctionTexts = (code, params) => filled(functionsFaultsZh[code], params);
export const english: FunctionTexts = (code, params) => filled(functionsFaultsEn[code], params);

/** Calls a function as Excel does: ranges and array constants as rows of cells, what is left out as null. */
export function call(id: string, ...args: readonly unknown[]): unknown {
  const definition = customFunctions.find((one) => one.id === id);
  if (definition === undefined) throw new Error(`no function ${id}`);
  return definition.call(args);
}

/** What a refused call says, with the error that the cell shows. */
export function refusal(id: string, ...args: readonly unknown[]): string {
  try {
    return `no error: ${JSON.stringify(call(id, ...args))}`;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return `${error.kind === "missing" ? "#N/A" : "#VALUE!"} ${sentence(error, chinese)}`;
  }
}

/** A column of cells, as a range of one column arrives. */
export const column = (...cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);

/** A row of cells, as {1,2,3} arrives. */
export const row = (...cells: readonly unknown[]): unknown[][] => [[...cells]];
