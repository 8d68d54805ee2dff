import { textFromInvitation } from '../shared/contracts/invitation.ts';
import { configFrom } from './config.ts';
import { startRegistry } from './start.ts';

const config = configFrom(process.argv.slice(2), process.env);
const started = await startRegistry(config);
if (!started.ok) {
  process.stderr.write(
    `registry: cannot start: ${started.problem.code} ${JSON.stringify(started.problem.details ?? {})}\n`,
  );
  process.exit(1);
}
const { announced: address, pin, verifierKey, close } = started.value;
// The invitation is for the secretariat's first desk; that desk then invites everybody else.
const invitation = textFromInvitation({ address, pin, verifierKey, secretariat: null });
process.stdout.write(
  `address ${address}\n${pin ? `pin ${pin}\n` : ''}key ${verifierKey}\ndata ${config.data}\ninvitation ${invitation}\n`,
);

const stop = () => {
  close().then(
    () => process.exit(0),
    () => process.exit(1),
  );
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
