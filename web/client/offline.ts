import { language } from './language.ts';
import { OFFLINE_WORDS as en } from './strings/en/offline.ts';
import { OFFLINE_WORDS as es } from './strings/es/offline.ts';
import './styles/offline.css';

const words = { en, es }[language];
const again = (): void => location.reload();

const element = <K extends keyof HTMLElementTagNameMap>(kind: K, text: string): HTMLElementTagNameMap[K] => {
  const made = document.createElement(kind);
  made.textContent = text;
  return made;
};

document.documentElement.lang = language;
const button = element('button', words.again);
button.className = 'primary';
button.addEventListener('click', again);
document.getElementById('main')?.append(element('h1', words.title), element('p', words.kept), button);
addEventListener('online', again);
