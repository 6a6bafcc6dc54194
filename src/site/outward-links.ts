import type { Paper } from '../core/paper.ts';

/** A way out of the site that a paper's page offers under its title. */
export interface OutwardLink {
  readonly name: string;
  readonly url: string;
}

/** The paper at arXiv or under its DOI, then its code; what else the abstract links stays where it stands. */
export function outwardLinks({ arxiv, doi, code = [] }: Paper): OutwardLink[] {
  return [
    ...(arxiv ? [{ name: `arXiv ${arxiv}`, url: `https://arxiv.org/abs/${arxiv}` }] : []),
    ...(arxiv ? [{ name: 'PDF', url: `https://arxiv.org/pdf/${arxiv}` }] : []),
    ...(doi ? [{ name: 'DOI', url: `https://doi.org/${encodeURI(doi.toWellFormed())}` }] : []),
    ...code.map((url) => ({ name: `Code: ${shortName(url)}`, url })),
  ].filter(({ url }) => URL.canParse(url));
}

/** `https://github.com/owner/name/tree/main` → `owner/name`; other addresses by their host. */
function shortName(url: string): string {
  const { host, pathname } = new URL(url);
  const parts = pathname.split('/').filter((part) => part !== '');
  return parts.length >= 2 ? decodeURIComponentSafe(parts.slice(0, 2).join('/')) : host;
}

function decodeURIComponentSafe(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
