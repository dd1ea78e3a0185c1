import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { editingEn } from "../../src/messages/editing.en";
import { editingRecipesEn } from "../../src/messages/editing.recipes.en";
import { editingRecipesZh } from "../../src/messages/editing.recipes.zh";
import { editingZh } from "../../src/messages/editing.zh";
import { en } from "../../src/messages/en";
import { functionsHelpEn } from "../../src/messages/functions.help.en";
import { functionsHelpZh } from "../../src/messages/functions.help.zh";
import { zh } from "../../src/messages/zh";

type TextsByCode = Readonly<Record<string, string>>;

const SRC = path.join(__dirname, "../../src");
const MESSAGES = path.join(SRC, "messages");

/** The texts of a file: the one thing that it exports. */
function textsOf(file: string): TextsByCode {
  const [texts, ...more] = Object.values(jest.requireActual<Readonly<Record<string, TextsByCode>>>(path.join(MESSAGES, file)));
  if (texts === undefined || more.length > 0) throw new Error(`${file} does not export one object`);
  return texts;
}

const files = readdirSync(MESSAGES).sort();
const ending = (end: string): string[] => files.filter((file) => file.endsWith(end));
/** The names of a language's files without the language: rules of rules.zh.ts. */
const roomsIn = (language: string): string[] => ending(`.${language}.ts`).map((file) => file.slice(0, -`.${language}.ts`.length)).sort();

/** {…}, with its noun or without; and the slots of sentences, which a language may name more than once. */
const placeholders = (text: string): string[] => [...[...text.matchAll(/\{(\w+)(?:\|[^{}]*)?\}/g)].map(([, name = ""]) => name), ...new Set([...text.matchAll(/〈(\w+)/g)].map(([, name = ""]) => name))].sort();

describe("the files of texts", () => {
  it("are a pair for each room, or printed and so one for both languages", () => {
    expect(roomsIn("en")).toEqual(roomsIn("zh"));
    const others = files.filter((file) => !/\.(zh|en|printed)\.ts$/.test(file));
    expect(others).toEqual(["chinese.ts", "editing.ts", "en.ts", "english.ts", "fill.ts", "index.ts", "load.ts", "recognised.ts", "zh.ts"]);
  });

  it("are named after a room of src", () => {
    const rooms = readdirSync(SRC);
    const named = [...roomsIn("zh"), ...roomsIn("printed")].map((name) => name.split(".")[0]);
    expect(named.filter((room = "") => !rooms.includes(room))).toEqual([]);
  });

  describe.each(roomsIn("zh"))("%s", (room) => {
    const [chinese, english] = [textsOf(`${room}.zh.ts`), textsOf(`${room}.en.ts`)];

    it("has the same texts in the same order in both languages", () => {
      expect(Object.keys(chinese)).not.toEqual([]);
      expect(Object.keys(english)).toEqual(Object.keys(chinese));
    });

    it("has the same placeholders in both languages", () => {
      const of = (texts: TextsByCode) => Object.entries(texts).map(([code, text]) => [code, placeholders(text)]);
      expect(Object.fromEntries(of(english))).toEqual(Object.fromEntries(of(chinese)));
    });
  });

  it("have a noun in English for one as for many: never “1 errors”", () => {
    const counts = "count|errors|warnings|notices|others|people|figures|rows|days|served|places|whole|archived|problems|settled|used|expected|pages";
    const texts = ending(".en.ts").flatMap((file) => Object.entries(textsOf(file)));
    const plural = new RegExp(`\\{(?:${counts})\\} (?:\\w+ )?(?:\\w{2,}s|people)\\b`);
    expect(texts.filter(([code, text]) => !code.startsWith("function.") && plural.test(text))).toEqual([]);
    expect(plural.test("{errors} errors")).toBe(true);
  });

  // A spread would hide it: the later file would win.
  it.each(["zh", "en"])("have no text twice in %s", (language) => {
    const codes = [...ending(`.${language}.ts`), ...ending(".printed.ts")].flatMap((file) => Object.keys(textsOf(file)));
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it.each([["zh", zh, { ...editingZh, ...editingRecipesZh, ...functionsHelpZh }], ["en", en, { ...editingEn, ...editingRecipesEn, ...functionsHelpEn }]] as const)("are all put together in %s, but for those that are loaded with their part of the pane, and the help that Excel shows", (language, together, later) => {
    const texts = [...ending(`.${language}.ts`), ...ending(".printed.ts")].map(textsOf);
    expect({ ...together, ...later }).toEqual(Object.assign({}, ...texts));
    expect(Object.keys(later).filter((code) => code in together)).toEqual([]);
  });
});

describe("every text", () => {
  const sources = readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith(`messages${path.sep}`))
    .map((file) => readFileSync(path.join(SRC, file), "utf8"));
  const found = (pattern: RegExp): Set<string> => new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map(([, word = ""]) => word)));

  const quoted = found(/"([\w.]+)"/g);
  const keys = found(/\b(\w+)\??:/g);
  /** The beginning of a code whose end is only known when it runs: `note.${code}` */
  const beginnings = [...found(/`((?:\w+\.)+)\$\{/g)];

  /** Named in full; or begun in a template, and what follows is a word of the program. */
  const isUsed = (code: string): boolean =>
    quoted.has(code) || beginnings.some((beginning) => code.startsWith(beginning) && [quoted, keys].some((words) => words.has(code.slice(beginning.length))));

  it("is used", () => {
    // Proved elsewhere to be those of what there is, no more: the help of functions (test/functions/metadata.test.ts), the words
    // of a regulation (test/editing/sentences.test.ts).
    const codes = Object.keys({ ...zh, ...editingZh, ...editingRecipesZh }).filter((code) => !code.startsWith("function.") && !code.startsWith("word."));
    expect(codes.filter((code) => !isUsed(code))).toEqual([]);
  });
});
