import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { tableBytes } from '../../build/sample/write-table.ts';
import { sampleApplications } from '../../build/sample/services.ts';
import { readApplications } from '../../electron/files/import/read-applications.ts';
import { hostIn, openRound } from '../flow/committee.ts';
import { must, newSeat, nobodyChooses, type Seat } from '../flow/seat.ts';
import { launchApp } from '../windows/app.ts';
import {
  criteriaShown,
  declare,
  deliver,
  download,
  fileIsShown,
  reviewBallot,
  saved,
  signBallot,
} from '../windows/member.ts';
import { createProfile, goTo, handInCard, passphrase, sync } from '../windows/person.ts';
import { findWords, formsOf, wordsIn } from './canary-search.ts';
import { test } from './practice.ts';

/** One word per place, Korean and ASCII, each of a kind that nothing else writes. */
const words = {
  overview: '은하수밑개요카나리아',
  service: '푸른두루미서비스카나리아',
  applicant: '달무리상사카나리아',
  fileName: '솔방울파일이름카나리아',
  file: 'QUARTZHERONINFILE7719',
  fileKorean: '노을빛첨부속카나리아',
  reason: '여울목사유카나리아 AMBERFINCHREASON4402',
  note: '그림자메모카나리아 VELVETOTTERNOTE9031',
  opinion: '바람결의견카나리아 COPPERLYNXOPINION5526',
} as const;
const canaries = Object.values(words).flatMap((each) => each.split(' '));

test('the search finds a planted word in every form, in contents and in names', async ({ folder }) => {
  for (const word of canaries) {
    for (const [form, bytes] of formsOf(word))
      expect(wordsIn(Buffer.concat([Buffer.from([1, 2]), bytes, Buffer.from([3])]), [word]), form).not.toEqual([]);
    for (const before of ['', 'x', 'xy'])
      for (const after of ['', 'z', 'zz']) {
        const carried = Buffer.from(Buffer.from(`${before}${word}${after}`).toString('base64'));
        expect(wordsIn(carried, [word]), `${before}_${after}`).not.toEqual([]);
      }
  }
  await mkdir(join(folder, words.fileName.normalize('NFD')));
  expect((await findWords(folder, canaries)).found).toHaveLength(1);
});

test('what a member read, wrote and signed lies nowhere in the profile, the temporary folder or the output', async ({
  folder,
}) => {
  test.setTimeout(180_000);
  const office = join(folder, 'office');
  await prepareOffice(office);
  const seats: Seat[] = [];
  const seat = async (...parameters: Parameters<typeof newSeat>) => {
    const taken = await newSeat(...parameters);
    seats.push(taken);
    return taken;
  };
  const [profile, temporary] = [join(folder, 'profile'), join(folder, 'tmp')];
  await mkdir(temporary);
  try {
    const secretariat = await seat(folder, {
      name: 'secretariat',
      role: 'secretariat',
      change: {
        host: hostIn(join(folder, 'registry')),
        choose: { ...nobodyChooses, importFolder: async () => office },
        readApplications,
      },
    });
    const { invitation } = must(await secretariat.desktop.readInvitation({}));
    must(await (await seat(folder, { name: 'chair', role: 'chair', invitation })).desktop.handInCard({}));

    const app = await launchApp(profile, undefined, { environment: { TMPDIR: temporary } });
    const said: Buffer[] = [];
    const { stdout, stderr } = app.electron.process();
    for (const stream of [stdout, stderr]) stream?.on('data', (part: Buffer) => said.push(part));
    const { page } = app;
    await createProfile(app, { name: '위원', affiliation: '', role: 'member', invitation });
    await handInCard(app);
    expect(must(await secretariat.desktop.importApplications({})).problems).toEqual([]);
    await openRound({ secretariat } as Parameters<typeof openRound>[0]);
    await sync(page);
    await download(app);
    await expect(page.locator('main')).toContainText(words.service);
    await page.getByTestId('open-next').click();
    await declare(app);
    await fileIsShown(app);
    await expect(page.locator('main')).toContainText(words.fileName);
    for (const id of await criteriaShown(app)) {
      const points = page.getByTestId(`points-${id}`);
      if (await points.isVisible()) await points.fill('40');
      else await page.getByTestId(`verdict-${id}`).locator('label').first().click();
      await page.getByTestId(`reason-${id}`).fill(words.reason);
    }
    await page.getByTestId('opinion').fill(words.opinion);
    await page.getByTestId('note').fill(words.note);
    await saved(app);
    await reviewBallot(app);
    await signBallot(app);
    await deliver(app);
    // Once more after locking, so that reading back is under the search as well.
    await goTo(page, 'keys');
    await page.getByTestId('lock-now').click();
    await page.getByTestId('passphrase').fill(passphrase);
    await page.getByTestId('passphrase').press('Enter');
    await page.getByTestId('room-queue').waitFor();
    await app.close();

    const inProfile = await findWords(profile, canaries);
    expect(inProfile.found).toEqual([]);
    expect(inProfile.files, 'the profile was there to be searched').toBeGreaterThan(20);
    expect((await findWords(temporary, canaries)).found).toEqual([]);
    expect(wordsIn(Buffer.concat(said), canaries)).toEqual([]);
    // The secretariat's and the chair's desks keep the same promise. The registry's folder holds signed records in the clear, and
    // with them the names of service and applicant (decision 0003); everything else is sealed there as well.
    for (const name of ['secretariat', 'chair'])
      expect((await findWords(join(folder, name), canaries)).found).toEqual([]);
    const inRegistry = await findWords(join(folder, 'registry'), canaries);
    const named = [words.service, words.applicant];
    expect(inRegistry.found.filter((line) => !named.some((name) => line.includes(name)))).toEqual([]);
  } finally {
    for (const each of seats.reverse()) await each.close();
  }
});

/** One application whose every confidential place holds a canary; the PDF is written by hand, so that its words are not compressed. */
async function prepareOffice(office: string): Promise<void> {
  const [application] = sampleApplications(1, 7);
  if (!application) throw new Error('the sample has one application at least');
  const { row, number } = application;
  const planted = Object.fromEntries(
    Object.entries(row).map(([header, value]) => [
      header,
      value === application.service ? words.service : value === application.applicant ? words.applicant : value,
    ]),
  );
  const overview = Object.keys(row).find((header) => /개요/.test(header)) ?? '개요';
  planted[overview] = words.overview;
  await mkdir(join(office, number), { recursive: true });
  const headers = Object.keys(planted);
  const table = await tableBytes('신청', [headers, headers.map((header) => planted[header] ?? '')]);
  await writeFile(join(office, 'applications.xlsx'), table);
  const text = `BT /F1 18 Tf 72 700 Td (${words.file}) Tj ET\n% ${words.fileKorean}`;
  await writeFile(join(office, number, `1_${words.fileName}.pdf`), pdfSaying(text));
  expect(await readdir(join(office, number))).toHaveLength(1);
}

function pdfSaying(content: string): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${Buffer.byteLength(content)} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const at = Buffer.byteLength(text);
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = Buffer.byteLength(text);
  const lines = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 6\n0000000000 65535 f \n${lines}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text);
}
