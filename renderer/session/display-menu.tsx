import { useTranslation } from 'react-i18next';
import type { Desktop } from '../../shared/contracts/desktop-api.ts';
import { textSizes, type Display } from '../../shared/contracts/display.ts';
import { Segments } from '../ui/fields.tsx';
import { Popover } from '../ui/popover.tsx';
import { useSession } from './session.ts';

/** Theme, contrast and size of text: at once, and for the next start of this device. */
export function DisplayMenu({ desktop }: { readonly desktop: Desktop }) {
  const { t } = useTranslation();
  const { profile, set } = useSession();
  if (!profile) return null;
  const { display } = profile;
  const change = async (next: Partial<Display>) => {
    const changed = await desktop.setDisplay({ display: { ...display, ...next } });
    const { profile: present } = useSession.getState();
    if (changed.ok && present) set({ profile: { ...present, display: changed.value.display } });
  };
  return (
    <Popover button={t('display.open')} title={t('display.title')} testId="display">
      <Segments
        label={t('display.theme')}
        value={display.theme}
        onChange={(theme) => void change({ theme })}
        testId="display-theme"
        choices={(['light', 'dark', 'system'] as const).map((value) => ({ value, label: t(`display.theme-${value}`) }))}
      />
      <Segments
        label={t('display.contrast')}
        value={display.contrast}
        onChange={(contrast) => void change({ contrast })}
        testId="display-contrast"
        choices={(['normal', 'high'] as const).map((value) => ({ value, label: t(`display.contrast-${value}`) }))}
      />
      <Segments
        label={t('display.text-size')}
        value={String(display.textSize)}
        onChange={(chosen) => {
          const textSize = textSizes.find((size) => String(size) === chosen);
          if (textSize) void change({ textSize });
        }}
        testId="display-text-size"
        choices={textSizes.map((size) => ({ value: String(size), label: `${size}%` }))}
      />
      <p className="soft small">{t('display.note')}</p>
    </Popover>
  );
}
