import { firstSeen } from '../../core/memory/first-seen.ts';
import { digests } from '../../site/library.ts';

/** From which a browser tells what is new since its reader's last visit. */
export function GET(): Response {
  return new Response(JSON.stringify(firstSeen(digests)), {
    headers: { 'Content-Type': 'application/json' },
  });
}
