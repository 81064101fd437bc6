import type { Place } from './places.js';

/** Where a clinic's web developer writes the page. */
export const codePlaces: readonly Place[] = [
  {
    id: 'html',
    name: 'HTML',
    spelling: 'element',
    why: {
      en: 'Your own file is published as you write it, so the element itself may stand in it.',
      fr: 'Votre fichier est publié tel que vous l’écrivez\u00a0: l’élément lui-même peut donc y figurer.',
    },
    steps: [
      {
        en: 'Open the page’s file in your editor.',
        fr: 'Ouvrez le fichier de la page dans votre éditeur.',
      },
      {
        en: 'Paste the snippet between <body> and </body>, where it is to appear.',
        fr: 'Collez le code entre <body> et </body>, là où il doit apparaître.',
      },
      {
        en: 'If there are several snippets in one page, keep the line with <script> once.',
        fr: 'Si une page contient plusieurs de ces codes, ne gardez la ligne avec <script> qu’une fois.',
      },
      {
        en: 'Save the file and upload it.',
        fr: 'Enregistrez le fichier et téléversez-le.',
      },
    ],
    sketch: 'file',
    sends: 'page',
  },
  {
    id: 'react',
    name: 'React',
    spelling: 'react',
    why: {
      en: 'React 19 knows custom elements: the component is the element, and your bundler carries its code.',
      fr: 'React 19 connaît les éléments personnalisés\u00a0: le composant est l’élément, et votre empaqueteur en fournit le code.',
    },
    steps: [
      {
        en: 'Install the package: npm install pinpoint-widgets',
        fr: 'Installez le paquet\u00a0: npm install pinpoint-widgets',
      },
      {
        en: 'Paste the component into a file of its own, HealthTip.jsx say.',
        fr: 'Collez le composant dans un fichier à lui, par exemple HealthTip.jsx.',
      },
      {
        en: 'Import it and use it where it is to appear.',
        fr: 'Importez-le et utilisez-le là où il doit apparaître.',
      },
      {
        en: 'Your lock file keeps the version; a link to a file is not needed.',
        fr: 'Votre fichier de verrouillage fixe la version; aucun lien vers un fichier n’est nécessaire.',
      },
    ],
    sketch: 'component',
    sends: 'page',
  },
  {
    id: 'vue',
    name: 'Vue',
    spelling: 'vue',
    why: {
      en: 'Vue passes custom elements through as they are, once it is told which tags they are.',
      fr: 'Vue laisse les éléments personnalisés tels quels, dès qu’on lui dit quelles balises en sont.',
    },
    steps: [
      {
        en: 'Install the package: npm install pinpoint-widgets',
        fr: 'Installez le paquet\u00a0: npm install pinpoint-widgets',
      },
      {
        en: 'Tell Vue which tags are elements: in vite.config.js, set compilerOptions.isCustomElement as the comment in the component says.',
        fr: 'Dites à Vue quelles balises sont des éléments\u00a0: dans vite.config.js, réglez compilerOptions.isCustomElement comme l’indique le commentaire du composant.',
      },
      {
        en: 'Paste the component into a file of its own, HealthTip.vue say.',
        fr: 'Collez le composant dans un fichier à lui, par exemple HealthTip.vue.',
      },
      {
        en: 'Import it and use it where it is to appear.',
        fr: 'Importez-le et utilisez-le là où il doit apparaître.',
      },
    ],
    sketch: 'component',
    sends: 'page',
  },
];
