import { describe, expect, test } from 'vitest';
import { parseSettings } from '../../src/core/settings.ts';

const OWN = { theme: 'system', size: 'medium', face: 'serif', measure: 'medium' };

describe('parseSettings', () => {
  test('reads what was chosen, and the site’s own for the rest', () => {
    expect(parseSettings('{"theme":"dark","face":"sans"}')).toEqual({ ...OWN, theme: 'dark', face: 'sans' });
  });

  test.each([
    null,
    '',
    '{',
    'null',
    '3',
    '[]',
    '"dark"',
    '{"theme":"pink","size":3,"__proto__":{"face":"sans"}}',
  ])('takes %j for the site’s own', (text) => {
    expect(parseSettings(text)).toEqual(OWN);
  });
});
