import { clip, count } from './lines.ts';
import type { TopicDiff } from './review.ts';

/** Which papers an edited taxonomy would move, for a person at a terminal. */
export function describeDiff({ taxonomy, changes, standing, fresh }: TopicDiff, width: number): string {
  const names = new Map(taxonomy.topics.map(({ slug, name }) => [slug, name]));
  const name = (slug: string): string => names.get(slug) ?? slug;
  const first = (slug: string | undefined): string => (slug === undefined ? 'unsorted' : name(slug));
  const lines = changes.flatMap(({ title, gained, lost, primary }) => [
    clip(title, width),
    ...gained.map((slug) => `  + ${clip(name(slug), width - 4)}`),
    ...lost.map((slug) => `  − ${clip(name(slug), width - 4)}`),
    ...(primary ? [`  first: ${clip(`${first(primary.from)} → ${first(primary.to)}`, width - 9)}`] : []),
  ]);
  const gains = changes.filter(({ gained }) => gained.length > 0).length;
  const losses = changes.filter(({ lost }) => lost.length > 0).length;
  const primaries = changes.filter(({ primary }) => primary).length;
  const total =
    changes.length === 0
      ? `none of ${count(standing, 'paper')} would move`
      : `${changes.length} of ${count(standing, 'paper')} would move: ${gains} gain a topic, ${losses} lose one, ` +
        `${primaries} change their first`;
  const waiting = fresh > 0 ? `; ${count(fresh, 'paper')} not yet in content/papers` : '';
  return `${[...lines, ...(lines.length > 0 ? [''] : []), `${total}${waiting}`].join('\n')}\n`;
}
