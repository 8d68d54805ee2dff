import { beforeAll, describe, expect, it } from 'vitest';
import { base64FromBytes, utf8 } from '../../../shared/basics/bytes.ts';
import { answeredTextSchema } from '../../../shared/question/answer.ts';
import { openText, sealSalted, sealText, textDigest } from '../../../shared/question/seal-text.ts';
import { generateAgeIdentity, sealToRecipients } from '../../../shared/sealing/age.ts';
import { codeOf, crypto, must } from '../../flow/seat.ts';

const text = { question: '백업 주기?', answer: '매일' };
type Identity = Awaited<ReturnType<typeof generateAgeIdentity>>;

describe('a sealed text', () => {
  let [reader, other]: Identity[] = [];
  beforeAll(async () => {
    reader = await generateAgeIdentity();
    other = await generateAgeIdentity();
  });
  const opened = (identity: Identity | undefined, sealed: string, content: string) =>
    openText(crypto, identity?.identity ?? '', { sealed, content: content as never }, answeredTextSchema);

  it('opens for whom it was sealed to, and for nobody else', async () => {
    const { sealed, content } = await sealText(crypto, [reader?.recipient ?? ''], text);
    expect(must(await opened(reader, sealed, content)).text).toEqual(text);
    expect(codeOf(await opened(other, sealed, content))).toBe('sealing/not-for-this-key');
  });

  it('is sealed anew for others under the digest that was signed', async () => {
    const { sealed, content } = await sealText(crypto, [reader?.recipient ?? ''], text);
    const again = await sealSalted([other?.recipient ?? ''], must(await opened(reader, sealed, content)));
    expect(must(await opened(other, again, content)).text).toEqual(text);
  });

  it('is another text under another digest, each time it is sealed: few possible answers cannot be guessed', async () => {
    const [one, two] = [
      await sealText(crypto, [reader?.recipient ?? ''], text),
      await sealText(crypto, [reader?.recipient ?? ''], text),
    ];
    expect(one.content).not.toBe(two.content);
    expect(codeOf(await opened(reader, one.sealed, two.content))).toBe('question/other-text');
  });

  it('is refused where the seal holds something that is no such text', async () => {
    const salt = 'A'.repeat(43);
    for (const inside of [{ salt, text: { question: '' } }, { salt: 'short', text }, { text }, [], 'x']) {
      const sealed = base64FromBytes(await sealToRecipients([reader?.recipient ?? ''], utf8(JSON.stringify(inside))));
      expect(codeOf(await opened(reader, sealed, textDigest(crypto, { salt, text })))).toBe('question/unreadable');
    }
  });
});
