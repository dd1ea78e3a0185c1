import { filling } from "./fill";
import { contentsRecognisedEn } from "./contents.recognised.en";
import { contentsRecognisedZh } from "./contents.recognised.zh";

export type RecognisedCode = keyof typeof contentsRecognisedZh;

/** What our sheets say, in every language it may have been written in: all other texts of the other language stay where they are. */
export const IN_EVERY_LANGUAGE = [contentsRecognisedZh, contentsRecognisedEn].map((texts) => filling<RecognisedCode>(texts));
