import type { Texts } from "../messages";
import type { Report } from "./report";
import { readClean } from "./settled";
import { UserError } from "./userError";

/** 转为数值: opens a copy of the workbook that holds values only, as a further workbook. Nothing is written to this one. */
export async function freezeValues(texts: Texts): Promise<Report> {
  const { freeze } = await import("../freeze");
  // A write that was cut off must not be carried on in the copy.
  await Excel.run(readClean);
  const copy = freeze(await currentFile());
  if (copy.kind === "refused") return { message: texts(`freeze.fault.${copy.fault}`), outcome: "refused" };
  await open(copy.bytes);
  return { message: texts("freeze.done"), outcome: "done" };
}

/** Bytes asked for at a time: Office allows 4 MB, and each slice arrives as a list of numbers. */
const SLICE_SIZE = 1024 * 1024;

/** The workbook as it would be saved now. Office refuses further copies until this one is closed. */
async function currentFile(): Promise<Uint8Array> {
  const file = await answered<Office.File>((answer) => Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE_SIZE }, answer));
  try {
    const bytes = new Uint8Array(file.size);
    let offset = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      const { data } = await answered<Office.Slice>((answer) => file.getSliceAsync(index, answer));
      bytes.set(data as readonly number[], offset);
      offset += (data as readonly number[]).length;
    }
    return bytes;
  } finally {
    await new Promise<void>((closed) => file.closeAsync(() => closed()));
  }
}

/** @throws UserError if Office does not hand the file over */
function answered<T>(ask: (answer: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(new UserError("freeze.noFile", { code: String(result.error.code) }));
    });
  });
}

/** @throws UserError if Excel opens no further workbook: a browser that blocks new tabs, a file too large for Excel on the web */
async function open(bytes: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(base64(bytes));
  } catch {
    throw new UserError("freeze.notOpened");
  }
}

/** So many bytes at a time: more arguments than a call takes would be too many. */
const CHUNK = 0x8000;

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let start = 0; start < bytes.length; start += CHUNK) binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  return btoa(binary);
}
