import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../shared/basics/bytes.ts';
import { parseCanonical } from '../../../shared/sealing/canonical.ts';

describe('canonical JSON from outside', () => {
  it.each([
    ['half a surrogate pair', '{"a":"\\ud800"}'],
    ['a number beyond every double', '{"a":1e400}'],
    ['nesting deeper than the stack', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['no JSON at all', '{'],
  ])('with %s is refused, never an exception', (_title, text) => {
    expect(parseCanonical(utf8(text))).toMatchObject({ ok: false, problem: { code: 'record/malformed' } });
  });
});
