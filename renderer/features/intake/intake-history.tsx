import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instant } from '../../../shared/basics/instant.ts';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import type { DatedEvent } from '../../../shared/intake/register.ts';
import { dateTimeText } from '../../messages/dates.ts';
import { ApplicationOverview } from '../../session/application-overview.tsx';
import { useSession } from '../../session/session.ts';
import { useDesk } from '../../session/use-desk.ts';
import type { RegisterLine } from '../../session/use-register.ts';
import { Button } from '../../ui/button.tsx';
import { ChangesList } from './changes-list.tsx';

type Version = CallOutput<'readIntakeVersions'>['versions'][number];
type Line =
  | { readonly at: Instant; readonly event: DatedEvent }
  | { readonly at: Instant; readonly version: Version; readonly before: Version | null };

/** All that happened to an application, newest first; each content that it had can be read again. */
export function IntakeHistory({ line }: { readonly line: RegisterLine }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const language = useSession((session) => session.language);
  const [versions, setVersions] = useState<readonly Version[]>([]);
  const [shown, setShown] = useState<Version | null>(null);
  const { number } = line.dossier.application;
  useEffect(() => {
    let wanted = true;
    void desk.desktop
      .readIntakeVersions({ number })
      .then((read) => (wanted && read.ok ? setVersions(read.value.versions) : undefined));
    return () => {
      wanted = false;
    };
  }, [desk, number, line]);
  const lines: readonly Line[] = [
    ...versions.map((version, index) => ({ at: version.at, version, before: versions[index - 1] ?? null })),
    ...line.events.map((event) => ({ at: event.at, event })),
  ].sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <ol className="intake-history">
      {lines.map((each, index) => (
        <li key={index}>
          <span className="soft small numbers">{dateTimeText(each.at, language)}</span>
          {'event' in each ? (
            <EventLine event={each.event} line={line} />
          ) : (
            <div className="stack tight">
              <div className="row">
                <strong className="grow">
                  {t(each.before ? 'intake.history-changed' : 'intake.history-received')}
                </strong>
                <Button
                  size="small"
                  look="quiet"
                  onPress={() => setShown(shown === each.version ? null : each.version)}
                >
                  {t(shown === each.version ? 'intake.history-hide' : 'intake.history-show')}
                </Button>
              </div>
              {each.before ? <ChangesList before={each.before} after={each.version} /> : null}
              {shown === each.version ? <ApplicationOverview application={each.version.application} /> : null}
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

function EventLine({ event, line }: { readonly event: DatedEvent; readonly line: RegisterLine }) {
  const { t } = useTranslation();
  switch (event.kind) {
    case 'step':
      return (
        <div>
          <strong>{t(`intake.state-${event.to}`)}</strong>
          {event.letter?.kind === 'supplement' ? (
            <>
              {' '}
              <span className="soft">{t('intake.asked-due', { due: event.letter.due })}</span>
              <ol>
                {event.letter.items.map(({ text }, index) => (
                  <li key={index}>{`${index + 1}. ${text}`}</li>
                ))}
              </ol>
            </>
          ) : null}
          {event.reason === '' ? null : <p className="pre-line">{event.reason}</p>}
        </div>
      );
    case 'judgement': {
      const found = line.findings.find(({ requirement }) => requirement.id === event.requirement);
      const verdict = event.verdict === 'computed' ? t('intake.judge-computed') : t(`intake.verdict-${event.verdict}`);
      return (
        <div>
          <strong>
            {t('intake.history-judgement', { title: found?.requirement.title ?? event.requirement, verdict })}
          </strong>
          <p>{event.reason}</p>
        </div>
      );
    }
    case 'letter-saved':
      return <span>{t('intake.history-letter', { file: event.file })}</span>;
    case 'tabled':
      return <strong>{t('intake.history-tabled', { round: event.round })}</strong>;
  }
}
