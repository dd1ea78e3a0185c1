/* Works as the real pane does, as far as the command line can tell: ticking writes 考核方案, buttons write sheets. */
/* global Excel, Office */
const HEADINGS = ["方案", "规则", "计算方法", "设置项", "名称", "适用", "设定值"];
const ROWS = {
  S1A: [
    ["S1A", "学年奖", "奖金分配", "奖金总额", "", "", ""],
    ["S1A", "学年奖", "", "级差", "", "", 50],
    ["S1A", "名次", "名次", "并列", "", "", "1,1,3"],
    ["S1A", "奖次", "按比例分等", "并列", "", "", "从宽"],
    ["S1A", "奖次", "", "比例", "一等奖", "", 0.3],
    ["S1A", "奖次", "", "比例", "二等奖", "", 0.4],
  ],
  S1B: [["S1B", "名次", "名次", "并列", "", "", "1,1,2"]],
  S4: [
    ["S4", "评优结果", "评选", "前几名", "", "评优类别=优秀首席班主任", ""],
    ["S4", "评优结果", "", "前几名", "", "其余", ""],
  ],
};

const chosen = [];

async function writeSchemes() {
  await Excel.run(async (context) => {
    const rows = [HEADINGS, ...chosen.flatMap((scheme) => ROWS[scheme])];
    const existing = context.workbook.worksheets.getItemOrNullObject("考核方案");
    await context.sync();
    const sheet = existing.isNullObject ? context.workbook.worksheets.add("考核方案") : existing;
    // A title above the headings, as a clerk may well put there.
    sheet.getRange("A1").values = [["考核方案"]];
    sheet.getRange(`A2:G${rows.length + 1}`).values = rows;
    await context.sync();
  });
}

Office.onReady(() => {
  const pane = document.getElementById("pane");
  for (const box of document.querySelectorAll("input")) {
    box.addEventListener("change", async () => {
      pane.setAttribute("aria-busy", "true");
      chosen.push(box.value);
      // As a pane with work of its own to do first.
      await new Promise((resolve) => setTimeout(resolve, 50));
      await writeSchemes();
      pane.removeAttribute("aria-busy");
    });
  }
});

Office.actions.associate("appraise", async (event) => {
  await Excel.run(async (context) => {
    const settings = context.workbook.worksheets.getItem("考核方案").getRange("G3:G4").load("values");
    await context.sync();
    const sheet = context.workbook.worksheets.add("考核结果");
    sheet.getRange("A1:B1").values = [["奖金总额", settings.values[0][0]]];
    await context.sync();
  });
  document.getElementById("status").textContent = "考核完成";
  event.completed();
});
Office.actions.associate("undo", async (event) => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("考核结果").getRange("A1").values = [["已撤回"]];
    await context.sync();
  });
  event.completed();
});

const called = (work) => new Promise((resolve, reject) => work((result) => (result.status === "succeeded" ? resolve(result.value) : reject(result.error))));
Office.actions.associate("archive", async (event) => {
  const file = await called((done) => Office.context.document.getFileAsync("compressed", done));
  const { data } = await called((done) => file.getSliceAsync(0, done));
  await called((done) => file.closeAsync(done));
  await Excel.createWorkbook(btoa(data.map((byte) => String.fromCharCode(byte)).join("")));
  event.completed();
});
