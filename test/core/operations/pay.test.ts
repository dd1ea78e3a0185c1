import { Exact } from "../../../src/core/number/exact";
import { pay } from "../../../src/core/operations/pay";

const full = Exact.of(100);
const share = Exact.of(0.7);
const fen = { places: 2, mode: "halfAwayFromZero" } as const;

describe("pay (S1A-04)", () => {
  it.each([
    [300, 95.5, "200.55"],
    [200, 88.35, "123.69"],
    // 223.685 exactly: a tie, which binary floating point rounds down.
    [350, 91.3, "223.69"],
    [335, 86.7, "203.31"],
    [335, 0, "0"],
  ])("%i yuan at 70%% for %d points is %s", (standard, score, paid) => {
    expect(pay(Exact.of(standard), share, Exact.of(score), full, fen).toString()).toBe(paid);
  });

  it("pays in whole 角 or yuan where the school says so", () => {
    expect(pay(Exact.of(335), share, Exact.of(86.7), full, { places: 1, mode: "halfAwayFromZero" }).toString()).toBe("203.3");
    expect(pay(Exact.of(335), share, Exact.of(86.7), full, { places: 0, mode: "halfAwayFromZero" }).toString()).toBe("203");
  });
});
