import { type LocatedTerms, locateTerms } from '../core/related/term-counts.ts';
import { contribution } from '../core/summary/contribution.ts';
import { figures } from '../core/summary/figures.ts';
import { fromMarkdown } from '../core/text/markdown.ts';
import { plainText } from '../core/text/plain-paper.ts';
import { excerpt } from './excerpt.ts';
import { titleHtml } from './title.ts';

/** What a paper's title and abstract say, whatever else is known of it: plain data, the same for the same Markdown. */
export interface PaperText {
  readonly plainTitle: string;
  readonly plainAbstract: string;
  /** Inline HTML without links. */
  readonly titleHtml: string;
  /** The sentence in which it says what it did, or the opening of its abstract; cut to what a card has room for. */
  readonly text: string;
  /** Results in figures, at most two, each in a few words of its own. */
  readonly figures: readonly string[];
  /** The terms of its text, without its topics. */
  readonly terms: LocatedTerms;
}

/** Reads a paper's Markdown. */
export function readPaperText(paper: { readonly title: string; readonly abstract: string }): PaperText {
  const title = fromMarkdown(paper.title);
  const plain = plainText(title, fromMarkdown(paper.abstract));
  return {
    plainTitle: plain.title,
    plainAbstract: plain.abstract,
    titleHtml: titleHtml(title.flat()),
    text: excerpt(contribution(plain.abstract)),
    figures: figures(plain.abstract, 2).map(({ text }) => text),
    terms: locateTerms(plain),
  };
}
