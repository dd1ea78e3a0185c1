import { Exact } from "../../src/core/number/exact";
import { date, missing, notApplicable, number, text, truth, type Value } from "../../src/core/value";
import { ValueColumn } from "../../src/core/valueColumn";

const third = number(Exact.one.dividedBy(Exact.of(3)));
const values: readonly Value[] = [number(Exact.of(28.25)), third, text("1班"), date(46266), truth(false), notApplicable, missing];

function columnOf(all: readonly Value[]): ValueColumn {
  const column = new ValueColumn(all.length);
  for (const [at, value] of all.entries()) column.set(at, value);
  return column;
}

describe("a column of values", () => {
  it("gives each value back as it was put, and says which are numbers of parts", () => {
    const column = columnOf(values);
    expect(values.map((_, at) => column.get(at))).toEqual([number(Exact.ofParts(282_500, 10_000)), ...values.slice(1)]);
    expect(values.map((_, at) => column.partsAt(at))).toEqual([282_500, ...values.slice(1).map(() => undefined)]);
    expect(column.get(values.length)).toBeUndefined();
  });

  it("has a value that is repeated once", () => {
    const column = new ValueColumn(4);
    column.set(0, text("1班"));
    column.repeat(1, 0);
    column.set(2, text("2班"));
    column.repeat(3, 2);
    expect([0, 1, 2, 3].map((at) => column.textAt(at))).toEqual(["1班", "1班", "2班", "2班"]);
    expect(column.texts()).toEqual(["1班", "2班"]);
  });

  it("takes over what stands in another column, whatever is changed there afterwards", () => {
    const from = columnOf(values);
    const to = new ValueColumn(values.length);
    for (const at of values.keys()) to.copy(at, from, at);
    from.set(2, text("9班"));
    expect(values.map((_, at) => to.get(at))).toEqual([number(Exact.ofParts(282_500, 10_000)), ...values.slice(1)]);
    expect(to.has(values.length)).toBe(false);
  });

  it("changes one place alone when it is put anew", () => {
    const column = columnOf([text("1班"), text("1班")]);
    column.repeat(1, 0);
    column.set(0, text("2班"));
    expect([column.textAt(0), column.textAt(1)]).toEqual(["2班", "1班"]);
  });
});
