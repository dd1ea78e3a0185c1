import { ICommandService, LocaleType, LogLevel, Univer } from "@univerjs/core";
import { SetFormulaCalculationResultMutation, UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import type { ISetFormulaCalculationResultMutation } from "@univerjs/engine-formula";
import { InsertSheetMutation, RemoveSheetMutation, SetRangeValuesMutation, SetWorksheetNameMutation } from "@univerjs/sheets";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";

import type { CreateUniver } from "./univer";

/**
 * Univer without a page: the formula engine, and of the sheet plugin only what writes cells and sheets. Selections, permissions,
 * skeletons to be drawn and all the rest that the plugin keeps up to date with every cell are for people at a grid. Also left
 * out is what recalculates 100 ms after each edit: the book starts calculations itself and has to know when they are done.
 */
export const createHeadlessUniver: CreateUniver = () => {
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales: {}, logLevel: LogLevel.SILENT });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  const commands = univer.__getInjector().get(ICommandService);
  [SetRangeValuesMutation, InsertSheetMutation, RemoveSheetMutation, SetWorksheetNameMutation].forEach((mutation) => commands.registerCommand(mutation));
  commands.onCommandExecuted(({ id, params }) => {
    if (id === SetFormulaCalculationResultMutation.id) applyResults(commands, params as ISetFormulaCalculationResultMutation);
  });
  return univer;
};

/** Puts what formulas give into their cells, as the sheet plugin does. */
function applyResults(commands: ICommandService, { unitData }: ISetFormulaCalculationResultMutation): void {
  for (const [unitId, sheets] of Object.entries(unitData)) {
    for (const [subUnitId, cellValue] of Object.entries(sheets ?? {})) {
      if (cellValue == null) continue;
      const params: ISetRangeValuesMutationParams = { unitId, subUnitId, cellValue };
      commands.syncExecuteCommand(SetRangeValuesMutation.id, params, { onlyLocal: true, fromFormula: true, applyFormulaCalculationResult: true });
    }
  }
}
