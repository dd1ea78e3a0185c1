/** What the host needs of a book; `members/` may use all of the book's own classes. */
import type { CreateUniver } from "../calc/univer";
import type { ObjectModel } from "../wire/definition";

export type { LineChange } from "../package/lines";
export type { StoredValue } from "../package/types";

export type Scalar = string | number | boolean;

/** A change made in the grid, by a person or through the API: what worksheet.onChanged reports. */
export interface BookChange {
  readonly sheetId: string;
  readonly address: string;
  readonly source: "user" | "api";
  readonly type: "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";
}

/** What has come to be selected on a sheet: what worksheet.onSelectionChanged reports. */
export interface BookSelection {
  readonly sheetId: string;
  readonly address: string;
}

/** What happens to a sheet as a whole: what the events of the collection of worksheets report. */
export type BookSheetChange =
  | { readonly kind: "added" | "deleted"; readonly sheetId: string }
  | { readonly kind: "renamed" | "shown"; readonly sheetId: string; readonly before: string; readonly after: string };

/** What custom functions the add-in offers (functions.json), and how to call one. */
export interface FunctionHost {
  readonly functions: readonly FunctionMetadata[];
  /** Prefix in formulas: BZR */
  readonly namespace: string;
  /** How this Excel passes a blank cell: desktop 0, web null. */
  readonly blank: 0 | null;
  call(id: string, args: readonly unknown[], address: string): Promise<FunctionResult>;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description?: string;
    readonly dimensionality?: "scalar" | "matrix";
    readonly type?: string;
    readonly optional?: boolean;
    readonly repeating?: boolean;
  }[];
  readonly result?: { readonly dimensionality?: "scalar" | "matrix" };
  readonly options?: Readonly<Record<string, boolean>>;
}

export type FunctionResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: string; readonly message?: string };

export interface SheetValues {
  readonly name: string;
  readonly state: string;
  readonly values: readonly (readonly Scalar[])[];
}

export interface Book {
  readonly objectModel: ObjectModel;
  /** Recalculates everything and waits until nothing is busy. */
  calculate(): Promise<void>;
  /** Waits until the calculations that edits have started are done. */
  settle(): Promise<void>;
  /** Makes the add-in's custom functions known; formulas using them are calculated anew. */
  installFunctions(host: FunctionHost): void;
  /** Every sheet's used range from A1 on, "" for blank: what --json prints. Where cells stand far apart, rows end with their last filled cell. */
  sheetValues(): readonly SheetValues[];
  /** Adds a blank sheet behind the others. */
  addSheet(name: string): void;
  /** Types into a cell as a person does: "=1+1" is a formula, "12" a number unless the cell is formatted as text. */
  type(sheet: string, address: string, text: string): void;
  /** Selects a cell or an area as a person does by clicking, on whichever visible sheet. */
  select(sheet: string, address: string): void;
  onChange(listener: (change: BookChange) => void): void;
  onSelection(listener: (selection: BookSelection) => void): void;
  /** Told of each sheet with formulas whenever they were calculated, whether their values are others or not. */
  onCalculation(listener: (sheetId: string) => void): void;
  onSheetChange(listener: (change: BookSheetChange) => void): void;
  /** The parts of the file it would be saved to, by name. */
  parts(): ReadonlyMap<string, Uint8Array>;
  save(): Uint8Array;
  dispose(): void;
}

export interface OpenOptions {
  readonly fileName: string;
  readonly locale: string;
  /** Univer with the grid that is to show the book; without a page unless given. */
  readonly createUniver?: CreateUniver;
}
