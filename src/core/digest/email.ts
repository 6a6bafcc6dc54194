import PostalMime from 'postal-mime';
import { problem } from '../problem.ts';
import { arxivListing } from './arxiv-listing.ts';
import type { DigestFormat } from './format.ts';
import { readHtml } from './html.ts';
import { dayFrom } from './identifiers.ts';
import { labelled } from './labelled.ts';
import { readPage } from './page.ts';

/** An e-mail as programs save it: its text part as listing, labelled text or page; without one, its HTML part. */
export const email: DigestFormat = {
  name: 'email',
  detect: (head) => (hasMailHeaders(head) ? 0.99 : 0),
  async *read(source, file) {
    let mail: Awaited<ReturnType<typeof PostalMime.parse>>;
    try {
      mail = await PostalMime.parse(source.text());
    } catch (error) {
      yield problem('error', file, 1, `a damaged e-mail: ${(error as Error).message}`);
      return;
    }
    const text = mail.text ?? '';
    const day = mail.date ? dayFrom(mail.date) : undefined;
    const part = { size: text.length, text: () => text, lines: () => text.split(/\r?\n/) };
    const format = [arxivListing, labelled].find(({ detect }) => detect(text.slice(0, 65_536), file) > 0.5);
    const fromText = format ? format.read(part, file) : readPage(text, file);
    const readings = [];
    for await (const reading of fromText) readings.push(reading);
    const hasPapers = readings.some((reading) => 'abstract' in reading);
    for (const reading of hasPapers || !mail.html ? readings : readHtml(mail.html, file))
      yield 'abstract' in reading && day && !reading.date ? { ...reading, date: day } : reading;
  },
};

/** True where a text begins as an e-mail does: nothing but header fields, those among them that every e-mail has. */
function hasMailHeaders(head: string): boolean {
  const end = head.search(/\r?\n\r?\n/);
  const lines = head.slice(0, end < 0 ? 8000 : end).split(/\r?\n/);
  const names = lines.flatMap((line) => /^([A-Za-z-]{1,60}):/.exec(line)?.[1]?.toLowerCase() ?? []);
  const isHeader = lines.every((line) => /^(?:[A-Za-z-]{1,60}:|[ \t])/.test(line));
  const known = [
    'from',
    'subject',
    'date',
    'mime-version',
    'received',
    'message-id',
    'return-path',
    'delivered-to',
  ];
  return isHeader && known.filter((name) => names.includes(name)).length >= 3;
}
