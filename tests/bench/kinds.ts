// How well the kinds of contribution are told. Prints figures; asserts nothing.
// --tuning leaves the unseen labels out and lists every disagreement with the others; --show lists papers of each kind.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { titleKey } from '../../src/core/paper.ts';
import { createClassifier } from '../../src/core/topics/classify.ts';
import { type PaperText, readPaper } from '../../src/core/topics/evidence.ts';
import { createKindRanker } from '../../src/core/topics/kinds.ts';
import { parseTaxonomy } from '../../src/core/topics/parse-taxonomy.ts';
import { corporaFolder, readCorpus } from './corpus.ts';
import { machine } from './machine.ts';
import { digestPapers } from './topics/digest-papers.ts';
import { draw } from './topics/draw.ts';
import { type KindLabel, readKindLabels } from './topics/labels.ts';

/** The seed of the drawing whose papers' kinds were labelled by hand. */
const SEED = 20251125;
/** The seed of the papers `--show` lists. */
const SHOW_SEED = 7;

const folder = corporaFolder('kinds.ts');
const tuning = process.argv.includes('--tuning');
const file = join(import.meta.dirname, '..', '..', 'content', 'topics', 'kinds.yaml');
const { taxonomy } = parseTaxonomy([{ file: 'topics/kinds.yaml', text: readFileSync(file, 'utf8') }]);
const classify = createClassifier(taxonomy);
const rank = createKindRanker(taxonomy.kinds);
console.log(`machine: ${machine()}`);

const daily = readCorpus(join(folder, 'hf-daily-2024-2025.ndjson.gz'));
const drawn = draw(daily, 100, SEED);
const labels = readKindLabels();
judge('sample digest', labels.digest, await digestPapers('2025-07-30-knowledge-transfer.txt'));
judge(`seen half of hf-daily-2024-2025 (seed ${SEED})`, labels.seen, drawn.slice(0, 50));
const arxiv = readCorpus(join(folder, 'arxiv-2025.ndjson.gz'));
judge(`arxiv-2025, seen (seed ${SEED})`, labels.arxiv, draw(arxiv, 70, SEED));
if (!tuning) {
  judge(`unseen half of hf-daily-2024-2025 (seed ${SEED})`, labels.unseen, drawn.slice(50));
  judge(`arxiv-2025, unseen (seed ${SEED + 1})`, labels['arxiv-unseen'], draw(arxiv, 60, SEED + 1));
}
cover('hf-daily-2024-2025', daily);
cover('arxiv-2025', arxiv);
if (process.argv.includes('--show')) show(draw(daily, 300, SHOW_SEED));

/** Precision, recall and F1 over all kinds, and by kind. */
function judge(name: string, labelled: readonly KindLabel[], papers: readonly PaperText[]): void {
  const byTitle = new Map(papers.map((paper) => [titleKey(paper.title), paper]));
  const pairs = labelled.map((label) => {
    const paper = byTitle.get(titleKey(label.title));
    if (!paper) throw new Error(`${name}: no paper has the labelled title "${label.title}"`);
    return { label, paper, told: classify(paper).kinds };
  });
  console.log(`${name}, ${labelled.length} papers`);
  const slugs = taxonomy.kinds.map(({ slug }) => slug);
  console.log(`  ${'all kinds'.padEnd(16)} ${figures(slugs)}`);
  for (const slug of slugs) console.log(`  ${slug.padEnd(16)} ${figures([slug])}`);
  if (tuning) for (const pair of pairs) showDisagreement(pair);

  function figures(of: readonly string[]): string {
    let right = 0;
    let wrong = 0;
    let allowed = 0;
    let missed = 0;
    for (const { label, told } of pairs)
      for (const slug of of)
        if (label.kinds.includes(slug)) told.includes(slug) ? right++ : missed++;
        else if (told.includes(slug)) label.also?.includes(slug) ? allowed++ : wrong++;
    const share = (whole: number): string => (whole === 0 ? '    –' : (right / whole).toFixed(3));
    return (
      `precision ${share(right + wrong)}, recall ${share(right + missed)}, F1 ${share(right + (wrong + missed) / 2)} ` +
      `(right ${right}, may be said ${allowed}, wrong ${wrong}, missed ${missed})`
    );
  }
}

function showDisagreement({
  label,
  paper,
  told,
}: {
  label: KindLabel;
  paper: PaperText;
  told: readonly string[];
}): void {
  const ranked = new Map(rank(readPaper(paper)).map((kind) => [kind.slug, kind]));
  const say = (what: string, slug: string): void => {
    const { score = 0, phrases = [] } = ranked.get(slug) ?? {};
    console.log(`    ${what} ${slug} ${score.toFixed(1)} in "${label.title}": ${phrases.join(' | ')}`);
  };
  for (const slug of label.kinds) if (!told.includes(slug)) say('missed', slug);
  for (const slug of told) if (!label.kinds.includes(slug) && !label.also?.includes(slug)) say('wrong', slug);
}

/** How many papers of a corpus have a kind, and which. */
function cover(name: string, papers: readonly PaperText[]): void {
  const told = papers.map((paper) => classify(paper).kinds);
  const percent = (count: number): string => `${((100 * count) / papers.length).toFixed(1)} %`;
  const shares = taxonomy.kinds.map(
    ({ slug }) => `${slug} ${percent(told.filter((kinds) => kinds.includes(slug)).length)}`,
  );
  const some = told.filter((kinds) => kinds.length > 0).length;
  console.log(`${name}, ${papers.length} papers: a kind for ${percent(some)}: ${shares.join(', ')}`);
}

function show(papers: readonly PaperText[]): void {
  for (const { slug } of taxonomy.kinds)
    for (const paper of papers)
      if (classify(paper).kinds.includes(slug)) {
        const { score, phrases } = rank(readPaper(paper)).find((kind) => kind.slug === slug)!;
        console.log(`${slug} ${score.toFixed(1)} ${paper.title}: ${phrases.join(' | ')}`);
      }
}
