import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/** What a desk in its own process is to do: with which profile, and with which file on the stick. */
export interface Errand {
  readonly folder: string;
  readonly file: string;
  readonly call: 'saveRoundBundle' | 'saveBackup' | 'importBundle' | 'syncRound';
}
/** How an errand ended: its answer where there was time for one, and how long it had been at work. */
export interface Ended {
  readonly answer: { readonly ok: boolean } | null;
  readonly millis: number;
}

/** The desk's own code as one program. */
export async function buildDeskProcess(out: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: resolve('tests/faults/desk-process.ts'),
      outDir: out,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'desk.mjs', codeSplitting: false } },
    },
    ssr: { noExternal: true },
  });
  return join(out, 'desk.mjs');
}

/** Lets a desk begin its errand and kills it after `millis` of work, or as soon as it has answered. */
export function killAfter(program: string, errand: Errand, millis: number): Promise<Ended> {
  const child = spawn(process.execPath, [program, JSON.stringify(errand)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let begun = 0;
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8');
    if (begun === 0 && text.startsWith('begun\n')) {
      begun = performance.now();
      setTimeout(() => child.kill('SIGKILL'), millis);
    }
    if (answerIn(text)) child.kill('SIGKILL');
  });
  return new Promise((answer, refuse) => {
    child.on('exit', (code) =>
      code === null
        ? answer({ answer: answerIn(text), millis: performance.now() - begun })
        : refuse(new Error(`the desk ended by itself with ${code}`)),
    );
  });
}

function answerIn(text: string): Ended['answer'] {
  const line = /^answered (.*)\n/m.exec(text)?.[1];
  return line === undefined ? null : (JSON.parse(line) as Ended['answer']);
}

/**
 * Runs an errand to its end once, then kills it at moments spread over the time that took; `prepare` goes before each and `judge`
 * after. Answers how many were killed at work.
 */
export async function killManyTimes(
  program: string,
  errand: Errand,
  kills: number,
  { prepare, judge }: { readonly prepare: () => Promise<void>; readonly judge: (ended: Ended) => Promise<void> },
): Promise<number> {
  let cut = 0;
  let whole = 60_000;
  for (let turn = 0; turn <= kills; turn += 1) {
    await prepare();
    const ended = await killAfter(program, errand, turn === 0 ? whole : (whole * (turn - 0.5)) / kills);
    if (turn === 0) whole = ended.millis;
    if (ended.answer?.ok === false) throw new Error(JSON.stringify(ended.answer));
    if (!ended.answer) cut += 1;
    await judge(ended);
  }
  return cut;
}
