import { defineCollection } from 'astro:content';
import { content } from 'virtual:carrel/content';
import { digestLoader, guideLoader, paperLoader, siteLoader, topicLoader } from './integration/loaders.ts';

/** What the site is made from. Loaders hand over what they have checked, so the collections need no schemas. */
export const collections = {
  papers: defineCollection({ loader: paperLoader(content) }),
  topics: defineCollection({ loader: topicLoader(content) }),
  digests: defineCollection({ loader: digestLoader(content) }),
  guide: defineCollection({ loader: guideLoader(content) }),
  site: defineCollection({ loader: siteLoader(content) }),
};
