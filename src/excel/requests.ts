import type { Scalar } from "../plan/scalar";

/** Excel on the web refuses a request above 5 MB; a command's is sent as soon as it would pass a fifth of that. */
const BYTES_A_REQUEST = 1_000_000;

/** More than a few settings of one range take, with the objects that lead to it. */
export const A_CALL = 1_500;

/** Writing as a row of parts: before it queues one, it says how many bytes that may take, and so where a request may end. */
export type Parts<Result = void> = Generator<number, Result, void>;

/** What a command writes, in as few requests as Excel takes it. A command that is cut off between two is recovered as one cut off within. */
export class Requests {
  private queued = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  /** Queues all parts. What is queued at the end is still to be sent. */
  async queue<Result>(parts: Parts<Result>): Promise<Result> {
    for (;;) {
      const { done, value } = parts.next();
      if (done) return value;
      if (this.queued > 0 && this.queued + value > BYTES_A_REQUEST) {
        await this.context.sync();
        this.queued = 0;
      }
      this.queued += value;
    }
  }
}

/** Rows of cells that may go in one request. */
export interface RowsOfARequest<Cell> {
  readonly first: number;
  readonly rows: Cell[][];
  readonly bytes: number;
}

/** Cuts a block of cells into as many rows as one request takes: always one at least. */
export function* rowsByRequest<Cell extends Scalar>(cells: readonly (readonly Cell[])[]): Generator<RowsOfARequest<Cell>, void, void> {
  let open = { first: 0, rows: [] as Cell[][], bytes: A_CALL };
  for (const [index, row] of cells.entries()) {
    const bytes = bytesOf(row);
    if (open.rows.length > 0 && open.bytes + bytes > BYTES_A_REQUEST) {
      yield open;
      open = { first: index, rows: [], bytes: A_CALL };
    }
    open.rows.push([...row]);
    open.bytes += bytes;
  }
  if (open.rows.length > 0) yield open;
}

/** In UTF-8, in which Chinese takes three. */
function bytesOf(row: readonly Scalar[]): number {
  const text = JSON.stringify(row);
  return text.length + 2 * (text.match(/[\u0080-\uFFFF]/g)?.length ?? 0);
}
