/** What our sheets say and commands find again on them, whichever language Office had when it was written, in Chinese. */
export const contentsRecognisedZh = {
  "level.error": "错误",
  "level.warning": "提醒",
  "level.notice": "说明",
  "proof.changed": "输入已变,请重新考核",
  "contents.current": "最新",
  "contents.missing": "有缺",
  "contents.pending": "待核",
  "contents.outdated": "已过时",
  "contents.final": "定稿",
  "contents.todo": "待处理",
  "contents.kept": "在用",
  "note.vetoPending": "待核:{cases}",
  "note.heldForPending": "含待核,暂不发放",
  "note.openForPending": "含待核,查实以前不作定论",
} as const;
