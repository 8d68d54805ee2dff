import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as nodeCrypto from 'node:crypto';
import { sampleApplications } from '../../build/sample/services.ts';
import { writeSample } from '../../build/sample/write-sample.ts';
import { createMessages } from '../../renderer/messages/create-messages.ts';
import { everythingHolds, verifyMonth } from '../../shared/report/verify-month.ts';
import { tallyOf } from '../../shared/docket/tally-of.ts';
import { exampleRule } from '../../shared/round/example-rule.ts';
import { nativeCrypto } from '../../shared/sealing/native.ts';
import { libraryPart } from '../../shared/sealing/pure.ts';
import { launchApp, type App } from '../windows/app.ts';
import * as chairSteps from '../windows/chair.ts';
import * as memberSteps from '../windows/member.ts';
import { countersign as countersignIn, countersigned, createProfile, goTo, sync } from '../windows/person.ts';
import * as office from '../windows/secretariat.ts';
import { seatColleague, type Colleague } from './colleague.ts';
import { carriedSteps, createDiary, networkSteps, steps, type Diary } from './diary.ts';
import { scoreOnScreen } from './score-on-screen.ts';
import { settleDisagreement, thinkAgain } from './second-thoughts.ts';
import type { Play, Stage } from './stage.ts';
import { onAStick, overTheNetwork } from './way.ts';
import { startRegistryProcess, type RegistryProcess } from './registry-process.ts';

export interface Played {
  readonly missing: readonly string[];
  readonly seconds: number;
  readonly claims: { readonly holding: number; readonly all: number };
}

export async function playMonth(play: Play): Promise<Played> {
  const begun = Date.now();
  const work = await mkdtemp(join(tmpdir(), 'simsa-demo-'));
  const registry = await startRegistryProcess(join(work, 'registry'), play.mode);
  const windows: App[] = [];
  const open: { close: () => Promise<void> }[] = [{ close: registry.stop }];
  try {
    const stage = await setStage(play, work, registry, { open, windows });
    await prepare(stage, join(work, 'office'));
    await review(stage);
    await closeAndOpen(stage);
    await decide(stage);
    await countersign(stage);
    if (stage.way.mode === 'online') {
      await thinkAgain(stage);
      await countersign(stage);
    }
    return await report(stage, begun);
  } catch (failure) {
    await picturesOfFailure(play.out, windows);
    throw failure;
  } finally {
    for (const each of open.reverse()) await each.close();
    await rm(work, { recursive: true, force: true });
  }
}

/** What each window showed when the month could not go on. */
async function picturesOfFailure(out: string, windows: readonly App[]): Promise<void> {
  for (const [index, { page }] of windows.entries())
    await page.screenshot({ path: join(out, `failed-${index + 1}.png`), timeout: 5_000 }).catch(() => undefined);
}

/** Everybody arrives: the secretariat first, since its invitation brings the others. */
async function setStage(
  play: Play,
  work: string,
  registry: RegistryProcess,
  { open, windows }: { readonly open: { close: () => Promise<void> }[]; readonly windows: App[] },
): Promise<Stage> {
  const carried = play.mode === 'usb';
  const diary = createDiary(
    play.out,
    play.say,
    carried ? [...steps.filter((step) => !networkSteps.includes(step)), ...carriedSteps] : steps,
  );
  const way = carried ? onAStick(join(work, 'stick'), diary) : overTheNetwork;
  await writeSample({ out: join(work, 'office'), dossiers: play.dossiers, seed: play.seed });
  const dossiers = sampleApplications(play.dossiers, play.seed).map(({ number }) => number);
  const window = async (name: string) => {
    const app = await launchApp(join(work, name), play.size);
    open.push(app);
    windows.push(app);
    if (play.language === 'en') await app.page.getByTestId('language').click();
    return app;
  };
  const secretariat = await window('secretariat');
  await diary.seen('first-run', secretariat);
  const affiliation = '한국지능정보사회진흥원';
  await createProfile(secretariat, {
    name: '사무국 담당',
    affiliation,
    role: 'secretariat',
    invitation: registry.invitation,
  });
  const invitation = way.invitationFor(await office.readInvitation(secretariat));
  await diary.seen('invitation', secretariat);

  const chair = await window('chair');
  await createProfile(chair, { name: '김위원장', affiliation: '가온대학교', role: 'chair', invitation });
  await way.introduce(chair);
  const member = await window('member');
  await createProfile(member, { name: '이서연', affiliation: '나래연구원', role: 'member', invitation });
  await way.introduce(member);
  const colleagues: Colleague[] = [];
  for (let index = 0; index < play.members - 2; index += 1) {
    const colleague = await seatColleague(join(work, `colleague-${index}`), {
      name: names[index] ?? `위원 ${index + 3}`,
      affiliation: '다솜대학교',
      role: index === 0 ? 'acting-chair' : 'member',
      invitation,
    });
    open.push(colleague);
    await way.introduceColleague(colleague);
    colleagues.push(colleague);
  }
  return { play, diary, registry, secretariat, chair, member, colleagues, way, dossiers };
}

const names = ['박직무', '최준호', '정하은', '강도윤', '조서현', '윤지호', '장민서', '임하준', '한예린', '오시우'];

/** The secretariat enrols, imports, plans and sends. */
async function prepare(stage: Stage, folder: string): Promise<void> {
  const { play, diary, secretariat, way } = stage;
  const { page } = secretariat;
  await way.cardsArrive(secretariat);
  await office.enrolEverybody(secretariat, play.members + 1);
  await diary.seen('cards', secretariat);
  await supplement(stage, folder);
  await office.acceptAll(secretariat);
  await diary.seen('applications', secretariat);
  await goTo(page, 'round');
  for (const [tab, step] of [
    ['plan', 'plan'],
    ['rubrics', 'rubrics'],
    ['rule', 'rule'],
    ['roster', 'roster'],
    ['assign', 'assignment'],
  ] as const) {
    await page.getByTestId(`tab-${tab}`).click();
    await page.locator('.tab-panel').first().waitFor();
    if (tab === 'rule') {
      const conditional = createMessages(play.language).t('rule.outcome-conditional');
      await page.locator('.check', { hasText: conditional }).click();
    }
    await diary.seen(step, secretariat);
  }
  await rehearse(stage);
  await goTo(page, 'round');
  await office.distribute(secretariat);
  await diary.seen('distributed', secretariat);
  await way.sendRound(secretariat, [stage.member, stage.chair], stage.colleagues);
}

/** One application comes without its pledge, is asked for it, and brings it. */
async function supplement({ play, diary, secretariat, dossiers }: Stage, folder: string): Promise<void> {
  const lacking = dossiers[1] ?? dossiers[0] ?? '';
  const [paper, away] = [join(folder, lacking, pledge), join(folder, '..', pledge)];
  await rename(paper, away);
  await office.importApplications(secretariat, folder, play.dossiers);
  await office.askSupplement(secretariat, lacking, {
    dialog: () => diary.seen('supplement', secretariat),
    letter: () => diary.seen('supplement-letter', secretariat),
  });
  await rename(away, paper);
  await office.takeSupplement(secretariat, folder, lacking, () => diary.seen('supplement-answered', secretariat));
}

const pledge = '5_확약서.hwpx';

/** At the very registry of the month; where only the office reaches it, the chair cannot sign the rehearsal off. */
async function rehearse({ diary, secretariat, chair, way }: Stage): Promise<void> {
  await office.rehearse(secretariat);
  if (way.mode === 'online') {
    await chairSteps.signOffRehearsal(chair);
    await office.seeRehearsalSigned(secretariat);
  }
  await diary.seen('rehearsed', secretariat);
  await office.wipeRehearsal(secretariat);
  await secretariat.page.getByTestId('rehearsal-wiped').scrollIntoViewIfNeeded();
  await diary.seen('rehearsal-wiped', secretariat);
}

/** Colleagues review; the member scores with the registry gone, and what was signed reaches it when it can be reached. */
async function review(stage: Stage): Promise<void> {
  const { diary, registry, member, colleagues, dossiers, secretariat, way } = stage;
  await Promise.all(
    colleagues.map((colleague, index) => colleague.reviewEverything(index + stage.play.seed, way.mode)),
  );
  for (const colleague of colleagues) await way.bringBackFrom(secretariat, colleague);
  if (way.mode === 'online') await sync(member.page);
  await goTo(member.page, 'queue');
  await member.page.getByTestId(way.mode === 'online' ? 'download' : 'download-done').waitFor({ timeout: 60_000 });
  await diary.seen('queue', member);
  await member.page.getByTestId('tour-skip').click();
  if (way.mode === 'online') await memberSteps.download(member);
  await diary.seen('downloaded', member);

  await registry.stop();
  for (const [index, number] of dossiers.entries()) await scoreOne(stage, index, number);
  await diary.seen('signed-offline', member);
  await memberSteps.deliver(member);
  await member.page.locator('.banner.warning').first().waitFor();
  await diary.seen('waiting', member);
  await registry.startAgain();
  await delivered(stage);

  await sync(secretariat.page);
  await goTo(secretariat.page, 'progress');
  await secretariat.page.locator('table').first().waitFor();
  await diary.seen('progress', secretariat);
}

/** By the button, or there and back on the stick: a desk without a network knows it from the next bundle of the round. */
async function delivered({ diary, member, secretariat, way }: Stage): Promise<void> {
  if (way.mode === 'online') {
    await memberSteps.deliver(member);
    await member.page.locator('.banner.success').first().waitFor();
  } else {
    await way.bringBack(secretariat, member);
    await way.catchUp(secretariat, member);
  }
  await diary.seen('delivered', member);
}

async function scoreOne({ play, diary, member, dossiers }: Stage, index: number, number: string): Promise<void> {
  await memberSteps.openDossier(member, number);
  if (index === 0) await diary.seen('declaration', member);
  // With one dossier there is nothing to spare for a recusal before the first ballot.
  if (index === dossiers.length - 1 && dossiers.length > 1) {
    await memberSteps.recuse(member, '2년 전 이 기업의 자문위원으로 일하였습니다.');
    await memberSteps.openDossier(member, number);
    await diary.seen('recusal', member);
    await member.page.getByTestId('back-to-queue').click();
    return;
  }
  await memberSteps.declare(member);
  await scoreOnScreen(member, { number, index, temper: play.members });
  if (index === 0) {
    await memberSteps.fileIsShown(member);
    await diary.seen('scoring', member);
  }
  await memberSteps.reviewBallot(member);
  if (index === 0) await diary.seen('ballot-review', member);
  await memberSteps.signBallot(member);
}

/** Four acts of two offices. */
async function closeAndOpen({ diary, secretariat, chair, way }: Stage): Promise<void> {
  await office.closeRound(secretariat);
  await office.stepDone(secretariat, 'close-secretariat');
  await way.catchUp(secretariat, chair);
  await office.closeRound(chair);
  await way.confirm(chair);
  await office.stepDone(chair, 'close-chair');
  await diary.seen('closed', chair);
  await way.bringBack(secretariat, chair);
  await office.openBallots(secretariat, 'outer');
  await diary.seen('outer-opened', secretariat);
  await way.catchUp(secretariat, chair);
  await office.openBallots(chair, 'inner');
  await diary.seen('inner-opened', chair);
  await way.bringBack(secretariat, chair);
}

async function decide(stage: Stage): Promise<void> {
  const { diary, chair, secretariat, dossiers, way } = stage;
  await way.catchUp(secretariat, chair);
  await goTo(chair.page, 'decision');
  await chair.page.locator('[data-testid^="decide-"]').first().waitFor();
  await diary.seen('tally', chair);
  if (way.mode === 'online') await settleDisagreement(stage);
  for (const [index, number] of dossiers.entries()) {
    await chairSteps.openDecision(chair, number);
    if (index === 0) await diary.seen('decision', chair);
    if (index === Math.min(1, dossiers.length - 1)) {
      await chairSteps.chooseConditional(chair, '2027년 3월까지 보안인증 갱신 서류를 제출할 것.');
      await diary.seen('conditional', chair);
    }
    await chairSteps.recordDecision(chair, '심사표의 의견과 제출 서류를 검토하여 표결로 의결함.');
  }
  await chairSteps.finalise(chair);
  await way.confirm(chair);
  await chairSteps.finalised(chair);
  await diary.seen('finalised', chair);
  await way.bringBack(secretariat, chair);
}

/** As many members as the rule asks for, and the secretariat, sign under the selection. */
async function countersign({ diary, secretariat, chair, member, colleagues, way }: Stage): Promise<void> {
  await way.catchUp(secretariat, member);
  await countersignIn(member, 'queue');
  await way.confirm(member);
  await countersigned(member);
  await diary.seen('countersigned', member);
  await way.bringBack(secretariat, member);
  for (const colleague of colleagues.slice(0, exampleRule.countersign.members - 1)) {
    await way.catchUpColleague(secretariat, colleague);
    await colleague.countersign(way.mode);
    await way.bringBackFrom(secretariat, colleague);
  }
  await sync(secretariat.page);
  await countersignIn(secretariat, 'results');
  await countersigned(secretariat);
  await way.catchUp(secretariat, chair);
  await goTo(chair.page, 'decision');
  await chair.page.getByTestId('final').waitFor({ timeout: 30_000 });
  await diary.seen('final', chair);
}

/** The kit, its check in the application and by the verifier here, and the summary. */
async function report({ play, diary, registry, secretariat }: Stage, begun: number): Promise<Played> {
  const files = await office.saveKit(secretariat, play.out);
  await diary.seen('kit', secretariat);
  const bundle = join(play.out, files.find((name) => name.endsWith('.simsa')) ?? 'month.simsa');
  const shown = await office.verifyBundle(secretariat, bundle);
  if (shown.every((line) => line.startsWith('✓'))) await diary.seen('verified', secretariat);

  const crypto = nativeCrypto(nodeCrypto, libraryPart);
  const bytes = new Uint8Array(await readFile(bundle));
  const verifying = Date.now();
  const verification = verifyMonth(crypto, bytes, { verifierKey: registry.verifierKey });
  const verifySeconds = (Date.now() - verifying) / 1000;
  const { claims, docket } = verification;
  const holding = claims.filter(({ verdict }) => verdict === 'holds').length;
  const decided = [...(docket?.dossiers.values() ?? [])].map(({ decision }) => decision?.body.outcome);
  const runtime = await secretariat.electron.evaluate(() => ({
    electron: process.versions.electron,
    chrome: process.versions['chrome'],
    node: process.versions.node,
  }));
  const seconds = (Date.now() - begun) / 1000;
  const summary = {
    format: 'simsa-demo/v1',
    asked: { members: play.members, dossiers: play.dossiers, seed: play.seed, mode: play.mode },
    counts: {
      records: verification.bundle?.records.length ?? 0,
      ballots: docket ? tallyOf(docket).dossiers.reduce((sum, { ballots }) => sum + ballots, 0) : 0,
      selected: decided.filter((outcome) => outcome === 'selected').length,
      notSelected: decided.filter((outcome) => outcome === 'not-selected').length,
      bundleBytes: bytes.length,
      files: files.length,
    },
    figures: {
      seconds,
      verifySeconds,
      verified: everythingHolds(verification),
      claims: { holding, all: claims.length },
    },
    runtime: { ...runtime, source: process.env['SIMSA_RUNTIME'] ?? 'official', platform: process.platform },
    steps: diary.entries(),
    missing: missingSteps(diary, play.dossiers),
  };
  await writeFile(join(play.out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  return { missing: summary.missing, seconds, claims: { holding, all: claims.length } };
}

/** A month of one dossier has no recusal to see. */
function missingSteps(diary: Diary, dossiers: number): readonly string[] {
  return diary.missing().filter((step) => !(step === 'recusal' && dossiers === 1));
}
