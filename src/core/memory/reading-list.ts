import type { BlockContent, ListItem, PhrasingContent, Root } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Entry } from './entry.ts';
import { noteText } from './note.ts';

/**
 * Entries as a Markdown list for a note book: title and link, day and topics, the reader's note as a quotation. Titles
 * and notes are text; the serialiser sees to it that nothing in them acts as Markdown.
 * @param address of a paper's page, absolute
 */
export function toReadingList(entries: readonly Entry[], address: (id: string) => string): string {
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [text('Reading list')] },
      { type: 'list', spread: true, children: entries.map((entry) => item(entry, address(entry.id))) },
    ],
  };
  return toMarkdown(tree, { bullet: '-', rule: '-' });
}

function item({ facts, note }: Entry, url: string): ListItem {
  const about = [facts.date, ...facts.topics].filter((fact) => fact !== '').join(' · ');
  const children: BlockContent[] = [
    paragraph({ type: 'link', url, children: [text(facts.title)] }),
    ...(about ? [paragraph(text(about))] : []),
    ...(note && noteText(note) ? [quotation(noteText(note))] : []),
  ];
  return { type: 'listItem', spread: true, children };
}

function quotation(note: string): BlockContent {
  const paragraphs = note.split(/\n\s*\n/).map((words) => paragraph(text(words.trim())));
  return { type: 'blockquote', children: paragraphs };
}

function paragraph(...children: PhrasingContent[]): BlockContent {
  return { type: 'paragraph', children };
}

function text(value: string): PhrasingContent & { type: 'text' } {
  return { type: 'text', value };
}
