import * as nodeCrypto from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { nativeCrypto } from '../../shared/sealing/native.ts';
import { libraryPart } from '../../shared/sealing/pure.ts';
import { languageSchema, type Language } from '../../shared/messages/language.ts';
import { attack, attackText } from './attack/attack.ts';
import { inspect } from './inspect.ts';
import { verify } from './verify.ts';

/** The auditor's command: reads at most one file, asks nobody, writes nothing. Exit status 0 all well, 1 something wrong, 2 wrong usage. */
const usage = `simsa verify FILE [--round ID] [--key VERIFIER-KEY] [--lang ko|en]
simsa inspect FILE [--json] [--lang ko|en]
simsa attack [--seeds N]

verify   checks every claim of a month's bundle (month.simsa) or of a proof that a registry lied (.simsa-evidence), offline,
         one line per claim;
         --round and --key compare with what you know from elsewhere
inspect  shows round, dossiers, ballots, tally and decisions
attack   plays N random months (100), lies and tampers in every way of its catalogue, and counts what is found
`;

process.exitCode = await run(process.argv.slice(2), process.env);

async function run(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const given = argumentsFrom(argv);
  if (!given) return say(process.stderr, usage, 2);
  const { command, file, values } = given;
  if (values.help || !command) return say(process.stdout, usage, values.help ? 0 : 2);
  const language = languageSchema.safeParse(values.lang ?? (environment['LANG']?.startsWith('ko') ? 'ko' : 'en'));
  if (command === 'attack' && !file) {
    const seeds = Number(values.seeds ?? '100');
    if (!Number.isInteger(seeds) || seeds < 1 || seeds > 1_000_000) return say(process.stderr, usage, 2);
    const { lines, code } = attackText(await attack(seeds));
    return say(process.stdout, lines, code);
  }
  if (!file || !language.success) return say(process.stderr, usage, 2);

  const bytes = await readBytes(file, language.data);
  if (!bytes) return 1;
  const crypto = nativeCrypto(nodeCrypto, libraryPart);
  if (command === 'verify') {
    const { lines, code } = verify(crypto, bytes, { round: values.round, key: values.key, language: language.data });
    return say(process.stdout, lines, code);
  }
  if (command === 'inspect') {
    const { lines, code } = inspect(crypto, bytes, { json: values.json === true, language: language.data });
    return say(process.stdout, lines, code);
  }
  return say(process.stderr, usage, 2);
}

function argumentsFrom(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        seeds: { type: 'string' },
        lang: { type: 'string' },
        round: { type: 'string' },
        key: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const [command, file, ...rest] = positionals;
    return rest.length === 0 ? { command, file, values } : null;
  } catch {
    // An unknown option; the usage says which there are.
    return null;
  }
}

async function readBytes(file: string, language: Language): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unreadable';
    const text = language === 'ko' ? `${file}: 파일을 읽을 수 없습니다` : `${file}: the file cannot be read`;
    say(process.stderr, `${text} (${reason})\n`, 1);
    return null;
  }
}

function say(stream: NodeJS.WriteStream, text: string, code: number): number {
  stream.write(text);
  return code;
}
