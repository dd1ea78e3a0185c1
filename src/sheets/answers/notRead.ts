/** 不读 as what a sheet, a column or a word is taken for: it is not what it seems to be, and is nothing else either. */
export const NOT_READ = "不读";
