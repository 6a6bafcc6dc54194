import { relate } from '../core/related/related.ts';
import { comparable, type PaperView, paperById, papers } from './library.ts';

/** A paper near another, and the words they share. */
export interface RelatedView {
  readonly paper: PaperView;
  readonly phrases: readonly string[];
}

const found = relate(papers.map((paper) => ({ id: paper.id, ...comparable(paper) })));

/** The papers nearest to one, nearest first. */
export function relatedTo({ id }: PaperView): RelatedView[] {
  return (found.get(id) ?? []).flatMap((near) => {
    const paper = paperById.get(near.id);
    return paper ? [{ paper, phrases: near.phrases }] : [];
  });
}
