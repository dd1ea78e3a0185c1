import type * as Messages from "../../src/messages";

/**
 * A sentence never lacks its noun: whatever any test makes the program say, what a text names outside [brackets] is there.
 * A part that may name nothing stands in brackets; where the sentence would be lost with it, another text is wanted.
 */
jest.mock("../../src/messages", () => {
  const actual = jest.requireActual<typeof Messages>("../../src/messages");
  const { zh } = jest.requireActual<{ readonly zh: Readonly<Record<string, string>> }>("../../src/messages/zh");
  /** What a text names in any case. */
  const namedBy = new Map(Object.entries(zh).map(([code, text]) => [code, [...text.replace(/\[[^\]]*\]/g, "").matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name)]));
  const textsFor: typeof actual.textsFor = (locale) => {
    const texts = actual.textsFor(locale);
    return (code, params = {}) => {
      // A line break stands for whatever comes, where texts are told by what is around it.
      const lacking = (namedBy.get(code) ?? []).filter((name) => /^[ \u3000]*$/.test(params[name] ?? ""));
      if (lacking.length > 0) throw new Error(`The text ${code} lacks ${lacking.join()}: ${texts(code, params)}`);
      return texts(code, params);
    };
  };
  return { ...actual, textsFor };
});
