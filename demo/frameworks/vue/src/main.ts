import 'pinpoint-widgets/define.js';
import { createApp } from 'vue';
import ClinicPage from './clinic-page.vue';

createApp(ClinicPage).mount('#app');
