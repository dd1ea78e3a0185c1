/** 考核记录, 定稿, 更正, 核对, 异议. In Chinese. */
export const recordsZh = {
} as const;
