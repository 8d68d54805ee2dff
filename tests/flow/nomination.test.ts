import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decimalSchema } from '../../shared/basics/decimal.ts';
import { daySchema } from '../../shared/basics/day.ts';
import { exampleNominationForm as form } from '../../shared/nomination/example-form.ts';
import { emptyNominationDraft, type NominationDraft } from '../../shared/nomination/nomination-draft.ts';
import { everythingHolds, verifyMonth } from '../../shared/report/verify-month.ts';
import { committeeAtWork, docketOf, score, type Committee } from './committee.ts';
import { finishMonth } from './finish-month.ts';
import { codeOf, crypto, must, nobodyChooses, passphrase, takeSeat, type Seat } from './seat.ts';

/** A whole panel, each giving this share of every maximum, in hundredths. */
function drafted(hundredths: readonly number[]): NominationDraft {
  return {
    ...emptyNominationDraft(form),
    documents: form.documents.map(({ needed }) => (needed === 'always' ? 'given' : 'does-not-apply')),
    evaluations: hundredths.map((share, index) => ({
      evaluator: index + 1,
      publicItems: form.publicItems.map(() => 'fit'),
      points: form.criteria.map(({ max }) => decimalSchema.parse(String((Number(max) * share) / 100))),
    })),
    reasons: '공공부문에 널리 쓰일 서비스임',
  };
}
const step = (to: string, on: string, until: string | null = null) =>
  ({ to, on: daySchema.parse(on), until: until && daySchema.parse(until), reference: '', note: '' }) as never;

describe('a selected service recommended as 혁신제품', () => {
  let root: string;
  let committee: Committee;
  let office: Seat;
  const out = () => join(root, 'out');
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'simsa-nomination-'));
    committee = await committeeAtWork(root);
    const { secretariat, chair, acting, members } = committee;
    const dossiers = [...(await docketOf(chair)).dossiers.keys()];
    for (const seat of [acting, ...members]) {
      for (const dossier of dossiers) await score(seat, dossier, [85, 40]);
      must(await seat.desktop.deliverOutbox({}));
    }
    await finishMonth(committee, { dossiers, attending: [chair, acting, ...members], signer: acting });
    await mkdir(out());
    office = secretariat;
  }, 120_000);
  afterAll(async () => {
    for (const seat of committee.everyone) if (seat !== committee.secretariat) await seat.close();
    await office.close();
    await rm(root, { recursive: true, force: true });
  });
  const first = async () => {
    const [candidate] = must(await office.desktop.readNominations({})).candidates;
    if (!candidate) throw new Error('two services were selected');
    return candidate;
  };

  it('begins with every selected service in preparation, and nobody else may prepare one', async () => {
    const { candidates, halves } = must(await office.desktop.readNominations({}));
    expect(candidates.map(({ state }) => state)).toEqual(['preparing', 'preparing']);
    expect(halves).toMatchObject([{ selected: 2, nominated: 0, designated: 0 }]);
    const { round, dossier } = await first();
    const draft = drafted([80, 80, 80, 80, 80, 80]);
    expect(codeOf(await committee.chair.desktop.saveNominationDraft({ round, dossier, draft }))).toBe(
      'docket/not-your-role',
    );
    expect(codeOf(await office.desktop.signNomination({ round, dossier }))).toBe('nomination/other-form');
  });

  it('is signed with what was entered; every desk and the auditor’s file hold it', async () => {
    const { round, dossier } = await first();
    must(await office.desktop.saveNominationDraft({ round, dossier, draft: drafted([60, 69, 70, 71, 70, 100]) }));
    expect(must(await office.desktop.signNomination({ round, dossier }))).toMatchObject({ waiting: 0, problems: [] });
    const { filed, state } = await first();
    expect(state).toBe('nominated');
    expect(filed?.figures).toMatchObject({ mean: '70', passes: 'yes' });
    must(await committee.chair.desktop.syncRound({}));
    const docket = await docketOf(committee.chair);
    expect(docket.selection?.nominations.get(dossier)?.id).toBe(filed?.record);
  });

  it('may be corrected before the notice, and not after it', async () => {
    const { round, dossier } = await first();
    must(await office.desktop.saveNominationDraft({ round, dossier, draft: drafted([60, 69, 69, 70, 70, 100]) }));
    must(await office.desktop.signNomination({ round, dossier }));
    expect((await first()).state).toBe('not-nominated');
    expect(
      codeOf(await office.desktop.recordNominationStep({ round, dossier, step: step('announced', '2026-12-01') })),
    ).toBe('nomination/wrong-step');
    must(await office.desktop.saveNominationDraft({ round, dossier, draft: drafted([60, 75, 75, 80, 80, 100]) }));
    must(await office.desktop.signNomination({ round, dossier }));
    must(await office.desktop.recordNominationStep({ round, dossier, step: step('announced', '2026-12-01') }));
    expect(codeOf(await office.desktop.signNomination({ round, dossier }))).toBe('nomination/wrong-step');
  });

  it('goes its way outside: twenty days of notice, a term of three years, and no longer', async () => {
    const { round, dossier } = await first();
    const record = (next: never) => office.desktop.recordNominationStep({ round, dossier, step: next });
    expect(codeOf(await record(step('deliberating', '2026-12-20')))).toBe('nomination/notice-too-short');
    must(await record(step('objected', '2026-12-10')));
    must(await office.desktop.undoNominationStep({ round, dossier }));
    must(await record(step('deliberating', '2026-12-21')));
    expect(codeOf(await record(step('designated', '2026-12-30')))).toBe('nomination/term');
    expect(codeOf(await record(step('designated', '2026-12-30', '2029-12-31')))).toBe('nomination/term');
    must(await record(step('designated', '2026-12-30', '2029-12-30')));
    expect(codeOf(await record(step('extended', '2029-12-01', '2032-12-31')))).toBe('nomination/term');
    expect(must(await office.desktop.readNominations({})).halves).toMatchObject([
      { half: '2026-2', selected: 2, nominated: 1, designated: 1 },
    ]);
  });

  it('leaves list, sums and letters in a folder, and is all there after a restart', async () => {
    await office.close();
    office = await takeSeat(office.folder, {
      host: committee.registry,
      choose: { ...nobodyChooses, kitFolder: async () => out() },
    });
    must(await office.desktop.unlock({ passphrase }));
    const { dossier, state, round, filed } = await first();
    expect(state).toBe('designated');
    const saved = must(await office.desktop.saveNominations({}));
    expect(saved).toEqual({
      files: ['nominations.xlsx', 'nominations.csv', 'nominations-by-half-year.csv'],
      letters: 1,
    });
    expect((await readdir(join(out(), 'letters'))).sort()).toEqual([
      `${round}-${dossier}.hwpx`,
      `${round}-${dossier}.pdf`,
    ]);
    const list = await readFile(join(out(), 'nominations.csv'), 'utf8');
    expect(list).toContain('지정');
    expect(list).toContain(filed?.figures.mean ?? '-');
    expect(list).toContain('2029. 12. 30.');
    expect(await readFile(join(out(), 'nominations-by-half-year.csv'), 'utf8')).toContain('2026년 하반기,2,1,0,1,0');
  });

  it('verifies as part of the month', async () => {
    const kit = join(root, 'kit');
    await mkdir(kit);
    await office.close();
    office = await takeSeat(office.folder, {
      host: committee.registry,
      choose: { ...nobodyChooses, kitFolder: async () => kit },
    });
    must(await office.desktop.unlock({ passphrase }));
    must(await office.desktop.saveKit({}));
    const verified = verifyMonth(crypto, await readFile(join(kit, 'month.simsa')));
    expect(everythingHolds(verified)).toBe(true);
    expect(verified.docket?.selection?.nominations.size).toBe(1);
  });
});
