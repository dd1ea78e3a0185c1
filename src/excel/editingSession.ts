import type { Entry } from "./journal";

/** Commands that are one to take back as long as nothing else is done between them: the values changed in a regulation. */
const IN_ONE: ReadonlySet<Entry["command"]> = new Set<Entry["command"]>(["editScheme"]);

/** The journal's entries with this one, which goes on with the last where both are of one editing session. */
export function withEntry(earlier: readonly Entry[], entry: Entry): readonly Entry[] {
  const last = earlier.at(-1);
  if (last === undefined || last.command !== entry.command || !IN_ONE.has(entry.command)) return [...earlier, entry];
  return [...earlier.slice(0, -1), together(last, entry)];
}

/** Both as one: back to what was there before the first, and what was written last. */
function together(first: Entry, then: Entry): Entry {
  const known = new Set([...first.created, ...first.kept].map(({ role }) => role));
  const inserted = [...rowsMoved(first.inserted ?? [], then), ...(then.inserted ?? [])];
  const [coloured, flags, shown] = [[...new Set([...(first.coloured ?? []), ...(then.coloured ?? [])])], first.flags ?? then.flags, first.shown ?? then.shown];
  return {
    ...then,
    created: [...first.created, ...then.created],
    kept: [...first.kept, ...then.kept.filter(({ role }) => !known.has(role))],
    written: [...first.written.filter(({ role }) => !then.written.some((later) => later.role === role)), ...then.written],
    ...(coloured.length === 0 ? {} : { coloured }),
    ...(flags ? { flags } : {}),
    corrected: inOne(cellsMoved(first.corrected ?? [], then), then.corrected ?? []),
    ...(inserted.length > 0 ? { inserted } : {}),
    ...(shown ? { shown } : {}),
  };
}

type Rows = NonNullable<Entry["inserted"]>;

/** Where a row is once others were put between. */
function rowNow(sheet: string, row: number, inserted: Rows): number {
  const above = inserted.filter((one) => one.sheet === sheet).map((one) => one.row);
  return above.sort((a, b) => a - b).reduce((now, at) => (at <= now ? now + 1 : now), row);
}

const rowsMoved = (rows: Rows, { inserted = [] }: Entry): Rows => rows.map((one) => ({ ...one, row: rowNow(one.sheet, one.row, inserted) }));

const cellsMoved = (corrected: Corrected, { inserted = [] }: Entry): Corrected => corrected.map((one) => ({ ...one, cell: { ...one.cell, row: rowNow(one.cell.sheet, one.cell.row, inserted) } }));

type Corrected = NonNullable<Entry["corrected"]>;

/** Each cell once: what it held before the first change, and what it holds after the last. */
function inOne(first: Corrected, then: Corrected): Corrected {
  const keyOf = ({ cell: { sheet, row, column } }: Corrected[number]): string => JSON.stringify([sheet, row, column]);
  const cells = new Map(first.map((one) => [keyOf(one), one]));
  for (const one of then) {
    const before = cells.get(keyOf(one));
    const numberFormat = one.numberFormat ?? before?.numberFormat;
    cells.set(keyOf(one), before === undefined ? one : { ...one, before: before.before, formatBefore: before.formatBefore, ...(numberFormat === undefined ? {} : { numberFormat }) });
  }
  return [...cells.values()];
}
