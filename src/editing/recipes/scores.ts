import type { Recipe } from "./recipe";

/** How points come about. */
export const SCORES: readonly Recipe[] = [
  {
    name: "totalScore",
    kind: "score",
    rows: `
      〈rule〉|求和|加数|〈items.of〉||〈items.of〉|分
      〈rule〉||满分|||〈full〉|分`,
    start: { rule: "月得分", items: [{ of: "" }], full: "" },
    columns: "〈rule〉|〈rule〉|分",
  },
  {
    name: "addAndTake",
    kind: "score",
    rows: `
      〈rule〉加分后|求和|加数|基本分||〈base〉|分
      〈rule〉加分后||加数|〈plus.of〉||〈plus.of〉|分
      〈rule〉|差额|被减|||〈rule〉加分后|分
      〈rule〉||减|〈minus.of〉||〈minus.of〉|分
      〈rule〉||下限|||〈floor〉|分`,
    start: { rule: "总分", base: "100", plus: [{ of: "" }], minus: [{ of: "" }], floor: "0" },
    optional: ["plus"],
    columns: "〈rule〉|〈rule〉|分",
  },
  {
    name: "weightedScore",
    kind: "score",
    rows: `
      〈rule〉|加权|项|〈parts.of〉||〈parts.of〉|分
      〈rule〉||权重|〈parts.of〉||〈parts.share〉`,
    start: { rule: "总评分", parts: [{ of: "", share: "" }, { of: "", share: "" }] },
    columns: "〈rule〉|〈rule〉|分",
  },
  {
    name: "meanOfItems",
    kind: "score",
    rows: "〈rule〉|平均|项|〈items.of〉||〈items.of〉|分",
    start: { rule: "平均分", items: [{ of: "" }, { of: "" }] },
    columns: "〈rule〉|〈rule〉|分",
  },
  {
    name: "meanWithout",
    kind: "score",
    rows: `
      〈rule〉|平均|项|〈items.of〉||〈items.of〉|分
      〈rule〉||去掉|||〈dropped〉`,
    start: { rule: "平均分", items: [{ of: "" }, { of: "" }, { of: "" }], dropped: "最高最低各一个" },
    columns: "〈rule〉|〈rule〉|分",
  },
  {
    name: "bestOf",
    kind: "score",
    rows: "〈rule〉|最高|项|〈items.of〉||〈items.of〉|分",
    start: { rule: "最好成绩", items: [{ of: "" }, { of: "" }, { of: "" }] },
    columns: "〈rule〉|〈rule〉|分",
  },
  {
    name: "meanOfMonths",
    kind: "score",
    rows: `
      〈rule〉|汇总|来源|||〈of〉|分
      〈rule〉||方式|||平均`,
    start: { rule: "学期平均分", of: "" },
    columns: "〈rule〉|〈rule〉|分",
  },
  {
    name: "eachTimeOff",
    kind: "score",
    rows: `
      〈rule〉|折算|登记|||〈register〉
      〈rule〉||列|||〈column〉
      〈rule〉||值|〈words.word〉||〈words.points〉|分
      〈rule〉||数量列|||〈times〉
      〈rule〉||上限|||〈most〉|分`,
    start: { rule: "扣分", register: "", column: "情况", words: [{ word: "", points: "" }], times: "", most: "" },
    stays: ["times"],
    columns: "〈rule〉|〈rule〉|分",
    counted: "pointsOff",
  },
  {
    name: "eachTimeOn",
    kind: "score",
    rows: `
      〈rule〉|折算|登记|||〈register〉
      〈rule〉||列|||〈column〉
      〈rule〉||筛选|〈kindColumn〉||〈kinds〉
      〈rule〉||值|〈words.word〉||〈words.points〉|分
      〈rule〉||数量列|||〈times〉
      〈rule〉||上限|||〈most〉|分`,
    start: { rule: "加分", register: "", column: "等次", kindColumn: "类别", kinds: "", words: [{ word: "一等奖", points: "" }, { word: "二等奖", points: "" }, { word: "三等奖", points: "" }], times: "", most: "" },
    optional: ["kinds"],
    stays: ["times"],
    columns: "〈rule〉|〈rule〉|分",
    counted: "points",
  },
  {
    name: "pointsPerTime",
    kind: "score",
    rows: `
      〈rule〉次数|计数|登记|||〈register〉|次
      〈rule〉次数||筛选|〈column〉||非空
      〈rule〉次数||数量列|||〈times〉
      〈rule〉|按量|依据|||〈rule〉次数|次
      〈rule〉||每|||1|次
      〈rule〉||计|||〈points〉|分
      〈rule〉||上限|||〈most〉|分`,
    start: { rule: "每次加分", register: "", column: "日期", times: "", points: "", most: "" },
    stays: ["times"],
    columns: "〈rule〉|〈rule〉|分",
    counted: "points",
  },
  {
    name: "timesIn",
    kind: "score",
    rows: `
      〈rule〉|计数|登记|||〈register〉|次
      〈rule〉||筛选|〈column〉||〈kinds〉
      〈rule〉||数量列|||〈times〉
      〈rule〉||周期|||〈span〉`,
    start: { rule: "次数", register: "", column: "", kinds: "非空", times: "", span: "学期" },
    stays: ["times"],
    columns: "〈rule〉|〈rule〉|次",
  },
  {
    name: "placePoints",
    kind: "score",
    rows: `
      〈rule〉名次|名次|得分|||〈score〉
      〈rule〉名次||分组|||〈group〉
      〈rule〉|名次分|依据|||〈rule〉名次
      〈rule〉||首名|||〈first〉|分
      〈rule〉||每名递减|||〈step〉|分
      〈rule〉||下限|||〈floor〉|分`,
    start: { rule: "名次分", score: "", group: "", first: "", step: "", floor: "0" },
    needed: ["first", "step"],
    columns: "〈rule〉|〈rule〉|分",
    counted: "points",
  },
  {
    name: "rateBands",
    kind: "score",
    rows: `
      〈rule〉率|比率|分子|||〈part〉
      〈rule〉率||分母|||〈whole〉
      〈rule〉|分段|依据|||〈rule〉率
      〈rule〉||起点|〈bands.no〉||〈bands.from〉
      〈rule〉||起点|其余||0
      〈rule〉||取值|〈bands.no〉||〈bands.points〉|分
      〈rule〉||取值|其余||〈rest〉|分`,
    start: { rule: "完成分", part: "", whole: "", bands: [{ from: "95%", points: "" }, { from: "90%", points: "" }], rest: "0" },
    columns: "〈rule〉|〈rule〉|分",
    counted: "points",
  },
];
