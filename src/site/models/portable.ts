import type { Library } from '../library.ts';
import { portableName } from '../portable-name.ts';
import { paths } from '../urls.ts';
import type { PageModel } from './page.ts';

/** The page that offers the whole site as one zip. */
export interface PortablePage extends PageModel {
  readonly papers: number;
  readonly digests: number;
  /** The zip; absent on the page as the zip itself holds it, whose reader has it already. */
  readonly zip?: { readonly path: string; readonly name: string; readonly date?: string };
}

/** Where the site is offered as a zip: the page that offers it, and the page that goes into the zip in its place. */
export function portablePages({ site, papers, digests }: Library): PortablePage[] {
  if (!site.portable) return [];
  const name = portableName(site.name, digests[0]?.date);
  const inZip = {
    path: paths.portableInZip,
    title: 'Take this site with you',
    description: 'All of this site in one file, to read without a network.',
    site,
    papers: papers.length,
    digests: digests.length,
  };
  return [
    {
      ...inZip,
      path: paths.portable,
      zip: { path: paths.portableZip(name), name: `${name}.zip`, date: digests[0]?.date },
    },
    { ...inZip, listed: false },
  ];
}
