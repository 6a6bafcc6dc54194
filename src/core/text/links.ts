import type { Inline } from './inline.ts';

/** The addresses a text links, each once, in order. */
export function linksIn(nodes: readonly Inline[]): string[] {
  const found = nodes.flatMap((node): string[] => {
    if (node.type === 'link') return [node.url];
    return 'children' in node ? linksIn(node.children as Inline[]) : [];
  });
  return [...new Set(found)];
}

/** Hosts where code, models and data are kept under version control or for good; pages about them lie elsewhere. */
const CODE_HOSTS = new Set([
  'github.com',
  'gist.github.com',
  'gitlab.com',
  'bitbucket.org',
  'codeberg.org',
  'git.sr.ht',
  'gitee.com',
  'huggingface.co',
  'hf.co',
  'modelscope.cn',
  'zenodo.org',
  'anonymous.4open.science',
  'kaggle.com',
  'sourceforge.net',
  'code.google.com',
]);

/** True for an address where a paper's code, models or data lie. */
export function isCodeLink(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname, pathname } = new URL(url);
  const host = hostname.replace(/^www\./, '');
  // A host's front page is nobody's code, and a paper's page at Hugging Face is a page about it.
  if (pathname === '/' || (host === 'huggingface.co' && /^\/(?:papers|login)\b/.test(pathname))) return false;
  return CODE_HOSTS.has(host) || /^(?:git|gitlab|gitea)\./.test(host);
}
