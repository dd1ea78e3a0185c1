import { ErrorType, ErrorValueObject, FUNCTION_NAMES_LOOKUP, NumberValueObject } from "@univerjs/engine-formula";
import type { ArrayValueObject, BaseFunction, BaseValueObject, IFunctionService } from "@univerjs/engine-formula";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where a text stands first and last. */
interface Places {
  readonly first: Place;
  last: Place;
}

const NOT_FOUND = ErrorValueObject.create(ErrorType.NA);

/** XLOOKUP and MATCH compare each text with all that it may equal, so that a column of them takes the square of its rows. Here what they search is gone through once. */
export function searchByIndex(functions: IFunctionService): void {
  const indices = new WeakMap<ArrayValueObject, ReadonlyMap<string, Places>>();
  const placesOf = (text: string, among: ArrayValueObject): Places | undefined => {
    const index = indices.get(among) ?? indexOf(among);
    indices.set(among, index);
    return index.get(text);
  };
  lookUp(executor(functions, FUNCTION_NAMES_LOOKUP.XLOOKUP), placesOf);
  match(executor(functions, FUNCTION_NAMES_LOOKUP.MATCH), placesOf);
}

type PlacesOf = (text: string, among: ArrayValueObject) => Places | undefined;

function executor(functions: IFunctionService, name: FUNCTION_NAMES_LOOKUP): BaseFunction {
  const found = functions.getExecutor(name);
  if (found == null) throw new Error(`Univer has no ${name}`);
  return found;
}

function lookUp(xlookup: BaseFunction, placesOf: PlacesOf): void {
  const compareWithAll = xlookup.equalSearch.bind(xlookup);
  xlookup.equalSearch = (key, among, results, isFirst = true) => {
    const text = plainText(key);
    if (text === undefined || among.getRowCount() !== results.getRowCount() || among.getColumnCount() !== results.getColumnCount()) return compareWithAll(key, among, results, isFirst);
    const place = placesOf(text, among)?.[isFirst ? "first" : "last"];
    return (place && results.get(place.row, place.column)) ?? NOT_FOUND;
  };
}

function match(executing: BaseFunction, placesOf: PlacesOf): void {
  const compareWithAll = executing.calculate.bind(executing);
  executing.calculate = (...args) => {
    const [key, among, type] = args;
    const text = key && plainText(key);
    if (text === undefined || !among?.isArray() || type === undefined || !isZero(type)) return compareWithAll(...args);
    const list = among as ArrayValueObject;
    if (list.getRowCount() !== 1 && list.getColumnCount() !== 1) return compareWithAll(...args);
    const first = placesOf(text, list)?.first;
    return first ? NumberValueObject.create(Math.max(first.row, first.column) + 1) : NOT_FOUND;
  };
}

const isZero = (type: BaseValueObject): boolean => type.isNumber() && type.getValue() === 0;

/** The one text of a cell that equals nothing but texts, and has no signs that stand for others: without regard to case. */
function plainText(key: BaseValueObject): string | undefined {
  const cell = onlyCell(key);
  const text = cell?.isString() ? String(cell.getValue()) : "";
  return text === "" || /[*?~]/.test(text) ? undefined : text.toLocaleLowerCase();
}

function onlyCell(key: BaseValueObject): BaseValueObject | undefined {
  if (!key.isArray()) return key;
  const cells = key as ArrayValueObject;
  return cells.getRowCount() === 1 && cells.getColumnCount() === 1 ? cells.getFirstCell() : undefined;
}

function indexOf(among: ArrayValueObject): ReadonlyMap<string, Places> {
  const index = new Map<string, Places>();
  among.getArrayValue().forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (!cell?.isString()) return;
      const text = String(cell.getValue()).toLocaleLowerCase();
      const known = index.get(text);
      if (known) known.last = { row, column };
      else index.set(text, { first: { row, column }, last: { row, column } });
    }),
  );
  return index;
}
