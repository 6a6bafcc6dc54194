import { problem } from '../problem.ts';
import type { DigestFormat, Reading } from './format.ts';
import { dayFrom } from './identifiers.ts';
import { splitNames } from './names.ts';

const RULE = /^\\\\\s*(?:\(.*)?$/;

/**
 * arXiv's e-mail listing: entries between lines of two backslashes, header fields first, then the abstract.
 * A replacement comes without one and is named, not counted as lost.
 */
export const arxivListing: DigestFormat = {
  name: 'arxiv-listing',
  streams: true,
  detect: (head) => (/^\\\\\s*\r?\narXiv:\s?\S/m.test(head) ? 0.97 : 0),
  *read(source, file) {
    let block: string[] = [];
    let begun = 0;
    let head: { text: string; line: number } | undefined;
    let number = 0;
    for (const line of source.lines()) {
      number++;
      if (!RULE.test(line)) {
        if (block.length === 0) begun = number;
        block.push(line);
        continue;
      }
      const text = block.join('\n');
      if (/^arXiv:/m.test(text)) {
        if (head) yield withoutAbstract(head, file);
        head = { text, line: begun + block.findIndex((one) => /^arXiv:/.test(one)) };
        // The closing line of an entry that has no abstract gives its address: "\\ ( https://arxiv.org/abs/…".
        if (/\(/.test(line)) {
          yield withoutAbstract(head, file);
          head = undefined;
        }
      } else if (head && text.trim() !== '' && !/^-{20,}\s*$/.test(text.trim())) {
        yield entry(head, text, file);
        head = undefined;
      }
      block = [];
    }
    if (head)
      yield block.join('').trim() === '' ? withoutAbstract(head, file) : entry(head, block.join('\n'), file);
  },
};

function entry({ text, line }: { text: string; line: number }, body: string, file: string): Reading {
  const fields = headerFields(text);
  const title = fields.get('title');
  if (!title) return problem('error', file, line, `an entry without a title: ${fields.get('arxiv') ?? ''}`);
  const arxiv = /^\S+/.exec(fields.get('arxiv') ?? '')?.[0];
  const authors = splitNames((fields.get('authors') ?? '').replace(/\([^()]*\)/g, ''));
  const categories = (fields.get('categories') ?? '').split(/\s+/).filter((name) => name !== '');
  const published = dayFrom(fields.get('date') ?? '');
  const doi = fields.get('doi');
  return {
    title,
    abstract: body.replace(/\n(?:-{20,}|%-{2,}.*)[\s\S]*$/, '').trim(),
    line,
    ...(arxiv ? { arxiv } : {}),
    ...(doi ? { doi } : {}),
    ...(authors.length > 0 ? { authors } : {}),
    ...(published ? { published } : {}),
    ...(categories.length > 0 ? { categories } : {}),
  };
}

function withoutAbstract({ text, line }: { text: string; line: number }, file: string): Reading {
  const fields = headerFields(text);
  const replaced = /replaced with revised version/i.test(text);
  return problem(
    replaced ? 'note' : 'error',
    file,
    line,
    `${replaced ? 'a replacement' : 'a title'} without an abstract: "${fields.get('title') ?? fields.get('arxiv') ?? ''}"`,
  );
}

/** The fields of an entry's head; a line that is set in goes on with the field above it. */
function headerFields(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  let last = '';
  for (const line of text.split('\n')) {
    const [, name, value = ''] = /^([A-Za-z-]+):\s?(.*)$/.exec(line) ?? [];
    if (name) {
      last = name.toLowerCase();
      fields.set(last, value.trim());
    } else if (last && /^\s+\S/.test(line)) {
      fields.set(last, `${fields.get(last)} ${line.trim()}`.trim());
    }
  }
  return fields;
}
