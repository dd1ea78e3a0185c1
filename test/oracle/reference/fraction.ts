/** A fraction of whole numbers in lowest terms: all that the oracle computes with. */
export class Fraction {
  private constructor(
    private readonly top: bigint,
    private readonly bottom: bigint,
  ) {}

  static of(top: bigint | number, bottom: bigint | number = 1n): Fraction {
    const [a, b] = [BigInt(top), BigInt(bottom)];
    if (b === 0n) throw new Error("a fraction over 0");
    const common = commonDivisor(a < 0n ? -a : a, b < 0n ? -b : b) * (b < 0n ? -1n : 1n);
    return new Fraction(a / common, b / common);
  }

  plus(other: Fraction): Fraction {
    return Fraction.of(this.top * other.bottom + other.top * this.bottom, this.bottom * other.bottom);
  }

  minus(other: Fraction): Fraction {
    return Fraction.of(this.top * other.bottom - other.top * this.bottom, this.bottom * other.bottom);
  }

  times(other: Fraction): Fraction {
    return Fraction.of(this.top * other.top, this.bottom * other.bottom);
  }

  over(other: Fraction): Fraction {
    return Fraction.of(this.top * other.bottom, this.bottom * other.top);
  }

  isAbove(other: Fraction): boolean {
    return this.top * other.bottom > other.top * this.bottom;
  }

  isBelow(other: Fraction): boolean {
    return other.isAbove(this);
  }

  equals(other: Fraction): boolean {
    return this.top === other.top && this.bottom === other.bottom;
  }

  /** The next whole multiple of the unit downwards. */
  down(unit: Fraction): Fraction {
    const { top, bottom } = this.over(unit);
    const whole = top / bottom - (top % bottom < 0n ? 1n : 0n);
    return unit.times(Fraction.of(whole));
  }

  /** 四舍五入 to whole multiples of the unit: half a unit goes away from zero. */
  rounded(unit: Fraction): Fraction {
    const half = unit.over(TWO);
    return this.isBelow(ZERO) ? ZERO.minus(ZERO.minus(this).plus(half).down(unit)) : this.plus(half).down(unit);
  }

  /** The nearest number that a cell can hold, as long as both parts are such numbers. */
  toNumber(): number {
    return Number(this.top) / Number(this.bottom);
  }

  toString(): string {
    return this.bottom === 1n ? String(this.top) : `${this.top}/${this.bottom}`;
  }
}

function commonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : commonDivisor(b, a % b);
}

export const ZERO = Fraction.of(0);
export const ONE = Fraction.of(1);
export const TWO = Fraction.of(2);
export const HUNDRED = Fraction.of(100);
/** 0.01 元 (G01). */
export const FEN = Fraction.of(1, 100);

export const sum = (numbers: readonly Fraction[]): Fraction => numbers.reduce((total, one) => total.plus(one), ZERO);
