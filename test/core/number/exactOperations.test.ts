import { Exact } from "../../../src/core/number/exact";
import { round } from "../../../src/core/number/rounding";

/** What every result is held against: a fraction of two BigInt, with nothing clever about it. */
interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const positive = (n: bigint, d: bigint): Fraction => (d < 0n ? { n: -n, d: -d } : { n, d });
const absolute = (n: bigint): bigint => (n < 0n ? -n : n);
const compare = (a: Fraction, b: Fraction): number => (a.n * b.d < b.n * a.d ? -1 : a.n * b.d > b.n * a.d ? 1 : 0);

function rounded({ n, d }: Fraction, places: number, half: boolean): Fraction {
  const scale = 10n ** BigInt(places);
  const away = half ? (2n * absolute(n) * scale + d) / (2n * d) : (absolute(n) * scale) / d;
  return { n: n < 0n ? -away : away, d: scale };
}

/** Fifteen places, cut off, without the zeros at the end. */
function written({ n, d }: Fraction): string {
  const digits = ((absolute(n) * 10n ** 15n) / d).toString().padStart(16, "0");
  const decimal = `${digits.slice(0, -15)}.${digits.slice(-15)}`.replace(/\.?0+$/, "");
  return n < 0n && decimal !== "0" ? `-${decimal}` : decimal;
}

function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const OPERATIONS = 300_000;
const HUGE = 10n ** 20n;
const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

describe(`${OPERATIONS} random operations agree with fractions of BigInt`, () => {
  const random = randomFrom(20261129);
  const nineDigits = (): string => String(random(1e9)).padStart(9, "0");
  const whole = (digits: number): bigint => BigInt((nineDigits() + nineDigits() + nineDigits() + nineDigits()).slice(0, digits));
  const signed = (n: bigint): bigint => (random(2) === 0 ? n : -n);
  /** A number that was just made is used again now and then, so that results of results are met as well. */
  const made: (readonly [Exact, Fraction])[] = [];

  function operand(): readonly [Exact, Fraction] {
    const kept = made[random(made.length + 1)];
    if (random(4) === 0 && kept !== undefined) return kept;
    const [n, d] = fraction();
    return [Exact.fromFraction(n, d), { n, d }];
  }

  function fraction(): readonly [bigint, bigint] {
    switch (random(6)) {
      case 0:
        return [BigInt(random(201) - 100), 1n];
      case 1:
        return [signed(whole(5)), 10n ** BigInt(random(5))];
      case 2:
        return [signed(whole(12)), 10_000n];
      // Around what a double holds exactly, where a sum or a product just fits or just does not.
      case 3:
        return [signed(SAFE - BigInt(random(40)) + 20n), BigInt(1 + random(4))];
      case 4:
        return [signed(whole(1 + random(24))), 1n + whole(1 + random(12))];
      default:
        return [signed(whole(1 + random(4))), BigInt(1 + random(60))];
    }
  }

  const expected = (a: Fraction, b: Fraction): Readonly<Record<"plus" | "minus" | "times" | "dividedBy", Fraction>> => ({
    plus: { n: a.n * b.d + b.n * a.d, d: a.d * b.d },
    minus: { n: a.n * b.d - b.n * a.d, d: a.d * b.d },
    times: { n: a.n * b.n, d: a.d * b.d },
    dividedBy: positive(a.n * b.d, a.d * b.n),
  });
  const NAMES = ["plus", "minus", "times", "dividedBy"] as const;

  it("in value, order, sign, digits and rounding", () => {
    const differing: string[] = [];
    let small = 0;
    for (let done = 0; done < OPERATIONS; done++) {
      const [a, fractionOfA] = operand();
      const [b, fractionOfB] = operand();
      const name = NAMES[random(NAMES.length)] ?? "plus";
      if (name === "dividedBy" && fractionOfB.n === 0n) continue;
      const exact = a[name](b);
      const right = expected(fractionOfA, fractionOfB)[name];
      const [n, d] = exact.toFraction();
      const places = random(5);
      const half = random(2) === 0;
      const [roundedN, roundedD] = round(exact, places, half ? "halfAwayFromZero" : "towardZero").toFraction();
      const agrees =
        d > 0n &&
        n * right.d === right.n * d &&
        a.compare(b) === compare(fractionOfA, fractionOfB) &&
        exact.equals(Exact.fromFraction(right.n, right.d)) &&
        exact.sign() === compare(right, { n: 0n, d: 1n }) &&
        exact.isWhole() === (right.n % right.d === 0n) &&
        exact.toString() === written(right) &&
        !Object.is(exact.toNumber(), -0) &&
        compare({ n: roundedN, d: roundedD }, rounded(right, places, half)) === 0;
      if (!agrees) differing.push(`${a.toFraction().join("/")} ${name} ${b.toFraction().join("/")}`);
      if (absolute(n) <= SAFE && d <= SAFE) small++;
      if (absolute(n) < HUGE && d < HUGE) made[random(50)] = [exact, { n, d }];
    }
    expect(differing).toEqual([]);
    // Both ways of computing were met.
    expect(small).toBeGreaterThan(OPERATIONS / 4);
    expect(OPERATIONS - small).toBeGreaterThan(OPERATIONS / 10);
  });

  it("in sums, and in what cells hold", () => {
    for (let done = 0; done < 10_000; done++) {
      const terms = Array.from({ length: random(8) }, operand);
      const [n, d] = Exact.sum(terms.map(([exact]) => exact)).toFraction();
      const right = terms.reduce((total, [, term]) => ({ n: total.n * term.d + term.n * total.d, d: total.d * term.d }), { n: 0n, d: 1n });
      expect(n * right.d).toBe(right.n * d);
      const places = random(8);
      const digits = signed(whole(1 + random(15)));
      const cell = Number(`${digits}e-${places}`);
      expect(Exact.of(cell).toString()).toBe(written({ n: digits, d: 10n ** BigInt(places) }));
      expect(Exact.of(cell).toNumber()).toBe(cell === 0 ? 0 : cell);
    }
  });
});

describe("where safe integers end", () => {
  const { MAX_SAFE_INTEGER } = Number;
  const exact = (text: string): Exact => Exact.parse(text) ?? Exact.of(Number.NaN);

  it.each([
    // 2^53 + 1 is no double; taking 3 off gives one that is.
    ["9007199254740993", "-3", "9007199254740990"],
    [String(MAX_SAFE_INTEGER), "1", "9007199254740992"],
    [String(MAX_SAFE_INTEGER), "2", "9007199254740993"],
    // A whole number that in ten thousandths does not fit, and a decimal that brings the sum back among those that do.
    ["900719925474.0993", "-0.0003", "900719925474.099"],
    ["900719925475", "-0.5", "900719925474.5"],
  ])("%s + %s = %s", (a, b, sum) => {
    expect(exact(a).plus(exact(b)).toString()).toBe(sum);
    expect(exact(b).plus(exact(a)).toString()).toBe(sum);
  });

  it("a product that a double would round is kept", () => {
    expect(exact("94906267").times(exact("94906267")).toString()).toBe("9007199515875289");
    expect(exact("94906267").times(exact("94906267")).compare(exact("9007199515875288"))).toBe(1);
  });

  it("fractions that differ by less than a double tells are not equal", () => {
    const [less, more] = [Exact.fromFraction(94906267n, 94906266n), Exact.fromFraction(94906266n, 94906265n)];
    expect([less.compare(more), more.compare(less), less.equals(more)]).toEqual([-1, 1, false]);
  });

  it("no zero is negative, however it came about", () => {
    const zeros = [Exact.of(-0), Exact.zero.negated(), Exact.zero.times(Exact.of(-5)), Exact.zero.dividedBy(Exact.of(-5)), round(Exact.of(-0.004), 2, "halfAwayFromZero"), exact("-0")];
    expect(zeros.map((zero) => zero.toNumber())).toEqual(zeros.map(() => 0));
    expect(zeros.map(String)).toEqual(zeros.map(() => "0"));
  });
});
