interface OfficeName {
  readonly meaning: string;
  /** The longer before the shorter that it has in it. */
  readonly words: readonly string[];
  readonly seen: string;
}

/** One office of a school goes by several names. */
export const OFFICE_NAMES: readonly OfficeName[] = [
  { meaning: "年级部", words: ["年级部", "年级组", "年部", "级部", "学部"], seen: "月考核表:年级组检查、级部检查" },
  { meaning: "部门", words: ["有关部门", "职能部门", "职能处室", "部门", "处室", "科室"], seen: "月考核表:处室抽查、科室抽查" },
];
