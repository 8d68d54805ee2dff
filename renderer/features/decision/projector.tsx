import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierNumber, MemberId } from '../../../shared/basics/ids.ts';
import type { AgendaItem } from '../../../shared/docket/agenda.ts';
import type { Docket } from '../../../shared/docket/docket.ts';
import type { RosterBody } from '../../../shared/roster/roster.ts';
import { Button } from '../../ui/button.tsx';
import { Segments } from '../../ui/fields.tsx';
import { AgendaVoices } from './agenda-voices.tsx';
import { leavingText } from './leaving-text.ts';

/** The whole window for the wall of the meeting room: one item in large type, moved by the arrow keys. Nothing that is not signed shows here. */
export function Projector({
  docket,
  roster,
  member,
  items,
  start,
  onClose,
}: {
  readonly docket: Docket;
  readonly roster: RosterBody;
  readonly member: MemberId | null;
  readonly items: readonly { readonly leaving: readonly MemberId[]; readonly item: AgendaItem }[];
  readonly start: DossierNumber;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      items.findIndex(({ item }) => item.dossier === start),
    ),
  );
  const asked = docket.round?.body.rule.meetingNames;
  const [names, setNames] = useState<'shown' | 'hidden'>('hidden');
  const shown = items[at];
  const move = (by: 1 | -1) => setAt((here) => Math.min(Math.max(here + by, 0), items.length - 1));
  const keys = useRef({ move, onClose });
  useEffect(() => {
    keys.current = { move, onClose };
  });
  useEffect(() => {
    const before = document.activeElement;
    frame.current?.focus();
    const onKeyDown = (event: KeyboardEvent) => {
      const inChoice = event.target instanceof HTMLInputElement;
      if (event.key === 'Escape') keys.current.onClose();
      else if (!inChoice && (event.key === 'ArrowRight' || event.key === 'PageDown')) keys.current.move(1);
      else if (!inChoice && (event.key === 'ArrowLeft' || event.key === 'PageUp')) keys.current.move(-1);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  if (!shown) return null;
  const { item, leaving } = shown;
  const file = docket.dossiers.get(item.dossier);
  const outcome = file?.decision?.body.outcome;
  const mine = member !== null && leaving.includes(member);
  return (
    <div
      className="projector"
      ref={frame}
      role="dialog"
      aria-modal="true"
      aria-label={t('table.project')}
      tabIndex={-1}
      data-testid="projector"
    >
      <div>
        <p className="soft numbers">
          {t('table.project-place', { at: at + 1, all: items.length })} · {item.dossier}
        </p>
        <h1>{file?.package.body.service}</h1>
        <p>{file?.package.body.applicant}</p>
        {leaving.length > 0 ? <p className="leaving">{leavingText(t, roster, leaving)}</p> : null}
      </div>
      <div className="stack">
        {mine ? (
          <p className="soft">{t('table.agenda-recused')}</p>
        ) : (
          <AgendaVoices item={item} roster={roster} names={asked ?? names} />
        )}
        {outcome ? (
          <h2>
            {t('chair.outcome')}: {t(`terms.outcome-${outcome}`)}
          </h2>
        ) : null}
      </div>
      <div className="projector-foot">
        {asked ? (
          <p className="soft">{t('table.project-names-rule')}</p>
        ) : (
          <Segments
            label={t('table.project-names')}
            value={names}
            onChange={setNames}
            choices={[
              { value: 'hidden', label: t('table.project-names-hidden') },
              { value: 'shown', label: t('table.project-names-shown') },
            ]}
          />
        )}
        <span className="soft">{t('table.project-keys')}</span>
        <span className="row">
          <Button disabled={at === 0} onPress={() => move(-1)} testId="project-previous">
            {t('table.project-previous')}
          </Button>
          <Button disabled={at === items.length - 1} onPress={() => move(1)} testId="project-next">
            {t('table.project-next')}
          </Button>
          <Button look="quiet" onPress={onClose} testId="project-close">
            {t('table.project-close')}
          </Button>
        </span>
      </div>
    </div>
  );
}
