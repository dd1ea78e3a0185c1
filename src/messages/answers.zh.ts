/** 认列: what the clerk said of the sheets, and what still waits for a word. In Chinese. */
export const answersZh = {
  "answers.kinds": "表:这样的标题行是哪一种表;列:这个标题是哪一列;方向:这一列怎样写扣分;词:单元格里这个词的意思;不读:不读取这张表。",
  "answers.assigned": "已指定,工作表“{sheets}”按此读取;记在“{answers}”,可在那里查看、修改或删去。",
  "answers.restored": "已恢复自动识别:从“{answers}”删去了 {rows}。",
  "answers.nothingToRestore": "没有指定过,无需恢复。",
  "answers.sheetGone": "要指定的工作表已不存在,所以没有写入。请点“刷新”,再看一次。",
  "answers.takenAs": "「{written}」当作「{meaning}」",
  "answers.andMore": "等",
  "answers.adopted": "已采用 {count} 项:{items}。都记在“{answers}”,可在那里修改或删去。",
  "answers.nothingToAdopt": "没有待确认的读法,不必采用。",
} as const;
