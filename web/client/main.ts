import { activityId } from './frame-address.ts';
import { language } from './language.ts';
import { findPage } from './pages.ts';
import { CATALOGUES } from './strings/catalogues.ts';
import './styles/base.css';
import './styles/site.css';

const id = activityId;
const root = document.getElementById('app');
if (id !== undefined && root) {
  const { openActivity } = await import('./activity/open-activity.tsx');
  await openActivity(id, root);
}
// What the address and the language need is asked for at once, beside the rest of the page.
const first = findPage(location.pathname);
void CATALOGUES[language]();
const { start } = await import('./app.tsx');
if (root) start(root, first);
