import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerDialogs, root } from '../windows/app.ts';
import { passphrase } from '../windows/person.ts';
import { room } from './member.ts';
import type { Scene, Step } from './scene.ts';

/** A secretariat on its first day: everything empty, and a folder with every kind of mistake. */
export const realOffice: Scene = {
  name: 'real-office',
  profile: 'office',
  steps: [
    {
      name: 'office-new',
      caption: 'A new office that hosts the registry: no applications yet.',
      act: async ({ app: { page } }) => {
        await page.getByTestId('start-host-here').click();
        await page.getByTestId('name').fill('사무국');
        await page.getByTestId('passphrase').fill(passphrase);
        await page.getByTestId('passphrase-again').fill(passphrase);
        await page.getByTestId('create-profile').click();
        await page.getByTestId('room-intake').waitFor();
      },
    },
    {
      name: 'import-problems',
      caption: 'An import with every kind of mistake, each with its row and what to do.',
      act: async ({ app, folder }) => {
        const office = join(folder, 'office');
        await writeBadFolder(office);
        await answerDialogs(app, office);
        await app.page.getByTestId('import').click();
        await app.page.getByTestId('import-problems').waitFor();
      },
    },
    ...(['plan', 'rubrics', 'rule', 'roster', 'assign'] as const).map((tab): Step => ({
      name: `round-${tab}`,
      caption: `The round before anybody is on it: ${tab}.`,
      act: async ({ app: { page } }) => {
        await page.getByTestId('room-round').click();
        await page.getByTestId(`tab-${tab}`).click();
      },
    })),
    {
      name: 'weights-wrong',
      caption: 'Weights that do not add up.',
      act: async ({ app: { page } }) => {
        await page.getByTestId('tab-rubrics').click();
        await page.locator('[data-testid^="weight-"]').first().fill('33.5');
      },
    },
    { ...room('rehearsal', 'A rehearsal before it is held: what is expected stands there.'), name: 'rehearsal-before' },
    { ...room('progress', 'Progress before there is a round.'), name: 'progress-empty' },
    { ...room('opening', 'Opening before there is a round.'), name: 'opening-empty' },
    { ...room('results', 'Results before there is a round.'), name: 'results-empty' },
  ],
};

async function writeBadFolder(folder: string): Promise<void> {
  const sample = join(root, 'dist/sample/applications/2026-11-001');
  await cp(sample, join(folder, '2026-11-001'), { recursive: true });
  await mkdir(join(folder, '2026-11-004'), { recursive: true });
  await writeFile(join(folder, '2026-11-004', '가짜.pdf'), '<html>');
  const rows = [
    '접수번호,서비스명,신청기업,서비스유형,서비스개요',
    '2026-11-001,민원 챗봇,한빛,SaaS,개요',
    '2026-11-002,다른 것,두빛,클라우드,개요',
    '2026-11-003,,세빛,SaaS,개요',
    '2026-11-004,넷,네빛,SaaS,개요',
    '../밖,밖,밖,SaaS,밖',
  ];
  await writeFile(join(folder, 'applications.csv'), `${rows.join('\n')}\n`);
}
