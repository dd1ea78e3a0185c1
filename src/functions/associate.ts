import type { FunctionTexts } from "./fault";
import released from "./released.json";

/**
 * Ties the functions of the metadata to their code, which comes in a chunk of its own; does nothing where Excel has no custom
 * functions. A call before the code is there waits for it.
 * @returns once the code is there
 */
export async function associateFunctions(texts: FunctionTexts): Promise<void> {
  if (typeof CustomFunctions === "undefined") return;
  const loading = import("./respond");
  const code: { respond?: Awaited<typeof loading>["respond"] } = {};
  for (const id of Object.keys(released)) {
    CustomFunctions.associate(id, (...args: unknown[]) => code.respond?.(id, args, texts) ?? loading.then(({ respond }) => respond(id, args, texts)));
  }
  Object.assign(code, await loading);
}
