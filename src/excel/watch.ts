import { forget, listen, toldNow } from "./kept";

/** Ends a subscription. */
type Stop = () => void;

/**
 * Calls back whenever something in the workbook may have changed; `look` then reads as little as it can. Where this Excel cannot
 * tell of everything, it also does when the pane gets the focus, and what was read is forgotten.
 * @returns ends the calls
 */
export function watch(heard: () => void): Stop {
  listen(true);
  let stopped = false;
  const stops: Stop[] = [];
  const stop = (one: Stop): void => void (stopped ? one() : stops.push(one));
  const onFocus = (): void => {
    forget();
    heard();
  };
  void Promise.all([subscribe(hearCells, heard), subscribe(hearNames, heard)]).then((heardOf) => {
    for (const one of heardOf) if (one !== undefined) stop(one);
    if (heardOf.every((one) => one !== undefined)) return;
    window.addEventListener("focus", onFocus);
    stop(() => window.removeEventListener("focus", onFocus));
  });
  return () => {
    stopped = true;
    listen(false);
    for (const one of stops.splice(0)) one();
  };
}

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/** undefined where this Excel has not all of these events. */
async function subscribe(add: (worksheets: Excel.WorksheetCollection, heard: () => void) => readonly Handler[], heard: () => void): Promise<Stop | undefined> {
  try {
    return await Excel.run(async (context) => {
      const handlers = add(context.workbook.worksheets, heard);
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
function hearCells(worksheets: Excel.WorksheetCollection, heard: () => void): readonly Handler[] {
  const tell = (news: () => void): Promise<void> => {
    news();
    heard();
    return Promise.resolve();
  };
  return [
    worksheets.onChanged.add(({ worksheetId, address, changeType, triggerSource }) => {
      // What the add-in itself writes is read anew by whoever wrote it.
      if (triggerSource === "ThisLocalAddin") return Promise.resolve();
      return tell(() => (changeType === "RangeEdited" ? toldNow().edit(worksheetId, address) : toldNow().move()));
    }),
    worksheets.onCalculated.add(({ worksheetId }) => tell(() => toldNow().calculate(worksheetId))),
    worksheets.onAdded.add(({ worksheetId }) => tell(() => toldNow().happen((read) => read.worksheets.has(worksheetId)))),
    worksheets.onDeleted.add(({ worksheetId }) => tell(() => toldNow().happen((read) => !read.worksheets.has(worksheetId)))),
  ];
}

/** ExcelApi 1.17: what sheets are called, and whether they are to be seen. */
function hearNames(worksheets: Excel.WorksheetCollection, heard: () => void): readonly Handler[] {
  const tell = (isKnown: Parameters<ReturnType<typeof toldNow>["happen"]>[0]): Promise<void> => {
    toldNow().happen(isKnown);
    heard();
    return Promise.resolve();
  };
  return [
    worksheets.onNameChanged.add(({ worksheetId, nameAfter }) => tell((read) => read.worksheets.get(worksheetId)?.name === nameAfter)),
    worksheets.onVisibilityChanged.add(({ worksheetId, visibilityAfter }) => tell((read) => read.worksheets.get(worksheetId)?.visibility === visibilityAfter)),
  ];
}
