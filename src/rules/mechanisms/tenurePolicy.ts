import { defineMechanism } from "../mechanism";
import { choice, count, optional, ratio, withDefault } from "../settings";
import type { TenurePolicy } from "../tenure";

/** 任职: how scores and pay are reckoned where a post changes hands, is held twice, or has a deputy. G08 */
export const tenurePolicy = defineMechanism({
  name: "任职",
  sentence: "tenurePolicy",
  settings: {
    termScore: withDefault("学期得分", choice<TenurePolicy["termScore"]>({ 归期末在任者: "holderAtEnd", 按月数折算: "scaled", 各算各: "own" }), "归期末在任者"),
    severalClasses: withDefault("一人多班", choice<TenurePolicy["severalClasses"]>({ 分别: "apart", 取平均: "mean", 取高: "highest" }), "分别"),
    severalPay: withDefault("多班津贴", choice<TenurePolicy["severalPay"]>({ 每班一份: "each", 只发一份: "one" }), "每班一份"),
    deputyShare: optional("副班主任份额", ratio),
    deputiesRanked: withDefault("副班主任参评", choice<TenurePolicy["deputiesRanked"]>({ 否: "no", 是: "yes", 随本班: "withClass" }), "否"),
    minMonths: withDefault("最低任职月数", count, 0),
    dayCount: withDefault("按日计算", choice<TenurePolicy["dayCount"]>({ 日历天: "calendar", 工作日: "working" }), "日历天"),
  },
  bind: ({ termScore, severalClasses, severalPay, deputyShare, deputiesRanked, minMonths, dayCount }) => ({
    evaluation: {
      kind: "policy",
      tenure: {
        termScore: termScore.value,
        severalClasses: severalClasses.value,
        severalPay: severalPay.value,
        deputyShare: deputyShare.setting?.value,
        deputiesRanked: deputiesRanked.value,
        minMonths: minMonths.value,
        dayCount: dayCount.value,
      },
    },
  }),
});
