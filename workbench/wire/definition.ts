/**
 * How a class of the Excel object model is described to the wire engine. The engine knows the ProcessQuery
 * protocol and nothing of Excel; `workbench/members` has one file a class, written against this.
 * Member names are spelled as in the JavaScript API (values, getRange); the engine matches them case-insensitively.
 */

/** An object the engine can hand out: which class, and the member file's own state for it. null = a null object. */
export interface Ref {
  readonly type: string;
  readonly self: unknown;
}

export interface Property<S> {
  get(self: S): unknown;
  /** Counts as implemented only when set → save → reopen → get agrees: `test/workbench/members` proves each. */
  set?(self: S, value: unknown): void;
  /** True for what an unselective load() leaves out (values of a whole sheet, …). */
  readonly lazy?: boolean;
}

export interface ClassDefinition<S> {
  /** The property sent back when the object is instantiated (id), if any. */
  readonly idProperty?: string;
  readonly properties?: Readonly<Record<string, Property<S>>>;
  readonly navigations?: Readonly<Record<string, (self: S) => Ref | null>>;
  /** A method yields a plain value, a promise of one, an object (Ref), a null object (null), or nothing (undefined). Arguments that are proxies arrive as Ref. */
  readonly methods?: Readonly<Record<string, (self: S, args: readonly unknown[]) => unknown>>;
  /** A collection's items. */
  readonly items?: (self: S) => readonly Ref[];
  /** getItem(key): throws ItemNotFound itself. */
  readonly indexer?: (self: S, key: unknown) => Ref;
}

export interface ObjectModel {
  readonly root: Ref;
  /** By class name as the client library has it: Workbook, WorksheetCollection, Range… */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each class has its own self type; the engine only passes it through
  readonly classes: Readonly<Record<string, ClassDefinition<any>>>;
}

/** An error the add-in sees as OfficeExtension.Error with this code. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location = "",
    readonly httpStatus = 400,
  ) {
    super(message);
    this.name = "ApiError";
  }
}
