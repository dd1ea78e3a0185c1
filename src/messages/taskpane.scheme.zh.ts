/** The pane's step 方案. In Chinese. */
export const taskpaneSchemeZh = {
  "pane.scheme": "方案",
  "pane.builtIn": "整份办法",
  "pane.schemeHint": "勾选后,整份写入工作表“考核方案”,可以逐项修改;可以勾选多份。",
  "pane.schemePresent": "本工作簿使用:{ids}。",
  "pane.schemeCalled": "{title}({id})",
  "pane.moreSchemes": "再选用别的办法",
  "pane.asked": "待填",
  "pane.answer": "填写",

  "editing.notLoaded": "规则逐条的说明没有装载:请关闭窗格,再打开。也可以直接在表中修改。",

  "first.what": "按本校的考核办法,在现有工作簿中算出得分、等次和津贴,每个数字都说得清来历。",
  "first.where": "数据不离开本工作簿;每一步都可以撤回。",
  "first.samples": "用示例数据试一试",
  "first.notBlank": "本工作簿已有 {count} 张填了数据的表。想先看示例,请新建一个空白工作簿再打开本窗格。",
  "first.choose": "选用本校的办法",
  "first.look": "看内容",
  "first.lookAt": "看内容:{title}",
} as const;
