import { openSearch } from '../../core/search/engine.ts';
import { rememberOne } from '../../core/search/remember.ts';
import { scriptLoader } from './load.ts';

/** The search of the site this page belongs to, opened once; another try after a failure. */
export const searchOfSite = rememberOne(() => openSearch(scriptLoader(document.body.dataset['root'] ?? '')));
