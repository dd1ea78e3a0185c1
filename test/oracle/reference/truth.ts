/** true, false, or 待定: not known yet. */
export type Truth = boolean | "待定";

export function allOf(answers: readonly Truth[]): Truth {
  if (answers.includes(false)) return false;
  return answers.includes("待定") ? "待定" : true;
}

export function anyOf(answers: readonly Truth[]): Truth {
  if (answers.includes(true)) return true;
  return answers.includes("待定") ? "待定" : false;
}

/** Whether so many hold, whatever becomes of those that are not known. */
export function atLeast(count: number, answers: readonly Truth[]): Truth {
  const yes = answers.filter((one) => one === true).length;
  const open = answers.filter((one) => one === "待定").length;
  if (yes >= count) return true;
  return yes + open >= count ? "待定" : false;
}
