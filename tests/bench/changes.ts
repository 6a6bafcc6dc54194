// How many pages the newest digest changes: `node tests/bench/changes.ts CONTENT`, where CONTENT has been split. Makes
// the models of all pages with and without that digest and the papers it brought, and compares them. Prints figures.
import { join, resolve } from 'node:path';
import { addressNames } from '../../src/core/address-names.ts';
import { dayIn } from '../../src/core/digest-name.ts';
import { readPaperFile } from '../../src/core/library/paper-file.ts';
import { parseTaxonomy } from '../../src/core/topics/parse-taxonomy.ts';
import { fileNames, readFolder } from '../../src/integration/text-files.ts';
import type { Content } from '../../src/site/content-types.ts';
import { makeLibrary } from '../../src/site/library.ts';
import { alphabetPages, letterPages } from '../../src/site/models/alphabet.ts';
import { dataFiles } from '../../src/site/models/data.ts';
import { datesPages, monthPages } from '../../src/site/models/dates.ts';
import { digestIndexPages, digestPages, digestTopicsPages } from '../../src/site/models/digests.ts';
import { homePages } from '../../src/site/models/home.ts';
import { mapIndexPages, mapSheetPages, wholeMapPages } from '../../src/site/models/map.ts';
import { paperPages } from '../../src/site/models/paper.ts';
import { topicIndexPages, topicPages, unsortedPages } from '../../src/site/models/topics.ts';
import { trendsPages } from '../../src/site/models/trends.ts';
import { machine, watch } from './machine.ts';

const ROUTES = [
  ...[alphabetPages, letterPages, dataFiles, datesPages, monthPages, digestIndexPages, digestPages],
  ...[digestTopicsPages, homePages, mapIndexPages, mapSheetPages, wholeMapPages, paperPages],
  ...[topicIndexPages, topicPages, unsortedPages, trendsPages],
];

const [folder] = process.argv.slice(2);
if (!folder) {
  process.stderr.write('usage: node tests/bench/changes.ts CONTENT\n');
  process.exit(2);
}
const content = readContent(resolve(folder));
const [newest] = [...content.digests].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
const earlier: Content = {
  ...content,
  digests: content.digests.filter((digest) => digest !== newest),
  papers: content.papers.filter(({ digests: [first] }) => first?.digest !== newest?.slug),
};
console.log(`machine: ${machine()}`);
console.log(`${earlier.papers.length} papers, and ${content.papers.length} with ${newest?.slug}`);
const before = modelsOf(earlier);
const after = modelsOf(content);
let all = 0;
let changed = 0;
for (const [route, pages] of after) {
  const unlike = [...pages].filter(([path, model]) => before.get(route)?.get(path) !== model).length;
  all += pages.size;
  changed += unlike;
  if (unlike > 0) console.log(`  ${route}: ${unlike} of ${pages.size} new or changed`);
}
console.log(`in all ${changed} of ${all} pages, ${((100 * changed) / all).toFixed(1)} %`);

/** The models of all pages as texts, by route and path. */
function modelsOf(content: Content): Map<string, Map<string, string>> {
  const elapsed = watch();
  const library = makeLibrary(content);
  console.log(`  the library of ${content.papers.length} papers: ${elapsed()}`);
  return new Map(
    ROUTES.map((make) => [
      make.name,
      new Map(make(library).map((page: { path: string }) => [page.path, JSON.stringify(page)])),
    ]),
  );
}

function readContent(root: string): Content {
  const { taxonomy } = parseTaxonomy(readFolder(join(root, 'topics'), '.yaml').files);
  const papers = readFolder(join(root, 'papers'), '.md').files.flatMap(({ file, text }) => {
    const id = file.replace(/^.*\/|\.md$/g, '');
    return readPaperFile(id, text, file).value ?? [];
  });
  const digests = [...addressNames(fileNames(join(root, 'digests')))].map(([name, slug]) => ({
    slug,
    date: dayIn(name),
  }));
  return {
    site: { name: 'Bench', description: 'A bench.', portable: false },
    taxonomy,
    digests,
    papers,
    guide: [],
  };
}
