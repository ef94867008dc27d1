import './app/style-nonce.js';
import 'antd/dist/reset.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startTexts } from './app/i18n.js';
import { Root } from './app/root.js';

const place = document.getElementById('root');
if (!place) throw new Error('the page has no element #root');
await startTexts();
createRoot(place).render(
  <StrictMode>
    <Root />
  </StrictMode>,
);
