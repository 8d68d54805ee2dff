/** Plays a whole month as people would, and leaves the kit, a picture per screen and a summary. Exit status 0 only if everything was seen. */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { playMonth } from './play-month.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    members: { type: 'string' },
    dossiers: { type: 'string' },
    seed: { type: 'string' },
    size: { type: 'string' },
    lang: { type: 'string' },
    mode: { type: 'string' },
  },
});
const whole = (text: string | undefined, otherwise: number) => Number(text ?? otherwise);
const [members, dossiers, seed] = [whole(values.members, 7), whole(values.dossiers, 12), whole(values.seed, 1)];
const [width = NaN, height = NaN] = (values.size ?? '1280x800').split('x').map(Number);
const language = values.lang ?? 'ko';
const mode = values.mode ?? 'network';
const sound =
  values.out !== undefined &&
  [members, dossiers, seed, width, height].every(Number.isInteger) &&
  members >= 3 &&
  members <= 20 &&
  dossiers >= 1 &&
  dossiers <= 300 &&
  (language === 'ko' || language === 'en') &&
  (mode === 'network' || mode === 'lan' || mode === 'usb');
if (!sound || values.out === undefined) {
  process.stderr.write(
    'usage: npm run demo -- --out DIR [--members 3..20] [--dossiers 1..300] [--seed WHOLE NUMBER] [--size 1280x800] [--lang ko|en] [--mode network|lan|usb]\n',
  );
  process.exit(2);
}
const out = resolve(values.out);
mkdirSync(out, { recursive: true });
const say = (line: string) => process.stdout.write(`${line}\n`);
try {
  const { missing, seconds, claims } = await playMonth({
    out,
    members,
    dossiers,
    seed,
    size: { width, height },
    language: language === 'en' ? 'en' : 'ko',
    mode: mode === 'lan' || mode === 'usb' ? mode : 'network',
    say,
  });
  say(`${claims.holding} of ${claims.all} claims hold; ${seconds.toFixed(1)} s; everything is in ${out}`);
  if (missing.length > 0) say(`NOT SEEN: ${missing.join(', ')}`);
  process.exitCode = missing.length === 0 && claims.holding === claims.all ? 0 : 1;
} catch (failure) {
  process.stderr.write(`demo: ${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}\n`);
  process.exitCode = 1;
}
