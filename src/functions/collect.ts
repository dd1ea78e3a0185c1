import { collect as operation, type CollectMode, type NamedRow } from "../core/operations/collect";
import { compact } from "../sheets/parse/text";
import { defineArray } from "./define";
import { Fault } from "./fault";
import { grid, ofOneUnit, option, optional, scalar, vector, widthOf, type Grid, type Vector } from "./parameters";
import { figure, MISSING, name, type Reader } from "./readers";
import { cellOf, lay, sameLength, type Cell } from "./rows";
import { transposed } from "./tables";

/** What a cell says where one value was asked for and the name has several rows. */
const SEVERAL = "重复:";

/** What stands for a name without a row: a figure, or words as they are written, "" included. */
const instead: Reader<Cell> = (cell, place) => (typeof cell === "string" && /^[^\d#]*$/.test(compact(cell)) ? cell.trim() : cellOf(figure(cell, place)));

/** Joins by name: the sum over a person's rows and columns, or the only value. */
export const collect = defineArray({
  id: "COLLECT",
  parameters: {
    keys: vector(name),
    names: vector(name),
    values: ofOneUnit(grid(figure)),
    mode: option<CollectMode>(["合计", "total"], ["唯一", "only"]),
    none: optional(scalar(instead), MISSING),
  },
  example: '=BZR.COLLECT({"罗敏";"白林"},{"罗敏";"罗敏"},{3;4},"合计",0)',
  run({ keys, names, values, mode, none }) {
    if (names.cells.length === 1 && keys.cells.length > 1 && isLongList(values, keys)) throw new Fault("wrong", "functionError.keysFirst", { parameter: names.parameter });
    const lines = linesBeside(names, values);
    if (mode === "only" && widthOf(lines) > 1) throw new Fault("wrong", "functionError.onlyOneColumn", { parameter: values.parameter });
    const rows = names.cells.map((name, index): NamedRow => ({ name, figures: lines[index] ?? [] }));
    const found = operation(keys.cells, rows, mode);
    return lay(
      keys.cells.map((key, index) => {
        const one = found[index];
        if (key === "") return "";
        if (one === undefined) return none;
        return one === "several" ? `${SEVERAL}${key}` : cellOf(one);
      }),
      keys.across,
    );
  },
});

/** Whether values, given for a single name, lie as the names do that were given first: the order of SUMIF. */
const isLongList = ({ rows }: Grid<unknown>, keys: Vector<string>): boolean => rows.length > 1 || (keys.across && widthOf(rows) === keys.cells.length);

/** The values of each name: rows beside a column of names, columns below a row of names. */
function linesBeside<T>(names: Vector<string>, { parameter, rows }: Grid<T>): readonly (readonly T[])[] {
  const lines = names.across ? transposed(rows) : rows;
  sameLength(names, { parameter, cells: lines, across: names.across });
  return lines;
}
