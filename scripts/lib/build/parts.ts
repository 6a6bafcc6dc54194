import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Problem } from '../../../src/core/problem.ts';
import { makeFolder, writeWhole } from '../../../src/integration/atomic.ts';
import type { ContentFolder } from '../../../src/integration/content-folder.ts';
import { finishSite } from '../../../src/integration/finish-site.ts';
import { MARK } from '../../../src/integration/mark.ts';
import { formatPart, type Part, parsePart } from '../../../src/integration/part.ts';
import { UsageError } from '../arguments.ts';
import { refuseOutput } from '../output/refusal.ts';
import { finishKilled, replaceSite } from '../output/replace.ts';
import { inputsOf } from './last-build.ts';

/** The file that says which part of which site a folder holds. */
const LABEL = 'part.json';

/** What a part's label says. Parts of one site have the same inputs and the same papers. */
interface Label {
  readonly part: string;
  readonly inputs: string;
  readonly papers: string;
}

/** A folder with a part of a site. */
interface PartFolder extends Label {
  readonly folder: string;
}

/** Says in a folder which part of a site it holds. */
export function labelPart(folder: string, part: Part, inputs: string, papers: string): void {
  const label: Label = { part: formatPart(part), inputs, papers };
  writeWhole(join(folder, LABEL), `${JSON.stringify(label, null, 1)}\n`);
}

/**
 * Joins the parts of a site, which other machines may have made, to the site that one machine makes.
 * @param folders of all its parts, in any order
 * @param content as the parts were made from
 * @returns what its owner should know of it
 * @throws UsageError before anything is written, if a part is missing, double, or of another edition
 */
export async function mergeParts(
  folders: readonly string[],
  content: ContentFolder,
  out: string,
  options: { readonly portable: boolean },
): Promise<readonly Problem[]> {
  refuseOutput(out, content);
  const parts = folders.map(readLabel);
  refuseParts(parts, inputsOf(content, options));
  finishKilled(out);
  let problems: readonly Problem[] = [];
  await replaceSite(out, async (site) => {
    for (const { folder } of parts) bring(folder, site);
    problems = await finishSite(site, { root: content.root, portable: options.portable });
    refuseOutput(out, content);
  });
  return problems;
}

function readLabel(folder: string): PartFolder {
  try {
    const { part, inputs, papers } = JSON.parse(readFileSync(join(folder, LABEL), 'utf8')) as Label;
    return { folder, part, inputs, papers };
  } catch {
    throw new UsageError(`${folder}: holds no part of a site`);
  }
}

function refuseParts(parts: readonly PartFolder[], inputs: string): void {
  const [first] = parts;
  if (!first) throw new UsageError('--merge: name the folders of all parts');
  const other = parts.find(({ inputs: own }) => own !== inputs);
  if (other) throw new UsageError(`${other.folder}: made from other content or code, or with other options`);
  const edited = parts.find(({ papers }) => papers !== first.papers);
  if (edited) throw new UsageError(`${edited.folder}: made from other papers than ${first.folder}`);
  const of = parsePart(first.part)?.of ?? 0;
  for (let index = 1; index <= of; index++) {
    const part = formatPart({ index, of });
    const [found, twin] = parts.filter((one) => one.part === part);
    if (!found) throw new UsageError(`--merge: part ${part} is missing`);
    if (twin) throw new UsageError(`${twin.folder}: part ${part} is there twice, in ${found.folder} too`);
  }
  const stranger = parts.find(({ part }) => parsePart(part)?.of !== of);
  if (stranger) throw new UsageError(`${stranger.folder}: is part ${stranger.part}, the others are of ${of}`);
}

/** Copies what a part holds into a site. What every part holds, as `public/`, comes with the first. */
function bring(folder: string, site: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const { parentPath, name } of files) {
    const path = relative(folder, join(parentPath, name));
    if (path === LABEL || path === MARK) continue;
    makeFolder(dirname(join(site, path)));
    cpSync(join(folder, path), join(site, path), { force: false });
  }
}
