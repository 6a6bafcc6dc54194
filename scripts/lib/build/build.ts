import { problem } from '../../../src/core/problem.ts';
import type { ContentFolder } from '../../../src/integration/content-folder.ts';
import { hasOwnSettings } from '../../../src/integration/content-folder.ts';
import type { PageMemory } from '../../../src/integration/index.ts';
import { lastSite, type PageKeys } from '../../../src/integration/last-site.ts';
import type { Part } from '../../../src/integration/part.ts';
import type { TellProgress } from '../../../src/integration/progress.ts';
import { refuseOutput } from '../output/refusal.ts';
import { finishKilled, replaceSite } from '../output/replace.ts';
import type { Report } from '../split/report.ts';
import { split } from '../split/split.ts';
import { summary } from '../split/summary.ts';
import { inputsOf, lastBuild, marksOf, rememberBuild, textsOf, unchangedSince } from './last-build.ts';
import { pageProblems } from './page-problems.ts';
import { labelPart } from './parts.ts';

/** What a build came to. */
export interface BuildResult {
  readonly report: Report;
  /** True where nothing has changed since the last build, and nothing was done. */
  readonly isUnchanged: boolean;
}

/** What a build did, for the person who started it. */
export function buildSummary({ report, isUnchanged }: BuildResult, out: string): string {
  return isUnchanged ? `nothing has changed since ${out} was built\n` : summary(report);
}

/**
 * Makes the whole site of a content folder: digests become papers, and Astro makes the site. `out` is swapped in
 * when all of it is there; until then, and if anything fails, it stays as it was. So it does where there is no paper,
 * unless the content folder has settings of its own: a wrong folder must not publish an empty site.
 * @param options.portable also packs it into a zip that works when unpacked on any disk
 * @param options.part makes the pages of one part only, for `mergeParts`
 * @throws UsageError before anything is done, if `out` is not to be replaced
 */
export async function build(
  content: ContentFolder,
  out: string,
  progress?: TellProgress,
  { portable = false, part }: { readonly portable?: boolean; readonly part?: Part } = {},
): Promise<BuildResult> {
  refuseOutput(out, content);
  finishKilled(out);
  const inputs = inputsOf(content, { portable });
  const last = part ? undefined : lastBuild(content, out);
  const known = unchangedSince(last, content, out, inputs);
  if (known) return { report: known, isUnchanged: true };
  const { report } = await split(content, {}, progress);
  if (report.papers.total === 0 && !hasOwnSettings(content)) {
    const empty = problem(
      'error',
      'digests',
      1,
      'no paper, so no site is built (an empty one needs a site.yaml)',
    );
    return { report: { ...report, problems: [...report.problems, empty] }, isUnchanged: false };
  }
  const papers = marksOf(content.papers);
  progress?.({ what: `building the pages of ${report.papers.total} papers` });
  const problems = pageProblems(content);
  // Astro takes a second to load, and is not needed where nothing has changed.
  const { buildSite } = await import('./site.ts');
  let keys: PageKeys = {};
  await replaceSite(out, async (site) => {
    const memory: PageMemory = {
      last: last && lastSite(out, last.files, last.keys),
      onKeys: (found) => {
        keys = found;
      },
    };
    const options = { portable, part, progress, memory };
    problems.push(...(await buildSite(content, site, options)));
    if (part) labelPart(site, part, inputs, textsOf(content.papers));
    // It may have changed in the meantime.
    refuseOutput(out, content);
  });
  const whole = { ...report, problems: [...report.problems, ...problems] };
  if (!part) rememberBuild(content, out, { inputs, papers, keys, report: whole });
  return { report: whole, isUnchanged: false };
}
