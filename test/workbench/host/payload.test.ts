import { withinPayload } from "../../../workbench/host/payload";
import type { Response } from "../../../workbench/wire/protocol";

const answer = (text: string) => (): Promise<Response> => Promise.resolve({ Results: [{ ActionId: 1, Value: text }], TraceIds: [] } as unknown as Response);
const codeOf = (json: string): string | undefined => (JSON.parse(json) as Response).Error?.Code;

it.each([
  ["what is small enough", 100, "{}", "长", undefined],
  ["a request that is too large", 100, "x".repeat(101), "长", "RequestPayloadSizeLimitExceeded"],
  ["a request whose characters are few and its bytes many", 100, "长".repeat(40), "", "RequestPayloadSizeLimitExceeded"],
  ["an answer that is too large", 100, "{}", "长".repeat(40), "ResponsePayloadSizeLimitExceeded"],
  ["anything, where there is no limit", undefined, "x".repeat(101), "长".repeat(40), undefined],
])("%s", async (_, limit, body, text, code) => {
  expect(codeOf(await withinPayload(limit, body, answer(text)))).toBe(code);
});
