/** Carries out the actions of one request, one after the other. */
import type { Catalogue } from "./catalogue";
import type { Ref } from "./definition";
import { ApiError } from "./definition";
import type { Paths } from "./paths";
import type { Action } from "./protocol";
import { ActionType } from "./protocol";
import type { Queries } from "./query";
import type { References } from "./references";

export interface Workplace {
  readonly catalogue: Catalogue;
  readonly references: References;
  readonly queries: Queries;
  readonly paths: Paths;
}

/**
 * Carries out one action and gives its answer, or a promise of it; undefined = nothing to answer.
 * A promise is given only by a member that works asynchronously, so that a batch is otherwise never interrupted.
 */
export function act(action: Action, place: Workplace): unknown {
  const object = place.paths.resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case ActionType.Instantiate:
      return object === null ? null : place.queries.identity(object);
    case ActionType.Query:
      return place.queries.answer(object, action.QueryInfo ?? {});
    case ActionType.SetProperty:
      setProperty(object, action, place);
      return undefined;
    case ActionType.Method:
      return callMethod(object, action, place);
    default:
      throw new ApiError("NotImplemented", `The workbench does not know action type ${action.ActionType}.`, "", 501);
  }
}

function setProperty(object: Ref | null, action: Action, { catalogue, paths }: Workplace): void {
  if (object === null) throw nullObject();
  const property = catalogue.property(object, action.Name);
  if (property?.member.set === undefined) throw catalogue.missing(object.type, `${property?.name ?? action.Name} (set)`);
  property.member.set(object.self, paths.args(action.ArgumentInfo)[0]);
}

function callMethod(object: Ref | null, action: Action, { catalogue, paths, references }: Workplace): unknown {
  const args = paths.args(action.ArgumentInfo);
  if (action.Name === "_KeepReference") {
    // The client keeps every range of Excel.run, also those that turn out to be null objects.
    if (object !== null) references.keep(object);
    return null;
  }
  if (action.Name === "_RemoveReference") {
    references.remove(String(args[0]));
    return null;
  }
  if (object === null) throw nullObject();
  const method = catalogue.method(object, action.Name);
  if (method === undefined) throw catalogue.missing(object.type, action.Name);
  const value = method.member(object.self, args);
  if (isPromise(value)) return value.then((later) => later ?? null);
  // The client takes a result for loaded only when it gets one, so "nothing" is sent as null.
  return value ?? null;
}

function nullObject(): ApiError {
  return new ApiError("ItemNotFound", "The requested resource doesn't exist.", "", 404);
}

/** By its shape: a promise may come from another realm (a test's, a page's). */
export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}
