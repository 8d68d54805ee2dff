import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daySchema } from '../../shared/basics/day.ts';
import type { DossierNumber, RecordId } from '../../shared/basics/ids.ts';
import type { AskedQuestion } from '../../shared/contracts/question-api.ts';
import { committeeAtWork, docketOf, type Committee } from './committee.ts';
import { codeOf, must, nobodyChooses, passphrase, takeSeat, type Seat } from './seat.ts';

const due = daySchema.parse('2099-12-31');
const asked = '백업 주기와 보관 기간을 밝혀 주십시오.';
const answered = '매일 1회 백업하고 30일간 보관합니다.';

describe('questions and their answers', () => {
  let root: string;
  let committee: Committee;
  let office: Seat;
  let dossier: DossierNumber;
  let other: DossierNumber;
  const out = () => join(root, 'out');
  const questionsAt = async (seat: Seat): Promise<readonly AskedQuestion[]> => {
    must(await seat.desktop.syncRound({}));
    return must(await seat.desktop.readQuestions({})).questions;
  };
  const at = async (seat: Seat, number: number): Promise<AskedQuestion> => {
    const found = (await questionsAt(seat)).find((each) => each.number === number);
    if (!found) throw new Error(`no question ${number} at this desk`);
    return found;
  };
  const draftOf = async (seat: Seat, number: number): Promise<{ question: RecordId; draft: RecordId }> => {
    const { id, draft } = await at(seat, number);
    if (!draft) throw new Error('nothing is drafted');
    return { question: id, draft: draft.id };
  };
  const post = async (secret: string, fields: Readonly<Record<string, string>>) => {
    const { address } = committee.registry.running();
    const init = { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' } as const;
    return (await fetch(`${address}/ask/${secret}`, init)).status;
  };

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'simsa-questions-'));
    committee = await committeeAtWork(root);
    const { chair, acting, members } = committee;
    [dossier, other] = [...(await docketOf(chair)).dossiers.keys()] as [DossierNumber, DossierNumber];
    for (const seat of [chair, acting, ...members]) must(await seat.desktop.declareNoConflict({ dossier }));
    await mkdir(out());
    await committee.secretariat.close();
    office = await takeSeat(committee.secretariat.folder, {
      host: committee.registry,
      choose: { ...nobodyChooses, kitFolder: async () => out() },
    });
    must(await office.desktop.unlock({ passphrase }));
  }, 120_000);
  afterAll(async () => {
    for (const seat of committee.everyone) if (seat !== committee.secretariat) await seat.close();
    await office.close();
    await rm(root, { recursive: true, force: true });
  });
  const [first, second] = [0, 1].map((index) => () => committee.members[index] as Seat) as [() => Seat, () => Seat];

  it('are asked by who has declared, and not about a dossier that one has not opened', async () => {
    expect(codeOf(await first().desktop.askQuestion({ dossier: other, text: asked, due }))).toBe(
      'scoring/conflict-undeclared',
    );
    expect(must(await first().desktop.askQuestion({ dossier, text: asked, due }))).toMatchObject({
      waiting: 0,
      problems: [],
    });
    expect(await at(first(), 1)).toMatchObject({ text: asked, mine: 'yes', state: 'asked', author: '위원1' });
    expect(await at(second(), 1)).toMatchObject({ text: asked, mine: 'no', may: [] });
    expect(await at(office, 1)).toMatchObject({ text: asked, may: ['draft'] });
  });

  it('stay closed to who recuses afterwards, in what was said before and after', async () => {
    must(await second().desktop.recuse({ dossier, ground: 'self', reason: '이해관계가 있음' }));
    must(await second().desktop.deliverOutbox({}));
    expect(await questionsAt(second())).toEqual([]);
    expect(codeOf(await second().desktop.askQuestion({ dossier, text: '몰래', due }))).toBe('ballot/recused');
  });

  it('reach the applicant by a letter with a code, without any name, and its answer comes in on the page', async () => {
    must(await office.desktop.syncRound({}));
    expect(codeOf(await office.desktop.saveQuestionLetter({ dossier }))).toBe('question/nothing-to-send');
    const { address } = must(await office.desktop.readQuestions({}));
    const { page } = must(await office.desktop.openAskPage({ dossier, until: due, address }));
    const { files } = must(await office.desktop.saveQuestionLetter({ dossier }));
    expect(files.map((name) => name.split('.').at(-1)).sort()).toEqual(['hwpx', 'pdf']);
    const letter = await readFile(join(out(), files.find((name) => name.endsWith('.hwpx')) ?? ''));
    expect(letter.length).toBeGreaterThan(1000);
    expect(letter.includes(Buffer.from('위원1'))).toBe(false);
    expect(await post(page.secret, { about: '1', text: answered, name: '담당자' })).toBe(303);
    expect(await post(page.secret, { about: 'own', text: '결과는 언제 통보됩니까?' })).toBe(303);
    expect(must(await office.desktop.fetchInbox({})).received).toBe(2);
    expect(must(await office.desktop.fetchInbox({})).received).toBe(0);
    const { messages } = must(await office.desktop.readQuestions({}));
    expect(messages.map(({ text, applicant }) => [text?.text, applicant !== null])).toEqual([
      [answered, true],
      ['결과는 언제 통보됩니까?', true],
    ]);
    const chair = await committee.chair.desktop.fetchInbox({});
    expect(codeOf(chair)).toBe('docket/not-your-role');
  });

  it('are answered by what came in, which members read once the chair approved and the office published', async () => {
    must(await office.desktop.takeMessage({ place: 0, due }));
    expect(codeOf(await office.desktop.takeMessage({ place: 0, due }))).toBe('question/message-settled');
    const named = await draftOf(office, 1);
    expect(codeOf(await office.desktop.approveAnswer(named))).toBe('question/own-draft');
    expect(codeOf(await office.desktop.publishAnswer({ ...named, to: 'readers' }))).toBe('question/not-approved');
    expect((await at(first(), 1)).draft).toBeNull();
    const shown = await at(committee.chair, 1);
    expect([shown.draft?.text?.answer, shown.may]).toEqual([answered, ['approve']]);
    must(await committee.chair.desktop.approveAnswer(named));
    expect((await at(first(), 1)).published).toBeNull();
    expect((await at(office, 1)).may).toEqual(['draft', 'publish']);
    expect(codeOf(await office.desktop.publishAnswer({ ...named, to: 'public' }))).toBe('question/wrong-audience');
    must(await office.desktop.publishAnswer({ ...named, to: 'readers' }));
    expect((await at(first(), 1)).published).toMatchObject({
      to: 'readers',
      text: { question: asked, answer: answered },
    });
    expect(await questionsAt(second())).toEqual([]);
  });

  it('of an applicant are taken in, answered in the office’s own words, and go by letter', async () => {
    must(await office.desktop.takeMessage({ place: 1, due }));
    expect(await at(office, 2)).toMatchObject({ kind: 'pre-question', dossier, text: '결과는 언제 통보됩니까?' });
    expect((await questionsAt(first())).map(({ number }) => number)).toEqual([1]);
    const { id } = await at(office, 2);
    expect(codeOf(await office.desktop.signAnswerDraft({ question: id }))).toBe('question/unwritten');
    const written = { question: '결과 통보 시기', answer: '의결한 날부터 7일 안에 통보합니다.' };
    must(await office.desktop.saveAnswerDraft({ question: id, written }));
    expect((await at(office, 2)).written).toEqual(written);
    must(await office.desktop.signAnswerDraft({ question: id }));
    const named = await draftOf(office, 2);
    must(await committee.acting.desktop.syncRound({}));
    must(await committee.acting.desktop.approveAnswer(named));
    must(await office.desktop.syncRound({}));
    must(await office.desktop.publishAnswer({ ...named, to: 'applicant' }));
    expect((await questionsAt(first())).map(({ number }) => number)).toEqual([1]);
    expect(must(await office.desktop.saveQuestionLetter({ dossier })).files).toHaveLength(2);
  });

  it('from outside are published to everybody, and saved as csv, xlsx, PDF and HWPX', async () => {
    const { address } = must(await office.desktop.readQuestions({}));
    expect(codeOf(await office.desktop.savePublishedQuestions({}))).toBe('question/nothing-published');
    const { page } = must(await office.desktop.openAskPage({ dossier: null, until: due, address }));
    expect(await post(page.secret, { text: '=1+1 인증이 심사 중이어도 됩니까?', name: '홍길동' })).toBe(303);
    expect(await post(page.secret, { text: '광고입니다' })).toBe(303);
    must(await office.desktop.fetchInbox({}));
    must(await office.desktop.takeMessage({ place: 2, due }));
    must(await office.desktop.dismissMessage({ place: 3, reason: '심사와 무관함' }));
    const { id } = await at(office, 3);
    const written = { question: '=1+1 인증이 심사 중이어도 됩니까?', answer: '됩니다.' };
    must(await office.desktop.saveAnswerDraft({ question: id, written }));
    must(await office.desktop.signAnswerDraft({ question: id }));
    const named = await draftOf(committee.chair, 3);
    must(await committee.chair.desktop.approveAnswer(named));
    must(await office.desktop.syncRound({}));
    must(await office.desktop.publishAnswer({ ...named, to: 'public' }));
    expect(await at(first(), 3)).toMatchObject({ published: { to: 'public', text: written }, hidden: 'sealed' });
    const { files } = must(await office.desktop.savePublishedQuestions({}));
    expect(files.map((name) => name.split('.').at(-1)).sort()).toEqual(['csv', 'hwpx', 'pdf', 'xlsx']);
    const csv = await readFile(join(out(), files.find((name) => name.endsWith('.csv')) ?? ''), 'utf8');
    expect(csv).toContain('됩니다.');
    expect(csv).not.toMatch(/(^|,|")=1\+1/m);
    expect(csv).not.toContain('홍길동');
  });

  it('keep the page open with more questions, and close it for good', async () => {
    const { address } = must(await office.desktop.readQuestions({}));
    must(await first().desktop.askQuestion({ dossier, text: '복구 목표 시간은?', due }));
    must(await office.desktop.syncRound({}));
    const { page } = must(await office.desktop.openAskPage({ dossier, until: due, address }));
    expect(page.link.questions).toHaveLength(2);
    expect(
      must(await office.desktop.readQuestions({})).pages.filter(({ link }) => link.dossier === dossier),
    ).toHaveLength(1);
    must(await office.desktop.closeAskPage({ id: page.link.id }));
    expect(await post(page.secret, { about: '1', text: '늦음' })).toBe(410);
    const [closed] = must(await office.desktop.readQuestions({})).pages;
    expect(closed?.state).toBe('closed');
  });

  it('are all there after a restart, in the clear nowhere on the disk', async () => {
    const before = must(await office.desktop.readQuestions({}));
    await office.close();
    for (const folder of [office.folder, join(root, 'registry')])
      for (const each of await readdir(folder, { recursive: true, withFileTypes: true })) {
        if (!each.isFile()) continue;
        const bytes = await readFile(join(each.parentPath, each.name));
        expect(bytes.includes(Buffer.from(answered)), each.name).toBe(false);
      }
    office = await takeSeat(committee.secretariat.folder, { host: committee.registry });
    must(await office.desktop.unlock({ passphrase }));
    expect(must(await office.desktop.readQuestions({}))).toEqual(before);
  });
});
