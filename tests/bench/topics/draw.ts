import { randomFrom } from '../../random.ts';

/** The seed of the drawing whose papers were labelled by hand. */
export const SEED = 20250730;

/** `count` of `items` drawn at random without return, the same for the same seed. */
export function draw<T>(items: readonly T[], count: number, seed: number): T[] {
  const random = randomFrom(seed);
  const rest = [...items];
  return Array.from({ length: Math.min(count, rest.length) }, () => {
    const at = Math.floor(random() * rest.length);
    return rest.splice(at, 1)[0]!;
  });
}

/** The seed of the second drawing. */
const FURTHER_SEED = 20251115;

/**
 * 150 papers that the first drawing left: 50 from before May 2025 and 100 from later (an arXiv id begins with year and
 * month), mixed, because daily papers change their subjects faster than a taxonomy does.
 */
export function drawFurther<T extends { readonly id: string }>(
  items: readonly T[],
  drawn: readonly T[],
): T[] {
  const rest = items.filter((item) => !drawn.includes(item));
  const early = draw(
    rest.filter(({ id }) => id < '2505'),
    50,
    FURTHER_SEED,
  );
  const late = draw(
    rest.filter(({ id }) => id >= '2505'),
    100,
    FURTHER_SEED,
  );
  return draw([...early, ...late], 150, FURTHER_SEED);
}
