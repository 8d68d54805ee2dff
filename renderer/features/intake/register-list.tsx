import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOverdue } from '../../../shared/intake/register.ts';
import { useShortcuts } from '../../session/use-shortcuts.ts';
import type { Register, RegisterLine } from '../../session/use-register.ts';
import { Button } from '../../ui/button.tsx';
import { Badge, EmptyState } from '../../ui/feedback.tsx';
import { Checkbox } from '../../ui/fields.tsx';
import { LongTable, type LongColumn } from '../../ui/long-table.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { CertificateWatch } from './certificate-watch.tsx';
import { RegisterDetail } from './register-detail.tsx';
import { RegisterTools, registerSearchId } from './register-tools.tsx';
import { stateTones, verdictTones } from './state-tones.ts';
import { firstRegisterView, linesShown, type RegisterColumn } from './register-view.ts';

/** The list with its filters, what is done to several at once, and the application that is open beside it. */
export function RegisterList({
  register,
  onEdit,
}: {
  readonly register: Register;
  readonly onEdit: (line: RegisterLine) => void;
}) {
  const { t } = useTranslation();
  const [view, setView] = useState(firstRegisterView);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [inHand, setInHand] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const shown = useMemo(() => linesShown(register, view), [register, view]);
  const open = register.lines.find((line) => numberOf(line) === opened);
  const chosen = register.lines.filter((line) => selected.has(numberOf(line)));
  useShortcuts({ '/': () => document.getElementById(registerSearchId)?.focus() });
  const turn = (line: RegisterLine, on: boolean) => {
    const next = new Set(selected);
    if (on) next.add(numberOf(line));
    else next.delete(numberOf(line));
    setSelected(next);
  };
  const columns: readonly LongColumn<RegisterLine, RegisterColumn>[] = [
    {
      key: 'number',
      title: t('terms.number'),
      width: '9rem',
      cell: (line) => (
        <span className="row nowrap">
          <span onClick={(event) => event.stopPropagation()}>
            <Checkbox
              hiddenLabel
              label={t('intake.select', { number: numberOf(line) })}
              checked={selected.has(numberOf(line))}
              onChange={(on) => turn(line, on)}
            />
          </span>
          <span className="numbers">{numberOf(line)}</span>
        </span>
      ),
    },
    {
      key: 'service',
      title: t('terms.service'),
      width: 'minmax(9rem, 2fr)',
      cell: ({ dossier }) => <span className="strong">{dossier.application.service}</span>,
    },
    {
      key: 'applicant',
      title: t('terms.applicant'),
      width: 'minmax(8rem, 1.2fr)',
      whenNarrow: 'left-out',
      cell: ({ dossier }) => dossier.application.applicant,
    },
    {
      key: 'state',
      title: t('terms.state'),
      width: 'minmax(8.5rem, 9.5rem)',
      cell: ({ standing: { state } }) => <Badge tone={stateTones[state]}>{t(`intake.state-${state}`)}</Badge>,
    },
    {
      key: 'eligibility',
      title: t('intake.eligibility'),
      width: 'minmax(6.5rem, 8rem)',
      cell: ({ eligibility, findings }) =>
        findings.length === 0 ? null : (
          <Badge tone={verdictTones[eligibility]}>{t(`intake.verdict-${eligibility}`)}</Badge>
        ),
    },
    {
      key: 'due',
      title: t('intake.due'),
      width: '8rem',
      whenNarrow: 'left-out',
      cell: ({ standing }) =>
        standing.asked ? (
          <span className={isOverdue(standing, register.today) ? 'danger-text numbers' : 'numbers'}>
            {standing.asked.due} {isOverdue(standing, register.today) ? t('intake.due-over') : ''}
          </span>
        ) : null,
    },
  ];
  return (
    <>
      <CertificateWatch register={register} onShow={() => setView({ ...firstRegisterView, attention: 'expiring' })} />
      <RegisterTools register={register} view={view} onView={(change) => setView({ ...view, ...change })} />
      <BulkBar
        register={register}
        chosen={chosen}
        onSelectShown={() => setSelected(new Set(shown.map(numberOf)))}
        onClear={() => setSelected(new Set())}
      />
      <div className={`register ${open ? 'with-detail' : ''}`}>
        {shown.length === 0 ? (
          <EmptyState
            title={t('intake.none')}
            action={<Button onPress={() => setView(firstRegisterView)}>{t('intake.show-all')}</Button>}
          >
            {t('intake.none-next')}
          </EmptyState>
        ) : (
          <LongTable
            label={t('secretariat.intake-title')}
            columns={columns}
            rows={shown}
            keyOf={numberOf}
            sort={view.sort}
            onSort={(sort) => setView({ ...view, sort })}
            inHand={inHand}
            onHand={setInHand}
            onOpen={(line) => setOpened(numberOf(line))}
            testIdOf={(line) => `application-${numberOf(line)}`}
          />
        )}
        {open ? (
          <RegisterDetail
            key={numberOf(open)}
            line={open}
            register={register}
            onEdit={() => onEdit(open)}
            onClose={() => setOpened(null)}
          />
        ) : null}
      </div>
    </>
  );
}

function numberOf({ dossier }: RegisterLine): string {
  return dossier.application.number;
}
