import type { InputRule, PlanInput } from "../plan/sheetPlan";
import { ownName } from "../plan/snapshot";
import { addressOfBlock } from "./blocks";
import { formulaFor } from "./ownSheets";
import type { WorkbookRead } from "./read";

/** A block of cells that people fill in: what is offered, and what is said when one is selected. Only of what is no choice it is warned. `row`: of the sheet. */
export function prepareCells(sheet: Excel.Worksheet, { row, rows, column, rule, hint }: PlanInput, read: WorkbookRead): void {
  const { dataValidation } = sheet.getRange(addressOfBlock({ row, column, rows, columns: 1 }));
  switch (rule.kind) {
    case "listed": {
      const place = addressOfBlock({ row: 1, column: rule.column, rows: rule.count, columns: 1 });
      dataValidation.rule = { list: { inCellDropDown: true, source: formulaFor(ownName(read, rule.role), place) } };
      break;
    }
    case "hint":
      // Excel shows a hint only where there is a rule: one that everything meets.
      dataValidation.rule = { custom: { formula: "=TRUE" } };
      break;
    default: {
      const validation = validationOf(rule);
      if (validation === undefined) return;
      dataValidation.rule = validation;
    }
  }
  dataValidation.prompt = { showPrompt: true, title: "", message: hint };
  dataValidation.errorAlert = { showAlert: rule.kind === "choices", style: "Warning", title: "", message: hint };
}

/** What Excel lets stand in a cell. */
export function validationOf(rule: InputRule): Excel.DataValidationRule | undefined {
  switch (rule.kind) {
    case "choices":
      return { list: { inCellDropDown: true, source: rule.choices.join(",") } };
    case "date":
      return { date: { formula1: "1950-01-01", operator: "GreaterThan" } };
    case "rate":
      return { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
    case "anything":
      return undefined;
  }
}
