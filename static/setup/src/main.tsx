// Starts the page: the host's colours first, then the page in them.
import '@atlaskit/css-reset';
import './frame.css';
import './content.css';
import './fields.css';
import './tables.css';
import { createRoot } from 'react-dom/client';
import { Page } from './page';
import { enableTheme, readStandpoint } from './state/host';

async function start(): Promise<void> {
  const [standpoint] = await Promise.all([readStandpoint(), enableTheme()]);
  const root = document.getElementById('page');
  if (root) createRoot(root).render(<Page standpoint={standpoint} />);
}

void start();
