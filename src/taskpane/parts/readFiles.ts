import type { CollectedFile } from "../../collecting/shares";
import type { FileFault } from "../../files/reading";

/** The files that can be read. */
export const ACCEPTED = ".xlsx,.xlsm,.xls,.et,.csv";

/** Whether a file of a folder is one of these, and not what Excel keeps beside one that is open. */
export const isReadable = ({ name }: File): boolean => !name.startsWith("~$") && ACCEPTED.split(",").some((ending) => name.toLowerCase().endsWith(ending));

export interface RefusedFile {
  readonly name: string;
  /** unavailable: the system does not hand it over. */
  readonly fault: FileFault | "unavailable";
}

export interface ReadFiles {
  readonly files: readonly CollectedFile[];
  readonly refused: readonly RefusedFile[];
}

/** The sheets of the chosen files; those that cannot be read with the reason. One after the other, for they may be large. */
export async function readFiles(chosen: readonly File[]): Promise<ReadFiles> {
  const files: CollectedFile[] = [];
  const refused: RefusedFile[] = [];
  const { readFile } = await import("../../files/readFile");
  for (const file of chosen) {
    const { name } = file;
    const bytes = await file.arrayBuffer().catch(() => undefined);
    const reading = bytes && (await readFile(name, new Uint8Array(bytes)));
    if (reading?.kind === "read") files.push({ name, sheets: reading.sheets });
    else refused.push({ name, fault: reading?.fault ?? "unavailable" });
  }
  return { files, refused };
}
