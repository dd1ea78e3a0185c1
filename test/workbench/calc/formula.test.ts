import { canSpill, customNamespaces, shownFormula, storedFormula } from "../../../workbench/calc/formula";

const BZR = new Set(["BZR"]);

describe("the spelling of formulas", () => {
  it.each([
    ["_xlfn._xlws.SORT(C4:C6,,-1)", "SORT(C4:C6,,-1)"],
    ["_xldudf_BZR_TIER(F4)", "BZR.TIER(F4)"],
    ["_xlfn.LET(_xlpm.x,1,_xlpm.x+1)", "LET(x,1,x+1)"],
    ['_xlfn._xlws.FILTER(A1:A3,A1:A3>1)&"_xlfn.SORT("', 'FILTER(A1:A3,A1:A3>1)&"_xlfn.SORT("'],
    ["_xldudf_BZR_TIER(_xlfn.XLOOKUP(1,'a b'!B1:B2,C1:C2))", "BZR.TIER(XLOOKUP(1,'a b'!B1:B2,C1:C2))"],
    ["_xlfn.STDEV.S(A1:A2)+_xlfn.CONCAT(A1)", "STDEV.S(A1:A2)+CONCAT(A1)"],
    ['_xlfn.LAMBDA(_xlpm.v,_xlfn.LET(_xlpm.总,SUM(_xlpm.v),_xlpm.总*2))&"a""总"', 'LAMBDA(v,LET(总,SUM(v),总*2))&"a""总"'],
    ["SUM( A1 ,\n B2 )", "SUM( A1 ,\n B2 )"],
  ])("stores %s and shows %s", (stored, shown) => {
    expect(shownFormula(stored)).toBe(shown);
    expect(storedFormula(shown, BZR)).toBe(stored);
  });

  it("takes only an add-in's namespace for one", () => {
    expect(storedFormula("AB.CD(1)+FLOOR.MATH(2)", BZR)).toBe("AB.CD(1)+_xlfn.FLOOR.MATH(2)");
    expect(customNamespaces("_xldudf_BZR_TIER(1)+_xldudf_x_Y(2)")).toEqual(["BZR", "X"]);
  });

  it("knows which formulas can spill", () => {
    const own = new Set(["BZR.RANK"]);
    expect(canSpill("SUM(SORT(A1:A3))", own)).toBe(true);
    expect(canSpill("bzr.rank(A1:A3)", own)).toBe(true);
    expect(canSpill('BZR.TIER(A1)&"SORT("', own)).toBe(false);
  });
});
