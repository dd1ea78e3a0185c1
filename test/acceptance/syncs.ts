import type { Fault } from "../../workbench/host/faults";
import { kindOf } from "./interrupted/brokenHost";
import { openSession } from "./session";

/** The syncs of one press, in order: what it reads, what it writes, what it reads back; then the pane reads anew. */
export async function syncsOf(bytes: Uint8Array, press: string): Promise<string[]> {
  const kinds: string[] = [];
  const record: Fault = (next) => (request) => {
    kinds.push(kindOf(request));
    return next(request);
  };
  const session = await openSession(bytes, { faults: [record] });
  await session.choose("S1A");
  await session.client.press("Appraise");
  kinds.length = 0;
  await session.client.press(press);
  session.close();
  return kinds;
}
