import { useTranslation } from 'react-i18next';
import type { RoundDraft, PersonNote } from '../../../shared/preparation/round-draft.ts';
import { noteOf } from '../../../shared/preparation/expertise.ts';
import { fingerprintOf } from '../../../shared/roster/fingerprint.ts';
import { sitsOnCommittee } from '../../../shared/roster/role.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { Table } from '../../ui/table.tsx';
import { ExpertiseField } from './expertise-field.tsx';

/** The roster as it stands, with what the secretariat notes of each person for its own work. */
export function RosterTable({
  draft,
  onChange,
}: {
  readonly draft: RoundDraft;
  readonly onChange: (draft: RoundDraft) => void;
}) {
  const { t } = useTranslation();
  const setNote = (note: PersonNote) =>
    onChange({ ...draft, people: [...(draft.people ?? []).filter(({ member }) => member !== note.member), note] });
  return (
    <section className="stack tight">
      <h2>{t('secretariat.round-roster')}</h2>
      <p className="soft small">{t('preparation.expertise-help')}</p>
      <Table
        label={t('secretariat.round-roster')}
        rows={draft.members}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'id',
            title: t('welcome.about-member'),
            width: '130px',
            cell: ({ id }) => <span className="mono">{id}</span>,
          },
          { key: 'name', title: t('welcome.name'), cell: ({ name }) => <strong>{name}</strong> },
          { key: 'affiliation', title: t('welcome.affiliation'), cell: ({ affiliation }) => affiliation },
          { key: 'role', title: t('welcome.role'), cell: ({ role }) => t(`terms.role-${role}`) },
          {
            key: 'fingerprint',
            title: t('welcome.fingerprint'),
            cell: ({ devices }) => (
              <span className="mono">{devices.map(({ kid }) => fingerprintOf(kid)).join(', ')}</span>
            ),
          },
          {
            key: 'expertise',
            title: t('preparation.expertise'),
            cell: ({ id, name, role }) =>
              sitsOnCommittee(role) ? <ExpertiseField name={name} note={noteOf(draft, id)} onChange={setNote} /> : null,
          },
          {
            key: 'office',
            title: t('preparation.office'),
            cell: ({ id, name, role }) =>
              sitsOnCommittee(role) ? (
                <SelectField
                  label={t('preparation.office-of', { name })}
                  value={noteOf(draft, id).office ?? 'unknown'}
                  onChange={(chosen) => {
                    const { office: _before, ...note } = noteOf(draft, id);
                    setNote(chosen === 'official' || chosen === 'outside' ? { ...note, office: chosen } : note);
                  }}
                  choices={(['unknown', 'official', 'outside'] as const).map((value) => ({
                    value,
                    label: t(`preparation.office-${value}`),
                  }))}
                />
              ) : null,
          },
          {
            key: 'remove',
            title: '',
            cell: ({ id }) => (
              <Button
                look="quiet"
                size="small"
                onPress={() => onChange({ ...draft, members: draft.members.filter((each) => each.id !== id) })}
              >
                {t('secretariat.roster-remove')}
              </Button>
            ),
          },
        ]}
      />
    </section>
  );
}
