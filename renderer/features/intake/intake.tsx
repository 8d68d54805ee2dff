import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierNumber } from '../../../shared/basics/ids.ts';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import { afterwardsFollow } from '../../journeys/registry.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useSession } from '../../session/session.ts';
import { WithTerms } from '../../session/term.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk, useDocket } from '../../session/use-desk.ts';
import { useRegister, type RegisterLine } from '../../session/use-register.ts';
import { Button } from '../../ui/button.tsx';
import { Banner, EmptyState, Progress } from '../../ui/feedback.tsx';
import { ApplicationForm } from './application-form.tsx';
import { GuideDialog } from './guide-dialog.tsx';
import { ImportTold } from './import-told.tsx';
import { ProposalsCard } from './proposals-card.tsx';
import { RegisterList } from './register-list.tsx';

type Imported = CallOutput<'importApplications'>;
/** What the room shows: the register, the form for a new application or for one that is here, or the guide over the register. */
type Showing = { readonly what: 'list' | 'new' | 'guide' } | { readonly what: 'edit'; readonly line: RegisterLine };

/** The office's register: applications in by folder or by hand, checked, answered, and found complete or not. */
export function Intake() {
  const { t } = useTranslation();
  const desk = useDesk();
  const docket = useDocket();
  const work = useSession((session) => session.work);
  const register = useRegister();
  const [told, setTold] = useState<Imported | null>(null);
  const [showing, setShowing] = useState<Showing>({ what: 'list' });
  const [saved, setSaved] = useState<DossierNumber | null>(null);
  const { pending, problem, run } = useAction<Imported>();
  const closed = docket.dossiers.size > 0;
  const choose = () => {
    setTold(null);
    setSaved(null);
    void run(() => afterwardsFollow(desk, desk.desktop.importApplications({})), setTold);
  };
  if (!register) return null;
  if (showing.what === 'new' || showing.what === 'edit')
    return (
      <ApplicationForm
        line={showing.what === 'edit' ? showing.line : null}
        taken={register.lines.map(({ dossier }) => dossier.application.number)}
        onClose={(number) => {
          setSaved(number);
          setShowing({ what: 'list' });
        }}
      />
    );
  const buttons = (
    <div className="row">
      <Button disabled={closed} testId="create-application" onPress={() => setShowing({ what: 'new' })}>
        {t('intake.create')}
      </Button>
      <Button look="primary" pending={pending} disabled={closed} testId="import" onPress={choose}>
        {t('secretariat.intake-choose')}
      </Button>
    </div>
  );
  return (
    <div className="page whole">
      <div className="page-head">
        <div>
          <h1>{t('secretariat.intake-title')}</h1>
          {register.lines.length > 0 ? null : (
            <p>
              <WithTerms terms={['receipt-number']}>{t('secretariat.intake-intro')}</WithTerms>
            </p>
          )}
        </div>
        <div className="row">
          <Button look="quiet" testId="applicant-guide" onPress={() => setShowing({ what: 'guide' })}>
            {t('intake.guide')}
          </Button>
          {register.lines.length > 0 ? buttons : null}
        </div>
      </div>
      {pending && work?.task === 'import' ? (
        <div className="card row">
          <div className="grow">
            <Progress label={`${t('secretariat.intake-running')} ${work.label}`} done={work.done} all={work.total} />
          </div>
          <Button testId="cancel-import" onPress={() => void desk.desktop.cancelImport({})}>
            {t('terms.cancel')}
          </Button>
        </div>
      ) : null}
      {problem ? (
        problem.code === 'import/cancelled' ? (
          <Banner title={t('secretariat.intake-cancelled')} />
        ) : (
          <ProblemBanner problem={problem} />
        )
      ) : null}
      {told ? <ImportTold told={told} /> : null}
      {saved ? <Banner tone="success" title={t('intake.form-saved', { number: saved })} /> : null}
      <ProposalsCard key={told ? told.proposed.join() : ''} />
      {register.lines.length === 0 ? (
        <EmptyState title={t('secretariat.intake-empty-title')} action={buttons}>
          {t('intake.empty-next')}
        </EmptyState>
      ) : (
        <RegisterList register={register} onEdit={(line) => setShowing({ what: 'edit', line })} />
      )}
      {showing.what === 'guide' ? <GuideDialog onClose={() => setShowing({ what: 'list' })} /> : null}
    </div>
  );
}
