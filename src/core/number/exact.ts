/**
 * An exact rational number: the one kind of number that scores and money are computed with.
 *
 * A quotient (the mean of three, a share of a pool) is kept as a fraction, so that ranks and
 * thresholds compare what the regulation says and not what a rounding left of it.
 * `docs/decisions/0002-exact-numbers.md` has the measurement behind the choice.
 */
export class Exact {
  /** Invariant: `denominator > 0`. Not reduced: equality and order cross-multiply. */
  private constructor(
    private readonly numerator: bigint,
    private readonly denominator: bigint,
  ) {}

  static readonly zero = new Exact(0n, 1n);
  static readonly one = new Exact(1n, 1n);

  /** The number as Excel shows it: 15 significant digits, so 97.84999999999999 is 97.85. Throws on NaN and infinities. */
  static of(value: number): Exact {
    if (Number.isSafeInteger(value)) return new Exact(BigInt(value), 1n);
    if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
    // Most cells have few decimals. If the scaled whole number divides back to this very double, it is its decimal.
    const scaled = Math.round(value * FEW_DECIMALS);
    if (Math.abs(scaled) < MOST_DIGITS && scaled / FEW_DECIMALS === value) return new Exact(BigInt(scaled), BigInt(FEW_DECIMALS));
    return Exact.parseDecimal(value.toPrecision(15));
  }

  /** Reads plain decimal notation ("-12.50", "1e-7"); undefined for anything else, "" included. */
  static parse(text: string): Exact | undefined {
    return DECIMAL.test(text) ? Exact.parseDecimal(text) : undefined;
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
    const digits = BigInt(whole + fraction);
    return scale > 0 ? new Exact(digits, powerOfTen(scale)) : new Exact(digits * powerOfTen(-scale), 1n);
  }

  plus(other: Exact): Exact {
    if (this.denominator === other.denominator) return new Exact(this.numerator + other.numerator, this.denominator);
    if (this.denominator % other.denominator === 0n) {
      return new Exact(this.numerator + other.numerator * (this.denominator / other.denominator), this.denominator);
    }
    if (other.denominator % this.denominator === 0n) return other.plus(this);
    return reduced(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
      Exact.make,
    );
  }

  minus(other: Exact): Exact {
    return this.plus(other.negated());
  }

  times(other: Exact): Exact {
    return reduced(this.numerator * other.numerator, this.denominator * other.denominator, Exact.make);
  }

  /** Throws on division by zero: a mechanism decides beforehand what an empty group means. */
  dividedBy(other: Exact): Exact {
    if (other.numerator === 0n) throw new RangeError("division by zero");
    const sign = other.numerator < 0n ? -1n : 1n;
    return reduced(
      this.numerator * other.denominator * sign,
      this.denominator * other.numerator * sign,
      Exact.make,
    );
  }

  negated(): Exact {
    return new Exact(-this.numerator, this.denominator);
  }

  /** Negative, zero or positive as this is less than, equal to or greater than the other. */
  compare(other: Exact): number {
    const left = this.numerator * other.denominator;
    const right = other.numerator * this.denominator;
    return left < right ? -1 : left > right ? 1 : 0;
  }

  equals(other: Exact): boolean {
    return this.compare(other) === 0;
  }

  isWhole(): boolean {
    return this.numerator % this.denominator === 0n;
  }

  /** -1, 0 or 1. */
  sign(): number {
    return this.numerator < 0n ? -1 : this.numerator > 0n ? 1 : 0;
  }

  /** Numerator and denominator over a common power of ten or not: what a rounding works on. */
  toFraction(): readonly [numerator: bigint, denominator: bigint] {
    return [this.numerator, this.denominator];
  }

  static fromFraction(numerator: bigint, denominator: bigint): Exact {
    if (denominator <= 0n) throw new RangeError("the denominator must be positive");
    return new Exact(numerator, denominator);
  }

  /** The nearest double, so that 2/3 is the 2/3 of a formula in Excel: for cells and charts, never for further computation. */
  toNumber(): number {
    return Number(this.decimal(PLACES_OF_A_DOUBLE));
  }

  /** Every digit if the decimal ends within 15 places, else 15 places, the rest cut off. Trailing zeros are not shown. */
  toString(): string {
    return this.decimal(MAX_PLACES);
  }

  private decimal(places: number): string {
    const negative = this.numerator < 0n;
    const n = negative ? -this.numerator : this.numerator;
    const scaled = ((n * powerOfTen(places)) / this.denominator).toString().padStart(places + 1, "0");
    const fraction = scaled.slice(-places).replace(/0+$/, "");
    const whole = scaled.slice(0, -places);
    const text = fraction ? `${whole}.${fraction}` : whole;
    return negative && /[1-9]/.test(text) ? `-${text}` : text;
  }

  private static readonly make = (numerator: bigint, denominator: bigint): Exact => new Exact(numerator, denominator);
}

const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;
const MAX_PLACES = 15;
const PLACES_OF_A_DOUBLE = 25;
const FEW_DECIMALS = 10_000;
/** Fifteen digits, as many as Excel shows. */
const MOST_DIGITS = 1e15;

const powers: bigint[] = [1n];
function powerOfTen(exponent: number): bigint {
  for (let i = powers.length; i <= exponent; i++) powers.push((powers[i - 1] ?? 1n) * 10n);
  return powers[exponent] ?? 10n ** BigInt(exponent);
}

function reduced<T>(numerator: bigint, denominator: bigint, make: (n: bigint, d: bigint) => T): T {
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return divisor === 1n ? make(numerator, denominator) : make(numerator / divisor, denominator / divisor);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
