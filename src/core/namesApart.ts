const AND = /[、,，/;；&+|\s]+/;

/** The names of a cell that may hold several: 一(1)班、一(2)班. A name that has blanks in it falls apart too. */
export const namesApart = (words: string): readonly string[] => words.split(AND).filter(Boolean);
