import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyIdSchema, type KeyId } from '../../../shared/basics/ids.ts';
import type { Problem } from '../../../shared/basics/problem.ts';
import type { CallOutput, Delivery } from '../../../shared/contracts/desktop-api.ts';
import { fingerprintOf } from '../../../shared/roster/fingerprint.ts';
import type { Member } from '../../../shared/roster/roster.ts';
import { afterwardsFollow } from '../../journeys/registry.ts';
import { KeyToCompare } from '../../session/key-to-compare.tsx';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { ReasonDialog } from '../../session/reason-dialog.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Segments } from '../../ui/fields.tsx';

export type Card = CallOutput<'readCards'>['cards'][number];

/** A device of the round as the log has it; `since` and `until` are indexes of records. */
export interface DeviceRow {
  readonly kid: KeyId;
  readonly owner: Member | undefined;
  readonly since: number;
  readonly until: number | null;
}

/** Ends a device, with the reason in words. */
export function RevokeDialog({ row, onClose }: { readonly row: DeviceRow; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { pending, problem, run } = useAction<Delivery>();
  const [told, setTold] = useState<Problem | null>(null);
  const shown = problem ?? told;
  return (
    <ReasonDialog
      name="revoke"
      title={t('secretariat.devices-revoke-title', { name: row.owner?.name })}
      intro={t('secretariat.devices-revoke-intro')}
      field={t('secretariat.devices-revoke-reason')}
      confirm={t('secretariat.devices-revoke')}
      pending={pending}
      onClose={onClose}
      onSign={(reason) =>
        void run(
          () => afterwardsFollow(desk, desk.desktop.revokeDevice({ kid: row.kid, reason })),
          ({ problems, waiting }) => (problems[0] && waiting === 0 ? setTold(problems[0]) : onClose()),
        )
      }
      trouble={() => (shown ? <ProblemBanner problem={shown} /> : null)}
    >
      <p className="mono">{fingerprintOf(row.kid)}</p>
    </ReasonDialog>
  );
}

/** One more device for somebody on the roster, after both sides have compared its key. */
export function EnrolDialog({
  card,
  members,
  onClose,
}: {
  readonly card: Card;
  readonly members: readonly Member[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const alike = members.filter(({ role }) => role === card.role);
  // The card's name is what its owner typed: a person of that name is offered first, and the secretariat decides.
  const [owner, setOwner] = useState((alike.find(({ name }) => name === card.name) ?? alike[0])?.id ?? null);
  const { pending, problem, run } = useAction<Delivery>();
  const [told, setTold] = useState<Problem | null>(null);
  const { alg, signingKey, recipient } = card;
  const kid = keyIdSchema.parse(card.kid);
  const shown = problem ?? told;
  return (
    <Dialog
      title={t('secretariat.devices-enrol-title', { name: card.name })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('terms.cancel')}</Button>
          <Button
            look="primary"
            pending={pending}
            disabled={owner === null}
            testId="enrol-confirm"
            onPress={() =>
              owner === null
                ? undefined
                : void run(
                    () =>
                      afterwardsFollow(
                        desk,
                        desk.desktop.enrolDevice({ member: owner, device: { kid, alg, signingKey, recipient } }),
                      ),
                    ({ problems, waiting }) => (problems[0] && waiting === 0 ? setTold(problems[0]) : onClose()),
                  )
            }
          >
            {t('secretariat.devices-enrol-confirm')}
          </Button>
        </>
      }
    >
      <p className="mono">{card.fingerprint}</p>
      <KeyToCompare kid={kid} />
      {owner === null ? null : (
        <Segments
          label={t('secretariat.devices-enrol-owner')}
          value={owner}
          onChange={setOwner}
          choices={alike.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {shown ? <ProblemBanner problem={shown} /> : null}
    </Dialog>
  );
}
