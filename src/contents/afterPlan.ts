import { isHiddenRole, type OwnRole } from "../plan/ownSheets";
import { withInserted } from "../plan/inserted";
import { valuesOfPaper } from "../plan/paper";
import type { CellRepair, Plan } from "../plan/plan";
import type { Scalar } from "../plan/scalar";
import { ownName, type Snapshot } from "../plan/snapshot";
import type { SheetData } from "../sheets";

/** The workbook as a plan leaves it, as far as sheets of ours go; those it makes stand last. */
export function afterPlan(snapshot: Snapshot, plan: Plan): Snapshot {
  const found = withoutArchived(snapshot, plan);
  const written = new Map<OwnRole, readonly (readonly Scalar[])[]>([
    ...plan.sheets.map(({ role, columns, rows }) => [role, [columns.map(({ heading }) => heading), ...rows]] as const),
    ...(plan.papers ?? []).map((paper) => [paper.role, valuesOfPaper(paper)] as const),
  ]);
  const own = new Map([...found.own, ...[...written.keys()].map((role) => [role, ownName(found, role)] as const)]);
  const contents = new Map([...written].map(([role, values]) => [own.get(role), values]));
  const inserted = (plan.inserted ?? []).map((one) => ({ ...one, sheet: ownName(found, one.role) }));
  const kept = found.sheets.map((sheet) => {
    const grown = withInserted(repaired(sheet, plan.repairs ?? []), inserted.filter((one) => one.sheet === sheet.name));
    return withContents(grown, contents.get(sheet.name));
  });
  const names = new Set(found.sheets.map(({ name }) => name));
  const hidden = new Set(plan.sheets.filter(({ role }) => isHiddenRole(role)).map(({ role }) => own.get(role)));
  const made = [...contents].flatMap(([name, values]) => (name === undefined || names.has(name) ? [] : [{ ...newSheet(name, values), visible: !hidden.has(name) }]));
  return { ...found, own, sheets: [...kept, ...made], sheetNames: new Set([...found.sheetNames, ...made.map(({ name }) => name)]) };
}

/** Put away and renamed, a sheet is ours no longer. */
function withoutArchived(snapshot: Snapshot, { archived = [] }: Plan): Snapshot {
  const newNames = new Map(archived.map(({ sheet, as }) => [sheet, as]));
  return {
    ...snapshot,
    sheets: snapshot.sheets.filter(({ name }) => !newNames.has(name)),
    sheetNames: new Set([...snapshot.sheetNames].map((name) => newNames.get(name) ?? name)),
    own: new Map([...snapshot.own].filter(([, name]) => !newNames.has(name))),
  };
}

const withContents = (sheet: SheetData, values: readonly (readonly Scalar[])[] | undefined): SheetData => (values === undefined ? sheet : { ...newSheet(sheet.name, values), visible: sheet.visible });

const newSheet = (name: string, values: readonly (readonly Scalar[])[]): SheetData => ({ name, visible: true, row: 0, column: 0, values, formulas: values });

function repaired(sheet: SheetData, repairs: readonly CellRepair[]): SheetData {
  const ours = repairs.filter(({ cell }) => cell.sheet === sheet.name);
  if (ours.length === 0) return sheet;
  const after = new Map(ours.map((repair) => [`${repair.cell.row} ${repair.cell.column}`, repair.after]));
  return { ...sheet, values: sheet.values.map((cells, row) => cells.map((cell, column) => after.get(`${row + sheet.row} ${column + sheet.column}`) ?? cell)) };
}
