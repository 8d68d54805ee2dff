import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../../renderer/store/open-store.ts';
import { digestSchema, dossierNumberSchema, roundIdSchema } from '../../../shared/basics/ids.ts';

const [round, other] = ['2026-11', '2026-12'].map((id) => roundIdSchema.parse(id)) as [
  ReturnType<typeof roundIdSchema.parse>,
  ReturnType<typeof roundIdSchema.parse>,
];
const [one, two] = ['DS-2026-0001', 'DS-2026-0002'].map((id) => dossierNumberSchema.parse(id)) as [
  ReturnType<typeof dossierNumberSchema.parse>,
  ReturnType<typeof dossierNumberSchema.parse>,
];
const digest = (letter: string) => digestSchema.parse(letter.repeat(64));
const text = (file: string, words: string) => ({ file: digest(file), name: `${file}.pdf`, pages: [words], cut: false });
const place = { page: 12, top: 2_500, zoom: 1.25, rotation: 90 } as const;
let stores = 0;

describe('what reading leaves on the device', () => {
  let store: Store;
  const key = new Uint8Array(32).fill(7);
  beforeEach(async () => {
    stores += 1;
    store = openStore(`reading-${stores}`, key);
    for (const letter of ['1', '2', '3'])
      await store.database.blobs.put({ digest: digest(letter), round, total: 1, stored: 1, state: 'complete' });
    await store.reading.keepText({ round, dossier: one, blob: digest('1') }, text('a', '비밀스러운 낱말'));
    await store.reading.keepText({ round, dossier: two, blob: digest('2') }, text('b', '둘째'));
    await store.reading.keepText({ round: other, dossier: one, blob: digest('3') }, text('c', '다음 달'));
    const first = { round, dossier: one, blob: digest('1') };
    await store.reading.keepPlace(first, digest('a'), { place });
    await store.reading.keepPlace(first, digest('a'), { front: true });
  });

  it('gives the words of a dossier, of a round, and names the files that have none yet', async () => {
    expect(await store.reading.texts(round, one)).toEqual([text('a', '비밀스러운 낱말')]);
    const blobs = await store.reading.blobsWithText(round);
    expect(blobs).toEqual([digest('1'), digest('2')]);
    const all = await store.reading.textsOf(blobs);
    expect(all.map(({ blob, dossier, text: { pages } }) => [blob, dossier, pages[0]])).toEqual([
      [digest('1'), one, '비밀스러운 낱말'],
      [digest('2'), two, '둘째'],
    ]);
    expect([...(await store.reading.names(round, two))]).toEqual([[digest('b'), 'b.pdf']]);
    expect(await store.reading.withoutText([digest('1'), digest('9')])).toEqual([digest('9')]);
  });

  it('remembers the place per dossier, also after the store is opened again', async () => {
    store.close();
    const again = openStore(`reading-${stores}`, key);
    expect(await again.reading.place(round, one)).toEqual({ file: digest('a'), places: { [digest('a')]: place } });
    expect(await again.reading.place(round, two)).toBeNull();
  });

  it('keeps nothing in the clear and opens nothing with another key', async () => {
    const rows = await store.database.texts.toArray();
    expect(rows).toHaveLength(3);
    for (const { sealed } of rows) expect(new TextDecoder().decode(sealed)).not.toContain('낱말');
    store.close();
    const foreign = openStore(`reading-${stores}`, new Uint8Array(32).fill(8));
    expect(await foreign.reading.texts(round, one)).toEqual([]);
    expect(await foreign.reading.place(round, one)).toBeNull();
  });

  it('keeps nothing for a file that has left the device meanwhile', async () => {
    const gone = { round, dossier: two, blob: digest('9') };
    await store.reading.keepText(gone, text('d', '늦은 낱말'));
    await store.reading.keepPlace(gone, digest('d'), { place });
    expect((await store.reading.texts(round, two)).map(({ name }) => name)).toEqual(['b.pdf']);
    expect(await store.reading.place(round, two)).toBeNull();
  });

  it('lets go of what belongs to no file or dossier any more, in that round only', async () => {
    await store.reading.keepPlace({ round, dossier: two, blob: digest('2') }, digest('b'), { place });
    await store.reading.retain(round, { blobs: new Set([digest('2')]), dossiers: new Set([two]) });
    expect(await store.reading.blobsWithText(round)).toEqual([digest('2')]);
    expect(await store.reading.place(round, one)).toBeNull();
    expect((await store.reading.place(round, two))?.places).toEqual({ [digest('b')]: place });
    expect(await store.reading.texts(other, one)).toHaveLength(1);
  });
});
