/** The ProcessQuery engine: carries out the client library's batches over an object model. It knows nothing of Excel. */
import { act, isPromise } from "./actions";
import type { Restriction } from "./catalogue";
import { Catalogue } from "./catalogue";
import type { ObjectModel } from "./definition";
import { ApiError } from "./definition";
import { Paths } from "./paths";
import type { Request, Response, WireError } from "./protocol";
import { ActionType } from "./protocol";
import { Queries } from "./query";
import { References } from "./references";

export interface EngineOptions {
  /** Classes the client may create by name (its internal services), next to those of the model. */
  readonly services?: ObjectModel["classes"];
  readonly restriction?: Restriction;
  /** Told about exceptions that are no ApiError: faults of the workbench itself. */
  readonly onFault?: (error: unknown) => void;
}

export class Engine {
  private readonly references = new References();
  private readonly catalogue: Catalogue;
  private readonly queries: Queries;
  private readonly serviceNames: ReadonlySet<string>;

  constructor(
    private readonly model: ObjectModel,
    private readonly options: EngineOptions = {},
  ) {
    const services = options.services ?? {};
    this.serviceNames = new Set(Object.keys(services));
    this.catalogue = new Catalogue({ ...model.classes, ...services }, options.restriction ?? (() => undefined));
    this.queries = new Queries(this.catalogue, this.references);
  }

  /** How often each member was asked for that no class file describes. */
  get unimplemented(): ReadonlyMap<string, number> {
    return this.catalogue.unimplemented;
  }

  /** Carries out one batch. The first action that fails ends it; what ran before stays done. */
  async process(request: Request): Promise<Response> {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    const place = {
      catalogue: this.catalogue,
      references: this.references,
      queries: this.queries,
      paths: new Paths(request, this.model.root, this.serviceNames, this.catalogue, this.references),
    };
    for (const [index, action] of request.Actions.entries()) {
      if (action.ActionType === ActionType.Trace) {
        traces.push(action.Id);
        // Also answered as a result: the client registers event listeners when that arrives.
        results.push({ ActionId: action.Id, Value: null });
        continue;
      }
      try {
        let value = act(action, place);
        if (isPromise(value)) value = await value;
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        return { Results: results, TraceIds: traces, Error: this.wireError(error, index) };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  private wireError(error: unknown, index: number): WireError {
    if (error instanceof ApiError) {
      return { Code: error.code, Message: error.message, Location: error.location, ActionIndex: index, HttpStatusCode: error.httpStatus };
    }
    this.options.onFault?.(error);
    const message = `The workbench failed: ${error instanceof Error ? error.message : String(error)}`;
    return { Code: "GeneralException", Message: message, Location: "", ActionIndex: index, HttpStatusCode: 500 };
  }
}
