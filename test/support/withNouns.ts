import { editingZh } from "../../src/messages/editing.zh";
import type { filling as Filling } from "../../src/messages/fill";
import { zh } from "../../src/messages/zh";

/** What a text names in any case, by its code. */
const namedBy = new Map(Object.entries({ ...zh, ...editingZh }).map(([code, text]) => [code, [...text.replace(/\[[^\]]*\]/g, "").matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name)]));

/**
 * A sentence never lacks its noun: whatever any test makes the program say, what a text names outside [brackets] is there.
 * A part that may name nothing stands in brackets; where the sentence would be lost with it, another text is wanted.
 */
export const withNouns =
  (filling: typeof Filling): typeof Filling =>
  (texts) => {
    const fill = filling(texts);
    return (code, params = {}) => {
      // A line break stands for whatever comes, where texts are told by what is around it.
      const lacking = (namedBy.get(code) ?? []).filter((name) => /^[ \u3000]*$/.test(params[name] ?? ""));
      if (lacking.length > 0) throw new Error(`The text ${code} lacks ${lacking.join()}: ${fill(code, params)}`);
      return fill(code, params);
    };
  };
