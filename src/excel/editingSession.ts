import type { Entry } from "./journal";

/** Commands that are one to take back as long as nothing else is done between them: the values changed in a regulation. */
const IN_ONE: ReadonlySet<Entry["command"]> = new Set<Entry["command"]>(["editScheme"]);

/** The journal's entries with this one, which goes on with the last where both are of one editing session. */
export function withEntry(earlier: readonly Entry[], entry: Entry): readonly Entry[] {
  const last = earlier.at(-1);
  if (last === undefined || last.command !== entry.command || !IN_ONE.has(entry.command)) return [...earlier, entry];
  const flags = last.flags ?? entry.flags;
  return [...earlier.slice(0, -1), { ...entry, ...(flags ? { flags } : {}), corrected: inOne(last.corrected ?? [], entry.corrected ?? []) }];
}

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
