/** The command line's options. */
import { parseArgs } from "node:util";

export interface Options {
  readonly inputs: readonly string[];
  readonly schemes: readonly string[];
  readonly settings: readonly SettingOption[];
  /** Rows of the sheet 认列, in order. */
  readonly answers: readonly AnswerOption[];
  /** Control ids, in order. */
  readonly presses: readonly string[];
  readonly save: string | undefined;
  /** Where the table over all workbooks is written. */
  readonly table: string | undefined;
  /** How many processes work at a time; undefined: this one alone. */
  readonly jobs: number | undefined;
  /** So many seconds a process has for a workbook. */
  readonly limit: number;
  readonly json: boolean;
  readonly help: boolean;
}

/** --set 方案/规则/设置项=值; of several rows the one with that 名称 (…/名称) or 适用 (…(字段=词)): as the answer to an ambiguous path lists them. */
export interface SettingOption {
  /** Not empty: the bare setting, or scheme, rule and setting, and the name where the setting is a list. */
  readonly path: readonly string[];
  readonly value: string;
}

/** --assign 工作表!列=名称, 工作表!空白=没有扣分, 工作表!重复=计一次; --word 词=意思 */
export interface AnswerOption {
  readonly kind: "列" | "空白" | "重复" | "词";
  /** "" for a word, which means the same on every sheet. */
  readonly sheet: string;
  readonly written: string;
  readonly meaning: string;
}

/** Something the person who typed the command can put right. */
export class UsageError extends Error {}

export const HELP = `用法:npm run --silent workbench -- <工作簿.xlsx 或文件夹>... [选项]

打开每个工作簿,运行已构建的加载项,重算,选择方案,填写设置,按功能区按钮,等做完后保存并输出结果。

选项:
  --scheme <方案>             选用一个内置方案,如 S1A;可重复
  --set [方案/规则/]设置项=值  在工作表“考核方案”里填设定值,如 --set 奖金总额=5000;可重复
                              设置项有多个名称时写 方案/规则/设置项/名称=值
  --assign 工作表!列=名称      指定一列是什么,如 --assign '统测!折合分=统测成绩.学年得分';可重复
                              列写它的标题,没有标题的写 C列;名称写 表.列,或只写列
  --assign 工作表!空白=意思     没有填的格子是 没有扣分 还是 没有记录,如 --assign '日常检查!空白=没有扣分'
  --assign 工作表!重复=怎样算    完全相同的行 计一次 还是 都计,如 --assign '请假代班!重复=计一次'
  --word 词=意思               指定单元格里一个词的意思,如 --word 属实=成立;可重复
                              各在工作表“认列”里填一行
  --adopt                     按其他按钮之前,先采用全部待确认的读法(按 AdoptReading)
  --press <控件>              按一个功能区按钮,如 Appraise;可重复,按先后执行
  --save <文件或文件夹>        保存到这里;多个工作簿时须是文件夹
                              加载项另开的工作簿存在旁边,文件名加 -2、-3……
  --jobs <个数>                同时用几个进程处理,如 --jobs 2;打不开或停住的文件不耽误其他文件
  --limit <秒>                 用进程处理时,一个工作簿最多用多少秒,如 --limit 600;不写为 300
  --table <县汇总.xlsx>        汇总全部工作簿:每校一行,每个区(子文件夹)小计并各有一张表,
                              还没考核的须同时给 --press Appraise;
                              旁边另存同名 .json。须同时给 --save <文件夹>,各校结果存在那里;
                              中断或补交后照原样再运行一次:没有变过、已做好的不再做
  --json                      以 JSON 输出全部工作表的值、消息、同步次数和耗时
  --help                      显示本说明

退出码:0 全部完成;2 参数有误,或唯一的工作簿处理失败;1 多个工作簿中有的处理失败。
`;

export function parseOptions(argv: readonly string[]): Options {
  const { values, positionals } = parse(argv);
  if (!values.help && positionals.length === 0) throw new UsageError("没有给出工作簿。用 --help 查看用法。");
  return {
    inputs: positionals,
    schemes: values.scheme,
    settings: values.set.map(parseSetting),
    answers: [...values.assign.map(parseAssignment), ...values.word.map(parseWord)],
    presses: [...(values.adopt ? ["AdoptReading"] : []), ...values.press],
    save: values.save,
    table: parseTable(values.table, values.save),
    jobs: values.jobs === undefined ? undefined : parseCount("--jobs", values.jobs),
    limit: parseCount("--limit", values.limit),
    json: values.json,
    help: values.help,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        scheme: { type: "string", multiple: true, default: [] },
        set: { type: "string", multiple: true, default: [] },
        assign: { type: "string", multiple: true, default: [] },
        word: { type: "string", multiple: true, default: [] },
        adopt: { type: "boolean", default: false },
        press: { type: "string", multiple: true, default: [] },
        save: { type: "string" },
        table: { type: "string" },
        jobs: { type: "string" },
        limit: { type: "string", default: "300" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new UsageError(`参数有误:${error instanceof Error ? error.message : String(error)} 用 --help 查看用法。`);
  }
}

function parseCount(option: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new UsageError(`${option} “${text}”写法有误,应为正整数,如 ${option} 2。`);
  return count;
}

function parseTable(table: string | undefined, save: string | undefined): string | undefined {
  if (table !== undefined && !/\.xlsx$/i.test(table)) throw new UsageError(`--table “${table}”写法有误,应为 .xlsx 文件,如 --table 县汇总.xlsx。`);
  if (table !== undefined && save === undefined) throw new UsageError("--table 须同时给 --save <文件夹>:各校的结果存在那里。");
  return table;
}

function parseSetting(text: string): SettingOption {
  const equals = /^(?:[^=(]|\([^)]*\))*/.exec(text)?.[0].length ?? 0;
  const path = text.slice(0, equals).split("/").map((part) => part.trim());
  const isPath = path.length === 1 || path.length === 3 || path.length === 4;
  if (equals < 1 || text[equals] !== "=" || !isPath || path.includes("")) {
    throw new UsageError(`--set “${text}”写法有误,应为 设置项=值 或 方案/规则/设置项=值。`);
  }
  return { path, value: text.slice(equals + 1) };
}

function parseAssignment(text: string): AnswerOption {
  const [, sheet = "", written = "", meaning = ""] = /^([^!]+)!(.+?)=(.+)$/.exec(text)?.map((part) => part.trim()) ?? [];
  if ([sheet, written, meaning].includes("")) throw new UsageError(`--assign “${text}”写法有误,应为 工作表!列=名称,如 统测!折合分=统测成绩.学年得分。`);
  const choices = CHOICES[written];
  // A column may be headed so too: then it is one of a table, 表.列.
  if (choices === undefined || meaning.includes(".")) return { kind: "列", sheet, written, meaning };
  if (!choices.meanings.includes(meaning)) throw new UsageError(`--assign “${text}”写法有误,“${written}”应为 ${choices.meanings.join(" 或 ")}。`);
  return { kind: choices.kind, sheet, written, meaning };
}

/** What is not about a column of the sheet, and what can be said of it. */
const CHOICES: Readonly<Partial<Record<string, { readonly kind: AnswerOption["kind"]; readonly meanings: readonly string[] }>>> = {
  空白: { kind: "空白", meanings: ["没有扣分", "没有记录"] },
  重复: { kind: "重复", meanings: ["计一次", "都计"] },
};

function parseWord(text: string): AnswerOption {
  const [, written = "", meaning = ""] = /^(.+?)=(.+)$/.exec(text)?.map((part) => part.trim()) ?? [];
  if ([written, meaning].includes("")) throw new UsageError(`--word “${text}”写法有误,应为 词=意思,如 属实=成立。`);
  return { kind: "词", sheet: "", written, meaning };
}
