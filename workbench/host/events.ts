/** onChanged and onSelectionChanged: which sheets the add-in listens to, and telling it what happens in the book. */
import type { BookChange, BookSelection } from "../book/types";
import type { ObjectModel, Ref } from "../wire/definition";
import { ApiError } from "../wire/definition";
import type { MessageRow } from "./bridge";

const CATEGORY = 65536;
/** The client library's numbers of the events, and what its registering members call them. */
const EVENTS = { DataChanged: 10, SelectionChanged: 14 } as const;
/** Where the cells behind the changed ones have gone. */
const SHIFTS = { RangeEdited: "None", RowInserted: "Down", RowDeleted: "Up", ColumnInserted: "Right", ColumnDeleted: "Left" } as const;
type EventName = keyof typeof EVENTS;
/** The target id under which the client library registers a listener for all sheets. */
const WHOLE_WORKBOOK = "Workbook";

export class SheetEvents {
  /** How many, by event and target. */
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
  raiseChanged({ sheetId, address, source, type }: BookChange): void {
    this.raise("DataChanged", sheetId, {
      address,
      changeType: type,
      source: "Local",
      worksheetId: sheetId,
      referenceId: JSON.stringify([sheetId, address]),
      triggerSource: source === "api" ? "ThisLocalAddin" : "Unknown",
      shiftDirection: SHIFTS[type],
    });
  }

  /** Tells the add-in's listeners, if any, of a new selection. */
  raiseSelected({ sheetId, address }: BookSelection): void {
    this.raise("SelectionChanged", sheetId, { address, worksheetId: sheetId });
  }

  private raise(event: EventName, sheetId: string, args: object): void {
    for (const target of [sheetId, WHOLE_WORKBOOK]) {
      if (this.listenersOf(event, target) === 0) continue;
      this.send([[CATEGORY, EVENTS[event], target, JSON.stringify(args), ++this.last, false]]);
    }
  }

  private listenersOf(event: EventName, target: string): number {
    return this.listeners.get(`${event} ${target}`) ?? 0;
  }

  private listening(type: string, target: (self: unknown) => string): ObjectModel["classes"][string] {
    const definition = this.model.classes[type];
    const count = (event: EventName, step: number) => (self: unknown): void => {
      this.listeners.set(`${event} ${target(self)}`, this.listenersOf(event, target(self)) + step);
    };
    return {
      ...definition,
      methods: {
        ...definition?.methods,
        _RegisterDataChangedEvent: count("DataChanged", 1),
        _UnregisterDataChangedEvent: count("DataChanged", -1),
        _RegisterSelectionChangedEvent: count("SelectionChanged", 1),
        _UnregisterSelectionChangedEvent: count("SelectionChanged", -1),
      },
    };
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
