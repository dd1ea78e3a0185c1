/** Copies of the workbook that the add-in reads slice by slice: Office.context.document.getFileAsync. */
import type { Book } from "../book/types";

export class DocumentCopies {
  private readonly open = new Map<number, Uint8Array>();
  private last = 0;

  constructor(private readonly book: Book) {}

  /** The workbook as it would be saved now; its size is in bytes. */
  async create(): Promise<{ readonly handle: number; readonly size: number }> {
    await this.book.settle();
    const bytes = this.book.save();
    const handle = ++this.last;
    this.open.set(handle, bytes);
    return { handle, size: bytes.length };
  }

  /** Some of its bytes; undefined for a copy that is released, or that there never was. */
  slice(handle: number, offset: number, size: number): readonly number[] | undefined {
    const bytes = this.open.get(handle);
    return bytes && [...bytes.subarray(offset, offset + size)];
  }

  /** Whether there was such a copy. */
  release(handle: number): boolean {
    return this.open.delete(handle);
  }
}
