import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Progress } from "../../../workbench/cli/progress";

let folder: string;
let file: string;
let saved: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "progress-"));
  [file, saved, path] = [join(folder, "甲校.xlsx"), join(folder, "结果.xlsx"), join(folder, "新文件夹", "县汇总.进度.jsonl")];
  writeFileSync(file, "一");
  writeFileSync(saved, "结果");
});
afterEach(() => rmSync(folder, { recursive: true }));

const noted = (settings = "S1A"): void => {
  const progress = new Progress(path, settings);
  progress.note(file, progress.printOf(file));
};

describe("what a run has done", () => {
  it("is known to the next one", () => {
    expect(new Progress(path, "S1A").isDone(file, saved)).toBe(false);
    noted();
    expect(new Progress(path, "S1A").isDone(file, saved)).toBe(true);
  });

  it("is done again when the workbook, the options or the result are others", () => {
    noted();
    expect(new Progress(path, "S1B").isDone(file, saved)).toBe(false);
    expect(new Progress(path, "S1A").isDone(file, join(folder, "没有.xlsx"))).toBe(false);
    writeFileSync(file, "二");
    expect(new Progress(path, "S1A").isDone(file, saved)).toBe(false);
  });

  it("counts as last noted, and a line that was cut off as none", () => {
    noted();
    appendFileSync(path, '\n{"file":"');
    expect(new Progress(path, "S1A").isDone(file, saved)).toBe(true);
    writeFileSync(file, "二");
    noted();
    expect(new Progress(path, "S1A").isDone(file, saved)).toBe(true);
  });

  it("is not known of a workbook that is gone", () => {
    noted();
    rmSync(file);
    expect(new Progress(path, "S1A").isDone(file, saved)).toBe(false);
  });
});
