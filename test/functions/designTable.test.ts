import { serial } from "../core/operations/dates";
import { call, column, row } from "./support";

describe("the examples of the contract", () => {
  it.each<[formula: string, id: string, args: unknown[], result: unknown]>([
    ["WEIGHTED({0.5,0.5},90,80)", "WEIGHTED", [row(0.5, 0.5), [[[90]], [[80]]]], [[85]]],
    ["DEDUCT(60,{1,1,70})", "DEDUCT", [[[60]], row(1, 1, 70), null], [[0]]],
    ['BONUS({"作文","作文","合唱"},{"省","市","县"})', "BONUS", [row("作文", "作文", "合唱"), row("省", "市", "县"), null, null, null], 6],
    ["RANK({90;90;80})", "RANK", [column(90, 90, 80), null, null, null], column(1, 1, 3)],
    ["QUOTA(8,{0.3,0.4,0.3})", "QUOTA", [8, row(0.3, 0.4, 0.3), null], row(2, 4, 2)],
    [
      "TIER of 10 scores, 30/40/30",
      "TIER",
      [column(91, 92, 93, 94, 95, 96, 97, 98, 99, 100), row(0.3, 0.4, 0.3), null, null, null],
      column(3, 3, 3, 2, 2, 2, 2, 1, 1, 1),
    ],
    ['GRADE(84,{"优",90;"良",80;"差",0})', "GRADE", [[[84]], [["优", 90], ["良", 80], ["差", 0]]], [["良"]]],
    ["PAY(300,95.5,0.7)", "PAY", [[[300]], [[95.5]], [[0.7]], null], [[200.55]]],
    ["PAY(350,91.3,0.7)", "PAY", [[[350]], [[91.3]], [[0.7]], null], [[223.69]]],
    ["TERMPAY A", "TERMPAY", [row("合格", "合格", "不合格", "合格", "合格"), [[200]], "A"], [[500]]],
    ["TERMPAY B", "TERMPAY", [row("合格", "合格", "不合格", "合格", "合格"), [[200]], "B"], [[400]]],
    ["TERMPAY C", "TERMPAY", [row("合格", "合格", "不合格", "合格", "合格"), [[200]], "C"], [[700]]],
    ["LEAVE(200,3,22)", "LEAVE", [[[200]], [[3]], [[22]]], [[27.27]]],
    ["PRIZE({3,4,3},9000,50)", "PRIZE", [row(3, 4, 3), 9000, 50], row(950, 900, 850)],
    ["PRIZE({5,3,3},5000,50)", "PRIZE", [row(5, 3, 3), 5000, 50], row(495.45, 445.45, 395.45)],
    ["SHARE(500,{30,10,6})", "SHARE", [500, row(30, 10, 6), null], row(326.09, 108.69, 65.22)],
    ["VETO, case 4 marked", "VETO", [row("①不深入班级", "②失职渎职", "③不努力", "④体罚"), row("", "", "", "√")], [["一票否决:④体罚"]]],
    ["BARREDUNTIL(2023-05-10,3)", "BARREDUNTIL", [[["2023-05-10"]], [[3]], null], [[serial("2026-05-09")]]],
    ["BARREDUNTIL(2024-02-29,3)", "BARREDUNTIL", [[["2024-02-29"]], [[3]], null], [[serial("2027-02-28")]]],
    ["NOTICEEND(2026-03-12)", "NOTICEEND", [serial("2026-03-12"), null, null], serial("2026-03-18")],
    ["HOURSGAP(26)", "HOURSGAP", [[[26]], null], [[4]]],
    ["RMB(200.55)", "RMB", [200.55], "贰佰元零伍角伍分"],
    ["RMB(1000)", "RMB", [1000], "壹仟元整"],
    ["RMB(325.04)", "RMB", [325.04], "叁佰贰拾伍元零肆分"],
  ])("%s", (_formula, id, args, result) => {
    expect(call(id, ...args)).toEqual(result);
  });
});
