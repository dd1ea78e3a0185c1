import { TENS, greatestCommonDivisor, greatestCommonDivisorOfLarge, isSafe, largePowerOfTen, quotient } from "./integers";

/**
 * An exact rational number: the one kind of number that scores and money are computed with.
 *
 * A quotient (the mean of three, a share of a pool) is kept as a fraction, so that ranks and
 * thresholds compare what the regulation says and not what a rounding left of it.
 * Fractions are of safe integers, which any score and any pay fits; `large` holds what does not.
 * `docs/decisions/0002-exact-numbers.md` has the measurement behind the choice.
 */
export class Exact {
  /** Invariant: the denominator is positive, and no numerator is -0. Not reduced: equality and order cross-multiply. */
  private constructor(
    private readonly numerator: number,
    private readonly denominator: number,
    private readonly large: LargeFraction | undefined,
  ) {}

  static readonly zero = new Exact(0, 1, undefined);
  static readonly one = new Exact(1, 1, undefined);

  /** The number as Excel shows it: 15 significant digits, so 97.84999999999999 is 97.85. Throws on NaN and infinities. */
  static of(value: number): Exact {
    if (Number.isSafeInteger(value)) return Exact.small(value, 1);
    if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
    // Most cells have few decimals. If the scaled whole number divides back to this very double, it is its decimal.
    const scaled = Math.round(value * FEW_DECIMALS);
    if (Math.abs(scaled) < MOST_DIGITS && scaled / FEW_DECIMALS === value) return Exact.small(scaled, FEW_DECIMALS);
    return Exact.parseDecimal(value.toPrecision(15));
  }

  /** Reads plain decimal notation ("-12.50", "1e-7"); undefined for anything else, "" included. */
  static parse(text: string): Exact | undefined {
    return DECIMAL.test(text) ? Exact.parseDecimal(text) : undefined;
  }

  /** So many parts of one: 9,785 parts of 100 are 97.85. */
  static ofParts(parts: number, perOne: number): Exact {
    return Exact.small(parts, perOne);
  }

  /** How many parts of one it is, if that is a whole number that fits. */
  inParts(perOne: number): number | undefined {
    if (this.large !== undefined) return undefined;
    const parts = perOne % this.denominator === 0 ? this.numerator * (perOne / this.denominator) : (this.numerator * perOne) / this.denominator;
    const isExact = perOne % this.denominator === 0 || (isSafe(this.numerator * perOne) && (this.numerator * perOne) % this.denominator === 0);
    return isExact && isSafe(parts) ? parts : undefined;
  }

  static sum(values: Iterable<Exact>): Exact {
    let total = Exact.zero;
    for (const value of values) total = total.plus(value);
    return total;
  }

  private static parseDecimal(text: string): Exact {
    const [mantissa = "", exponent = "0"] = text.toLowerCase().split("e");
    const [whole = "", fraction = ""] = mantissa.split(".");
    const scale = fraction.length - Number(exponent);
    const digits = Number(whole + fraction);
    const denominator = TENS[scale];
    if (denominator !== undefined && isSafe(digits)) return Exact.small(digits, denominator);
    const large = BigInt(whole + fraction);
    return scale > 0 ? Exact.fromFraction(large, largePowerOfTen(scale)) : Exact.fromFraction(large * largePowerOfTen(-scale), 1n);
  }

  plus(other: Exact): Exact {
    const small = this.large === undefined && other.large === undefined ? this.plusSmall(other) : undefined;
    if (small !== undefined) return small;
    const [n, d] = this.toFraction();
    const [m, e] = other.toFraction();
    return Exact.reducedLarge(n * e + m * d, d * e);
  }

  /** The sum, if it and what it is made of fit: two terms that do not fit may well have a sum that seems to. */
  private plusSmall(other: Exact): Exact | undefined {
    const { numerator: n, denominator: d } = this;
    const { numerator: m, denominator: e } = other;
    if (d === e) return isSafe(n + m) ? Exact.small(n + m, d) : undefined;
    if (d % e === 0) {
      const scaled = m * (d / e);
      return isSafe(scaled) && isSafe(n + scaled) ? Exact.small(n + scaled, d) : undefined;
    }
    if (e % d === 0) return other.plusSmall(this);
    const left = n * e;
    const right = m * d;
    return isSafe(left) && isSafe(right) && isSafe(left + right) && isSafe(d * e) ? Exact.reduced(left + right, d * e) : undefined;
  }

  minus(other: Exact): Exact {
    return this.plus(other.negated());
  }

  times(other: Exact): Exact {
    if (this.large === undefined && other.large === undefined) {
      const numerator = this.numerator * other.numerator;
      const denominator = this.denominator * other.denominator;
      if (isSafe(numerator) && isSafe(denominator)) return Exact.reduced(numerator, denominator);
    }
    const [n, d] = this.toFraction();
    const [m, e] = other.toFraction();
    return Exact.reducedLarge(n * m, d * e);
  }

  /** Throws on division by zero: a mechanism decides beforehand what an empty group means. */
  dividedBy(other: Exact): Exact {
    const sign = other.sign();
    if (sign === 0) throw new RangeError("division by zero");
    if (this.large === undefined && other.large === undefined) {
      const numerator = this.numerator * other.denominator * sign;
      const denominator = this.denominator * other.numerator * sign;
      if (isSafe(numerator) && isSafe(denominator)) return Exact.reduced(numerator, denominator);
    }
    const [n, d] = this.toFraction();
    const [m, e] = other.toFraction();
    return Exact.reducedLarge(n * e * BigInt(sign), d * m * BigInt(sign));
  }

  negated(): Exact {
    return this.large === undefined ? Exact.small(-this.numerator, this.denominator) : Exact.fromFraction(-this.large.numerator, this.large.denominator);
  }

  /** Negative, zero or positive as this is less than, equal to or greater than the other. */
  compare(other: Exact): number {
    if (this.large === undefined && other.large === undefined) {
      const sameDenominator = this.denominator === other.denominator;
      const left = sameDenominator ? this.numerator : this.numerator * other.denominator;
      const right = sameDenominator ? other.numerator : other.numerator * this.denominator;
      if (isSafe(left) && isSafe(right)) return left < right ? -1 : left > right ? 1 : 0;
    }
    const [n, d] = this.toFraction();
    const [m, e] = other.toFraction();
    return n * e < m * d ? -1 : n * e > m * d ? 1 : 0;
  }

  equals(other: Exact): boolean {
    return this.compare(other) === 0;
  }

  isWhole(): boolean {
    return this.large === undefined ? this.numerator % this.denominator === 0 : this.large.numerator % this.large.denominator === 0n;
  }

  /** -1, 0 or 1. */
  sign(): number {
    const numerator = this.large?.numerator ?? this.numerator;
    return numerator < 0 ? -1 : numerator > 0 ? 1 : 0;
  }

  /** Numerator and denominator, over a common power of ten or not. */
  toFraction(): readonly [numerator: bigint, denominator: bigint] {
    return this.large === undefined ? [BigInt(this.numerator), BigInt(this.denominator)] : [this.large.numerator, this.large.denominator];
  }

  static fromFraction(numerator: bigint, denominator: bigint): Exact {
    if (denominator <= 0n) throw new RangeError("the denominator must be positive");
    if (denominator <= LARGEST && numerator <= LARGEST && numerator >= -LARGEST) return Exact.small(Number(numerator), Number(denominator));
    return new Exact(0, 1, { numerator, denominator });
  }

  /** To so many places, away from zero where the mode says so of what is left over: negative, zero or positive as it is less than half a unit, just half or more. */
  rounded(places: number, goesAway: (leftOver: number) => boolean): Exact {
    const scale = TENS[places];
    const scaled = scale === undefined || this.large !== undefined ? Infinity : this.numerator * scale;
    if (scale !== undefined && isSafe(scaled)) {
      const left = Math.abs(scaled % this.denominator);
      const away = left !== 0 && goesAway(left - (this.denominator - left));
      return Exact.small(quotient(scaled, this.denominator) + (away ? this.sign() : 0), scale);
    }
    return this.roundedLarge(largePowerOfTen(places), goesAway);
  }

  private roundedLarge(scale: bigint, goesAway: (leftOver: number) => boolean): Exact {
    const [numerator, denominator] = this.toFraction();
    const scaled = numerator * scale;
    const left = scaled % denominator;
    const twice = left < 0n ? -2n * left : 2n * left;
    const away = left !== 0n && goesAway(twice < denominator ? -1 : twice > denominator ? 1 : 0);
    return Exact.fromFraction(scaled / denominator + (away ? BigInt(this.sign()) : 0n), scale);
  }

  /** The nearest double, so that 2/3 is the 2/3 of a formula in Excel: for cells and charts, never for further computation. */
  toNumber(): number {
    return this.large === undefined ? this.numerator / this.denominator : Number(this.decimal(PLACES_OF_A_DOUBLE));
  }

  /** Every digit if the decimal ends within 15 places, else 15 places, the rest cut off. Trailing zeros are not shown. */
  toString(): string {
    return this.isShort() ? String(this.numerator / this.denominator) : this.decimal(MAX_PLACES);
  }

  /** Whether it is a decimal of fifteen digits and six places at the most: its double then shows just these digits, and no exponent. */
  private isShort(): boolean {
    if (this.large !== undefined) return false;
    for (const scale of SHORT_SCALES) {
      if (scale % this.denominator === 0) return Math.abs(this.numerator * (scale / this.denominator)) < MOST_DIGITS;
    }
    return false;
  }

  private decimal(places: number): string {
    const [numerator, denominator] = this.toFraction();
    const negative = numerator < 0n;
    const n = negative ? -numerator : numerator;
    const scaled = ((n * largePowerOfTen(places)) / denominator).toString().padStart(places + 1, "0");
    const fraction = scaled.slice(-places).replace(/0+$/, "");
    const whole = scaled.slice(0, -places);
    const text = fraction ? `${whole}.${fraction}` : whole;
    return negative && /[1-9]/.test(text) ? `-${text}` : text;
  }

  /** Of safe integers; adding 0 makes 0 of -0. */
  private static small(numerator: number, denominator: number): Exact {
    return new Exact(numerator + 0, denominator, undefined);
  }

  private static reduced(numerator: number, denominator: number): Exact {
    if (denominator === 1) return Exact.small(numerator, 1);
    const divisor = greatestCommonDivisor(Math.abs(numerator), denominator);
    return Exact.small(numerator / divisor, denominator / divisor);
  }

  private static reducedLarge(numerator: bigint, denominator: bigint): Exact {
    const divisor = greatestCommonDivisorOfLarge(numerator < 0n ? -numerator : numerator, denominator);
    return Exact.fromFraction(numerator / divisor, denominator / divisor);
  }
}

interface LargeFraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;
const MAX_PLACES = 15;
const PLACES_OF_A_DOUBLE = 25;
const FEW_DECIMALS = 10_000;
/** Fifteen digits, as many as Excel shows. */
const MOST_DIGITS = 1e15;
const SHORT_SCALES = TENS.slice(0, 7);
const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);
