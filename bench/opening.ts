// What opening and saving a large workbook costs, as a multiple of unzipping it.
import { unzipSync } from "fflate";
import { newPackage, openPackage } from "../workbench/package";
import { time } from "./support/time";

const ROWS = 10_000;
const COLUMNS = 20;
const ROUNDS = 5;

const workbook = newPackage();
const [sheet] = workbook.sheets;
for (let row = 0; row < ROWS; row++) {
  for (let column = 0; column < COLUMNS; column++) sheet?.setCell(row, column, { value: { kind: "number", number: row * column + 0.25 }, style: 0 });
}
const bytes = workbook.save();

const unzip = time(ROUNDS, () => unzipSync(bytes));
console.log(`a sheet of ${ROWS} × ${COLUMNS} cells; unzipping it = 1`);
console.log(`${(time(ROUNDS, () => openPackage(bytes)) / unzip).toFixed(1).padStart(6)}  opened`);
console.log(`${(time(ROUNDS, () => openPackage(bytes).save()) / unzip).toFixed(1).padStart(6)}  opened and saved untouched`);
