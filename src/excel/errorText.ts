import type { MessageCode, Texts } from "../messages";
import { UserError } from "./userError";

/** Excel's own error codes that a clerk can do something about. Its messages are not meant for users. */
const KNOWN: Readonly<Partial<Record<string, MessageCode>>> = {
  InvalidOperationInCellEditMode: "excel.editMode",
  AccessDenied: "excel.protected",
  RequestPayloadSizeLimitExceeded: "excel.tooLarge",
  ResponsePayloadSizeLimitExceeded: "excel.tooLarge",
  ApiNotFound: "excel.tooOld",
  ApiNotAvailable: "excel.tooOld",
  NotImplemented: "excel.tooOld",
  UnsupportedOperation: "excel.tooOld",
  Conflict: "excel.conflict",
  ItemNotFound: "excel.gone",
  InvalidReference: "excel.gone",
  InvalidOperation: "excel.notNow",
  InactiveWorkbook: "excel.inactive",
  ActivityLimitReached: "excel.busy",
  RequestAborted: "excel.busy",
  ServiceNotAvailable: "excel.busy",
  TooManyRequests: "excel.busy",
  MergedRangeConflict: "excel.merged",
};

/** Any failure as a sentence with a way out. */
export function errorText(error: unknown, texts: Texts): string {
  if (error instanceof UserError) return texts(error.code, error.params);
  if (isNotLoaded(error)) return texts("excel.notLoaded");
  const code = officeCode(error);
  const known = code === undefined ? undefined : KNOWN[code];
  return known ? texts(known) : texts("excel.unexpected", { code: code ?? String(error) });
}

/** A part of the add-in that is fetched when it is needed: without the network, or where a newer one has taken its place. */
const isNotLoaded = (error: unknown): boolean => error instanceof Error && error.name === "ChunkLoadError";

/** Excel cannot answer as long as somebody types into a cell. */
export const isBeingEdited = (error: unknown): boolean => officeCode(error) === "InvalidOperationInCellEditMode";

function officeCode(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
