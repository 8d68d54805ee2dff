import { useTranslation } from 'react-i18next';
import type { KeyId } from '../../shared/basics/ids.ts';
import { wordsOf } from '../../shared/roster/fingerprint.ts';
import { QrCode } from '../ui/qr-code.tsx';

/** A device's key for two people in one room: six words to say, a QR code of the whole key id to scan. */
export function KeyToCompare({ kid }: { readonly kid: KeyId }) {
  const { t } = useTranslation();
  return (
    <span className="row">
      <strong lang="ko" data-testid="key-words">
        {wordsOf(kid).join(' · ')}
      </strong>
      <QrCode text={`simsa-key:${kid}`} label={t('welcome.qr-label')} size="small" />
    </span>
  );
}
