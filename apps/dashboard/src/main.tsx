import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import './app/theme/global.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.js';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);

// The bundled Chinese face is for computers that have none: it must never hold up the first paint.
void import('@fontsource-variable/noto-sans-sc/wght.css');
