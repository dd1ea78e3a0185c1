/** The list whose rows are appraised, unless a scheme says otherwise. */
export const ROSTER = "名册";
