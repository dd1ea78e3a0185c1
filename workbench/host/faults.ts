/** Faults of a host, as middleware around the sync function: tests put them into `startAddin({ faults })`. */
import type { Request, Response } from "../wire/protocol";
import { delay } from "./waiting";

export type Process = (request: Request) => Promise<Response>;
export type Fault = (next: Process) => Process;

/** The nth sync (from 1) fails and nothing of it is done. */
export function failBefore(sync: number): Fault {
  return (next) => onSync(sync, next, () => Promise.resolve(failure("GeneralException", "There was an internal error.")));
}

/** The nth sync (from 1) is carried out, but the add-in is told that it failed. */
export function failAfter(sync: number): Fault {
  return (next) =>
    onSync(sync, next, async (request) => {
      await next(request);
      return failure("GeneralException", "There was an internal error.");
    });
}

/** Every sync takes this much longer. */
export function slow(milliseconds: number): Fault {
  return (next) => async (request) => {
    await delay(milliseconds);
    return next(request);
  };
}

/** While someone is typing in a cell, Excel refuses every sync. */
export function editMode(isEditing: () => boolean): Fault {
  return (next) => (request) =>
    isEditing()
      ? Promise.resolve(failure("InvalidOperationInCellEditMode", "Excel is in cell-editing mode."))
      : next(request);
}

function onSync(sync: number, next: Process, fault: Process): Process {
  let count = 0;
  return (request) => (++count === sync ? fault(request) : next(request));
}

/** A request that Excel refuses. */
export function failure(code: string, message: string): Response {
  const error = { Code: code, Message: message, Location: "", ActionIndex: 0, HttpStatusCode: 500 };
  return { Results: [], TraceIds: [], Error: error };
}
