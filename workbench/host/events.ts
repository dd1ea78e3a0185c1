/** worksheet.onChanged: which sheets the add-in listens to, and telling it of changes in the book. */
import type { BookChange } from "../book/types";
import type { ObjectModel, Ref } from "../wire/definition";
import { ApiError } from "../wire/definition";
import type { MessageRow } from "./bridge";

const CATEGORY = 65536;
const DATA_CHANGED = 10;
/** The target id under which the client library registers a listener for all sheets. */
const WHOLE_WORKBOOK = "Workbook";

export class SheetEvents {
  private readonly listeners = new Map<string, number>();
  private last = 0;

  constructor(
    private readonly model: ObjectModel,
    private readonly send: (rows: readonly MessageRow[]) => boolean,
  ) {}

  /** The model with the hidden members through which the client library registers, and finds an event's range. */
  extendedModel(): ObjectModel {
    const { classes, root } = this.model;
    const rangeOf = (_self: unknown, [reference]: readonly unknown[]): Ref | null => this.range(String(reference));
    return {
      root,
      classes: {
        ...classes,
        [root.type]: {
          ...classes[root.type],
          methods: {
            ...classes[root.type]?.methods,
            _GetRangeForEventByReferenceId: rangeOf,
            _GetRangeOrNullObjectForEventByReferenceId: rangeOf,
          },
        },
        WorksheetCollection: this.listening("WorksheetCollection", () => WHOLE_WORKBOOK),
        Worksheet: this.listening("Worksheet", (self) => String(classes["Worksheet"]?.properties?.["id"]?.get(self))),
      },
    };
  }

  /** Tells the add-in's listeners, if any, of a change. */
  raise(change: BookChange): void {
    for (const target of [change.sheetId, WHOLE_WORKBOOK]) {
      if ((this.listeners.get(target) ?? 0) > 0) this.send([this.row(target, change)]);
    }
  }

  private listening(type: string, target: (self: unknown) => string): ObjectModel["classes"][string] {
    const definition = this.model.classes[type];
    const count = (self: unknown, step: number): void => {
      this.listeners.set(target(self), (this.listeners.get(target(self)) ?? 0) + step);
    };
    return {
      ...definition,
      methods: {
        ...definition?.methods,
        _RegisterDataChangedEvent: (self: unknown) => count(self, 1),
        _UnregisterDataChangedEvent: (self: unknown) => count(self, -1),
      },
    };
  }

  private row(target: string, change: BookChange): MessageRow {
    const args = {
      address: change.address,
      changeType: "RangeEdited",
      source: "Local",
      worksheetId: change.sheetId,
      referenceId: JSON.stringify([change.sheetId, change.address]),
      triggerSource: change.source === "api" ? "ThisLocalAddin" : "Unknown",
      shiftDirection: "None",
    };
    return [CATEGORY, DATA_CHANGED, target, JSON.stringify(args), ++this.last, false];
  }

  private range(reference: string): Ref | null {
    const [sheetId, address] = JSON.parse(reference) as [string, string];
    const { root, classes } = this.model;
    const sheets = classes[root.type]?.navigations?.["worksheets"]?.(root.self);
    const sheet = sheets && classes[sheets.type]?.indexer?.(sheets.self, sheetId);
    const getRange = sheet && classes[sheet.type]?.methods?.["getRange"];
    if (!getRange) throw new ApiError("ApiNotFound", "The workbench does not implement Worksheet.getRange.");
    return getRange(sheet.self, [address]) as Ref | null;
  }
}
