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
  detect: (head) =>
    /^(?:[A-Za-z-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*?(?:MIME-Version|Received|Return-Path|Message-ID|Delivered-To):/i.test(
      head.slice(0, 8000),
    ) && /^(?:From|Subject|Date):/im.test(head.slice(0, 16_000))
      ? 0.99
      : 0,
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
