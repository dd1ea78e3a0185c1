import { newPackage } from "../../workbench/package";
import { records } from "./commandLine";
import { PaneDriver } from "./paneDriver";
import { openSession, partsOf, type Session } from "./session";

let session: Session;
let pane: PaneDriver;

beforeEach(async () => {
  session = await openSession(newPackage().save());
  pane = new PaneDriver(session);
});

afterEach(() => session.close());

const visible = (): readonly string[] => session.sheetNames().filter((name) => !name.startsWith("_BZR_"));

describe("新建考核表 in an empty workbook", () => {
  it("makes every sheet that the regulation needs, with headings, drop-downs and hints, and is taken back", async () => {
    const before = new Map(partsOf(session.book.save()));
    await session.choose("S1B");
    await session.client.press("NewWorkbook");
    expect(session.client.messages.at(-1)).toContain("已新建");
    expect([...visible()].sort()).toEqual(["Sheet1", "考核方案", "名册", "月考核", "奖励加分", "请假代班", "评优条件", "统测成绩", "校历"].sort());
    expect(session.values("月考核")[0]).toEqual(expect.arrayContaining(["月份", "班级", "班主任", "年级部检查", "部门抽查", "不合格情形"]));
    const sheet = [...session.parts()].find(([name, text]) => name.startsWith("xl/worksheets/") && text.includes("9月,10月"))?.[1] ?? "";
    expect(sheet).toContain("<dataValidation ");
    expect(sheet).toContain('state="frozen"');
    await session.client.press("Undo");
    await session.client.press("Undo");
    expect(visible()).toEqual(["Sheet1"]);
    expect([...session.parts().keys()].sort()).toEqual([...before.keys()].sort());
  });

  it("gives each sheet the columns that its rows are worth nothing without, and none of another sheet", async () => {
    await session.choose("S1A");
    await session.choose("S4");
    await pane.press("登记表");
    await pane.tick("registers");
    await pane.press("新建考核表");
    expect(session.values("一票否决登记")[0]).toEqual(expect.arrayContaining(["情形", "状态"]));
    expect(session.values("工作室成员")[0]).toEqual(expect.arrayContaining(["工作室", "姓名", "角色"]));
    expect(session.values("名册")[0]).not.toContain("评优类别");
  });

  it("does not overwrite what was filled in meanwhile", async () => {
    await session.choose("S1B");
    await session.client.press("NewWorkbook");
    await session.type("名册", "B2", "林晓");
    await session.client.press("Undo");
    expect(session.client.messages.at(-1)).toContain("有人录入");
    expect(session.values("名册")[1]).toContain("林晓");
  });

  it("filled with invented data, is appraised at once", async () => {
    await session.choose("S1B");
    await pane.tick("samples");
    await pane.press("新建考核表");
    await session.client.press("Appraise");
    expect(session.client.messages.at(-1)).toContain("考核 6 人");
    const scores = records(session.values("考核结果")).map((row) => row["9月得分"]);
    expect(scores.filter((score) => typeof score === "number")).toHaveLength(6);
  });
});

describe("several regulations in one workbook", () => {
  it("make the sheets that their results need, and of the registers those that the school chooses", async () => {
    await session.choose("S1A");
    await session.choose("S1C");
    await session.client.press("NewWorkbook");
    expect(visible()).toEqual(expect.arrayContaining(["学月考核", "一票否决登记", "班级常规检查", "校历"]));
    expect(visible()).not.toContain("家访登记");
    expect(session.client.messages.at(-1)).toMatch(/另有 \d+ 种登记表没有建/);
    await pane.press("登记表(0/");
    const choice = [...pane.page.querySelectorAll("label")].find(({ textContent }) => textContent === "家访登记");
    choice?.click();
    await pane.press("新建考核表");
    expect(session.client.messages.at(-1)).toContain("已新建 1 张表:家访登记");
    expect(visible()).not.toContain("值日登记");
  });

  it("stand one below the other on 考核方案, and what was changed by hand stays", async () => {
    await session.choose("S1A");
    await session.set("S1A/学月津贴/比例", "60%");
    await session.choose("S1B");
    const rows = records(session.values("考核方案"));
    expect(new Set(rows.map((row) => row["方案"]))).toEqual(new Set(["S1A", "S1B"]));
    expect(rows.find((row) => row["规则"] === "学月津贴" && row["设置项"] === "比例")?.["设定值"]).toBe("60%");
  });
});
