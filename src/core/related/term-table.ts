/** A share of slots in use beyond which looking up gets slow. */
const FULL = 0.5;

/**
 * Gives terms their places in one list, in the order in which they come. An open hash table in two flat arrays: a `Map`
 * of a million numbers takes several times the room and the time.
 */
export class TermTable {
  /** Powers of two, so that a mask finds the slot. Places count from 1; 0 is a free slot. */
  private numbers = new Uint32Array(1 << 12);
  private places = new Uint32Array(1 << 12);
  private size = 0;

  /** The place of a term, by its number; a new one for a new term. */
  placeOf(term: number): number {
    const slot = this.slotOf(term);
    if (this.places[slot] !== 0) return this.places[slot]! - 1;
    this.numbers[slot] = term;
    this.places[slot] = ++this.size;
    if (this.size > this.places.length * FULL) this.grow();
    return this.size - 1;
  }

  /** The terms' numbers, by their places. */
  terms(): Uint32Array {
    const terms = new Uint32Array(this.size);
    this.places.forEach((place, slot) => {
      if (place !== 0) terms[place - 1] = this.numbers[slot]!;
    });
    return terms;
  }

  private slotOf(term: number): number {
    const mask = this.places.length - 1;
    // Spreads the numbers, whose low bits need not be evenly spread (Knuth's multiplicative hash).
    let slot = (Math.imul(term, 0x9e3779b1) >>> 7) & mask;
    while (this.places[slot] !== 0 && this.numbers[slot] !== term) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { numbers, places } = this;
    this.numbers = new Uint32Array(numbers.length * 2);
    this.places = new Uint32Array(places.length * 2);
    places.forEach((place, from) => {
      if (place === 0) return;
      const slot = this.slotOf(numbers[from]!);
      this.numbers[slot] = numbers[from]!;
      this.places[slot] = place;
    });
  }
}
