/** A place on a map. CSS pixels from the map's top left, unless something else is said. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
