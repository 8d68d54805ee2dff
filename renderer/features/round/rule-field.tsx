import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A part of the rule with its heading and where its default comes from. */
export function RuleField({
  name,
  children,
}: {
  readonly name: 'points' | 'verdict' | 'ties' | 'quorum' | 'vote' | 'countersign' | 'outcomes';
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <section className="card stack tight" aria-labelledby={`rule-${name}`}>
      <h2 id={`rule-${name}`}>{t(`rule.title-${name}`)}</h2>
      {children}
      <p className="soft small">
        <strong>{t('rule.source')}</strong> {t(`rule.source-${name}`)}
      </p>
    </section>
  );
}
