/** Help of the custom functions. In Chinese. The examples are those of docs/custom-functions.md. */
export const functionsHelpZh = {
  "function.COLLECT": "按姓名汇总:逐个姓名,到另一张表里把这个人的数字加起来,或取出唯一的一个。",
  "function.COLLECT.keys": "要汇总的姓名,一列或一行。空格和全角、半角的差别不影响。",
  "function.COLLECT.names": "另一张表的姓名列。",
  "function.COLLECT.values": "另一张表的数值,一列或多列,行数与姓名列相同。“14分”“98%”和全角数字看得懂。",
  "function.COLLECT.mode": "合计(默认):各行各列相加;唯一:只有一个数,一个姓名有两行时显示“重复:姓名”。",
  "function.COLLECT.none": "表里没有这个姓名时的结果,默认“缺”。登记表可写 0。",

  "function.TOTAL": "每行求和。一行中有一个数缺,结果就是“缺”。",
  "function.TOTAL.columns": "要相加的列,可写多个参数,每个可以有多列。",

  "function.WEIGHTED": "每行加权得分:各列乘以各自的权重再相加。",
  "function.WEIGHTED.weights": "权重,合计 100%,例如 {0.5,0.5} 或两个写着 50% 的单元格。",
  "function.WEIGHTED.columns": "得分,一个权重一列,可写多个参数。",

  "function.DEDUCT": "扣分:满分减去每行的各项扣分,不低于最低分。",
  "function.DEDUCT.full": "满分。",
  "function.DEDUCT.deductions": "扣分,一人一行。2、-2 和“扣2分”都是扣 2 分,但正数、负数不能混用。",
  "function.DEDUCT.floor": "最低分,默认 0。",

  "function.BONUS": "奖励加分:按级别给分,同一项目只计最高级别。",
  "function.BONUS.items": "项目名称,一奖一行。",
  "function.BONUS.levels": "级别:国家、省、市、县(区)、校等。",
  "function.BONUS.table": "加分标准,两列:级别、分值;可加第三列:限定的类别。默认 国家5、省4、市3、县2,校级1分只给班会课。",
  "function.BONUS.mode": "项目最高(默认):每个项目计最高的一次;级别不重复:另外同一级别只计一次。",
  "function.BONUS.kinds": "类别,例如 班会课,与项目一一对应。",

  "function.RANK": "名次,分数高的在前。",
  "function.RANK.scores": "得分,一列或一行。",
  "function.RANK.groups": "分组,例如年级部:各组分别排名。",
  "function.RANK.ties": "并列之后的名次:1,1,3(默认)或 1,1,2。",
  "function.RANK.excluded": "不参加排名的人:是、TRUE、√,或 BZR.VETO 的结果。后面的人依次上移。",

  "function.QUOTA": "按比例分名额。",
  "function.QUOTA.count": "总人数。",
  "function.QUOTA.shares": "各等的比例,例如 {0.3,0.4,0.3} 或写着 30% 的单元格。",
  "function.QUOTA.rounding": "取整:累计四舍五入(默认)、向下取整、最大余数。",

  "function.TIER": "按比例分等:先按人数算各等名额,再按得分从高到低排定。",
  "function.TIER.scores": "得分,一列或一行。",
  "function.TIER.tiers": "两列:等次名称、比例;只写比例时结果是 1、2、3。",
  "function.TIER.excluded": "不参加分等的人:是、TRUE、√,或 BZR.VETO 的结果。仍计入总人数。",
  "function.TIER.groups": "分组,各组分别分等。",
  "function.TIER.ties": "并列在分界线上:从宽(默认)都进高一等,从严都进低一等。",

  "function.GRADE": "按分数线定等级,等于分数线的算达到。",
  "function.GRADE.scores": "得分,一个、一列或一行。",
  "function.GRADE.bands": "两列:等级名称、最低分,例如 {\"优\",90;\"良\",80;\"差\",0}。",

  "function.PAY": "津贴 = 标准 × 比例 × 得分 ÷ 满分,四舍五入到分。",
  "function.PAY.standard": "津贴标准,元。",
  "function.PAY.score": "得分,不超过满分。",
  "function.PAY.share": "比例,默认 100%,例如 0.7 或 70%。",
  "function.PAY.full": "满分,默认 100。",

  "function.TERMPAY": "学期津贴:按各月等级发放,有一个月不合格就减半。",
  "function.TERMPAY.grades": "各月等级:合格、不合格、不适用。一人一行,每月一列;只有一列或一行时是一个人的各月。",
  "function.TERMPAY.monthly": "每月标准,元。",
  "function.TERMPAY.mode": "A(默认):全学期减半;B:不合格月不发,其余减半;C:从不合格月起减半。",

  "function.LEAVE": "请假扣发 = 月标准 ÷ 计薪天数 × 请假天数,四舍五入到分。",
  "function.LEAVE.standard": "月标准,元。",
  "function.LEAVE.days": "请假天数,可以是半天(0.5)。",
  "function.LEAVE.workdays": "当月计薪天数,例如 22。",

  "function.PRIZE": "各等次的奖金:等次之间相差固定金额,合计不超过总额,算到分(只舍不入)。",
  "function.PRIZE.counts": "各等次的实际人数,从高到低。",
  "function.PRIZE.pool": "奖金总额,元。",
  "function.PRIZE.step": "相邻等次的差额,元,例如 50。",

  "function.SHARE": "按分数分配一笔钱,各人之和正好等于总额。",
  "function.SHARE.pool": "总额,元。",
  "function.SHARE.points": "各人的分数,一列或一行。",
  "function.SHARE.rounding": "最小单位:分(默认)、角、元。零头按余数大小补给。",

  "function.VETO": "一票否决:列出查实的情形;只有待核的,列为“待核”;没有则为空。",
  "function.VETO.cases": "各情形的名称,一行或一列。",
  "function.VETO.marks": "一人一行,每种情形一列:是、√、成立 表示查实,空白表示没有,待核 表示还没有定论。",

  "function.ELIGIBLE": "资格:全部条件满足为“符合”,否则列出不满足或缺少的条件。",
  "function.ELIGIBLE.conditions": "各条件的名称,一行或一列。",
  "function.ELIGIBLE.values": "一人一行,每个条件一列:是、否;空白或 缺 表示还不知道。",

  "function.STREAK": "最长连续次数。",
  "function.STREAK.marks": "按时间先后的一列或一行标记。空白使连续中断。",
  "function.STREAK.value": "要数的内容,例如 不合格。不写时数 是、TRUE、√。",

  "function.BOTTOM": "是否倒数前 n 名,与第 n 名并列的也算。",
  "function.BOTTOM.scores": "得分,一列或一行。",
  "function.BOTTOM.n": "倒数几名,例如 3。",
  "function.BOTTOM.groups": "分组,例如年级:各组分别数。",

  "function.BARREDUNTIL": "期限的最后一天(结果是日期,请设日期格式)。",
  "function.BARREDUNTIL.date": "起算的日期。",
  "function.BARREDUNTIL.years": "年数。",
  "function.BARREDUNTIL.countFirstDay": "起算日是否计入,默认 TRUE:2023-05-10 起 3 年到 2026-05-09。",

  "function.DUE": "到期日:从某天起若干天、月或年之后的那一天(结果是日期,请设日期格式)。",
  "function.DUE.date": "起算的日期。",
  "function.DUE.n": "多少个单位,整数。",
  "function.DUE.unit": "单位:天、月 或 年。到期的月份没有这一天时,取月末。",

  "function.NOTICEEND": "公示的最后一天,开始当天计入(结果是日期,请设日期格式)。",
  "function.NOTICEEND.start": "公示开始的日期。",
  "function.NOTICEEND.days": "公示天数,默认 7。",
  "function.NOTICEEND.holidays": "节假日日期表。写了就按工作日数:周六、周日和表中的日期不计。",

  "function.HOURSGAP": "培训学时还差多少,够了为 0。",
  "function.HOURSGAP.hours": "已完成的学时。",
  "function.HOURSGAP.required": "应完成的学时,默认 30。",

  "function.COVERAGE": "参训率:名册中参加过的人数 ÷ 名册人数,同名只算一人。",
  "function.COVERAGE.attended": "参加者的姓名,可以有多列,可以重复。",
  "function.COVERAGE.roster": "名册的姓名。",

  "function.RMB": "人民币大写金额。",
  "function.RMB.amount": "金额,元,四舍五入到分,最大到 9999 亿。",
} as const;
