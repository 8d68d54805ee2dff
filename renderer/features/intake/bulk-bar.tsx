import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierNumber } from '../../../shared/basics/ids.ts';
import { nextStates } from '../../../shared/intake/register.ts';
import type { SettableState } from '../../../shared/intake/intake-event.ts';
import { moveApplications } from '../../journeys/intake.ts';
import { afterwardsFollow } from '../../journeys/registry.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import type { Register, RegisterLine } from '../../session/use-register.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Banner } from '../../ui/feedback.tsx';
import { AcceptDialog } from './accept-dialog.tsx';
import { SaveLetters } from './save-letters.tsx';

/** What is done to several applications at once; without a choice, the one press that accepts all that meet everything. */
export function BulkBar({
  register,
  chosen,
  onSelectShown,
  onClear,
}: {
  readonly register: Register;
  readonly chosen: readonly RegisterLine[];
  readonly onSelectShown: () => void;
  readonly onClear: () => void;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const [asking, setAsking] = useState<'accept' | 'remove' | null>(null);
  const [moved, setMoved] = useState(0);
  const { pending, problem, run } = useAction<unknown>();
  const passing = register.lines.filter((line) => may(line, 'accepted') && line.eligibility === 'pass');
  const move = (lines: readonly RegisterLine[], to: SettableState, reason: string) => {
    const letter = to === 'accepted' ? ({ kind: 'acceptance' } as const) : null;
    setMoved(0);
    void run(
      () => moveApplications(desk, lines.map(numberOf), { to, reason, letter }),
      () => {
        setMoved(lines.length);
        setAsking(null);
        onClear();
      },
    );
  };
  const acceptChosen = () => {
    const able = chosen.filter((line) => may(line, 'accepted'));
    if (able.length === chosen.length && able.every(({ eligibility }) => eligibility === 'pass'))
      move(able, 'accepted', '');
    else setAsking('accept');
  };
  const reviewable = chosen.filter((line) => may(line, 'review'));
  const removable = chosen.filter(({ standing }) => standing.state !== 'tabled');
  const lettered = chosen.filter(hasLetter);
  return (
    <>
      <div className="bulk-bar">
        <Button look="quiet" size="small" testId="select-all" onPress={onSelectShown}>
          {t('intake.select-all')}
        </Button>
        {chosen.length === 0 ? (
          <>
            <span className="grow" />
            {passing.length > 0 ? (
              <Button
                size="small"
                look="primary"
                pending={pending}
                testId="accept-passing"
                onPress={() => move(passing, 'accepted', '')}
              >
                {t('intake.accept-passing', { count: passing.length })}
              </Button>
            ) : null}
          </>
        ) : (
          <>
            <strong>{t('intake.selected', { count: chosen.length })}</strong>
            <Button look="quiet" size="small" onPress={onClear}>
              {t('intake.select-none')}
            </Button>
            <span className="grow" />
            <Button
              size="small"
              look="primary"
              pending={pending}
              testId="bulk-accept"
              disabled={!chosen.some((line) => may(line, 'accepted'))}
              onPress={acceptChosen}
            >
              {t('intake.to-accepted')}
            </Button>
            <Button
              size="small"
              pending={pending}
              testId="bulk-review"
              disabled={reviewable.length === 0}
              onPress={() => move(reviewable, 'review', '')}
            >
              {t('intake.to-review')}
            </Button>
            {lettered.length > 0 ? <SaveLetters numbers={lettered.map(numberOf)} size="small" /> : null}
            <Button
              size="small"
              look="quiet"
              testId="bulk-remove"
              disabled={removable.length === 0}
              onPress={() => setAsking('remove')}
            >
              {t('intake.remove')}
            </Button>
          </>
        )}
      </div>
      {problem ? <ProblemBanner problem={problem} /> : null}
      {moved > 0 && chosen.length === 0 ? (
        <Banner tone="success" testId="moved" title={t('intake.moved', { count: moved })} />
      ) : null}
      {asking === 'accept' ? (
        <AcceptDialog
          lines={chosen.filter((line) => may(line, 'accepted'))}
          skipped={chosen.filter((line) => !may(line, 'accepted')).length}
          pending={pending}
          onClose={() => setAsking(null)}
          onAccept={(lines, reason) => move(lines, 'accepted', reason)}
        />
      ) : null}
      {asking === 'remove' ? (
        <Dialog
          role="alertdialog"
          title={t('intake.remove-title')}
          onClose={() => setAsking(null)}
          actions={
            <>
              <Button onPress={() => setAsking(null)}>{t('terms.cancel')}</Button>
              <Button
                look="danger"
                pending={pending}
                testId="remove-confirm"
                onPress={() =>
                  void run(
                    () => afterwardsFollow(desk, desk.desktop.removeApplications({ numbers: removable.map(numberOf) })),
                    () => {
                      setAsking(null);
                      onClear();
                    },
                  )
                }
              >
                {t('intake.remove')}
              </Button>
            </>
          }
        >
          <p>{t('intake.remove-detail')}</p>
          <ul className="plain-list">
            {removable.slice(0, 8).map(({ dossier: { application } }) => (
              <li key={application.number}>{`${application.number} ${application.service}`}</li>
            ))}
            {removable.length > 8 ? <li>…</li> : null}
          </ul>
        </Dialog>
      ) : null}
    </>
  );
}

function may({ standing }: RegisterLine, to: SettableState): boolean {
  return nextStates[standing.state].includes(to);
}

function hasLetter({ events }: RegisterLine): boolean {
  const step = events.findLast((event) => event.kind === 'step');
  return step?.kind === 'step' && step.letter !== null;
}

function numberOf({ dossier }: RegisterLine): DossierNumber {
  return dossier.application.number;
}
