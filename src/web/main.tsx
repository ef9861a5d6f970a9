import { render } from 'preact';
import { App } from './app.tsx';
import { followLinks } from './route.ts';
import { applyTheme } from './theme.ts';
import './style.css';

applyTheme();
followLinks();
const place = document.getElementById('page')!;
place.textContent = '';
render(<App />, place);
