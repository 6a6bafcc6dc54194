import { EventEmitter } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { holdRequests } from '../../src/integration/load-content.ts';

/** A server whose requests a test makes itself. */
function server() {
  const passed: string[] = [];
  let middleware: (request: unknown, response: unknown, next: () => void) => void = () => {};
  const whileNoPageIsMade = holdRequests({
    middlewares: {
      use: (one: typeof middleware) => {
        middleware = one;
      },
    },
  } as unknown as Parameters<typeof holdRequests>[0]);
  const ask = (name: string) => {
    const response = Object.assign(new EventEmitter(), { closed: false });
    middleware({}, response, () => passed.push(name));
    return {
      close: () => {
        response.closed = true;
        response.emit('close');
      },
    };
  };
  return { passed, whileNoPageIsMade, ask };
}

test('content is loaded when the requests under way are through, and new ones wait for that', async () => {
  const { passed, whileNoPageIsMade, ask } = server();
  const before = ask('before');
  const work = whileNoPageIsMade(async () => {
    passed.push('loading');
    await setImmediate();
    passed.push('loaded');
  });
  ask('meanwhile');
  await setImmediate();
  expect(passed).toEqual(['before']);
  before.close();
  await work;
  await setImmediate();
  expect(passed).toEqual(['before', 'loading', 'loaded', 'meanwhile']);
});

test('a request that is given up while it waits keeps nothing from being loaded', async () => {
  const { passed, whileNoPageIsMade, ask } = server();
  const work = whileNoPageIsMade(() => setImmediate());
  ask('given up').close();
  await work;
  await setImmediate();
  await whileNoPageIsMade(async () => {
    passed.push('loaded again');
  });
  expect(passed).toEqual(['loaded again']);
});
