/** 考核记录, 定稿, 更正, 核对, 异议. In English. */
export const recordsEn = {
} as const;
