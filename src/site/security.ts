/**
 * What a page may load and do: its own files. Nothing inline, nothing foreign.
 * It stands in every page as a meta element and in `_headers` for hosts that read such a file.
 * @param base true for the one page that names the site's root
 */
export function contentSecurityPolicy({ base = false } = {}): string {
  return [
    "default-src 'none'",
    // Pagefind's search is WebAssembly; this lets a page compile that, and evaluates no script.
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    `base-uri ${base ? "'self'" : "'none'"}`,
  ].join('; ');
}

/** The text of `_headers` (Netlify, Cloudflare Pages): directives that a meta element cannot carry come on top. */
export const HEADERS_FILE = `/*
  Content-Security-Policy: ${contentSecurityPolicy({ base: true })}; frame-ancestors 'self'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer

/sw.js
  Cache-Control: no-cache

/pagefind/index.json
  Cache-Control: no-cache
`;
