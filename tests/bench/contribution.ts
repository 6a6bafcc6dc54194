// How often the sentence on a card says what its paper did, by verdicts a person gave. Prints figures; asserts nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readPaperFile } from '../../src/core/library/paper-file.ts';
import { contribution } from '../../src/core/summary/contribution.ts';
import { figures } from '../../src/core/summary/figures.ts';
import { fromMarkdown } from '../../src/core/text/markdown.ts';
import { toPlain } from '../../src/core/text/plain.ts';
import { corporaFolder, readCorpus } from './corpus.ts';
import { machine } from './machine.ts';
import { draw } from './topics/draw.ts';

/** What a person said of the sentence chosen for one paper. */
interface Verdict {
  readonly title: string;
  /** The sentence that was judged; if another is chosen now, the verdict no longer counts. */
  readonly sentence: string;
  readonly verdict: 'good' | 'poor';
  /** What is wrong with a poor one. */
  readonly why?: string;
}
type Abstract = Pick<Verdict, 'title'> & { readonly abstract: string };

/** Seed of the drawing from the corpus; the rules were fixed before these were looked at. */
const SEED = 20251125;
const folder = corporaFolder('contribution.ts');
const papers = join(import.meta.dirname, '..', '..', 'content', 'papers');

const daily = readCorpus(join(folder, 'hf-daily-2024-2025.ndjson.gz'));
console.log(`machine: ${machine()}`);
judge('sample digest', readVerdicts('digest'), readdirSync(papers).map(readPaper));
judge(`drawn from hf-daily-2024-2025 (seed ${SEED})`, readVerdicts('drawn'), draw(daily, 50, SEED));
measure('hf-daily-2024-2025', daily);

function readVerdicts(name: string): Verdict[] {
  return parse(readFileSync(join(import.meta.dirname, 'contribution', `${name}.yaml`), 'utf8'));
}

function readPaper(file: string): Abstract {
  const { value } = readPaperFile(
    file.slice(0, -'.md'.length),
    readFileSync(join(papers, file), 'utf8'),
    file,
  );
  if (!value) throw new Error(`${file} cannot be read`);
  return { title: value.title, abstract: fromMarkdown(value.abstract).map(toPlain).join('\n\n') };
}

function judge(name: string, verdicts: readonly Verdict[], abstracts: readonly Abstract[]): void {
  const byTitle = new Map(abstracts.map((paper) => [paper.title, paper.abstract]));
  const now = verdicts.map((verdict) => ({
    ...verdict,
    current: contribution(byTitle.get(verdict.title) ?? '') === verdict.sentence,
  }));
  const stale = now.filter(({ current }) => !current);
  const good = now.filter(({ current, verdict }) => current && verdict === 'good').length;
  console.log(
    `${name}, ${abstracts.length} papers, ${verdicts.length} judged: ${good} good (${((100 * good) / abstracts.length).toFixed(0)} %)` +
      (stale.length > 0 ? `, ${stale.length} chosen otherwise since and not judged` : ''),
  );
  for (const { title, current, verdict, why } of now)
    if (!current || verdict === 'poor') console.log(`  ${current ? why : 'chosen otherwise'}: ${title}`);
}

function measure(name: string, all: readonly Abstract[]): void {
  const started = performance.now();
  for (const { abstract } of all) contribution(abstract);
  const each = (performance.now() - started) / all.length;
  const told = all.filter(({ abstract }) => figures(abstract).length > 0).length;
  console.log(
    `${name}, ${all.length} papers: ${each.toFixed(2)} ms a sentence, figures told by ${((100 * told) / all.length).toFixed(0)} %`,
  );
}
