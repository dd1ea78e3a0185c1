import { Fault, type ParameterName, type Place } from "./fault";
import { choice, type Reader } from "./readers";

/** A parameter as Excel sees it, and how its argument is read. */
export interface Parameter<T> {
  readonly dimensionality: "scalar" | "matrix";
  readonly optional?: boolean;
  readonly repeating?: boolean;
  read(argument: unknown, name: ParameterName): T;
}

/** A range's cells. */
export interface Grid<T> {
  readonly parameter: ParameterName;
  /** None empty, all of one length. */
  readonly rows: readonly (readonly T[])[];
}

/** One row or one column of cells, or a single one. */
export interface Vector<T> {
  readonly parameter: ParameterName;
  readonly cells: readonly T[];
  /** A row: what is computed from it goes from left to right as well. */
  readonly across: boolean;
}

export function scalar<T>(reader: Reader<T>): Parameter<T> {
  return { dimensionality: "scalar", read: (argument, parameter) => reader(argument, { parameter }) };
}

export function grid<T>(reader: Reader<T>): Parameter<Grid<T>> {
  return {
    dimensionality: "matrix",
    read(argument, parameter) {
      const rows = rowsOf(argument);
      const alone = rows.length === 1 && widthOf(rows) === 1;
      const placeOf = (row: number, column: number): Place => (alone ? { parameter } : { parameter, cell: { row, column } });
      return { parameter, rows: rows.map((cells, row) => cells.map((cell, column) => reader(cell, placeOf(row, column)))) };
    },
  };
}

/** A row or a column; a single value is one of length 1. */
export function vector<T>(reader: Reader<T>): Parameter<Vector<T>> {
  const cells = grid(reader);
  return {
    dimensionality: "matrix",
    read: (argument, parameter) => toVector(cells.read(argument, parameter)),
  };
}

export function toVector<T>({ parameter, rows }: Grid<T>): Vector<T> {
  const width = widthOf(rows);
  if (rows.length > 1 && width > 1) throw new Fault("wrong", "functionError.notOneLine", { parameter });
  return { parameter, cells: rows.flat(), across: width > 1 };
}

/** What is left out arrives as null: then the value is `otherwise`. */
export function optional<T, D>(parameter: Parameter<T>, otherwise: D): Parameter<T | D> {
  return optionalWhere((cell) => cell === null || cell === undefined, parameter, otherwise);
}

/** The same where 0 means nothing: the desktop passes 0 for what is left out between two commas, and for a blank cell. */
export function optionalNonzero<T, D>(parameter: Parameter<T>, otherwise: D): Parameter<T | D> {
  return optionalWhere((cell) => cell === null || cell === undefined || cell === 0, parameter, otherwise);
}

/** One of a few words, the first where nothing is given. */
export function option<T>(...choices: readonly [readonly [word: string, value: T], ...(readonly [word: string, value: T])[]]): Parameter<T> {
  return optionalWhere((cell) => cell === null || cell === undefined || cell === 0 || cell === "", scalar(choice(choices)), choices[0][1]);
}

/** As many arguments as wanted, at least one. */
export function repeating<T>(parameter: Parameter<T>): Parameter<readonly T[]> {
  return {
    dimensionality: parameter.dimensionality,
    repeating: true,
    read: (argument, name) => (Array.isArray(argument) ? argument : [argument]).map((one: unknown) => parameter.read(one, name)),
  };
}

/** What is added up has one unit: 50分 are no 50元. */
export function ofOneUnit<T>(parameter: Parameter<T>): Parameter<T> {
  return {
    ...parameter,
    read(argument, name) {
      const units = new Set([argument].flat(3).flatMap((cell) => (typeof cell === "string" ? (/\d\s*([元分])$/.exec(cell.trim())?.[1] ?? []) : [])));
      if (units.size > 1) throw new Fault("wrong", "functionError.mixedUnits", { parameter: name });
      return parameter.read(argument, name);
    },
  };
}

/** A single value, for `optional`. */
export const single = <T>(parameter: ParameterName, cell: T): Vector<T> => ({ parameter, cells: [cell], across: false });

export const widthOf = (rows: readonly (readonly unknown[])[]): number => rows[0]?.length ?? 0;

function optionalWhere<T, D>(isLeftOut: (cell: unknown) => boolean, parameter: Parameter<T>, otherwise: D): Parameter<T | D> {
  return {
    dimensionality: parameter.dimensionality,
    optional: true,
    read(argument, name) {
      const rows = rowsOf(argument);
      const alone = rows.length === 1 && widthOf(rows) <= 1;
      return alone && isLeftOut(rows[0]?.[0]) ? otherwise : parameter.read(argument, name);
    },
  };
}

function rowsOf(argument: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(argument)) return [[argument]];
  return argument.map((row: unknown) => (Array.isArray(row) ? (row as readonly unknown[]) : [row]));
}
