import { useMemo, useState } from 'react';
import { useStoreQuery } from './use-store-query.ts';
import { useTranslation } from 'react-i18next';
import { pureCrypto } from '../../shared/sealing/pure.ts';
import { dateTimeText } from '../messages/dates.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Badge, Facts, type Tone } from '../ui/feedback.tsx';
import { inclusionPath } from './inclusion-path.ts';
import { useSession } from './session.ts';
import { trustOf, type LightState, type TrustedRecord } from './trust.ts';
import { useDesk, useDocket } from './use-desk.ts';

const verifying = pureCrypto((count) => crypto.getRandomValues(new Uint8Array(count)));
const lights = ['integrity', 'who', 'keyAtIndex', 'time', 'delivered'] as const;
const tones: Readonly<Record<LightState, Tone>> = {
  good: 'success',
  bad: 'danger',
  'cannot-tell': 'neutral',
  claim: 'info',
};

/** Five lights beside a record, each for itself; behind them what each rests on, and the proof. */
export function TrustLights({ record }: { readonly record: TrustedRecord }) {
  const { t } = useTranslation();
  const docket = useDocket();
  const [shown, setShown] = useState(false);
  const trust = useMemo(() => trustOf(verifying, docket, record), [docket, record]);
  const said = (light: (typeof lights)[number]) => `${t(`trust.${light}`)}: ${t(`trust.state-${trust[light]}`)}`;
  return (
    <>
      <button
        type="button"
        className="trust-lights"
        aria-label={lights.map(said).join(', ')}
        data-testid={`trust-${record.id}`}
        onClick={() => setShown(true)}
      >
        {lights.map((light) => (
          <span key={light} className={`trust-light ${tones[trust[light]]}`} title={said(light)} />
        ))}
      </button>
      {shown ? <TrustDialog record={record} onClose={() => setShown(false)} /> : null}
    </>
  );
}

/** What each light rests on, in words, and the proof behind them. */
export function TrustDialog({ record, onClose }: { readonly record: TrustedRecord; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const docket = useDocket();
  const trust = useMemo(() => trustOf(verifying, docket, record), [docket, record]);
  const { receipt } = record;
  const { store } = useDesk();
  const language = useSession((session) => session.language);
  const path = useStoreQuery(
    async () => (docket.id && receipt ? await inclusionPath(store, docket.id, receipt) : []),
    [store, docket.id, receipt],
  );
  return (
    <Dialog title={t('trust.title')} onClose={onClose} actions={<Button onPress={onClose}>{t('trust.close')}</Button>}>
      <Facts
        items={lights.map((light) => [
          t(`trust.${light}`),
          <span key={light} data-testid={`light-${light}`}>
            <Badge tone={tones[trust[light]]}>{t(`trust.state-${trust[light]}`)}</Badge>{' '}
            {t(`trust.${light}-${trust[light]}`, {
              name: trust.name,
              index: receipt?.index,
              at: dateTimeText(record.at, language),
            })}
          </span>,
        ])}
      />
      <details>
        <summary>{t('trust.proof')}</summary>
        <Facts
          items={[
            [
              t('trust.record'),
              <span key="r" className="mono">
                {record.id}
              </span>,
            ],
            [
              t('trust.key'),
              <span key="k" className="mono">
                {trust.kid ?? '—'}
              </span>,
            ],
            [t('trust.place'), receipt ? String(receipt.index) : '—'],
            [
              t('trust.checkpoint'),
              <pre key="c" className="mono proof">
                {receipt?.checkpoint ?? '—'}
              </pre>,
            ],
            [
              t('trust.path'),
              <pre key="p" className="mono proof">
                {path?.join('\n') || '—'}
              </pre>,
            ],
          ]}
        />
      </details>
    </Dialog>
  );
}
