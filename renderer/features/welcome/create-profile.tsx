import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Desktop, Profile } from '../../../shared/contracts/desktop-api.ts';
import type { Role } from '../../../shared/roster/role.ts';
import type { Algorithm } from '../../../shared/sealing/signing-key.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Segments, TextArea, TextField } from '../../ui/fields.tsx';

/** Name, role, passphrase, and either an invitation or a registry on this PC. The keys are made in main. */
export function CreateProfile({
  desktop,
  kind,
  onBack,
  onOpened,
}: {
  readonly desktop: Desktop;
  readonly kind: 'join' | 'host-here';
  readonly onBack: () => void;
  readonly onOpened: (profile: Profile) => void;
}) {
  const { t } = useTranslation();
  const [form, setForm] = useState({ name: '', affiliation: '', passphrase: '', again: '', invitation: '' });
  const [role, setRole] = useState<Role>(kind === 'join' ? 'member' : 'secretariat');
  const [reach, setReach] = useState<'loopback' | 'lan'>('loopback');
  const [algorithm, setAlgorithm] = useState<Algorithm>('EdDSA');
  const [asked, setAsked] = useState(false);
  const { pending, problem, run } = useAction<Profile>();
  const opening = useAction<{ readonly invitation: string }>();
  const field = (key: keyof typeof form) => ({
    value: form[key],
    onChange: (value: string) => setForm({ ...form, [key]: value }),
  });
  const errors = {
    name: form.name.trim() === '' ? t('welcome.name-missing') : undefined,
    passphrase: form.passphrase.length < 8 ? t('welcome.passphrase-short') : undefined,
    again: form.again !== form.passphrase ? t('welcome.passphrase-differs') : undefined,
  };
  const roles: readonly Role[] =
    kind === 'join' ? ['member', 'chair', 'acting-chair', 'secretariat', 'expert'] : ['secretariat'];
  const create = () => {
    setAsked(true);
    if (errors.name || errors.passphrase || errors.again) return;
    const registry =
      kind === 'join' ? ({ kind, invitation: form.invitation.trim() } as const) : ({ kind, reach } as const);
    const { name, affiliation, passphrase } = form;
    void run(
      () =>
        desktop.createProfile({
          name: name.trim(),
          affiliation: affiliation.trim(),
          role,
          passphrase,
          algorithm,
          registry,
        }),
      onOpened,
    );
  };
  return (
    <main className="front">
      <form
        className="front-inner"
        style={{ maxWidth: 620 }}
        onSubmit={(event) => {
          event.preventDefault();
          create();
        }}
      >
        <h1>{t(kind === 'join' ? 'welcome.join-title' : 'welcome.host-title')}</h1>
        {problem ? <ProblemBanner problem={problem} /> : null}
        <div className="card stack">
          {kind === 'join' ? (
            <TextArea
              label={t('welcome.invitation')}
              help={t('welcome.invitation-help')}
              rows={3}
              testId="invitation"
              {...field('invitation')}
            />
          ) : null}
          {kind === 'join' ? (
            <div className="row">
              <Button
                size="small"
                pending={opening.pending}
                testId="open-invitation"
                onPress={() =>
                  void opening.run(
                    () => desktop.openInvitation({}),
                    ({ invitation }) => setForm({ ...form, invitation }),
                  )
                }
              >
                {t('carry.invitation-open')}
              </Button>
            </div>
          ) : null}
          {opening.problem && opening.problem.code !== 'bundle/cancelled' ? (
            <ProblemBanner problem={opening.problem} />
          ) : null}
          <TextField
            label={t('welcome.name')}
            error={asked ? errors.name : undefined}
            testId="name"
            {...field('name')}
          />
          <TextField label={t('welcome.affiliation')} testId="affiliation" {...field('affiliation')} />
          {kind === 'host-here' ? (
            <>
              <Segments
                label={t('transport.reach')}
                value={reach}
                onChange={setReach}
                testId="reach"
                choices={(['loopback', 'lan'] as const).map((value) => ({
                  value,
                  label: t(`transport.reach-${value}`),
                }))}
              />
              <p className="soft small">{t(`transport.reach-${reach}-help`)}</p>
            </>
          ) : null}
          {roles.length > 1 ? (
            <Segments
              label={t('welcome.role')}
              value={role}
              onChange={setRole}
              testId="role"
              choices={roles.map((value) => ({ value, label: t(`terms.role-${value}`) }))}
            />
          ) : null}
          <TextField
            type="password"
            label={t('welcome.passphrase')}
            help={t('welcome.passphrase-help')}
            error={asked ? errors.passphrase : undefined}
            testId="passphrase"
            {...field('passphrase')}
          />
          <TextField
            type="password"
            label={t('welcome.passphrase-again')}
            error={asked ? errors.again : undefined}
            testId="passphrase-again"
            {...field('again')}
          />
          <details>
            <summary data-testid="algorithm-more">{t('keys.algorithm-more')}</summary>
            <div className="stack tight">
              <p className="soft small">{t('keys.algorithm-help')}</p>
              <Segments
                label={t('keys.algorithm')}
                value={algorithm}
                onChange={setAlgorithm}
                testId="algorithm"
                choices={(['EdDSA', 'ES256'] as const).map((value) => ({ value, label: t(`keys.algorithm-${value}`) }))}
              />
            </div>
          </details>
          <div className="dialog-actions">
            <Button onPress={onBack}>{t('terms.back')}</Button>
            <Button look="primary" kind="submit" pending={pending} testId="create-profile">
              {t(pending ? 'welcome.creating' : 'welcome.create')}
            </Button>
          </div>
        </div>
      </form>
    </main>
  );
}
