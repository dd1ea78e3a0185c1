import type { CompiledRule, Program } from "./program";

/** For each rule, the tables that it, whatever reads it, and whatever these are made of, go by: what is paid by the month is tied to its score sheets, a plain list of visits is not. */
export class Ties {
  private readonly readers = new Map<string, CompiledRule[]>();
  private readonly known = new Map<string, ReadonlySet<string>>();

  constructor(private readonly program: Program) {
    for (const rule of program.rules.values()) {
      if (rule.bound?.evaluation.kind === "table") continue;
      for (const { reference } of rule.references) {
        if (reference.kind !== "rule") continue;
        // What a veto bears on reads the veto.
        const [reader, read] = rule.bound?.bearsOn.includes(reference.rule) ? [program.rules.get(reference.rule), rule.id] : [rule, reference.rule];
        if (reader) this.readers.set(read, [...(this.readers.get(read) ?? []), reader]);
      }
    }
  }

  tablesOf(id: string): ReadonlySet<string> {
    const kept = this.known.get(id);
    if (kept) return kept;
    const tables = this.find(id);
    this.known.set(id, tables);
    return tables;
  }

  private find(id: string): ReadonlySet<string> {
    const start = this.program.rules.get(id);
    const reading = new Set<CompiledRule>(start ? [start] : []);
    // A set that is added to while it is gone through is gone through to its end.
    for (const rule of reading) for (const reader of this.readers.get(rule.id) ?? []) reading.add(reader);
    const made = new Set(reading);
    const tables = new Set<string>();
    for (const rule of made) {
      for (const { reference } of rule.references) {
        if (reference.kind !== "rule") tables.add(reference.table);
        else if (rule.bound?.bearsOn.includes(reference.rule) !== true) {
          const input = this.program.rules.get(reference.rule);
          if (input) made.add(input);
        }
      }
    }
    return tables;
  }
}
