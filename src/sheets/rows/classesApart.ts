import { namesApart } from "../../core/namesApart";
import { text } from "../../core/value";
import type { RecognisedSheet } from "../recognition/recognised";
import type { RosterWords } from "../roster/rosterWords";
import type { ReadRow } from "./readRows";

/**
 * A row that is about something else, a session, and names several classes of the roster in one cell is a row of each of
 * them: 3月17日下午, 高三4班、高三5班. Where it names a person as well, they may all be this person's.
 */
export function withClassesApart(rows: readonly ReadRow[], { columns, definition }: RecognisedSheet, words: RosterWords | undefined): readonly ReadRow[] {
  const column = columns.find(({ type }) => type === "class");
  if (words === undefined || definition.subject === undefined || column === undefined || column.subject || columns.some(({ type }) => type === "person")) return rows;
  return rows.flatMap((row) => {
    const cell = row.cells.get(column.name);
    const named = row.key.class === undefined ? [] : namesApart(row.key.class);
    const known = words.classesOf(named.map((one) => ({ words: one })));
    const classes = [...new Set(named.map((one) => known.get(one) ?? one))];
    if (cell === undefined || classes.length < 2 || !classes.every((one) => words.hasClass(one))) return [row];
    return classes.map((one) => ({ ...row, key: { ...row.key, class: one }, cells: new Map([...row.cells, [column.name, { ...cell, value: text(one) }]]) }));
  });
}
