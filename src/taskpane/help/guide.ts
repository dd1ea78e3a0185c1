/** The clerk's guide (docs/guide) taken apart: as much of Markdown as it is written in. */
export interface Topic {
  readonly title: string;
  /** The topic that it belongs to: of 扣分 算分、算数. */
  readonly within: string | undefined;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** Rows of 考核方案, as they are written between bars. */
  | { readonly kind: "rows"; readonly lines: string };

/** Each heading with what stands below it, in the order of the guide. */
export function topicsOf(markdown: string): readonly Topic[] {
  const topics: Topic[] = [];
  const open: string[] = [];
  for (const section of markdown.split(/^(?=#{1,4} )/m)) {
    const [, marks = "", title = ""] = /^(#{1,4}) (.*)/.exec(section) ?? [];
    if (title === "") continue;
    open.splice(marks.length - 1);
    const within = open.filter(Boolean).at(-1);
    open[marks.length - 1] = title;
    topics.push({ title, within: marks.length > 2 ? within : undefined, blocks: blocksOf(section.slice(section.indexOf("\n") + 1)) });
  }
  return topics;
}

const blocksOf = (text: string): readonly Block[] =>
  text
    .split(/^```\S*\n([\s\S]*?)^```$/m)
    .flatMap((piece, index): readonly Block[] => (index % 2 === 1 ? [{ kind: "rows", lines: piece }] : piece.split(/\n\s*\n/).flatMap(blockOf)));

function blockOf(paragraph: string): readonly Block[] {
  const lines = paragraph.split("\n").filter((line) => line.trim() !== "");
  const [first, , ...more] = lines;
  if (first === undefined) return [];
  if (first.startsWith("|")) return [{ kind: "table", head: cellsOf(first), rows: more.map(cellsOf) }];
  const items = lines.map((line) => /^(?:[-*]|(\d+)\.) (.*)/.exec(line));
  if (items.every((item) => item !== null)) return [{ kind: "list", ordered: items[0]?.[1] !== undefined, items: items.map((item) => item[2] ?? "") }];
  return [{ kind: "text", text: lines.join("") }];
}

const cellsOf = (line: string): readonly string[] => line.replace(/^\||\|\s*$/g, "").split("|").map((cell) => cell.trim());

/** Those in which all of the words stand, in title or text; where a title has them, it comes first. */
export function topicsWith(topics: readonly Topic[], words: string): readonly Topic[] {
  const wanted = words.trim().split(/\s+/);
  const has = (text: string): boolean => wanted.every((word) => text.includes(word));
  const [titled, others] = [topics.filter(({ title }) => has(title)), topics.filter((topic) => !has(topic.title) && has(JSON.stringify(topic)))];
  return [...titled, ...others];
}
