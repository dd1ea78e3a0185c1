/** Excel's width of a character in points, for columns given in characters. */
const POINTS_PER_CHARACTER = 5.25;
const COLUMN_PADDING = 3.75;

/** The width in points of a column for so many characters of the default font. */
export const pointsOf = (characters: number): number => characters * POINTS_PER_CHARACTER + COLUMN_PADDING;
