/** The limit that Excel on the web sets to requests and answers. */
import type { Response } from "../wire/protocol";
import { failure } from "./faults";

const encoder = new TextEncoder();

/** Whether a text is larger than so many bytes: a character takes three at most, so that only long texts are counted. */
const exceeds = (text: string, bytes: number): boolean => text.length * 3 > bytes && encoder.encode(text).length > bytes;

/** Carries out a request and answers it, both as JSON, unless one of them is too large. */
export async function withinPayload(limit: number | undefined, body: string, answer: () => Promise<Response>): Promise<string> {
  if (limit === undefined) return JSON.stringify(await answer());
  if (exceeds(body, limit)) return JSON.stringify(failure("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit."));
  const text = JSON.stringify(await answer());
  return exceeds(text, limit) ? JSON.stringify(failure("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.")) : text;
}
