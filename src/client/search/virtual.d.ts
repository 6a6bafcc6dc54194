declare module 'virtual:pagefind' {
  import type { Pagefind } from '../../core/search/pagefind.ts';

  /** https://pagefind.app/docs/api/ */
  export function createInstance(options: {
    readonly basePath: string;
    readonly baseUrl: string;
    readonly noWorker: boolean;
    readonly excerptLength: number;
    readonly excerptEllipsis: string;
    readonly metaCacheTag: string;
    readonly ranking: {
      readonly metaWeights: Readonly<Record<string, number>>;
    };
  }): Pagefind;
}
