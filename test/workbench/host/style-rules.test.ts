import { JSDOM } from "../../../workbench/host/jsdom";
import { keepOnlyWhatHides } from "../../../workbench/host/style-rules";

/** An element of the class "a" in a page whose style sheet was given these rules, one after the other. */
function styled(...rules: readonly string[]): { readonly kept: number; readonly style: CSSStyleDeclaration } {
  const { window } = new JSDOM('<!doctype html><style></style><p class="a">');
  keepOnlyWhatHides(window.CSSStyleSheet.prototype);
  const [sheet] = window.document.styleSheets;
  const element = window.document.querySelector("p");
  if (sheet === undefined || element === null) throw new Error("no page");
  rules.forEach((rule, index) => sheet.insertRule(rule, index));
  return { kept: sheet.cssRules.length, style: window.getComputedStyle(element) };
}

describe("the style rules that jsdom is given", () => {
  it.each(["display:none", "visibility: hidden", "opacity:0", "color:red;pointer-events:none"])("are those that hide: %s", (declaration) => {
    const [name = "", value = ""] = declaration.slice(declaration.lastIndexOf(";") + 1).split(/:\s*/);
    const { kept, style } = styled(`.a{color:blue}`, `.a{${declaration}}`);
    expect([kept, style.getPropertyValue(name)]).toEqual([1, value]);
  });

  it("keep their order, so that the last one counts", () => {
    expect(styled(".a{display:none}", ".a{margin:0}", ".a{display:flex}").style.display).toBe("flex");
  });

  it("are not those that only look like it", () => {
    expect(styled(".a{backface-visibility:hidden}", ".a{color:red}").kept).toBe(0);
  });
});
