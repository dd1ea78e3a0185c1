/** Unless somebody chose among them, one regulation has all its registers made; of several, whose registers come to dozens, none. */
export const registersUnlessChosen = (schemes: number, registers: readonly string[]): readonly string[] => (schemes > 1 ? [] : registers);
