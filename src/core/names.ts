/** A name without spaces and in one form of its characters, so that 罗  敏 and 罗敏 are one person. */
export const normalName = (name: string): string => name.normalize("NFKC").replace(/\s+/g, "");
