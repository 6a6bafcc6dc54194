/** Something on a plane that can be moved. */
export interface Movable {
  x?: number;
  y?: number;
}

/** Cells of one row are so far from those of the next in the numbers by which they are known. */
const ROW = 1 << 20;

/**
 * Moves dots that are too near each other apart, each by half of what is lacking: one pass, in time proportional to the
 * number of dots, for only dots of neighbouring cells of a grid are compared. Some passes and none is too near.
 * @param distance between two dots' middles, at the least
 * @returns how many pairs were too near
 */
export function separate(dots: readonly Movable[], distance: number): number {
  const cells = new Map<number, number[]>();
  const cellOf = ({ x = 0, y = 0 }: Movable): number =>
    Math.floor(y / distance) * ROW + Math.floor(x / distance);
  dots.forEach((dot, index) => {
    const cell = cellOf(dot);
    const own = cells.get(cell);
    if (own) own.push(index);
    else cells.set(cell, [index]);
  });
  let pairs = 0;
  for (const [cell, own] of cells)
    own.forEach((index, at) => {
      for (let next = at + 1; next < own.length; next++) if (part(index, own[next]!)) pairs++;
      // Each pair of cells is looked at once.
      for (const beside of [cell + 1, cell + ROW - 1, cell + ROW, cell + ROW + 1])
        for (const other of cells.get(beside) ?? []) if (part(index, other)) pairs++;
    });
  return pairs;

  function part(one: number, two: number): boolean {
    const a = dots[one]!;
    const b = dots[two]!;
    let dx = (b.x ?? 0) - (a.x ?? 0);
    let dy = (b.y ?? 0) - (a.y ?? 0);
    const apart = Math.hypot(dx, dy);
    if (apart >= distance) return false;
    if (apart === 0) {
      // Dots on one place part in a direction of their own.
      dx = Math.cos(one + two);
      dy = Math.sin(one + two);
    }
    const move = (distance - apart) / 2 / (apart || 1);
    a.x = (a.x ?? 0) - dx * move;
    a.y = (a.y ?? 0) - dy * move;
    b.x = (b.x ?? 0) + dx * move;
    b.y = (b.y ?? 0) + dy * move;
    return true;
  }
}
