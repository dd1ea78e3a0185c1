/** The events of worksheets: which sheets the add-in listens to, and telling it what happens in the book. */
import type { BookChange, BookSelection, BookSheetChange } from "../book/types";
import type { ObjectModel, Ref } from "../wire/definition";
import { ApiError } from "../wire/definition";
import type { MessageRow } from "./bridge";
import { nextTurn } from "./waiting";

const CATEGORY = 65536;
/** The client library's numbers of the events. */
const EVENTS = { DataChanged: 10, Added: 13, SelectionChanged: 14, Deleted: 15, Calculated: 16, NameChanged: 25, VisibilityChanged: 26 } as const;
/** Those that a single sheet has too. */
const OF_A_SHEET = ["DataChanged", "SelectionChanged", "Calculated"] as const;
/** What the hidden members by which the client library registers end with. */
const MEMBERS = {
  DataChanged: "DataChangedEvent",
  Added: "AddedEvent",
  SelectionChanged: "SelectionChangedEvent",
  Deleted: "DeletedEvent",
  Calculated: "CalculatedEvent",
  NameChanged: "EventNameChanged",
  VisibilityChanged: "EventVisibilityChanged",
} as const satisfies Record<EventName, string>;
const VISIBILITIES: Readonly<Record<string, string>> = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" };
/** Where the cells behind the changed ones have gone. */
const SHIFTS = { RangeEdited: "None", RowInserted: "Down", RowDeleted: "Up", ColumnInserted: "Right", ColumnDeleted: "Left" } as const;
type EventName = keyof typeof EVENTS;
/** The target id under which the client library registers a listener for all sheets. */
const WHOLE_WORKBOOK = "Workbook";

export class SheetEvents {
  /** How many, by event and target. */
  private readonly listeners = new Map<string, number>();
  private last = 0;
  /** How many batches are being carried out: what happens meanwhile is told after their answer. */
  private batches = 0;
  private waiting: MessageRow[] = [];

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
        WorksheetCollection: this.listening("WorksheetCollection", Object.keys(EVENTS) as EventName[], () => WHOLE_WORKBOOK),
        Worksheet: this.listening("Worksheet", OF_A_SHEET, (self) => String(classes["Worksheet"]?.properties?.["id"]?.get(self))),
      },
    };
  }

  /** Carries out a batch; what it makes happen is told after its answer has gone out. */
  async during<T>(batch: () => Promise<T>): Promise<T> {
    this.batches++;
    try {
      return await batch();
    } finally {
      this.batches--;
      const rows = this.waiting.splice(0);
      if (rows.length > 0) void nextTurn().then(() => this.send(rows));
    }
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

  /** Tells that the formulas of a sheet were calculated. */
  raiseCalculated(sheetId: string): void {
    this.raise("Calculated", sheetId, { worksheetId: sheetId });
  }

  /** Tells what has happened to a sheet as a whole. */
  raiseSheetChanged(change: BookSheetChange): void {
    const { kind, sheetId: worksheetId } = change;
    switch (kind) {
      case "added":
        return this.raise("Added", worksheetId, { source: "Local", worksheetId });
      case "deleted":
        return this.raise("Deleted", worksheetId, { source: "Local", worksheetId });
      case "renamed":
        return this.raise("NameChanged", worksheetId, { source: "Local", worksheetId, nameBefore: change.before, nameAfter: change.after });
      case "shown":
        return this.raise("VisibilityChanged", worksheetId, { source: "Local", worksheetId, visibilityBefore: VISIBILITIES[change.before], visibilityAfter: VISIBILITIES[change.after] });
    }
  }

  private raise(event: EventName, sheetId: string, args: object): void {
    for (const target of [sheetId, WHOLE_WORKBOOK]) {
      if (this.listenersOf(event, target) === 0) continue;
      const row: MessageRow = [CATEGORY, EVENTS[event], target, JSON.stringify(args), ++this.last, false];
      if (this.batches > 0) this.waiting.push(row);
      else this.send([row]);
    }
  }

  private listenersOf(event: EventName, target: string): number {
    return this.listeners.get(`${event} ${target}`) ?? 0;
  }

  private listening(type: string, events: readonly EventName[], target: (self: unknown) => string): ObjectModel["classes"][string] {
    const definition = this.model.classes[type];
    const count = (event: EventName, step: number) => (self: unknown): void => {
      this.listeners.set(`${event} ${target(self)}`, this.listenersOf(event, target(self)) + step);
    };
    return {
      ...definition,
      methods: {
        ...definition?.methods,
        ...Object.fromEntries(events.flatMap((event) => [[`_Register${MEMBERS[event]}`, count(event, 1)], [`_Unregister${MEMBERS[event]}`, count(event, -1)]])),
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
