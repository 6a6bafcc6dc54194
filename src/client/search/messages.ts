import type { Answer, Search } from '../../core/search/answer.ts';
import type { Manifest } from '../../core/search/manifest.ts';

declare global {
  interface Window {
    /** Where the search runs on the page itself: has it answer what comes through a port. */
    carrelSearch?: (port: Port) => void;
  }
}

/** What the page knows itself it does not ask. */
type Method = Exclude<keyof Search, 'manifest'>;

/** What a page asks the search. */
interface Call {
  readonly id: number;
  readonly method: Method;
  readonly argument: unknown;
}

/** What it is told: a value, what is known at first, or why there is none. */
interface Reply {
  readonly id: number;
  readonly value?: unknown;
  readonly first?: Answer;
  readonly error?: string;
}

/** A worker, what a worker is to itself, or one end of a channel. */
export interface Port {
  onmessage: ((event: MessageEvent) => unknown) | null;
  postMessage(message: unknown): void;
}

/**
 * Has a search answer what comes through a port.
 * @param open makes the search of what comes first
 */
export function answerMessages(port: Port, open: (manifest: Manifest) => Search): void {
  let search: Search | undefined;
  port.onmessage = async ({ data: sent }: MessageEvent<Manifest | Call>) => {
    if (!search) {
      search = open(sent as Manifest);
      return;
    }
    const data = sent as Call;
    const { id, method, argument } = data;
    const reply = (rest: Omit<Reply, 'id'>): void => port.postMessage({ id, ...rest } satisfies Reply);
    try {
      const act = search[method] as (argument: unknown, onFirst: (first: Answer) => void) => Promise<unknown>;
      reply({ value: await act(argument, (first) => reply({ first })) });
    } catch (error) {
      reply({ error: error instanceof Error ? error.message : String(error) });
    }
  };
}

/** The search at the other end of a port, which is told of its files first. */
export function searchThrough(port: Port, manifest: Manifest): Search {
  port.postMessage(manifest);
  const waiting = new Map<number, (reply: Reply) => void>();
  let last = 0;
  port.onmessage = ({ data }: MessageEvent<Reply>) => waiting.get(data.id)?.(data);
  const call = <T>(method: Method, argument?: unknown, onFirst?: (answer: Answer) => void): Promise<T> =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ value, first, error }) => {
        if (first) {
          onFirst?.(first);
          return;
        }
        waiting.delete(id);
        if (error === undefined) resolve(value as T);
        else reject(new Error(error));
      });
      port.postMessage({ id, method, argument } satisfies Call);
    });
  return {
    manifest: async () => manifest,
    ask: (question, onFirst) => call('ask', question, onFirst),
    read: (papers) => call('read', papers),
    counts: (papers) => call('counts', papers),
    days: (papers) => call('days', papers),
  };
}
