import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { writeSample } from './write-sample.ts';

const { values } = parseArgs({
  options: { out: { type: 'string' }, dossiers: { type: 'string' }, seed: { type: 'string' } },
});
const dossiers = Number(values.dossiers ?? '12');
const seed = Number(values.seed ?? '1');
if (!values.out || !Number.isInteger(dossiers) || dossiers < 1 || dossiers > 3000 || !Number.isInteger(seed)) {
  process.stderr.write('usage: npm run sample -- --out DIR [--dossiers 1..3000] [--seed WHOLE NUMBER]\n');
  process.exit(2);
}
const out = resolve(values.out);
const { files, bytes } = await writeSample({ out, dossiers, seed });
process.stdout.write(`${dossiers} applications, ${files} files, ${bytes} bytes in ${out}\n`);
