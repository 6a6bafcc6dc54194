import type { Command } from './arguments.ts';

const content = {
  type: 'string',
  value: 'DIR',
  about: 'the folder with digests/, papers/, topics/ and site.yaml; without it, content/',
} as const;

const report = {
  type: 'string',
  value: 'FILE',
  about: 'write what became of every digest and paper, and every problem, as JSON',
} as const;

const out = { type: 'string', value: 'DIR', about: 'where the site is built; without it, dist/' } as const;

const quiet = {
  type: 'boolean',
  default: false,
  about: 'tell problems alone: no progress, no summary',
} as const;

const port = {
  type: 'string',
  value: 'NUMBER',
  range: [0, 65_535],
  default: '4321',
  about: 'where to serve: this port, or the next one that is free; 0 takes any',
} as const;

/** Every npm command with its options: what it accepts, and what its `--help` says. */
export const COMMANDS = {
  start: {
    usage: 'npm start',
    about: 'Builds your site into dist/ and serves it on this machine.',
    example: 'npm start -- --port 8080',
    options: { content, out, port, quiet },
  },
  dev: {
    usage: 'npm run dev',
    about:
      'Serves your site on this machine while you edit: what you change shows in the open browser at once.',
    example: 'npm run dev -- --content ~/reading',
    options: { content, port },
  },
  add: {
    usage: 'npm run add',
    about: 'Puts digests into digests/: files, addresses, or with - what is piped in or pasted.',
    example: 'npm run add -- https://huggingface.co/papers/date/2025-07-30',
    operands: 'FILE|URL|- …',
    options: {
      content,
      day: { type: 'string', value: 'YYYY-MM-DD', about: 'the day of the digest, whatever it says itself' },
      timeout: {
        type: 'string',
        value: 'SECONDS',
        range: [1, 99_999],
        default: '60',
        about: 'how long an address may take for its whole answer',
      },
    },
  },
  split: {
    usage: 'npm run split',
    about: 'Brings papers/ up to date with digests/ and topics/. Files that you edited are kept.',
    example: 'npm run split -- --check --prune',
    options: {
      content,
      report,
      quiet,
      check: {
        type: 'boolean',
        default: false,
        about: 'change nothing; list the files that would change, exit code 1 if there are any',
      },
      force: {
        type: 'boolean',
        default: false,
        about: 'also write files anew that you edited; pin, unpin, note and hide stay',
      },
      prune: {
        type: 'boolean',
        default: false,
        about: 'remove papers that are in no digest any more; edited ones only with --force',
      },
    },
  },
  build: {
    usage: 'npm run build',
    about: 'Brings papers/ up to date as split does, and builds the site.',
    example: 'npm run build -- --content ~/reading --out ~/site',
    operands: '[DIR …]',
    options: {
      content,
      out,
      report,
      shard: {
        type: 'string',
        value: 'PART',
        about: 'make one part of the pages into --out: 2/8, the second of eight',
      },
      merge: {
        type: 'boolean',
        default: false,
        about: 'join the parts in the folders DIR … to the whole site',
      },
      quiet,
      portable: {
        type: 'boolean',
        default: false,
        about: 'also offer the site as one zip, which works unpacked on any disk',
      },
    },
  },
  topics: {
    usage: 'npm run topics',
    about: 'Shows how the topics fit your papers. Changes nothing.',
    example: 'npm run topics -- --diff',
    options: {
      content,
      diff: {
        type: 'boolean',
        default: false,
        about: 'show which papers would change their topics since the last split',
      },
    },
  },
  fuzz: {
    usage: 'npm run fuzz',
    about: 'Sends random digests all the way to paper files, and looks for crashes and wrong counts.',
    example: 'npm run fuzz -- --runs 500 --seed 7',
    options: {
      runs: {
        type: 'string',
        value: 'NUMBER',
        range: [1, 1_000_000_000],
        default: '10000',
        about: 'how many digests',
      },
      seed: {
        type: 'string',
        value: 'NUMBER',
        range: [0, 4_294_967_295],
        about: 'repeat the run that printed this seed; without it, a new one',
      },
    },
  },
  test: {
    usage: 'npm test',
    about: 'Checks style and types and runs the tests. What follows -- is passed on to Vitest.',
    example: 'npm test -- tests/core/text',
    operands: '[VITEST-ARGUMENT …]',
    options: {},
  },
} as const satisfies Readonly<Record<string, Command>>;
