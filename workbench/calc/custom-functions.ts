import { ArrayValueObject, BaseFunction, BooleanValueObject, ErrorValueObject, NumberValueObject, StringValueObject, serializeRange } from "@univerjs/engine-formula";
import type { BaseValueObject, ErrorType } from "@univerjs/engine-formula";

import type { FunctionHost, FunctionMetadata, FunctionResult } from "../book/types";
import { within } from "../book/within";
import { readArguments } from "./arguments";
import { BUSY } from "./cell-value";

/** The cell whose formula calls a function. */
export interface CallingCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

interface Call {
  readonly cell: CallingCell;
  readonly functionName: string;
  readonly answer: Promise<FunctionResult>;
}

/**
 * The add-in's custom functions. Univer's engine would wait for one asynchronous call after the other; as in Excel, all
 * calls of a pass run at once while their cells show #BUSY!, and the cells are calculated again with the answers.
 */
export class CustomFunctions {
  private readonly answered = new Map<string, FunctionResult>();
  private readonly waiting = new Map<string, Call>();
  private readonly prefixes = new Set<string>();
  private callCount = 0;

  constructor(private readonly sheetName: (sheetId: string) => string) {}

  get calls(): number {
    return this.callCount;
  }

  /** The functions as Univer takes them. */
  install(host: FunctionHost): BaseFunction[] {
    this.prefixes.add(`${host.namespace}.`.toUpperCase());
    return host.functions.map((metadata) => {
      const call = (cell: CallingCell, args: readonly BaseValueObject[]) => this.call(host, metadata, cell, args);
      return new CustomFunction(`${host.namespace}.${metadata.name}`.toUpperCase(), call);
    });
  }

  /** Whether a formula may call one of them. */
  isCalledIn(formula: string): boolean {
    const text = formula.toUpperCase();
    return [...this.prefixes].some((prefix) => text.includes(prefix));
  }

  /**
   * Waits for the calls of the last pass; yields the cells to be calculated again.
   * @param limit how long none may answer, in milliseconds
   */
  async answers(limit: number): Promise<readonly CallingCell[]> {
    const calls = [...this.waiting];
    this.waiting.clear();
    let answers = 0;
    const noted = calls.map(async ([key, call]) => {
      this.answered.set(key, await call.answer);
      answers++;
    });
    await within(Promise.all(noted), limit, () => `custom functions do not answer: ${functionNames(calls)}`, () => answers);
    return calls.map(([, call]) => call.cell);
  }

  /** A later calculation calls the functions anew. */
  forgetAnswers(): void {
    this.answered.clear();
  }

  private call(host: FunctionHost, metadata: FunctionMetadata, cell: CallingCell, values: readonly BaseValueObject[]): BaseValueObject {
    const args = readArguments(metadata, host.blank, values);
    if ("error" in args) return errorValue(args.error);
    const address = `${this.sheetName(cell.sheetId)}!${serializeRange({ startRow: cell.row, endRow: cell.row, startColumn: cell.column, endColumn: cell.column })}`;
    const key = JSON.stringify([address, metadata.id, args.values]);
    const answer = this.answered.get(key);
    if (answer !== undefined) return toUniver(answer);
    if (!this.waiting.has(key)) {
      this.callCount++;
      this.waiting.set(key, { cell, functionName: metadata.name, answer: settled(host.call(metadata.id, args.values, address)) });
    }
    return errorValue(BUSY);
  }
}

/** Never throws: an exception would end the calculation of the whole workbook. */
class CustomFunction extends BaseFunction {
  constructor(
    name: string,
    private readonly invoke: (cell: CallingCell, args: readonly BaseValueObject[]) => BaseValueObject,
  ) {
    super(name);
  }

  override calculate(...args: BaseValueObject[]): BaseValueObject {
    try {
      return this.invoke({ sheetId: this.subUnitId ?? "", row: this.row, column: this.column }, args);
    } catch (error) {
      return errorValue("#VALUE!", String(error));
    }
  }
}

function errorValue(code: string, message = ""): BaseValueObject {
  return ErrorValueObject.create(code as ErrorType, message);
}

function settled(answer: Promise<FunctionResult>): Promise<FunctionResult> {
  return answer.catch((error: unknown) => ({ ok: false, error: "#VALUE!", message: String(error) }));
}

function toUniver(result: FunctionResult): BaseValueObject {
  if (!result.ok) return errorValue(result.error, result.message);
  if (!Array.isArray(result.value)) return scalar(result.value);
  const rows = result.value.map((row: unknown) => (Array.isArray(row) ? row.map(scalar) : [scalar(row)]));
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  if (columnCount === 0) return errorValue("#CALC!");
  const calculateValueList = rows.map((row) => Array.from({ length: columnCount }, (_, column) => row[column] ?? errorValue("#N/A")));
  return ArrayValueObject.create({ calculateValueList, rowCount: rows.length, columnCount, unitId: "", sheetId: "", row: -1, column: -1 });
}

/** A returned blank shows as empty text, never as 0. */
function scalar(value: unknown): BaseValueObject {
  if (typeof value === "number") return Number.isFinite(value) ? NumberValueObject.create(value) : errorValue("#NUM!");
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  return value === null || value === undefined ? StringValueObject.create("") : errorValue("#VALUE!");
}

function functionNames(calls: readonly (readonly [string, Call])[]): string {
  return [...new Set(calls.map(([, call]) => call.functionName))].join(", ");
}
