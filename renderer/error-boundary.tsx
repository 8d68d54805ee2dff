import { Component, type ReactNode } from 'react';
import { Translation } from 'react-i18next';
import { Button } from './ui/button.tsx';
import { Banner } from './ui/feedback.tsx';

/** A bug in a screen must not take the desk with it: says so, and offers to open the page again. What was saved is in the journal. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Translation>
        {(t) => (
          <main className="front">
            <div className="front-inner">
              <Banner
                tone="danger"
                title={t('terms.failure-title')}
                action={<Button onPress={() => window.location.reload()}>{t('terms.reload')}</Button>}
              >
                {t('terms.failure-next')}
              </Banner>
            </div>
          </main>
        )}
      </Translation>
    );
  }
}
