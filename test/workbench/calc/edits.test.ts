import { ICommandService, IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import type { Univer } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { Engine } from "../../../workbench/calc/engine";
import type { CellRange } from "../../../workbench/calc/cell-range";
import { createHeadlessUniver } from "../../../workbench/calc/headless";

const open: Engine[] = [];
afterEach(() => open.splice(0).forEach((engine) => engine.dispose()));

/** A sheet with 2 in A1 and =A1*10 in B1, and a person at its grid. */
async function openGrid() {
  let univer: Univer | undefined;
  const cells = [
    [0, 0, { value: { kind: "number", number: 2 }, style: "x7" }],
    [0, 1, { value: { kind: "blank" }, formula: "=A1*10" }],
  ] as const;
  const engine = new Engine([{ id: "s", name: "表", cells }], 5000, () => (univer = createHeadlessUniver()));
  open.push(engine);
  await engine.settle();
  const injector = univer?.__getInjector();
  if (injector === undefined) throw new Error("the engine made no Univer");
  const unitId = injector.get(IUniverInstanceService).getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET)?.getUnitId();
  const edit = (cellValue: object) => injector.get(ICommandService).syncExecuteCommand(SetRangeValuesMutation.id, { unitId, subUnitId: "s", cellValue });
  return { engine, edit };
}

describe("a person's change in the grid", () => {
  it("is told, and calculated with all that depends on it", async () => {
    const { engine, edit } = await openGrid();
    const edits: (readonly [string, CellRange])[] = [];
    engine.onEdit((...told) => edits.push(told));
    edit({ 0: { 0: { v: 3, t: 2 } } });
    await engine.settle();
    expect(engine.value("s", 0, 1)).toEqual({ kind: "number", number: 30 });
    expect(edits).toEqual([["s", { row: 0, column: 0, lastRow: 0, lastColumn: 0 }]]);
  });

  it("keeps the cell's format, whatever format comes with the value, and also when the cell is emptied", async () => {
    const { engine, edit } = await openGrid();
    edit({ 0: { 0: { v: 3, t: 2, s: { bl: 1 } } } });
    expect(engine.style("s", 0, 0)).toBe("x7");
    edit({ 0: { 0: null } });
    expect(engine.value("s", 0, 0)).toEqual({ kind: "blank" });
    expect(engine.style("s", 0, 0)).toBe("x7");
  });

  it("of a format alone changes no cell", async () => {
    const { engine, edit } = await openGrid();
    edit({ 0: { 0: { s: { bl: 1 } } } });
    expect(engine.value("s", 0, 0)).toEqual({ kind: "number", number: 2 });
    expect(engine.style("s", 0, 0)).toBe("x7");
  });

  it("puts formatted text into the cell as plain text", async () => {
    const { engine, edit } = await openGrid();
    edit({ 0: { 0: { p: { body: { dataStream: "甲\r乙\r\n" } }, v: null } } });
    expect(engine.value("s", 0, 0)).toEqual({ kind: "text", text: "甲\n乙" });
  });

  it("is refused where it is not allowed", async () => {
    const { engine, edit } = await openGrid();
    engine.onBeforeEdit((_sheet, { column }) => column !== 0);
    edit({ 0: { 0: { v: 3, t: 2 } } });
    edit({ 0: { 2: { v: 4, t: 2 } } });
    expect(engine.value("s", 0, 0)).toEqual({ kind: "number", number: 2 });
    expect(engine.value("s", 0, 2)).toEqual({ kind: "number", number: 4 });
  });

  it("is not what the book itself writes", async () => {
    const { engine } = await openGrid();
    const told = jest.fn();
    engine.onEdit(told);
    engine.onBeforeEdit(() => false);
    engine.setCells("s", [[0, 0, { value: { kind: "number", number: 5 } }]]);
    await engine.settle();
    expect(engine.value("s", 0, 1)).toEqual({ kind: "number", number: 50 });
    expect(told).not.toHaveBeenCalled();
  });
});
