/** What a level is called, the longer word of two before the shorter: 省级, 县区级. Seen: 获奖登记、课题登记、论著登记. */
export const LEVEL_NAMES = ["国家", "全国", "国", "国际", "部", "省部", "省", "自治区", "直辖市", "地市", "市", "州", "县市区", "县区", "市区", "区县", "县", "区", "旗", "乡镇", "乡", "镇", "街道", "学校", "校", "园", "年级部", "年级", "班"] as const;

/** Whoever gives something begins with their level: 省教育厅, 市优质课. */
export const GIVERS = ["国家", "全国", "省", "市", "县", "区", "乡镇", "镇", "校"] as const;

/** With these it is more than one level: 市级以上. */
export const MORE_THAN_ONE = ["以上", "以下", "及", "或", "、"] as const;
