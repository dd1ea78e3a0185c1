import { forget, listen, tell } from "./kept";
import type { Told } from "./told";

/** Ends a subscription. */
type Stop = () => void;

/**
 * Calls back whenever what was read of the workbook may no longer hold; `look` then reads as little as it can. Where this Excel
 * cannot tell of everything, it also does when the pane gets the focus, and what was read is forgotten.
 * @returns ends the calls
 */
export function watch(heard: () => void): Stop {
  listen(heard);
  let stopped = false;
  const stops: Stop[] = [];
  const stop = (one: Stop): void => void (stopped ? one() : stops.push(one));
  const onFocus = (): void => {
    forget();
    heard();
  };
  void Promise.all([subscribe(hearCells), subscribe(hearNames)]).then((heardOf) => {
    for (const one of heardOf) if (one !== undefined) stop(one);
    if (heardOf.every((one) => one !== undefined)) return;
    window.addEventListener("focus", onFocus);
    stop(() => window.removeEventListener("focus", onFocus));
  });
  return () => {
    stopped = true;
    listen(undefined);
    for (const one of stops.splice(0)) one();
  };
}

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/** undefined where this Excel has not all of these events. */
async function subscribe(add: (worksheets: Excel.WorksheetCollection) => readonly Handler[]): Promise<Stop | undefined> {
  try {
    return await Excel.run(async (context) => {
      const handlers = add(context.workbook.worksheets);
      await context.sync();
      return () => {
        for (const handler of handlers) handler.remove();
        // A workbook that is being closed no longer answers.
        context.sync().catch(() => undefined);
      };
    });
  } catch {
    return undefined;
  }
}

/** ExcelApi 1.9: what is in cells, and which sheets there are. */
const hearCells = (worksheets: Excel.WorksheetCollection): readonly Handler[] => [
  worksheets.onChanged.add(({ worksheetId, address, changeType, triggerSource }) => {
    // What the add-in itself writes is read anew by whoever wrote it.
    if (triggerSource === "ThisLocalAddin") return Promise.resolve();
    return told((since) => (changeType === "RangeEdited" ? since.edit(worksheetId, address) : since.move()));
  }),
  worksheets.onCalculated.add(({ worksheetId }) => told((since) => since.calculate(worksheetId))),
  worksheets.onAdded.add(({ worksheetId }) => told((since) => since.happen((read) => read.worksheets.has(worksheetId)))),
  worksheets.onDeleted.add(({ worksheetId }) => told((since) => since.happen((read) => !read.worksheets.has(worksheetId)))),
];

/** What sheets are called, and whether they are to be seen: ExcelApi 1.17, of which the client library has these events on the web only. */
const hearNames = (worksheets: Excel.WorksheetCollection): readonly Handler[] => [
  worksheets.onNameChanged.add(({ worksheetId, nameAfter }) => told((since) => since.happen((read) => read.worksheets.get(worksheetId)?.name === nameAfter))),
  worksheets.onVisibilityChanged.add(({ worksheetId, visibilityAfter }) => told((since) => since.happen((read) => read.worksheets.get(worksheetId)?.visibility === visibilityAfter))),
];

/** A handler of events has to promise something. */
function told(news: (since: Told) => void): Promise<void> {
  tell(news);
  return Promise.resolve();
}
