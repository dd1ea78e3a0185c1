// What an exact sum per cell costs, as a multiple of parsing the same cells from JSON: decisions 0002 and 0011.
import Decimal from "decimal.js";
import { Exact } from "../src/core/number/exact";
import { time } from "./support/time";

const TEACHERS = 2000;
const ITEMS = 40;
const ROUNDS = 7;

const cells = Array.from({ length: TEACHERS }, (_, r) => Array.from({ length: ITEMS }, (_, c) => ((r * 7 + c * 13) % 2000) / 100));
const json = JSON.stringify(cells);

const parse = time(ROUNDS, () => JSON.parse(json) as unknown);
const rows: readonly (readonly [string, () => unknown])[] = [
  ["binary floating point (wrong, for comparison)", () => cells.map((row) => row.reduce((a, b) => a + b, 0))],
  ["Exact, read and sum", () => cells.map((row) => Exact.sum(row.map((v) => Exact.of(v))))],
  ["Exact, read, sum and mean of the items", () => cells.map((row) => Exact.sum(row.map((v) => Exact.of(v))).dividedBy(Exact.of(ITEMS)))],
  ["decimal.js, read and sum", () => cells.map((row) => row.reduce((a, b) => a.plus(new Decimal(b.toPrecision(15))), new Decimal(0)))],
];

console.log(`${TEACHERS} teachers × ${ITEMS} items; JSON.parse of the same cells = 1`);
for (const [name, work] of rows) console.log(`${(time(ROUNDS, work) / parse).toFixed(1).padStart(6)}  ${name}`);
