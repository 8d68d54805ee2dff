import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daySchema } from '../../shared/basics/day.ts';
import type { DossierNumber } from '../../shared/basics/ids.ts';
import type { StandingOpinion } from '../../shared/contracts/opinion-api.ts';
import { expertsProgress } from '../../shared/docket/progress-of.ts';
import { rubricOf } from '../../shared/dossier/rereview.ts';
import { emptyOpinion, type OpinionDraft } from '../../shared/opinion/opinion-draft.ts';
import { committeeAtWork, docketOf, memberIdOf, readDossier, score, type Committee } from './committee.ts';
import { codeOf, must, nobodyChooses, passphrase, takeSeat, type Seat } from './seat.ts';
import { readPlainDocument } from '../../electron/files/readable/read-plain-document.ts';

const overall = '제출 서류로 필수 요건을 확인하였음.';

describe('the opinions of experts', () => {
  let root: string;
  let committee: Committee;
  let dossier: DossierNumber;
  let other: DossierNumber;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'simsa-opinions-'));
    committee = await committeeAtWork(root, 2, 2);
    [dossier, other] = [...(await docketOf(committee.chair)).dossiers.keys()] as [DossierNumber, DossierNumber];
  }, 120_000);
  afterAll(async () => {
    for (const seat of committee.everyone) await seat.close().catch(() => undefined);
    await rm(root, { recursive: true, force: true });
  });
  const seatAt = (seats: readonly Seat[], index: number): Seat => {
    const seat = seats[index];
    if (!seat) throw new Error(`nobody sits at ${index}`);
    return seat;
  };
  const expert = () => seatAt(committee.experts, 0);
  const second = () => seatAt(committee.experts, 1);
  const member = () => seatAt(committee.members, 0);
  const opinionsAt = async (seat: Seat, of = dossier): Promise<readonly StandingOpinion[]> => {
    must(await seat.desktop.syncRound({}));
    return must(await seat.desktop.readOpinions({ dossier: of })).opinions;
  };
  const written = async (words: string): Promise<OpinionDraft> => {
    const docket = await docketOf(expert());
    const file = docket.dossiers.get(dossier);
    const rubric = docket.round && file && rubricOf(docket.round.body, file.package.body);
    if (!rubric) throw new Error('no rubric');
    const empty = emptyOpinion(rubric);
    return {
      items: empty.items.map((item) => ({ ...item, verdict: 'fit', reason: '인증서를 확인함' })),
      basis: [{ kind: 'documents', day: daySchema.parse('2026-11-20') }],
      overall: words,
    };
  };

  it('come from experts who read every file of a dossier once they declared no conflict, and score nothing', async () => {
    expect(codeOf(await expert().desktop.readOpinions({ dossier }))).toBe('scoring/conflict-undeclared');
    must(await expert().desktop.declareNoConflict({ dossier }));
    expect((await readDossier(expert(), dossier)).manifest.attachments.length).toBeGreaterThan(0);
    const { package: sent } = (await docketOf(expert())).dossiers.get(dossier) ?? {};
    expect(sent?.body.readers).toContain(await memberIdOf(expert()));
    expect(sent?.body.reviewers).not.toContain(await memberIdOf(expert()));
    await expect(score(expert(), other, [80, 70])).rejects.toThrow();
  });

  it('are kept while they are written, and signed only when nothing is missing', async () => {
    expect(codeOf(await expert().desktop.signOpinion({ dossier }))).toBe('opinion/not-written');
    const whole = await written(overall);
    must(await expert().desktop.saveOpinionDraft({ dossier, written: { ...whole, overall: '' } }));
    expect(must(await expert().desktop.readOpinions({ dossier })).written?.items).toEqual(whole.items);
    expect(codeOf(await expert().desktop.signOpinion({ dossier }))).toBe('opinion/no-overall');
    must(await expert().desktop.saveOpinionDraft({ dossier, written: { ...whole, basis: [] } }));
    expect(codeOf(await expert().desktop.signOpinion({ dossier }))).toBe('opinion/no-basis');
    const undecided = whole.items.map((item) => ({ ...item, verdict: null }));
    must(await expert().desktop.saveOpinionDraft({ dossier, written: { ...whole, items: undecided } }));
    expect(codeOf(await expert().desktop.signOpinion({ dossier }))).toBe('opinion/item-missing');
    must(await member().desktop.declareNoConflict({ dossier }));
    expect(codeOf(await member().desktop.saveOpinionDraft({ dossier, written: whole }))).toBe('docket/not-your-role');
  });

  it('are signed without a registry and read by members once they arrive, not by who has not declared', async () => {
    must(await expert().desktop.saveOpinionDraft({ dossier, written: await written(overall) }));
    must(await expert().desktop.signOpinion({ dossier }));
    expect((await opinionsAt(member())).length).toBe(0);
    must(await expert().desktop.deliverOutbox({}));
    expect(await opinionsAt(member())).toMatchObject([
      { name: '전문가1', mine: 'no', text: { overall, items: [{ verdict: 'fit' }] } },
    ]);
    expect((await opinionsAt(committee.secretariat))[0]?.text?.overall).toBe(overall);
    const undeclared = await seatAt(committee.members, 1).desktop.readOpinions({ dossier });
    expect(codeOf(undeclared)).toBe('scoring/conflict-undeclared');
    const docket = await docketOf(committee.secretariat);
    expect(expertsProgress(docket)).toMatchObject([
      { name: '전문가1', asked: 2, given: 1, missing: [other] },
      { name: '전문가2', asked: 2, given: 0 },
    ]);
  });

  it('are replaced by a later one, withdrawn by their author, and go with a recusal', async () => {
    must(await expert().desktop.saveOpinionDraft({ dossier, written: await written('다시 씀') }));
    must(await expert().desktop.signOpinion({ dossier }));
    must(await expert().desktop.deliverOutbox({}));
    expect((await opinionsAt(member())).map(({ text }) => text?.overall)).toEqual(['다시 씀']);
    must(await expert().desktop.withdrawOpinion({ dossier }));
    must(await expert().desktop.deliverOutbox({}));
    expect(await opinionsAt(member())).toEqual([]);
    expect(codeOf(await expert().desktop.withdrawOpinion({ dossier }))).toBe('opinion/none-to-withdraw');
    must(await second().desktop.declareNoConflict({ dossier }));
    must(await second().desktop.saveOpinionDraft({ dossier, written: await written('둘째 의견') }));
    must(await second().desktop.signOpinion({ dossier }));
    must(await second().desktop.recuse({ dossier, ground: 'self', reason: '이해관계가 있음' }));
    must(await second().desktop.deliverOutbox({}));
    expect(await opinionsAt(member())).toEqual([]);
    expect(codeOf(await second().desktop.readOpinions({ dossier }))).toBe('ballot/recused');
    must(await committee.secretariat.desktop.syncRound({}));
    expect(expertsProgress(await docketOf(committee.secretariat))[1]).toMatchObject({ asked: 1 });
  });

  it('are asked for by letter where they are missing', async () => {
    const { folder, deps } = committee.secretariat;
    await committee.secretariat.close();
    const choose = { ...nobodyChooses, kitFolder: async () => root };
    const office = await takeSeat(folder, { choose, host: deps.host });
    committee = { ...committee, secretariat: office };
    must(await office.desktop.unlock({ passphrase }));
    const { missing = [], member: waited = '' } =
      expertsProgress(await docketOf(office)).find(({ missing }) => missing.length > 0) ?? {};
    expect(missing.length).toBeGreaterThan(0);
    const { files } = must(await office.desktop.saveReminders({}));
    const list = await readFile(join(root, files.find((name) => name.endsWith('reminders.csv')) ?? ''), 'utf8');
    expect(list).toContain('검토반 전문가');
    const letter = join(root, files.find((name) => name.endsWith(`reminder-${waited}.hwpx`)) ?? '');
    const read = must(await readPlainDocument('reminder.hwpx', new Uint8Array(await readFile(letter))));
    const words = JSON.stringify(read);
    expect(words).toContain('검토의견서 제출 요청');
    for (const number of missing) expect(words).toContain(number);
  });

  it('end with the first closing', async () => {
    must(await expert().desktop.signOpinion({ dossier }));
    must(await expert().desktop.deliverOutbox({}));
    must(await committee.secretariat.desktop.closeRound({}));
    must(await expert().desktop.syncRound({}));
    expect(codeOf(await expert().desktop.signOpinion({ dossier }))).toBe('ballot/closed');
    expect(codeOf(await expert().desktop.withdrawOpinion({ dossier }))).toBe('ballot/closed');
    expect((await opinionsAt(member())).map(({ text }) => text?.overall)).toEqual(['다시 씀']);
  });
});
