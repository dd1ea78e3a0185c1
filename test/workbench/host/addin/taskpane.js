/* The host's own test subject: an ordinary add-in page that knows nothing of the workbench. */
/* global CustomFunctions, Excel, Office */
const say = (id, text) => {
  document.getElementById(id).textContent = text;
};

/** A ribbon command: runs, reports its failure as an alert, and always completes. */
const command = (work) => async (event) => {
  try {
    say("status", `${event.source.id}:${await Excel.run(work)}`);
  } catch (error) {
    say("alert", `${error.code}|${error.message}|${error.debugInfo?.errorLocation}`);
  }
  event.completed();
};

const firstSheet = (context) => context.workbook.worksheets.getFirst();

Office.actions.associate(
  "write",
  command(async (context) => {
    firstSheet(context).getRange("A1:B2").values = [["姓名", "得分"], ["甲", 95.5]];
    await context.sync();
    const range = firstSheet(context).getRange("A1:B2").load("values,address");
    await context.sync();
    return `${range.address} ${JSON.stringify(range.values)}`;
  }),
);
Office.actions.associate(
  "collections",
  command(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/visibility");
    const count = context.workbook.worksheets.getCount();
    const missing = context.workbook.worksheets.getItemOrNullObject("没有");
    await context.sync();
    return JSON.stringify([sheets.items.map((sheet) => [sheet.name, sheet.visibility]), count.value, missing.isNullObject]);
  }),
);
Office.actions.associate(
  "addSheet",
  command(async (context) => {
    const sheet = context.workbook.worksheets.add("乙表").load("name");
    await context.sync();
    return sheet.name;
  }),
);
Office.actions.associate(
  "reuse",
  command(async (context) => {
    const range = firstSheet(context).getRange("C1");
    range.values = [[1]];
    await context.sync();
    // In a later batch the range is named by the reference that the client asked the host to keep.
    range.values = [[2]];
    range.load("values");
    await context.sync();
    return range.values[0][0];
  }),
);
Office.actions.associate(
  "notFound",
  command(async (context) => {
    firstSheet(context).getRange("D1").values = [["之前"]];
    context.workbook.worksheets.getItem("没有").getRange("A1").values = [["之后"]];
    await context.sync();
  }),
);
Office.actions.associate(
  "newer",
  command(async (context) => {
    const range = firstSheet(context).getRange("A1").load("hasSpill");
    await context.sync();
    return range.hasSpill;
  }),
);
Office.actions.associate(
  "unimplemented",
  command(async (context) => {
    firstSheet(context).getRange("A1").flashFill();
    await context.sync();
  }),
);
Office.actions.associate(
  "listen",
  command(async (context) => {
    firstSheet(context).onChanged.add(async (event) => {
      await Excel.run(async (later) => {
        const range = event.getRange(later).load("address,values");
        await later.sync();
        say("alert", `${event.type} ${event.address} ${range.address} ${JSON.stringify(range.values)}`);
      });
    });
    await context.sync();
    return "在听";
  }),
);
/** Keeps what the workbook's sheets tell, in window.told. */
const told = (window.told = []);
Office.actions.associate(
  "hear",
  command(async (context) => {
    const { worksheets } = context.workbook;
    for (const event of ["onChanged", "onCalculated", "onAdded", "onDeleted"]) {
      worksheets[event].add(async ({ type, address, worksheetId, triggerSource }) => void told.push([type, worksheetId.slice(20, 24), address, triggerSource].filter(Boolean).join(" ")));
    }
    worksheets.onNameChanged.add(async ({ type, nameBefore, nameAfter }) => void told.push(`${type} ${nameBefore} ${nameAfter}`));
    worksheets.onVisibilityChanged.add(async ({ type, visibilityBefore, visibilityAfter }) => void told.push(`${type} ${visibilityBefore} ${visibilityAfter}`));
    await context.sync();
    return "在听";
  }),
);
Office.actions.associate(
  "rearrange",
  command(async (context) => {
    const sheet = context.workbook.worksheets.add("新表");
    sheet.getRange("A1:B1").values = [[1, "=A1+1"]];
    sheet.name = "改名";
    sheet.visibility = "Hidden";
    sheet.delete();
    await context.sync();
    // What happened is told after the answer.
    return told.length;
  }),
);
let selections;
const heard = [];
Office.actions.associate(
  "watch",
  command(async (context) => {
    selections = context.workbook.worksheets.onSelectionChanged.add(async (event) => {
      await Excel.run(async (later) => {
        const range = later.workbook.getSelectedRange().load("address");
        const cell = later.workbook.getActiveCell().load("rowIndex,columnIndex,worksheet/name,worksheet/id");
        await later.sync();
        heard.push([event.type, event.address, event.worksheetId === cell.worksheet.id, range.address, cell.worksheet.name, cell.rowIndex, cell.columnIndex].join(" "));
        say("alert", heard.join(";"));
      });
    });
    await context.sync();
    return "在看";
  }),
);
Office.actions.associate(
  "unwatch",
  command(async () => {
    await Excel.run(selections.context, async (context) => {
      selections.remove();
      await context.sync();
    });
    return "不看了";
  }),
);
Office.actions.associate(
  "select",
  command(async (context) => {
    firstSheet(context).getRange("B2:C3").select();
    await context.sync();
    return "已选";
  }),
);
Office.actions.associate(
  "lines",
  command(async (context) => {
    const sheet = firstSheet(context);
    const events = [];
    const handler = sheet.onChanged.add(async ({ changeType, address }) => void events.push(`${changeType} ${address}`));
    sheet.getRange("A1:B2").formulas = [[1, "=A2*10"], [2, "=SUM(A1:A2)"]];
    await context.sync();
    const inserted = sheet.getRange("2:3").insert("Down").load("address");
    await context.sync();
    sheet.getRange("A:A").insert(Excel.InsertShiftDirection.right);
    sheet.getRange("2:2").delete(Excel.DeleteShiftDirection.up);
    const used = sheet.getUsedRange().load("address,formulas");
    await context.sync();
    // Events come after the answer.
    while (events.length < 4) await new Promise((resolve) => setTimeout(resolve));
    handler.remove();
    await context.sync();
    return `${inserted.address} ${used.address} ${JSON.stringify(used.formulas)} ${events.slice(-3).join(",")}`;
  }),
);
Office.actions.associate(
  "copySheet",
  command(async (context) => {
    const sheet = firstSheet(context);
    sheet.getRange("A1").values = [["原件"]];
    const copy = sheet.copy(Excel.WorksheetPositionType.after, sheet);
    await context.sync();
    copy.name = "副本";
    copy.getRange("A2").values = [["改"]];
    const sheets = context.workbook.worksheets.load("items/name");
    const cells = copy.getUsedRange().load("values");
    await context.sync();
    return JSON.stringify([sheets.items.map(({ name }) => name), cells.values]);
  }),
);
Office.actions.associate("facts", (event) => {
  const versions = [["ExcelApi", "1.9"], ["ExcelApi", "1.15"], ["ExcelApi", "1.18"], ["SharedRuntime", "1.1"], ["CustomFunctionsRuntime", "1.3"]];
  const supported = versions.filter(([name, version]) => Office.context.requirements.isSetSupported(name, version)).map((set) => set.join(" "));
  say("status", JSON.stringify([Office.context.platform, Office.context.displayLanguage, Office.context.document.url, supported]));
  event.completed();
});
Office.actions.associate("theme", (event) => {
  say("status", Office.context.officeTheme?.bodyBackgroundColor ?? "没有");
  event.completed();
});
Office.actions.associate("settings", (event) => {
  Office.context.document.settings.set("键", 1);
  Office.context.document.settings.saveAsync((result) => {
    say("status", `${result.status}`);
    event.completed();
  });
});
Office.actions.associate("showPane", async (event) => {
  await Office.addin.showAsTaskpane();
  say("status", "窗格已打开");
  event.completed();
});
Office.actions.associate(
  "charts",
  command(async (context) => {
    const sheet = firstSheet(context);
    sheet.getRange("A1:B3").values = [["姓名", "得分"], ["甲", 1], ["乙", 2]];
    const chart = sheet.charts.add(Excel.ChartType.columnClustered, sheet.getRange("A1:B3"), Excel.ChartSeriesBy.columns);
    chart.title.text = "得分图";
    chart.legend.visible = false;
    chart.setPosition("D2", "H12");
    sheet.charts.add("Pie", sheet.getRange("A1:B3")).name = "饼图";
    await context.sync();
    // In a later batch a chart is named by its id, its title by the chart.
    chart.axes.valueAxis.minimum = 0;
    chart.load("name,title/text,left,height,series/items/name");
    const charts = sheet.charts.load("items/name,items/chartType");
    const count = sheet.charts.getCount();
    const missing = sheet.charts.getItemOrNullObject("没有");
    await context.sync();
    const items = charts.items.map((item) => [item.name, item.chartType]);
    charts.items[1].delete();
    const left = sheet.charts.load("count");
    await context.sync();
    const series = chart.series.items.map((each) => each.name);
    return JSON.stringify([items, count.value, missing.isNullObject, chart.title.text, chart.left, chart.height, series, left.count]);
  }),
);

/* The document as a file. */
const called = (work) => new Promise((resolve, reject) => work((result) => (result.status === "succeeded" ? resolve(result.value) : reject(result.error))));
const readFile = async () => {
  const file = await called((done) => Office.context.document.getFileAsync("compressed", { sliceSize: 1000 }, done));
  const bytes = [];
  for (let index = 0; index < file.sliceCount; index++) {
    const { data, size } = await called((done) => file.getSliceAsync(index, done));
    if (size !== data.length) throw new Error("another size than said");
    bytes.push(...data);
  }
  const closed = () => called((done) => file.closeAsync(done));
  await closed();
  const again = await closed().then(
    () => "closed twice",
    (error) => error.name,
  );
  return { bytes, sliceCount: file.sliceCount, size: file.size, again };
};
Office.actions.associate(
  "getFile",
  command(async (context) => {
    firstSheet(context).getRange("A1").values = [["刚写的"]];
    await context.sync();
    const { bytes, ...rest } = await readFile();
    window.lastFile = bytes;
    return JSON.stringify(rest);
  }),
);
Office.actions.associate(
  "create",
  command(async () => {
    const { bytes } = await readFile();
    await Excel.createWorkbook(btoa(String.fromCharCode(...bytes)));
    return bytes.length;
  }),
);
Office.actions.associate("later", (event) => {
  const pane = document.getElementById("pane");
  pane.setAttribute("aria-busy", "true");
  setTimeout(() => {
    say("status", "后来");
    pane.removeAttribute("aria-busy");
  }, 150);
  event.completed();
});
Office.actions.associate("never", () => {
  console.error("忘了 completed");
});
Office.actions.associate("reject", (event) => {
  void Promise.reject(new Error("没人接的错误"));
  event.completed();
});

/* Custom functions. */
CustomFunctions.associate({
  ADD: (a, b) => a + b,
  BLANKS: (cells) => cells.map((row) => row.map((cell) => (cell === null ? "null" : String(cell)))),
  LATER: async (x) => {
    await new Promise((resolve) => setTimeout(resolve, 10));
    if (x < 0) throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "负数");
    return x * 2;
  },
  REFUSE: () => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, "不是数");
  },
  CRASH: () => {
    throw new Error("坏了");
  },
  FOREVER: (invocation) =>
    new Promise(() => {
      invocation.onCanceled = () => say("alert", "已取消");
    }),
  WHERE: (invocation) => invocation.address,
});
