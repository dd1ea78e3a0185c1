import type { BaseValueObject } from "@univerjs/engine-formula";

import type { FunctionHost, FunctionMetadata } from "../book/types";
import { BUSY } from "./cell-value";

type Parameter = FunctionMetadata["parameters"][number];
type Cell = string | number | boolean | null;
/** An error among the arguments is the function's result, and the function is not called. */
type Arguments = { readonly values: readonly unknown[] } | { readonly error: string };

class ArgumentError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** A call's arguments as Excel hands them to a custom function. */
export function readArguments(metadata: FunctionMetadata, blank: FunctionHost["blank"], values: readonly BaseValueObject[]): Arguments {
  const keepErrors = metadata.options?.["allowErrorForDataTypeAny"] === true;
  const read = (parameter: Parameter, value: BaseValueObject) => readArgument(parameter, blank, keepErrors, value);
  const last = metadata.parameters.at(-1);
  const fixed = last?.repeating === true ? metadata.parameters.slice(0, -1) : metadata.parameters;
  const required = metadata.parameters.filter((parameter) => parameter.optional !== true).length;
  if (values.length < required || (last?.repeating !== true && values.length > fixed.length)) return { error: "#VALUE!" };
  try {
    // An optional argument left out arrives as null.
    const given = fixed.map((parameter, index) => (values[index] === undefined ? null : read(parameter, values[index])));
    const repeated = last?.repeating === true ? [values.slice(fixed.length).map((value) => read(last, value))] : [];
    return { values: [...given, ...repeated] };
  } catch (error) {
    if (error instanceof ArgumentError) return { error: error.code };
    throw error;
  }
}

function readArgument(parameter: Parameter, blank: FunctionHost["blank"], keepErrors: boolean, value: BaseValueObject): unknown {
  const table = cellsOf(value).map((row) => row.map((cell) => convert(parameter, blank, keepErrors, cell)));
  if (parameter.dimensionality === "matrix") return table;
  const only = table[0]?.[0];
  if (table.length !== 1 || table[0]?.length !== 1) throw new ArgumentError("#VALUE!");
  return only;
}

function cellsOf(value: BaseValueObject): (BaseValueObject | null)[][] {
  if (!value.isArray()) return [[value]];
  const rows: (BaseValueObject | null)[][] = [];
  // Univer's iterator counts from the range's place in the sheet.
  let first: number | undefined;
  (value as unknown as { iterator(visit: (cell: BaseValueObject | null, row: number) => void): void }).iterator((cell, row) => {
    first ??= row;
    (rows[row - first] ??= []).push(cell);
  });
  return rows;
}

/** A cell as the parameter's declared type; what does not fit is #VALUE! before the function is called. */
function convert(parameter: Parameter, blank: FunctionHost["blank"], keepErrors: boolean, cell: BaseValueObject | null): unknown {
  if (cell !== null && cell.isError()) {
    const error = String(cell.getValue());
    // A cell that still waits for another function is no input yet: the call comes when it has its value.
    if (keepErrors && error !== BUSY) return error;
    throw new ArgumentError(error);
  }
  const value = cell === null || cell.isNull() ? null : (cell.getValue() as Cell);
  switch (parameter.type) {
    case "number":
      return toNumber(value);
    case "string":
      return value === null ? "" : toText(value);
    case "boolean":
      return toNumber(value) !== 0;
    default:
      return value ?? blank;
  }
}

function toNumber(value: Cell): number {
  if (value === null) return 0;
  const number = typeof value === "string" && value.trim() === "" ? Number.NaN : Number(value);
  if (Number.isNaN(number)) throw new ArgumentError("#VALUE!");
  return number;
}

function toText(value: Exclude<Cell, null>): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
