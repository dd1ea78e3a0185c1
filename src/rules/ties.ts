import { madeOnce } from "../core/multimap";
import type { CompiledRule, Program } from "./program";

/** For each rule, whatever reads it, and whatever these are made of: what is taken from a month's pay is tied to its score sheets, a plain count of visits is not. */
export class Ties {
  private readonly readers = new Map<string, CompiledRule[]>();
  private readonly known = new Map<string, ReadonlySet<CompiledRule>>();

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

  with(id: string): ReadonlySet<CompiledRule> {
    return madeOnce(this.known, id, () => this.find(id));
  }

  private find(id: string): ReadonlySet<CompiledRule> {
    const start = this.program.rules.get(id);
    const tied = new Set<CompiledRule>(start ? [start] : []);
    // A set that is added to while it is gone through is gone through to its end.
    for (const rule of tied) for (const reader of this.readers.get(rule.id) ?? []) tied.add(reader);
    for (const rule of tied) {
      for (const { reference } of rule.references) {
        const input = reference.kind === "rule" && rule.bound?.bearsOn.includes(reference.rule) !== true ? this.program.rules.get(reference.rule) : undefined;
        if (input) tied.add(input);
      }
    }
    return tied;
  }
}
