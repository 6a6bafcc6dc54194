/** Names the file in which a build hands its edition over to the pages. */
export const EDITION_VARIABLE = 'CARREL_EDITION';
