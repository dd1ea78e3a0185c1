import { LexerTreeBuilder, NEW_EXCEL_FUNCTIONS, needsQuoting, quoteSheetName, sequenceNodeType } from "@univerjs/engine-formula";

const lexer = new LexerTreeBuilder();

/** Functions whose stored name has a second prefix. */
const WORKSHEET_FUNCTIONS = new Set(["FILTER", "SORT"]);
/** Newer than Excel 2007: Univer's list, and what it lacks. */
const NEW_FUNCTIONS = new Set([...NEW_EXCEL_FUNCTIONS].map(String).concat("CONCAT", "LAMBDA", "LET"));
/** Their results can be arrays, so a formula with one is stored as a dynamic array formula. */
const ARRAY_FUNCTIONS = new Set(
  (
    "BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER HSTACK MAKEARRAY MAP MUNIT RANDARRAY SCAN SEQUENCE SORT SORTBY " +
    "TAKE TEXTSPLIT TOCOL TOROW UNIQUE VSTACK WRAPCOLS WRAPROWS"
  ).split(" "),
);

/** `_xlfn._xlws.SORT(A1)` and `_xldudf_BZR_TIER(F4)` as a person types them: `SORT(A1)`, `BZR.TIER(F4)`. */
export function shownFormula(stored: string): string {
  if (!/_xl/i.test(stored)) return stored;
  return mapTokens(stored, sequenceNodeType.FUNCTION, (word) => word.replace(/_xlfn\.|_xlws\.|_xlpm\./gi, "").replace(/^_xldudf_([^_]+)_/i, "$1."));
}

/** The reverse, as Excel stores it. `namespaces` are those of add-ins with custom functions, in capitals. */
export function storedFormula(shown: string, namespaces: ReadonlySet<string>): string {
  if (!hasWord(shown, (name) => NEW_FUNCTIONS.has(name) || namespaces.has(name.split(".")[0] ?? ""))) return shown;
  const variables = localNames(shown);
  return mapTokens(shown, sequenceNodeType.FUNCTION, (word, called) => {
    const name = word.toUpperCase();
    if (variables.has(name)) return `_xlpm.${word}`;
    if (!called) return word;
    if (WORKSHEET_FUNCTIONS.has(name)) return `_xlfn._xlws.${word}`;
    if (NEW_FUNCTIONS.has(name)) return `_xlfn.${word}`;
    const [namespace = "", ...rest] = word.split(".");
    return rest.length > 0 && namespaces.has(namespace.toUpperCase()) ? `_xldudf_${namespace}_${rest.join(".")}` : word;
  });
}

/** The names that LET and LAMBDA declare, in capitals. */
function localNames(formula: string): ReadonlySet<string> {
  const names = new Set<string>();
  const calls: { readonly name: string; argument: number }[] = [];
  let word = "";
  for (const node of lexer.sequenceNodesBuilder(`=${formula}`) ?? []) {
    const text = typeof node === "string" ? node : node.token.trim();
    const call = calls.at(-1);
    if (text === "(") calls.push({ name: word.toUpperCase(), argument: 0 });
    else if (text === ")") calls.pop();
    else if (text === ",") {
      const declares = call?.name === "LAMBDA" || (call?.name === "LET" && call.argument % 2 === 0);
      if (declares && word !== "") names.add(word.toUpperCase());
      if (call !== undefined) call.argument++;
    }
    if (text.trim() !== "") word = typeof node === "object" && node.nodeType === sequenceNodeType.FUNCTION ? text : "";
  }
  return names;
}

/** The namespaces of the custom functions that a stored formula calls. */
export function customNamespaces(stored: string): string[] {
  return [...stored.matchAll(/_xldudf_([^_(]+)_/gi)].map((match) => (match[1] ?? "").toUpperCase());
}

/** Whether Excel would store a formula as a dynamic array even if its result is a single value. */
export function canSpill(shown: string, arrayFunctions: ReadonlySet<string>): boolean {
  const isArray = (name: string) => ARRAY_FUNCTIONS.has(name) || arrayFunctions.has(name);
  if (!hasWord(shown, isArray)) return false;
  let found = false;
  mapTokens(shown, sequenceNodeType.FUNCTION, (word) => {
    found ||= isArray(word.toUpperCase());
    return word;
  });
  return found;
}

/** Whether a word like a function's name is anywhere in a formula, be it in a text: reading a formula properly takes a hundred times as long. */
function hasWord(formula: string, isMeant: (name: string) => boolean): boolean {
  return (formula.match(/[\p{L}_][\p{L}\p{N}_.]*/gu) ?? []).some((word) => isMeant(word.toUpperCase()));
}

/** Rewrites the tokens of one kind; everything between them, blanks included, stays as it is. */
function mapTokens(formula: string, kind: sequenceNodeType, map: (token: string, called: boolean) => string): string {
  let result = "";
  let done = 0;
  for (const node of lexer.sequenceNodesBuilder(`=${formula}`) ?? []) {
    if (typeof node === "string" || node.nodeType !== kind) continue;
    const token = node.token.trim();
    const start = formula.indexOf(token, node.startIndex);
    const end = start + token.length;
    result += formula.slice(done, start) + map(token, formula[end] === "(");
    done = end;
  }
  return result + formula.slice(done);
}

/** A sheet's name as formulas spell it: 表1, '9月 汇总'. */
export function quotedSheetName(name: string): string {
  return needsQuoting(name) ? `'${quoteSheetName(name)}'` : name;
}
