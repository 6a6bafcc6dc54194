import { problem } from '../../../src/core/problem.ts';
import type { ContentFolder } from '../../../src/integration/content-folder.ts';
import { hasOwnSettings } from '../../../src/integration/content-folder.ts';
import type { TellProgress } from '../../../src/integration/progress.ts';
import { refuseOutput } from '../output/refusal.ts';
import { finishKilled, replaceSite } from '../output/replace.ts';
import type { Report } from '../split/report.ts';
import { split } from '../split/split.ts';
import { pageProblems } from './page-problems.ts';
import { buildSite } from './site.ts';

/**
 * Makes the whole site of a content folder: digests become papers, and Astro makes the site. `out` is swapped in
 * when all of it is there; until then, and if anything fails, it stays as it was. So it does where there is no paper,
 * unless the content folder has settings of its own: a wrong folder must not publish an empty site.
 * @param options.portable also packs it into a zip that works when unpacked on any disk
 * @throws UsageError before anything is done, if `out` is not to be replaced
 */
export async function build(
  content: ContentFolder,
  out: string,
  progress?: TellProgress,
  { portable = false } = {},
): Promise<Report> {
  refuseOutput(out, content);
  finishKilled(out);
  const { report } = await split(content, {}, progress);
  if (report.papers.total === 0 && !hasOwnSettings(content)) {
    const empty = problem(
      'error',
      'digests',
      1,
      'no paper, so no site is built (an empty one needs a site.yaml)',
    );
    return { ...report, problems: [...report.problems, empty] };
  }
  progress?.({ what: `building the pages of ${report.papers.total} papers` });
  const problems = pageProblems(content);
  await replaceSite(out, async (site) => {
    problems.push(...(await buildSite(content, site, portable)));
    // It may have changed in the meantime.
    refuseOutput(out, content);
  });
  return { ...report, problems: [...report.problems, ...problems] };
}
