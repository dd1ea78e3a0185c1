import { around, blockAt, type Block } from "./blocks";
import type { WorkbookRead } from "./read";

/** What Excel has told of the workbook since it was read. */
export class Told {
  /** By a sheet's id, the block that holds all of its cells that were changed: however many there are, they are read at once. */
  readonly edited = new Map<string, Block>();
  /** Ids of the sheets whose formulas were calculated. */
  readonly calculated = new Set<string>();
  /** Each tells whether a read of the workbook knows of something that has happened to a sheet as a whole. */
  private readonly known: ((read: WorkbookRead) => boolean)[] = [];

  edit(sheet: string, address: string): void {
    const block = blockAt(address);
    const before = this.edited.get(sheet);
    if (block === undefined) this.known.push(() => false);
    else this.edited.set(sheet, before === undefined ? block : around(before, block));
  }

  calculate(sheet: string): void {
    this.calculated.add(sheet);
  }

  /** Rows or columns have come or gone. */
  move(): void {
    this.known.push(() => false);
  }

  /** Something that whoever reads the workbook anew knows. */
  happen(isKnown: (read: WorkbookRead) => boolean): void {
    this.known.push(isKnown);
  }

  /** Whether a read knows of all that has happened to sheets as a whole. */
  isKnownTo(read: WorkbookRead): boolean {
    return this.known.every((isKnown) => isKnown(read));
  }
}
