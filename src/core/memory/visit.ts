import type { FirstSeen } from './first-seen.ts';

/** A reader who was away for longer than this begins a new visit. Milliseconds. */
const PAUSE = 30 * 60 * 1000;

/** What came to one digest since the last visit. */
export interface Fresh {
  /** The last place the reader may have seen; papers after it are new. */
  readonly after: number;
  readonly papers: number;
}

/** A reader's visit: what was there when it began, and what of it is new. */
export interface Visit {
  /** When a page was last opened. Milliseconds since 1970. */
  readonly at: number;
  /** The digests the site had at this visit, and the last place in each. */
  readonly known: ReadonlyMap<string, number>;
  /** By digest. */
  readonly fresh: ReadonlyMap<string, Fresh>;
  /** How many new papers each topic has. */
  readonly topics: ReadonlyMap<string, number>;
}

/** A visit as the browser kept it; for what is none, the next page begins anew. */
export function readVisit(value: unknown): Visit | undefined {
  const { at, known, fresh, topics } = Object(value) as Partial<Record<keyof Visit, unknown>>;
  const whole = typeof at === 'number' && [known, fresh, topics].every((part) => part instanceof Map);
  return whole ? (value as Visit) : undefined;
}

/** True where the page being opened begins a visit, for which the site's list is needed. */
export function beginsVisit(last: Visit | undefined, now: number): boolean {
  return !last || now - last.at > PAUSE;
}

/** The visit of a page that is opened while a visit goes on: the same one. */
export function goOn(last: Visit, now: number): Visit {
  return { ...last, at: now };
}

/** A new visit. On a reader's first visit nothing is marked as new, because everything is. */
export function begin(last: Visit | undefined, seen: FirstSeen, now: number): Visit {
  const known = new Map(
    seen.digests.map(({ slug, papers }) => [slug, Math.max(0, ...papers.map(([position]) => position))]),
  );
  if (!last) return { at: now, known, fresh: new Map(), topics: new Map() };
  const fresh = new Map<string, Fresh>();
  const topics = new Map<string, number>();
  for (const { slug, papers } of recent(seen, last)) {
    const after = last.known.get(slug) ?? 0;
    const own = papers.filter(([position]) => position > after);
    if (own.length === 0) continue;
    fresh.set(slug, { after, papers: own.length });
    for (const [, ...places] of own)
      for (const place of places) {
        const topic = seen.topics[place] ?? '';
        topics.set(topic, (topics.get(topic) ?? 0) + 1);
      }
  }
  return { at: now, known, fresh, topics };
}

/** The digests down to the oldest one known: what is older fell out of the list last time, and is not new. */
function recent({ digests }: FirstSeen, { known }: Visit): FirstSeen['digests'] {
  const oldest = digests.findLastIndex(({ slug }) => known.has(slug));
  return oldest < 0 ? digests : digests.slice(0, oldest + 1);
}
