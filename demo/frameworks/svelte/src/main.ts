import 'pinpoint-widgets/define.js';
import { mount } from 'svelte';
import ClinicPage from './ClinicPage.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('The page has no place for the app.');

mount(ClinicPage, { target });
