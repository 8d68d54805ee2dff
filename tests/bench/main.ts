/** Measures what must be fast, each beside its limit in the same run. Exit status 1 only when a goal is missed by the median. */
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benches } from './benches.ts';
import { efforts } from './effort.ts';
import { judge, type Judged } from './figure.ts';
import { markdownOf, textOf } from './report.ts';
import { openStage } from './stage.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    quick: { type: 'boolean' },
    json: { type: 'string' },
    markdown: { type: 'string' },
  },
});
const unknown = values.only?.find((name) => !benches.some((each) => each.name === name));
if (unknown !== undefined) {
  const names = benches.map(({ name }) => name).join('|');
  process.stderr.write(`usage: npm run bench -- [--only ${names}]... [--quick] [--json FILE] [--markdown FILE]\n`);
  process.exit(2);
}
const say = (line: string) => process.stdout.write(`${line}\n`);
const effort = efforts[values.quick ? 'quick' : 'whole'];
const begun = Date.now();
const stage = await openStage(effort, say);
const judged: Judged[] = [];
const failed: string[] = [];
try {
  for (const { name, measure } of benches) {
    if (values.only && !values.only.includes(name)) continue;
    try {
      for (const each of await measure(effort, stage)) {
        judged.push(judge(each));
        say(textOf(judge(each)));
      }
    } catch (failure) {
      // The others are still worth measuring.
      failed.push(name);
      process.stderr.write(
        `${name}: ${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}\n`,
      );
    }
  }
} finally {
  await stage.close();
}
const missed = judged.filter(({ verdict }) => verdict === 'not held');
const seconds = (Date.now() - begun) / 1000;
const byRatio = judged.filter(({ verdict }) => verdict === 'held by the ratio').length;
const ofThem = byRatio === 0 ? '' : `, ${byRatio} of them by the ratio`;
say(`${judged.length - missed.length} of ${judged.length} goals held${ofThem}; ${seconds.toFixed(0)} s`);
const machine = { cpu: cpus()[0]?.model ?? '', cores: cpus().length, node: process.versions.node, effort };
if (values.json)
  await writeFile(
    resolve(values.json),
    `${JSON.stringify({ format: 'simsa-bench/v1', machine, seconds, figures: judged }, null, 2)}\n`,
  );
if (values.markdown) await writeFile(resolve(values.markdown), `${markdownOf(judged)}\n`);
for (const name of failed) say(`NOT MEASURED: ${name}`);
if (missed.length > 0 || failed.length > 0) process.exitCode = 1;
