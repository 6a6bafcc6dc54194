import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { contentArgument } from '../../../scripts/lib/content-argument.ts';
import { refuseOutput } from '../../../scripts/lib/output/refusal.ts';
import { MARK, markSite } from '../../../src/integration/mark.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

// A project, a content folder and a thesis side by side, none of them the real ones.
let here: string;
beforeEach(() => {
  here = temporaryFolder('output');
  for (const folder of ['project/.git', 'project/src/core', 'mine/digests', 'thesis', 'empty'])
    mkdirSync(join(here, folder), { recursive: true });
  for (const file of [
    'project/.git/HEAD',
    'project/src/core/a.ts',
    'mine/digests/a.txt',
    'thesis/thesis.tex',
  ])
    writeFileSync(join(here, file), 'years of work');
});

const content = () => contentArgument(join(here, 'mine'));
const tryOutput = (out: string) => refuseOutput(join(here, out), content(), join(here, 'project'));
const site = (path: string, ...more: string[]) => {
  mkdirSync(join(here, path), { recursive: true });
  for (const name of ['index.html', 'sw.js']) writeFileSync(join(here, path, name), '');
  markSite(join(here, path));
  for (const name of more) writeFileSync(join(here, path, name), '');
};

describe('a build refuses', () => {
  test.each([
    ['the project', 'project', 'holds the project'],
    ['the folder the project lies in', '.', 'holds the project'],
    ['sources', 'project/src', 'holds core and was not made by a build'],
    ['a folder among sources', 'project/src/site', 'lies within a folder of the project'],
    ['what git keeps', 'project/.git', 'holds HEAD and was not made by a build'],
    ['the content', 'mine', 'holds the content'],
    ['the digests', 'mine/digests', 'lies within the content'],
    ['a folder in the content', 'mine/site', 'lies within the content'],
    ['a folder in the content by a way around', 'thesis/../mine/./digests/x', 'lies within the content'],
    ['a thesis', 'thesis', 'holds thesis.tex and was not made by a build'],
    ['a file', 'thesis/thesis.tex', 'is no folder'],
    ['a folder in a file', 'thesis/thesis.tex/site', 'thesis.tex is no folder'],
  ])('%s', (_, out, reason) => {
    expect(() => tryOutput(out)).toThrow(reason);
  });

  test.each([
    ['a link to a site', 'site', 'link', 'is a link'],
    ['a link to nothing', 'none', 'link', 'is a link'],
    ['a folder below a link to the content', 'mine', 'link/site', 'lies within the content'],
    ['a folder below a link to the digests', 'mine/digests', 'link/site', 'lies within the content'],
    ['a folder below a link to sources', 'project/src', 'link/site', 'lies within a folder of the project'],
  ])('%s', (_, target, out, reason) => {
    site('site');
    symlinkSync(join(here, target), join(here, 'link'), 'junction');
    expect(() => tryOutput(out)).toThrow(reason);
  });

  test('digests that lie elsewhere, behind a link', () => {
    mkdirSync(join(here, 'elsewhere'));
    mkdirSync(join(here, 'other'));
    symlinkSync(join(here, 'elsewhere'), join(here, 'other', 'digests'), 'junction');
    const other = contentArgument(join(here, 'other'));
    expect(() => refuseOutput(join(here, 'elsewhere'), other, join(here, 'project'))).toThrow(
      'holds the content',
    );
  });

  test.skipIf(!existsSync(import.meta.filename.toUpperCase()))('the content in other letters', () => {
    expect(() => tryOutput('MINE/site')).toThrow('lies within the content');
    expect(() => tryOutput('MINE')).toThrow('holds the content');
  });

  test('a site to which its owner added something', () => {
    site('site', 'CNAME', 'notes.txt');
    expect(() => tryOutput('site')).toThrow(
      /site: holds CNAME and 1 more, which no build made; move it away/,
    );
  });

  test.each(['', '{}', '{"names": 1}', 'null', '["thesis.tex"]'])('a folder with the mark %j', (mark) => {
    writeFileSync(join(here, 'thesis', MARK), mark);
    expect(() => tryOutput('thesis')).toThrow('was not made by a build');
  });

  test('a folder that only looks like a site built before there were marks', () => {
    for (const name of ['_headers', 'sw.js', 'papers.html', 'manifest.webmanifest'])
      writeFileSync(join(here, 'empty', name), '');
    tryOutput('empty');
    writeFileSync(join(here, 'empty', 'mine.txt'), '');
    expect(() => tryOutput('empty')).toThrow('holds mine.txt, which no build made');
  });
});

describe('a build takes', () => {
  test.each([
    ['a new folder', 'new'],
    ['a new folder in a new folder', 'new/er'],
    ['an empty folder', 'empty'],
    ['a new folder in the project', 'project/dist'],
    ['a folder whose name begins like the content’s', 'mine-site'],
  ])('%s', (_, out) => {
    tryOutput(out);
  });

  test('a site it built, whatever the system put there, and what a killed build left', () => {
    site('site', '.DS_Store', '.carrel-99-new-site');
    tryOutput('site');
    expect(readdirSync(join(here, 'site'))).toContain(MARK);
  });

  test('a site in the project, which itself lies in the content folder', () => {
    mkdirSync(join(here, 'digests'));
    const around = contentArgument(here);
    refuseOutput(join(here, 'project', 'dist'), around, join(here, 'project'));
    expect(() => refuseOutput(join(here, 'new'), around, join(here, 'project'))).toThrow(
      'lies within the content',
    );
  });
});
