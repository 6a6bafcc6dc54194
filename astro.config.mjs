import { defineConfig } from 'astro/config';
import carrel from './src/integration/index.ts';

// How pages are written, and all that Carrel adds to them, stands in the integration.
export default defineConfig({ integrations: [carrel()] });
