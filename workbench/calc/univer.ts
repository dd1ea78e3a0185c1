import { ICommandService, ObjectMatrix, UniverInstanceType } from "@univerjs/core";
import type { IWorksheetData, Univer, Workbook } from "@univerjs/core";
import { FormulaDataModel, ICalculateFormulaService, IDefinedNamesService, IFunctionService, ISuperTableService } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";
import { searchByIndex } from "./exact-search";

/** One Univer with one workbook in it: the services that the engine uses. */
export interface UniverBook {
  readonly unitId: string;
  readonly workbook: Workbook;
  readonly commands: ICommandService;
  readonly formulas: FormulaDataModel;
  readonly calculation: ICalculateFormulaService;
  readonly functions: IFunctionService;
  readonly names: IDefinedNamesService;
  readonly tables: ISuperTableService;
  dispose(): void;
}

/** Creates Univer with its formula and sheet plugins: without a page, or with the grid that shows the book. */
export type CreateUniver = () => Univer;

export type SheetSnapshot = Pick<IWorksheetData, "id" | "name" | "rowCount" | "columnCount" | "cellData">;

let booksCreated = 0;

/** Puts a workbook into a new Univer. */
export function createUniverBook(sheets: readonly SheetSnapshot[], createUniver: CreateUniver): UniverBook {
  const univer = createUniver();
  // Univer's caches are shared by the whole process and keyed by this id.
  const unitId = `book${++booksCreated}.`;
  const workbook = univer.createUnit<object, Workbook>(UniverInstanceType.UNIVER_SHEET, {
    id: unitId,
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  });
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  leaveFormatsAlone(commands);
  const functions = injector.get(IFunctionService);
  searchByIndex(functions);
  return {
    unitId,
    workbook,
    commands,
    formulas: injector.get(FormulaDataModel),
    calculation: injector.get(ICalculateFormulaService),
    functions,
    names: injector.get(IDefinedNamesService),
    tables: injector.get(ISuperTableService),
    dispose: () => univer.dispose(),
  };
}

/** Univer gives a cell the number format of what its formula refers to; our style ids name formats of the file. */
function leaveFormatsAlone(commands: ICommandService): void {
  commands.beforeCommandExecuted((command, options) => {
    if (command.id !== SetRangeValuesMutation.id || options?.["applyFormulaCalculationResult"] !== true) return;
    const { cellValue } = command.params as ISetRangeValuesMutationParams;
    new ObjectMatrix(cellValue ?? {}).forValue((_row, _column, cell) => void delete cell?.s);
  });
}
