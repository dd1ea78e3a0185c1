import type { Reading, WantedTable } from "../../../src/sheets";
import { sheet } from "../../support/sheet";
import { read } from "../reading";

const WANTED: readonly WantedTable[] = [{ name: "学月考核", columns: ["得分项"], optionalColumns: [], whenAbsent: "error" }];
const HEAD = [["班主任学月考核表"], ["班级", "班主任", "常规(60分)", "卫生(40分)", "得分"]];
const ROW = ["一(1)班", "甲老师", 50, 30, 80];
const said = ({ problems }: Reading): readonly unknown[] => problems.flatMap(({ level, code, sheet: name, row, params }) => (code === "monthNotRecorded" ? [[level, name, row, params["sheets"]]] : []));

describe("a sheet of a month that has headings only", () => {
  it("is said once for all of them: their months are not yet recorded", () => {
    expect(said(read([sheet("9月", [...HEAD, ROW]), sheet("10月", HEAD), sheet("11月", [...HEAD, ["制表人:"]])], WANTED))).toEqual([["notice", "10月", 1, "10月、11月"]]);
  });

  it("is nothing where no scheme needs it, where the month stands on another sheet, or beside a table that is filled", () => {
    const [september, october] = [sheet("9月", [...HEAD, ROW]), sheet("10月", HEAD)];
    expect(said(read([september, october]))).toEqual([]);
    expect(said(read([september, { ...october, name: "9月 (2)" }], WANTED))).toEqual([]);
    expect(said(read([sheet("9月", [...HEAD, ROW, [""], ["年级", "班主任", "品行(60分)", "卫生(40分)", "得分"]])], WANTED))).toEqual([]);
  });
});
