/** Chance that is the same for the same seed (mulberry32). */
export class Chance {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** From 0 to less than 1. */
  fraction() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  below = (bound) => Math.floor(this.fraction() * bound);

  /** Both ends included. */
  between = (least, most) => least + this.below(most - least + 1);

  one = (of) => of[this.below(of.length)];

  percent = (percent) => this.fraction() * 100 < percent;
}
