import { addTo } from "../../core/multimap";
import { CHINESE_TEXTS } from "../../messages/chinese";
import { editingTexts } from "../../messages/editing";
import { dayOnPaper } from "../../papers/letter";
import type { Passage, PrintedClause, PrintedRegulation, PrintedRule } from "../../papers/regulation";
import { parseDay } from "../../rules/settings";
import type { Scheme } from "../../rules/scheme";
import { builtInIds } from "../../schemes/ids";
import { cardsOf, type Card, type Version } from "../card";
import { OWN_SCHEME } from "../recipes/typical";
import type { PartList } from "../sentence";
import type { Part } from "../slot";
import { inOrder } from "./clauseOrder";

/** What is printed is in Chinese. */
const CHINESE = editingTexts(CHINESE_TEXTS);

/** Regulations as they are printed: every rule once, by clauses; what the sheets of results list stands at the end. */
export const printedRegulations = (schemes: readonly Scheme[]): readonly PrintedRegulation[] =>
  schemes.map((scheme) => {
    const { id, rows } = scheme;
    const isTitle = TITLE.test(id) && schemes.length === 1;
    const days = rows.flatMap(({ effective }) => parseDay(effective) ?? []);
    return { title: isTitle ? id : undefined, subtitle: isTitle ? undefined : subtitleOf(id, schemes.length > 1), revised: days.length === 0 ? undefined : Math.max(...days), clauses: clausesOf(scheme) };
  });

/** A name that a regulation may have as its title. */
const TITLE = /(?:办法|方案|细则|条例|规定|制度|意见|标准)$/;

/** Our own numbers for regulations say nothing on a wall; what each is, does only where there are several. */
function subtitleOf(id: string, isOneOfSeveral: boolean): string | undefined {
  const builtIn = builtInIds.find((one) => one === id);
  if (builtIn !== undefined) return isOneOfSeveral ? wide(CHINESE(`title.${builtIn}`)) : undefined;
  return id === OWN_SCHEME && !isOneOfSeveral ? undefined : id;
}

function clausesOf(scheme: Scheme): readonly PrintedClause[] {
  const cards = cardsOf([scheme], CHINESE);
  const told = new Set(scheme.rows.flatMap(({ rule, words }) => (words === "" ? [] : [rule])));
  // A list that the clause itself asks for stands there.
  const isAppended = ({ sheet, rule }: Card): boolean => sheet !== undefined && !told.has(rule);
  const byClause = new Map<string, Card[]>();
  for (const card of cards.filter((one) => !isAppended(one))) addTo(byClause, card.clause, card);
  const numbered = inOrder([...byClause.keys()].filter((clause) => clause !== ""));
  const others = byClause.get("") ?? [];
  const tables = cards.filter(isAppended);
  return [
    ...numbered.map((clause) => clauseOf(clause, byClause.get(clause) ?? [], scheme)),
    ...(others.length === 0 ? [] : [clauseOf(numbered.length === 0 ? "" : CHINESE("paper.regulation.others"), others, scheme)]),
    ...(tables.length === 0 ? [] : [clauseOf(CHINESE("paper.regulation.tables"), tables, scheme)]),
  ];
}

function clauseOf(heading: string, cards: readonly Card[], { rows }: Scheme): PrintedClause {
  const rules = new Set(cards.map(({ rule }) => rule));
  const said = cards.flatMap(({ versions }) => versions.map(({ parts }) => textOf(parts))).join("\n");
  const words = new Set(rows.flatMap((row) => (rules.has(row.rule) && row.words !== "" ? [wide(row.words)] : [])));
  // What a sentence quotes anyway, or other words of the clause hold, is not told twice.
  const own = [...words].filter((one) => !said.includes(one) && ![...words].some((other) => other !== one && other.includes(one)));
  return { heading, words: own.reduce(goesOn, ""), rules: cards.map(ruleOf) };
}

/** Between two passages of a clause stands what is left out. */
const goesOn = (text: string, passage: string): string => (text === "" || /[。！？]$/.test(text) ? text + passage : `${text.replace(/[，；：、]$/, "")}……${passage}`);

const ruleOf = ({ rule, sheet, versions }: Card): PrintedRule =>
  versions.flatMap((version, index) => ended(passagesOf(version, begins(rule, version, index), sheet === undefined ? FEWEST_IN_TABLE : Infinity)));

function begins(rule: string, { effective }: Version, index: number): string {
  const day = parseDay(effective);
  const from = effective === "" ? "" : CHINESE("paper.regulation.from", { day: day === undefined ? effective : dayOnPaper(day, CHINESE) });
  return `${index === 0 ? `${rule}：` : ""}${from}`;
}

/** Two entries read as well in the sentence. */
const FEWEST_IN_TABLE = 3;

function passagesOf({ pieces }: Version, beginning: string, fewest: number): readonly Passage[] {
  const passages: Passage[] = [];
  let text = beginning;
  const end = (): void => {
    if (text !== "") passages.push(wide(text));
    text = "";
  };
  for (const piece of pieces()) {
    if (piece.kind === "list" && piece.entries.length >= fewest) {
      end();
      passages.push(piece.entries.map(entryOf));
    } else text += (piece.kind === "list" ? piece.parts : [piece]).map(shownOf).join("");
    // Behind a table no comma goes on.
    if (passages.length > 0) text = text.replace(/^[,;、]/, "");
  }
  end();
  return passages;
}

const ended = (passages: readonly Passage[]): readonly Passage[] => passages.map((passage, index) => (index === passages.length - 1 && typeof passage === "string" ? `${passage}。` : passage));

/** An entry's name, and what is said of it. */
function entryOf(entry: PartList["entries"][number]): readonly [name: string, words: string] {
  const [first, ...rest] = entry;
  const isNamed = first?.kind === "slot" && first.cells.every(({ field }) => field === "key");
  return isNamed ? [wide(shownOf(first)), bare(textOf(rest))] : ["", textOf(entry)];
}

/** （看约谈登记的日期） stands in a cell of its own without the brackets. */
const bare = (words: string): string => /^（([^（）]*)）$/.exec(words)?.[1] ?? words.trim();

const textOf = (parts: readonly Part[]): string => wide(parts.map(shownOf).join(""));

/** What only the school can say, and has not said, gets a line to write it on. */
const shownOf = (part: Part): string => (part.kind === "text" ? part.text : part.asked ? CHINESE("paper.letter.blank") : part.shown);

const HAN = "[\\p{Script=Han}“”〈〉（）]";
const WIDE: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "(": "（", ")": "）" };

/** Punctuation as papers have it; (1,1,3) stays as it is. */
const wide = (text: string): string =>
  text
    .replace(new RegExp(`\\([^()]*${HAN}[^()]*\\)`, "gu"), (words) => `（${words.slice(1, -1)}）`)
    .replace(new RegExp(`(?<=${HAN})[,;:]|[,;:](?=${HAN})`, "gu"), (sign) => WIDE[sign] ?? sign);
