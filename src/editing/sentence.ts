import { hasText, type EditingTexts } from "../messages/editing";
import { parseApplies } from "../rules/applies";
import type { Mechanism } from "../rules/mechanism";
import type { SettingRow } from "../rules/scheme";
import { parseNumber, type Spec } from "../rules/settings";
import { BUT, casesIn, defaultShown, keySlot, textPart, unitShown, valueSlot, type Part } from "./slot";
import { parseTemplate, settingsIn, slotsIn, type Template, type TemplateNode } from "./template";

type SlotNode = Extract<TemplateNode, { readonly kind: "slot" }>;

/** Entries of a list in a sentence, each by itself, and as they read one after the other. */
export interface PartList {
  readonly kind: "list";
  readonly entries: readonly (readonly Part[])[];
  readonly parts: readonly Part[];
}

/** What a sentence is made of where its lists can be told apart: on paper they are tables. */
export type Piece = Part | PartList;

/** Reads rows of one rule, all of one 生效日期, as a sentence. Every row that holds a value has its slot in it. */
export const sentenceOf = (rows: readonly SettingRow[], mechanism: Mechanism | undefined, texts: EditingTexts): readonly Part[] => partsOf(piecesOf(rows, mechanism, texts));

/** The same with its lists by themselves. */
export function piecesOf(rows: readonly SettingRow[], mechanism: Mechanism | undefined, texts: EditingTexts): readonly Piece[] {
  const writer = new SentenceWriter(rows, mechanism?.slots ?? {}, texts);
  const code = `sentence.${mechanism?.sentence ?? ""}`;
  const pieces = mechanism && hasText(code) ? writer.pieces(parseTemplate(texts(code))) : [textPart(texts("sentence.unknown", { mechanism: rows.find((row) => row.mechanism !== "")?.mechanism ?? "" }))];
  return [...begun(pieces), ...writer.rest()];
}

/** Where what a sentence begins with is not set, it does not begin with what parts it from the next: 副班主任参评, not ;副班主任参评. */
function begun(pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...others] = pieces;
  return first?.kind === "text" ? [{ ...first, text: first.text.replace(/^[;,]\s*/, "") }, ...others] : pieces;
}

const partsOf = (pieces: readonly Piece[]): readonly Part[] => joined(pieces.flatMap((piece) => (piece.kind === "list" ? piece.parts : [piece])));

/** An entry of a list, and how its list is called. */
interface Entry {
  readonly row: SettingRow;
  readonly name: string;
  readonly spec: Spec<unknown>;
  readonly template: Template;
}

class SentenceWriter {
  private readonly written = new Set<SettingRow>();

  constructor(
    private readonly rows: readonly SettingRow[],
    private readonly slots: Mechanism["slots"],
    private readonly texts: EditingTexts,
  ) {}

  pieces(template: Template, entry?: Entry): readonly Piece[] {
    return template.flatMap((node): readonly Piece[] => {
      switch (node.kind) {
        case "text":
          return [textPart(node.text)];
        case "part":
          return this.isThere(node, entry) ? this.pieces(node.nodes, entry) : [];
        case "slot":
          return entry ? this.inEntry(node, entry) : this.setting(node);
      }
    });
  }

  /** What the sentence has no place for, at its end. */
  rest(): readonly Part[] {
    return this.rows
      .filter((row) => !this.written.has(row) && row.setting !== "")
      .flatMap((row) => {
        const [name, spec] = Object.entries(this.slots).find(([, { title }]) => title === row.setting) ?? ["", UNKNOWN];
        const settings = [row.setting, row.key].filter(Boolean).join("·");
        return [textPart(this.texts("sentence.more", { settings })), this.slot(row, name, spec)];
      });
  }

  private rowsOf(name: string): readonly SettingRow[] {
    const title = this.slots[name]?.title;
    return this.rows.filter((row) => row.setting === title);
  }

  /** What another list has under the name of an entry. */
  private partnersOf(name: string, { row }: Entry): readonly SettingRow[] {
    const named = this.rowsOf(name).filter(({ key }) => key === row.key);
    const own = named.filter(({ applies }) => applies === row.applies);
    return own.length > 0 ? own : named;
  }

  private isThere({ unless, nodes }: Extract<TemplateNode, { readonly kind: "part" }>, entry: Entry | undefined): boolean {
    const has = (name: string): boolean => {
      if (entry && name === "key") return entry.row.key !== "";
      if (entry && name === "value") return true;
      return (entry ? this.partnersOf(name, entry) : this.rowsOf(name)).length > 0;
    };
    if (unless !== undefined) return !has(unless);
    const names = slotsIn(nodes);
    // A default alone says nothing; beside what is set it is told.
    return names.every((name) => has(name) || typeof this.slots[name]?.blank === "object") && (names.length === 0 || names.some(has));
  }

  private setting(node: SlotNode): readonly Piece[] {
    const spec = this.slots[node.name];
    if (spec === undefined) throw new Error(`no setting ${node.name}`);
    const rows = this.rowsOf(node.name);
    return rows.length === 0 ? [textPart(defaultShown(node.name, spec, this.texts))] : this.list(rows, node, spec);
  }

  private inEntry(node: SlotNode, entry: Entry): readonly Piece[] {
    const { row, name, spec, template } = entry;
    if (node.name === "value") return this.value(row, node, name, spec);
    if (node.name === "key") {
      const titles = new Set([name, ...settingsIn(template)].map((one) => this.slots[one]?.title));
      return [keySlot(row, this.rows.filter(({ key, setting }) => key === row.key && titles.has(setting)))];
    }
    const partner = this.slots[node.name];
    if (partner === undefined) throw new Error(`no setting ${node.name}`);
    return this.list(this.partnersOf(node.name, entry), node, partner);
  }

  /** Rows of a setting one after the other, those that are for the same cases together. */
  private list(rows: readonly SettingRow[], node: SlotNode, spec: Spec<unknown>): readonly Piece[] {
    const comma = this.texts(spec.type.slot === "filter" ? "sentence.and" : "sentence.comma");
    const groups = byCases(rows).map((group) => ({
      entries: group.map((row) => (node.entry ? this.entry(row, node.name, spec, node.entry) : this.value(row, node, node.name, spec))),
      cases: this.cases(group),
    }));
    const parts = between(groups.map(({ entries, cases }) => [...between(entries, comma), ...cases]), this.texts("sentence.cases"));
    return node.entry ? [{ kind: "list", entries: groups.flatMap(({ entries, cases }) => entries.map((entry) => joined([...entry, ...cases]))), parts }] : parts;
  }

  private entry(row: SettingRow, name: string, spec: Spec<unknown>, template: Template): readonly Part[] {
    return partsOf(this.pieces(template, { row, name, spec, template }));
  }

  private value(row: SettingRow, node: SlotNode, name: string, spec: Spec<unknown>): readonly Part[] {
    const slot = this.slot(row, name, spec);
    const space = this.texts("sentence.space");
    if (spec.type.slot === "filter") {
      const verb = verbOf(String(row.value));
      const start = [row.key, verb === undefined ? "" : this.texts(`sentence.${verb}`)].filter(Boolean).join(space);
      return [textPart(start === "" ? "" : start + space), slot];
    }
    const unit = node.unit === "-" ? "" : unitShown(takesUnit(row, spec) ? row.unit || node.unit : "", this.texts);
    return unit === "" ? [slot] : [slot, textPart(space + unit)];
  }

  private slot(row: SettingRow, name: string, spec: Spec<unknown>): Part {
    this.written.add(row);
    return valueSlot(row, name, spec, this.texts);
  }

  /** (学段是〈低〉的) */
  private cases(rows: readonly SettingRow[]): readonly Part[] {
    const applies = rows[0]?.applies ?? "";
    if (applies === "") return [];
    const [open = "", close = ""] = this.texts("sentence.case").split("〈applies〉");
    const fields = casesIn(rows).map(({ field, slot }): readonly Part[] => [textPart(this.texts("sentence.caseField", { field })), slot]);
    const words = fields.length > 0 ? between(fields, this.texts("sentence.and")) : [textPart(parseApplies(applies)?.kind === "otherwise" ? this.texts("word.其余") : applies)];
    return [textPart(open), ...words, textPart(this.texts("sentence.caseEnd") + close)];
  }
}

/** What a setting holds that its mechanism does not have: any words. */
const UNKNOWN: Spec<unknown> = { title: "", type: { slot: "words", parse: (raw) => ({ value: raw }) }, blank: "unset", read: () => undefined };

/** How a filter and its column make a clause; undefined where the value says it itself: ≥3. */
function verbOf(filter: string): "is" | "isNot" | "reaches" | "within" | undefined {
  if (/^(?:非?空$|[≥≤><=])/.test(filter)) return undefined;
  if (filter.startsWith(BUT)) return "isNot";
  if (/\d至\d/.test(filter)) return "within";
  return filter.endsWith("以上") ? "reaches" : "is";
}

/** A number has a unit; so has one that is still to be filled in. */
function takesUnit({ value }: SettingRow, { type }: Spec<unknown>): boolean {
  if (String(value).endsWith("%") || type.slot === "choice") return false;
  return value === "" ? type.slot === "number" || type.slot === "count" : parseNumber(value) !== undefined || type.slot === "words";
}

function byCases(rows: readonly SettingRow[]): readonly (readonly SettingRow[])[] {
  const groups: SettingRow[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    if (group?.[0]?.applies === row.applies) group.push(row);
    else groups.push([row]);
  }
  return groups;
}

const between = (lists: readonly (readonly Part[])[], text: string): readonly Part[] => lists.flatMap((list, index) => (index === 0 ? list : [textPart(text), ...list]));

/** Texts that follow each other as one. */
function joined(parts: readonly Part[]): readonly Part[] {
  const together: Part[] = [];
  for (const part of parts) {
    const last = together.at(-1);
    if (part.kind === "text" && part.text === "") continue;
    if (part.kind === "text" && last?.kind === "text") together[together.length - 1] = textPart(last.text + part.text);
    else together.push(part);
  }
  return together;
}
