const WIDE = /[\u1100-\u115F\u2014-\u2026\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;

/** A Chinese character of 11 points takes 15 pixels of a screen, a digit of the default font 7. */
const WIDE_CHARACTER = 15 / 7;

/** In characters of the default font, which columns are measured in. */
export const charactersIn = (text: string): number => [...text].reduce((sum, character) => sum + (WIDE.test(character) ? WIDE_CHARACTER : 1), 0);
