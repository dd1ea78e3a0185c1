import type * as Messages from "../../src/messages";
import type * as Editing from "../../src/messages/editing";

/**
 * A sentence never lacks its noun: whatever any test makes the program say, what a text names outside [brackets] is there.
 * A part that may name nothing stands in brackets; where the sentence would be lost with it, another text is wanted.
 */
jest.mock("../../src/messages", () => {
  const actual = jest.requireActual<typeof Messages>("../../src/messages");
  const { zh } = jest.requireActual<{ readonly zh: Chinese }>("../../src/messages/zh");
  return { ...actual, textsFor: (locale: string) => withNouns(zh, actual.textsFor(locale)) } satisfies typeof Messages;
});

jest.mock("../../src/messages/editing", () => {
  const actual = jest.requireActual<typeof Editing>("../../src/messages/editing");
  const { editingZh } = jest.requireActual<{ readonly editingZh: Chinese }>("../../src/messages/editing.zh");
  const known = new WeakMap<Messages.Texts, Editing.EditingTexts>();
  const editingTexts = (texts: Messages.Texts): Editing.EditingTexts => {
    const own = known.get(texts) ?? withNouns(editingZh, actual.editingTexts(texts));
    known.set(texts, own);
    return own;
  };
  return { ...actual, editingTexts } satisfies typeof Editing;
});

type Chinese = Readonly<Record<string, string>>;
type Params = Readonly<Record<string, string>>;

/** The same texts, but one that lacks a noun is a mistake. */
function withNouns<Code extends string>(chinese: Chinese, texts: (code: Code, params?: Params) => string): (code: Code, params?: Params) => string {
  /** What a text names in any case. */
  const namedBy = new Map(Object.entries(chinese).map(([code, text]) => [code, [...text.replace(/\[[^\]]*\]/g, "").matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name)]));
  return (code, params = {}) => {
    // A line break stands for whatever comes, where texts are told by what is around it.
    const lacking = (namedBy.get(code) ?? []).filter((name) => /^[ \u3000]*$/.test(params[name] ?? ""));
    if (lacking.length > 0) throw new Error(`The text ${code} lacks ${lacking.join()}: ${texts(code, params)}`);
    return texts(code, params);
  };
}
