import { askedProfile, desktop } from './asked-first.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { applyDisplay } from './session/apply-display.ts';
import { useSession } from './session/session.ts';
import './styles/tokens.css';
import './styles/theme.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/layout.css';
import './styles/guide.css';
import './styles/intake.css';
import './styles/menus.css';
import './styles/table.css';
import './styles/narrow.css';
import './styles/access.css';
import './styles/reading.css';
import './styles/preparation.css';
import './styles/nomination.css';
import './styles/questions.css';

const root = document.querySelector('#root');
if (!root) throw new Error('the page has no root');
// Before the components hear of it, so that whatever they measure is measured as it will be shown.
useSession.subscribe(({ profile }, before) => {
  if (profile && profile.display !== before.profile?.display) applyDisplay(profile.display);
});
void askedProfile.then((read) => {
  if (read.ok) useSession.setState({ profile: read.value, language: read.value.language });
  createRoot(root).render(<App desktop={desktop} />);
});
