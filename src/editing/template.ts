/** A sentence as `src/messages` has it (editing.zh.ts says how it is written), taken apart. */
export type Template = readonly TemplateNode[];

export type TemplateNode =
  | { readonly kind: "text"; readonly text: string }
  /** `entry`: how each row of a list reads. */
  | { readonly kind: "slot"; readonly name: string; readonly unit: string; readonly entry: Template | undefined }
  /** `unless`: there only where that setting is not; else only where all slots in it are. */
  | { readonly kind: "part"; readonly unless: string | undefined; readonly nodes: Template };

const parsed = new Map<string, Template>();

export function parseTemplate(text: string): Template {
  const known = parsed.get(text);
  if (known) return known;
  const template = parseNodes(new Reader(text));
  parsed.set(text, template);
  return template;
}

/** Goes through a text piece by piece. */
class Reader {
  private at = 0;
  constructor(private readonly text: string) {}
  /** What the pattern finds here, if anything; the pattern is sticky. */
  take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const [found] = pattern.exec(this.text) ?? [];
    this.at += found?.length ?? 0;
    return found;
  }
  need(pattern: RegExp): string {
    const found = this.take(pattern);
    if (found === undefined) throw new Error(`a sentence that cannot be read at ${this.at}: ${this.text}`);
    return found;
  }
}

function parseNodes(reader: Reader): Template {
  const nodes: TemplateNode[] = [];
  for (;;) {
    const text = reader.take(/[^〈〉«»]+/y);
    if (text !== undefined) nodes.push({ kind: "text", text });
    else if (reader.take(/〈/y)) nodes.push(parseSlot(reader));
    else if (reader.take(/«/y)) nodes.push(parsePart(reader));
    else return nodes;
  }
}

function parseSlot(reader: Reader): TemplateNode {
  const name = reader.need(/\w+/y);
  const unit = reader.take(/\|[^〉]+/y)?.slice(1) ?? "";
  const entry = reader.take(/:/y) === undefined ? undefined : parseNodes(reader);
  reader.need(/〉/y);
  return { kind: "slot", name, unit, entry };
}

function parsePart(reader: Reader): TemplateNode {
  const unless = reader.take(/-\w+:/y)?.slice(1, -1);
  const nodes = parseNodes(reader);
  reader.need(/»/y);
  return { kind: "part", unless, nodes };
}

/** The slots that a part waits for: those written in it, but not those of parts within it. */
export const slotsIn = (template: Template): readonly string[] => template.flatMap((node) => (node.kind === "slot" ? [node.name] : []));

/** Every setting that a template has a place for. */
export const settingsIn = (template: Template): ReadonlySet<string> => new Set(namesIn(template));

const namesIn = (template: Template): readonly string[] =>
  template.flatMap((node): readonly string[] => {
    switch (node.kind) {
      case "text":
        return [];
      case "slot":
        return [node.name, ...namesIn(node.entry ?? [])];
      case "part":
        return [...(node.unless === undefined ? [] : [node.unless]), ...namesIn(node.nodes)];
    }
  });
