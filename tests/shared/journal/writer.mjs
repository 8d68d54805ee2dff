/** Appends numbered entries for ever and says each number only after it was acknowledged. Run by kill.test.ts, from built code. */
import { platform } from 'node:process';
import { createHash } from 'node:crypto';
import { constants, open } from 'node:fs/promises';
const [module, path] = process.argv.slice(2);
const { openJournal, nodeJournalFile } = await import(module);
const sha256 = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());
const journal = await openJournal(await nodeJournalFile({ open, constants, platform }, path, 'create'), sha256);
if (!journal.ok) process.exit(3);
let next = journal.value.payloads.length + 1;
process.stdout.write(`have ${journal.value.payloads.length}\n`);
for (;;) {
  const entries = Array.from({ length: 1 + (next % 4) }, (_, index) =>
    new TextEncoder().encode(`${next + index} ${'x'.repeat((next * 37) % 3000)}`),
  );
  const written = await journal.value.append(entries);
  if (!written.ok) process.exit(4);
  next += entries.length;
  process.stdout.write(`${written.value}\n`);
}
