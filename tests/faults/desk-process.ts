/** A desk in a process of its own, to be killed: opens a profile, says `begun`, does one thing, says `answered` with the result, waits. */
import { stdout } from 'node:process';
import type { DeskDeps } from '../../electron/desk/deps.ts';
import { must, nobodyChooses, passphrase, takeSeat } from '../flow/seat.ts';
import type { Errand } from './kill.ts';

const errand = JSON.parse(process.argv[2] ?? '') as Errand;
const { folder, file } = errand;
const change: Partial<DeskDeps> = {
  stick: { saveAs: async () => file, open: async () => [file] },
  choose: { ...nobodyChooses, newBackupFile: async () => file },
};
const { desktop } = await takeSeat(folder, change);
must(await desktop.unlock({ passphrase }));
stdout.write('begun\n');
stdout.write(`answered ${JSON.stringify(await run())}\n`);
setInterval(() => undefined, 60_000);

async function run() {
  switch (errand.call) {
    case 'saveRoundBundle':
      return desktop.saveRoundBundle({ person: null, files: 'included' });
    case 'saveBackup':
      return desktop.saveBackup({ passphrase });
    case 'importBundle':
      return desktop.importBundle({});
    case 'syncRound':
      return desktop.syncRound({});
  }
}
