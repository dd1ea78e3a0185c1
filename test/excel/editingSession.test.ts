import { withEntry } from "../../src/excel/editingSession";
import type { Entry } from "../../src/excel/journal";

type Corrected = NonNullable<Entry["corrected"]>[number];

const change = (row: number, before: Corrected["before"], after: Corrected["after"], rest: Partial<Corrected> = {}): Corrected => ({ cell: { sheet: "考核方案", row, column: 6 }, before, after, formatBefore: "General", ...rest });
const entry = (command: Entry["command"], ...corrected: readonly Corrected[]): Entry => ({ command, created: [], kept: [], written: [], corrected });

describe("an editing session", () => {
  it("goes back to what each cell held before its first change", () => {
    const first = entry("editScheme", change(3, 30, "20%", { numberFormat: "@", formatBefore: "0" }), change(4, "40%", "60%"));
    const second = entry("editScheme", change(3, "20%", "25%", { formatBefore: "@" }), change(5, "30%", "15%"));
    expect(withEntry([entry("appraise"), first], second)).toEqual([
      entry("appraise"),
      entry("editScheme", change(3, 30, "25%", { numberFormat: "@", formatBefore: "0" }), change(4, "40%", "60%"), change(5, "30%", "15%")),
    ]);
  });

  it("goes back to before the sheets of ours that were made or written anew on the way", () => {
    const kept = (backup: string): Entry["kept"] => [{ role: "answers", sheet: "认列", backup, address: "A1:F3" }];
    const written = (digest: number): Entry["written"] => [{ role: "answers", digest, computed: [] }];
    const plain = entry("editScheme", change(3, "30%", "20%"));
    const made: Entry = { ...entry("editScheme"), created: [{ role: "answers", sheet: "认列" }], written: written(1) };
    expect(withEntry([made], plain)).toEqual([{ ...plain, created: made.created, written: made.written }]);
    expect(withEntry([made], { ...plain, kept: kept("b1"), written: written(2) })).toEqual([{ ...plain, created: made.created, written: written(2) }]);
    expect(withEntry([{ ...made, created: [], kept: kept("b1") }], { ...plain, kept: kept("b2"), written: written(2) })).toEqual([{ ...plain, kept: kept("b1"), written: written(2) }]);
  });

  it("ends with any other command", () => {
    const edit = entry("editScheme", change(3, "30%", "20%"));
    const appraise = entry("appraise");
    expect(withEntry([edit, appraise], edit)).toEqual([edit, appraise, edit]);
    expect(withEntry([edit], appraise)).toEqual([edit, appraise]);
    expect(withEntry([appraise], appraise)).toEqual([appraise, appraise]);
    expect(withEntry([], edit)).toEqual([edit]);
  });
});
