/** Excel's serial of a day written 2023-05-10, by the platform's own calendar. */
export const serial = (day: string): number => Date.parse(day) / 86_400_000 + 25_569;
