import { papers } from '../../site/library.ts';
import { paths } from '../../site/urls.ts';

/** Every paper as a line of JSON, texts as a reader sees them: how other tools read the site. */
export function GET(): Response {
  const lines = papers.map((paper) =>
    JSON.stringify({
      id: paper.id,
      url: paths.paper(paper.id),
      title: paper.plainTitle,
      abstract: paper.plainAbstract,
      topics: paper.tags.map((slug) => ({ slug, ...paper.matched?.[slug] })),
      kinds: paper.kinds ?? [],
      date: paper.date,
      digests: paper.digests.map(({ digest }) => digest),
      links: paper.links ?? [],
      code: paper.code ?? [],
      arxiv: paper.arxiv,
      doi: paper.doi,
      authors: paper.authors,
      published: paper.published,
      votes: paper.votes,
    }),
  );
  return new Response(lines.map((line) => `${line}\n`).join(''));
}
