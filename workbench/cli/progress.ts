/** What a run over many workbooks has done, so that the next one goes on where it was interrupted. */
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Options } from "./options";
import type { AddinFiles } from "./workbook";

/** A line of the file: this workbook, as it was then, is done. */
interface Line {
  readonly file: string;
  readonly print: string;
}

/** A file beside the table, a line a workbook; a line that was cut off counts as none. */
export class Progress {
  private readonly done = new Map<string, string>();

  constructor(
    private readonly path: string,
    /** Of everything but the workbook that its result depends on. */
    private readonly settings: string,
  ) {
    const text = existsSync(path) ? readFileSync(path, "utf8") : "";
    for (const { file, print } of text.split("\n").flatMap(lineIn)) this.done.set(file, print);
  }

  /** Whether this workbook was done by the same add-in with the same options, and its result is still there. */
  isDone(file: string, savedTo: string): boolean {
    return existsSync(savedTo) && existsSync(file) && this.done.get(resolve(file)) === this.printOf(file);
  }

  /** Before it is worked on: what it holds may be another thing afterwards. */
  printOf(file: string): string {
    return createHash("sha256").update(this.settings).update(readFileSync(file)).digest("hex");
  }

  note(file: string, print: string): void {
    mkdirSync(dirname(this.path), { recursive: true });
    // On a line of its own, also behind one that was cut off.
    appendFileSync(this.path, `\n${JSON.stringify({ file: resolve(file), print } satisfies Line)}`);
  }
}

/** The options, and the page of the add-in, which names all of its scripts by what they hold. */
export function settingsPrint({ schemes, settings, answers, presses }: Options, { dist }: AddinFiles): string {
  return createHash("sha256").update(JSON.stringify([schemes, settings, answers, presses])).update(readFileSync(`${dist}/taskpane.html`)).digest("hex");
}

function lineIn(text: string): readonly Line[] {
  try {
    return text === "" ? [] : [JSON.parse(text) as Line];
  } catch {
    return [];
  }
}
