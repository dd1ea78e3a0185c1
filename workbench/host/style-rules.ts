/**
 * Style rules in jsdom. It draws nothing, so a rule matters only where it says whether something is to be seen or can be
 * clicked; reading the hundreds of others, and matching them again for every question about a style, took a fifth of opening
 * the pane.
 */
const HIDES = /[{;\s](?:display|visibility|opacity|pointer-events|content-visibility)\s*:/;

type InsertsRules = Pick<CSSStyleSheet, "insertRule">;

/** From now on a style sheet takes in only the rules that hide or show. */
export function keepOnlyWhatHides(sheets: InsertsRules): void {
  const insertRule = sheets.insertRule;
  sheets.insertRule = function (this: CSSStyleSheet, rule, index) {
    // The sheet is shorter than its user thinks, so a rule goes to its end.
    return HIDES.test(rule) ? insertRule.call(this, rule, Math.min(index ?? 0, this.cssRules.length)) : 0;
  };
}
