import { STATUS_CODES } from 'node:http';

/** Errors of a connection that pass; another try may succeed. Where nobody listens it will not. */
const PASSING_CODES = [
  'EAI_AGAIN',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'UND_ERR_SOCKET',
];
const PASSING_STATUSES = [429, 500, 502, 503, 504];

/** An answer that is not the one that was asked for. */
export class Refusal extends Error {
  readonly status: number;
  /** The header, where it was sent. */
  readonly retryAfter: string | undefined;

  constructor(status: number, retryAfter: string | undefined) {
    super(`the server answers ${status} ${STATUS_CODES[status] ?? ''}`.trim());
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** What went wrong beneath HTTP; a host with several addresses gives an error for each. */
type NetworkError = Error & {
  code?: string;
  hostname?: string;
  address?: string;
  port?: number;
  errors?: NetworkError[];
};

/** True where it is worth asking again. */
export function isPassing(error: unknown): boolean {
  return error instanceof Refusal
    ? PASSING_STATUSES.includes(error.status)
    : PASSING_CODES.includes((error as NetworkError).code ?? '');
}

/** What went wrong, in a sentence. */
export function sayFailure(error: unknown): string {
  const { code, hostname, message, errors } = error as NetworkError;
  const { address, port } = errors?.[0] ?? (error as NetworkError);
  switch (code) {
    case 'ECONNREFUSED':
      return `connection refused: nothing answers at ${address} on port ${port}`;
    case 'ENOTFOUND':
      return `there is no host called ${hostname}`;
    case 'EAI_AGAIN':
      return `the address of ${hostname} cannot be looked up; is this machine online?`;
    case 'ECONNRESET':
    case 'EPIPE':
    case 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH':
    case 'UND_ERR_SOCKET':
      return 'the connection broke off';
    case 'ERR_INVALID_URL':
    case 'UND_ERR_INVALID_ARG':
      return 'it redirects in a circle, or to what is no http:// or https:// address';
    case 'Z_BUF_ERROR':
    case 'Z_DATA_ERROR':
      return `the answer is damaged: ${message}`;
    default:
      return message || String(code);
  }
}
