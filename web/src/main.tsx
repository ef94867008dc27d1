import './lib/style-nonce.js';
import 'antd/dist/reset.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { FEATURES } from './app/features.js';
import { Root } from './app/root.js';
import { TEXTS } from './app/texts.js';
import { startTexts } from './lib/i18n.js';
import { knowPlaces } from './lib/places.js';

const place = document.getElementById('root');
if (!place) throw new Error('the page has no element #root');
knowPlaces(FEATURES);
await startTexts(TEXTS);
createRoot(place).render(
  <StrictMode>
    <Root />
  </StrictMode>,
);
