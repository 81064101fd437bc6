import 'pinpoint-widgets/define.js';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ClinicPage } from './clinic-page.js';

const place = document.getElementById('app');
if (!place) throw new Error('The page has no place for the app.');

createRoot(place).render(
  <StrictMode>
    <ClinicPage />
  </StrictMode>,
);
