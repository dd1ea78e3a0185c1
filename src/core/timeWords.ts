/** 2026-11-24, on the user's own clock. */
export const dayWords = (now: Date): string => `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

/** 2026-11-24 09:05, on the user's own clock. */
export const timeWords = (now: Date): string => `${dayWords(now)} ${two(now.getHours())}:${two(now.getMinutes())}`;

const two = (part: number): string => String(part).padStart(2, "0");
