import { useTranslation } from 'react-i18next';
import { serviceTypeSchema, type ServiceType } from '../../../shared/round/service-type.ts';
import type { MyDossier } from '../../session/my-dossiers.ts';
import { belongsTo } from '../../session/queue-entries.ts';
import type { QueueFilter, QueueView } from '../../session/queue-view.ts';
import { SearchField, Segments, SelectField } from '../../ui/fields.tsx';

const filters = ['all', 'todo', 'aside', 'done'] as const satisfies readonly QueueFilter[];
export const searchId = 'queue-search';

/** Search, state and service type: what of the queue is in sight. */
export function QueueTools({
  mine,
  view,
  searchable,
  onView,
}: {
  readonly mine: readonly MyDossier[];
  readonly view: QueueView;
  /** Of how many dossiers the files are searched as well. */
  readonly searchable: { readonly done: number; readonly all: number };
  readonly onView: (change: Partial<QueueView>) => void;
}) {
  const { t } = useTranslation();
  const types = serviceTypeSchema.options.filter((type) =>
    mine.some(({ file }) => file.package.body.serviceType === type),
  );
  return (
    <div className="queue-tools">
      <SearchField
        id={searchId}
        label={t('member.queue-search')}
        placeholder={t('member.queue-search-hint')}
        value={view.query}
        onChange={(query) => onView({ query })}
      />
      <Segments
        label={t('member.filter')}
        hiddenLabel
        value={view.filter}
        onChange={(filter) => onView({ filter })}
        choices={filters.map((value) => ({
          value,
          label: `${t(`member.filter-${value}`)} ${mine.filter((each) => belongsTo(value, each)).length}`,
        }))}
      />
      {types.length > 1 ? (
        <SelectField
          label={t('terms.type')}
          value={view.type}
          onChange={(type) => onView({ type: type as ServiceType | 'all' })}
          choices={[
            { value: 'all', label: t('member.filter-all-types') },
            ...types.map((value) => ({ value, label: t(`terms.type-${value}`) })),
          ]}
        />
      ) : null}
      <span className="soft small queue-note" data-testid="searchable">
        {t('reading.searchable', { done: searchable.done, all: searchable.all })}
        {searchable.done < searchable.all ? ` · ${t('reading.searchable-later')}` : null}
      </span>
    </div>
  );
}
