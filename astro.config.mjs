import { defineConfig } from 'astro/config';

// Folders and the site's address come from scripts/build.ts; this says how pages are written.
export default defineConfig({
  build: { format: 'file', inlineStylesheets: 'never' },
  // The default takes the space between inline elements that stand on lines of their own.
  compressHTML: true,
  devToolbar: { enabled: false },
});
