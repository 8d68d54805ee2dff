import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierNumber, MemberId } from '../../../shared/basics/ids.ts';
import { agendaOf } from '../../../shared/docket/agenda.ts';
import type { Docket } from '../../../shared/docket/docket.ts';
import type { RosterBody } from '../../../shared/roster/roster.ts';
import { Button } from '../../ui/button.tsx';
import { Badge } from '../../ui/feedback.tsx';
import { AgendaVoices } from './agenda-voices.tsx';
import { ItemNote } from './item-note.tsx';
import { leavingText } from './leaving-text.ts';
import { Projector } from './projector.tsx';

/** So many items are drawn at once; the rest comes with a press. */
const portion = 30;

/** The meeting in order: who leaves the room when, and what is most in dispute. */
export function AgendaView({
  docket,
  roster,
  member,
  onOpen,
}: {
  readonly docket: Docket;
  readonly roster: RosterBody;
  readonly member: MemberId | null;
  readonly onOpen: (number: DossierNumber) => void;
}) {
  const { t } = useTranslation();
  const [projected, setProjected] = useState<DossierNumber | null>(null);
  const [drawn, setDrawn] = useState(portion);
  const groups = agendaOf(docket);
  const items = groups.flatMap(({ leaving, items: inGroup }) => inGroup.map((item) => ({ leaving, item })));
  const round = docket.id;
  if (!round) return null;
  return (
    <>
      <div className="row">
        <Button look="primary" testId="project" onPress={() => setProjected(items[0]?.item.dossier ?? null)}>
          {t('table.project')}
        </Button>
      </div>
      <ol className="stack" data-testid="agenda" style={{ listStyle: 'none', padding: 0 }}>
        {items.slice(0, drawn).map(({ leaving, item }, index) => {
          const { dossier } = item;
          const file = docket.dossiers.get(dossier);
          const outcome = file?.decision?.body.outcome;
          const first = index === 0 || items[index - 1]?.leaving !== leaving;
          const mine = member !== null && leaving.includes(member);
          return (
            <li key={dossier} className="stack tight">
              {first ? <h2>{leavingText(t, roster, leaving)}</h2> : null}
              <section className="card stack tight" aria-label={`${dossier} ${file?.package.body.service ?? ''}`}>
                <div className="row between">
                  <h3>
                    <span className="numbers">{index + 1}.</span> {file?.package.body.service}{' '}
                    <span className="soft small numbers">{dossier}</span>
                  </h3>
                  <span className="row">
                    {outcome ? <Badge>{t(`terms.outcome-${outcome}`)}</Badge> : null}
                    <Button size="small" onPress={() => onOpen(dossier)} testId={`agenda-${dossier}`}>
                      {t('table.agenda-open')}
                    </Button>
                    <Button size="small" look="quiet" onPress={() => setProjected(dossier)}>
                      {t('table.project')}
                    </Button>
                  </span>
                </div>
                {mine ? (
                  <p className="soft">{t('table.agenda-recused')}</p>
                ) : (
                  <AgendaVoices item={item} roster={roster} names="shown" />
                )}
                <ItemNote round={round} dossier={dossier} />
              </section>
            </li>
          );
        })}
      </ol>
      {items.length > drawn ? (
        <Button onPress={() => setDrawn(drawn + portion)}>
          {t('table.hinder-more', { rest: items.length - drawn })}
        </Button>
      ) : null}
      {projected ? (
        <Projector
          docket={docket}
          roster={roster}
          member={member}
          items={items}
          start={projected}
          onClose={() => setProjected(null)}
        />
      ) : null}
    </>
  );
}
