/** Calls the add-in's custom functions over the rich API's message channel. */
import type { FunctionMetadata, FunctionResult } from "../book/types";
import type { ClassDefinition } from "../wire/definition";
import type { MessageRow } from "./bridge";

const CATEGORY = 1;
const MessageType = { Invoke: 1000, Cancel: 1001 } as const;
const CANCELABLE = 1;

/** The library's numbers for a failed call. What is not listed is an exception in the function: Excel shows #VALUE!. */
const ERRORS: Readonly<Record<number, string>> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 7: "#VALUE!", 8: "#NULL!" };

type ResultRow = readonly [id: number, ok: boolean, value: unknown, errorCode?: number];

export interface Invocation {
  readonly result: Promise<FunctionResult>;
  /** Tells the add-in that nobody waits any more; the result is then #N/A. */
  cancel(): void;
}

export class CustomFunctions {
  private readonly waiting = new Map<number, (result: FunctionResult) => void>();
  private ready = false;
  private last = 0;
  private invocations = 0;

  constructor(
    private readonly functions: readonly FunctionMetadata[],
    private readonly send: (rows: readonly MessageRow[]) => boolean,
  ) {}

  /** True once the client library has said that custom functions may be called. */
  get isReady(): boolean {
    return this.ready;
  }

  /** How often the add-in's functions were called. */
  get calls(): number {
    return this.invocations;
  }

  get pending(): number {
    return this.waiting.size;
  }

  /** The client library's service that receives results. */
  get service(): ClassDefinition<undefined> {
    return {
      methods: {
        _SetOsfControlContainerReadyForCustomFunctions: () => {
          this.ready = true;
        },
        // 2 = send results at most every 200 ms instead of every 500.
        _GetEnabledFeatures: () => [2],
        SetInvocationArrayResults: (_self, [rows]) => {
          for (const row of rows as readonly ResultRow[]) this.settle(row);
        },
      },
    };
  }

  invoke(id: string, args: readonly unknown[], address: string): Invocation {
    const invocation = ++this.last;
    this.invocations++;
    const result = new Promise<FunctionResult>((resolve) => this.waiting.set(invocation, resolve));
    const message = [invocation, id, args, address, this.isCancelable(id) ? CANCELABLE : 0, null];
    if (!this.post(MessageType.Invoke, message)) this.finish(invocation, { ok: false, error: "#NAME?" });
    return { result, cancel: () => this.cancel(invocation) };
  }

  cancelAll(): void {
    for (const invocation of [...this.waiting.keys()]) this.cancel(invocation);
  }

  private cancel(invocation: number): void {
    if (!this.waiting.has(invocation)) return;
    this.post(MessageType.Cancel, { invocationId: invocation });
    this.finish(invocation, { ok: false, error: "#N/A" });
  }

  private post(type: number, message: unknown): boolean {
    return this.send([[CATEGORY, type, "", JSON.stringify(message), ++this.last, false]]);
  }

  private isCancelable(id: string): boolean {
    return this.functions.some((one) => one.id === id && one.options?.["cancelable"] === true);
  }

  private settle([id, ok, value, errorCode = 0]: ResultRow): void {
    this.finish(id, ok ? success(value) : failure(ERRORS[errorCode] ?? "#VALUE!", value));
  }

  private finish(id: number, result: FunctionResult): void {
    this.waiting.get(id)?.(result);
    this.waiting.delete(id);
  }
}

/** A function may return a CustomFunctions.Error instead of throwing it. */
function success(value: unknown): FunctionResult {
  if (typeof value === "object" && value !== null && "type" in value && value.type === "Error") {
    const { basicValue, message } = value as { readonly basicValue?: string; readonly message?: string };
    return failure(basicValue ?? "#VALUE!", message);
  }
  return { ok: true, value };
}

function failure(error: string, message: unknown): FunctionResult {
  return typeof message === "string" && message !== "" ? { ok: false, error, message } : { ok: false, error };
}
