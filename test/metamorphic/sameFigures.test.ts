import { insertedColumns } from "./insertedColumns";
import { renamedPerson } from "./renamedPerson";
import { rowOrder } from "./rowOrder";
import { sheetOrder } from "./sheetOrder";
import { textForNumbers } from "./textForNumbers";
import { WORKBOOKS } from "./support/workbooks";

/** One test file for all of them: to read the workbooks takes longer than to appraise them. */
const RELATIONS = [rowOrder, sheetOrder, insertedColumns, textForNumbers, renamedPerson];

describe.each(RELATIONS)("$name", ({ check }) => {
  it.each(WORKBOOKS)("give the same figures: $name", (workbook) => check(workbook));
});
