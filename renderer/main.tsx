import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './styles/tokens.css';
import './styles/theme.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/layout.css';
import './styles/reading.css';

const root = document.querySelector('#root');
if (!root) throw new Error('the page has no root');
createRoot(root).render(<App />);
