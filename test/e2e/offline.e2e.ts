import path from "node:path";
import { describeInBrowser, meet } from "./support/browser";
import { Clerk } from "./support/clerk";
import { ROOT, network } from "./support/server";

const SCHOOL = path.join(ROOT, "test", "fixtures", "学月与学年考核.xlsx");

describeInBrowser("without a network to the add-in's own files", () => {
  it("the pane opens again, appraises and prints by code that it had not used before", async () => {
    const { browser, address } = await meet();
    const reached = await network(address);
    try {
      const clerk = await Clerk.sitDown(browser, reached.address);
      const pane = clerk.page.frames().find((frame) => frame.url().includes("/addin/taskpane.html"));
      // It is ready once it keeps all files.
      await pane?.evaluate(async () => void (await navigator.serviceWorker.ready));
      reached.failBelow("/addin/");
      await clerk.beginWith(SCHOOL);
      // The page was asked for, and came all the same.
      expect(reached.missed.some((asked) => asked.startsWith("/addin/taskpane.html"))).toBe(true);
      await clerk.tick("S1A");
      await clerk.pressInPane("填写待填项");
      await clerk.pane.getByRole("textbox", { name: "奖金总额" }).fill("5000");
      await clerk.pressInPane("填写");
      await clerk.paneSays("奖金总额");
      await clerk.pressInPane("一键考核");
      await clerk.paneSays("已按方案 S1A 考核 12 人");
      await clerk.pressInPane("生成报表");
      await clerk.tab("津贴发放表").waitFor();
      await clerk.leave();
    } finally {
      reached.close();
      await browser.close();
    }
  });
});
