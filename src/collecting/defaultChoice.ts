import type { Collection } from "./collection";

/** What is imported unless the user says otherwise: what the files hand in, where nothing else speaks of the same classes. */
export function defaultChoice({ matrices }: Collection): ReadonlySet<string> {
  const cells = matrices.flatMap(({ rows }) => rows.flatMap((row) => row.cells)).filter(({ state }) => state.kind !== "repeated");
  return new Set(cells.flatMap(({ shares }) => shares.flatMap(({ id, origin }) => (origin.kind === "file" ? [id] : []))));
}
