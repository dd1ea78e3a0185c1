import { EACH_WORD } from "../expand";
import { defineMechanism } from "../mechanism";
import { required, wordList } from "../settings";

/** 分别: rules with 〔its name〕 in their names are written once, and there for each of these words. */
export const eachWord = defineMechanism({
  name: EACH_WORD,
  sentence: "eachWord",
  settings: { words: required("词", wordList) },
  bind: () => ({ evaluation: { kind: "policy" } }),
});
