import type { Place } from './places.js';

/** Site builders, where a clinic's site owner works. The menus are as the products document them; they change now and then. */
export const sitePlaces: readonly Place[] = [
  {
    id: 'wordpress',
    name: 'WordPress',
    spelling: 'placeholder',
    why: {
      en: 'WordPress takes tags that it does not know out of pages, but keeps this one. Whoever may not add scripts either pastes the link of the tip’s page alone, which WordPress shows by itself.',
      fr: 'WordPress retire des pages les balises qu’il ne connaît pas, mais garde celle-ci. Les personnes qui n’ont pas le droit d’ajouter des scripts collent seulement le lien de la page du conseil, que WordPress affiche de lui-même.',
    },
    steps: [
      {
        en: 'Open Pages or Posts, and choose Edit under the page.',
        fr: 'Ouvrez Pages ou Articles, puis choisissez Modifier sous la page.',
      },
      {
        en: 'Choose + where it is to appear, search for “Custom HTML”, and add that block.',
        fr: 'Choisissez + là où il doit apparaître, cherchez «\u00a0HTML personnalisé\u00a0» et ajoutez ce bloc.',
      },
      { en: 'Paste the snippet into the block.', fr: 'Collez le code dans le bloc.' },
      {
        en: 'Choose Update or Publish, and look at the page as a visitor.',
        fr: 'Choisissez Mettre à jour ou Publier, puis regardez la page comme un visiteur.',
      },
    ],
    sketch: 'block-editor',
    sends: 'page',
  },
  {
    id: 'squarespace',
    name: 'Squarespace',
    spelling: 'placeholder',
    why: {
      en: 'Of what may stand in a page, this spelling is the one that editors change the least.',
      fr: 'De tout ce qui peut figurer dans une page, c’est cette forme que les éditeurs modifient le moins.',
    },
    steps: [
      { en: 'Open the page and choose Edit.', fr: 'Ouvrez la page et choisissez Modifier.' },
      {
        en: 'Choose Add Block where it is to appear, then Code. (Scripts in it need a plan that allows them.)',
        fr: 'Choisissez Ajouter un bloc là où il doit apparaître, puis Code. (Les scripts y exigent un forfait qui les permet.)',
      },
      {
        en: 'Open the block, leave its type at HTML, and paste the snippet in place of what is there.',
        fr: 'Ouvrez le bloc, laissez le type HTML et collez le code à la place de ce qui s’y trouve.',
      },
      {
        en: 'Choose Save. Squarespace may show it to visitors only, not while you edit.',
        fr: 'Choisissez Enregistrer. Il se peut que Squarespace ne l’affiche qu’aux visiteurs, et non pendant la modification.',
      },
    ],
    sketch: 'code-box',
    sends: 'page',
  },
  {
    id: 'wix',
    name: 'Wix',
    spelling: 'element',
    why: {
      en: 'Wix puts what you paste into a frame, a page of its own, which changes nothing in it.',
      fr: 'Wix place ce que vous collez dans un cadre, une page à part, qui n’y change rien.',
    },
    steps: [
      {
        en: 'Open the site in the editor and choose Add Elements (+).',
        fr: 'Ouvrez le site dans l’éditeur et choisissez Ajouter des éléments (+).',
      },
      {
        en: 'Choose Embed Code, then Embed HTML.',
        fr: 'Choisissez Code intégré, puis Intégrer HTML.',
      },
      {
        en: 'Choose Enter Code, leave it at Code, and paste the snippet.',
        fr: 'Choisissez Saisir le code, laissez l’option Code et collez le code.',
      },
      {
        en: 'Choose Update, and drag the box until it is as large as you want: what is longer scrolls in it. Do the same in the mobile editor.',
        fr: 'Choisissez Mettre à jour, puis étirez la boîte à la taille voulue\u00a0: ce qui est plus long y défile. Faites de même dans l’éditeur mobile.',
      },
      { en: 'Choose Publish.', fr: 'Choisissez Publier.' },
    ],
    sketch: 'embed-dialog',
    sends: 'frame',
  },
  {
    id: 'shopify',
    name: 'Shopify',
    spelling: 'placeholder',
    why: {
      en: 'Of what may stand in a page, this spelling is the one that editors change the least.',
      fr: 'De tout ce qui peut figurer dans une page, c’est cette forme que les éditeurs modifient le moins.',
    },
    steps: [
      {
        en: 'Open Online Store, then Themes, and choose Customize.',
        fr: 'Ouvrez Boutique en ligne, puis Thèmes, et choisissez Personnaliser.',
      },
      {
        en: 'Go to the page that it is for, choose Add section, then Custom Liquid.',
        fr: 'Allez à la page voulue, choisissez Ajouter une section, puis Liquid personnalisé.',
      },
      {
        en: 'Paste the snippet into the field Custom Liquid.',
        fr: 'Collez le code dans le champ Liquid personnalisé.',
      },
      { en: 'Choose Save.', fr: 'Choisissez Enregistrer.' },
    ],
    sketch: 'code-box',
    sends: 'page',
  },
  {
    id: 'weebly',
    name: 'Weebly',
    spelling: 'placeholder',
    why: {
      en: 'Of what may stand in a page, this spelling is the one that editors change the least.',
      fr: 'De tout ce qui peut figurer dans une page, c’est cette forme que les éditeurs modifient le moins.',
    },
    steps: [
      {
        en: 'Open the page in the editor, and drag the element Embed Code to where it is to appear.',
        fr: 'Ouvrez la page dans l’éditeur et faites glisser l’élément Code intégré là où il doit apparaître.',
      },
      {
        en: 'Click the element, and choose Edit Custom HTML.',
        fr: 'Cliquez sur l’élément et choisissez Modifier le code HTML personnalisé.',
      },
      {
        en: 'Paste the snippet, and click beside the element.',
        fr: 'Collez le code et cliquez à côté de l’élément.',
      },
      {
        en: 'Choose Publish. It shows on the published site, not always in the editor.',
        fr: 'Choisissez Publier. Il s’affiche sur le site publié, pas toujours dans l’éditeur.',
      },
    ],
    sketch: 'code-box',
    sends: 'page',
  },
  {
    id: 'google-sites',
    name: 'Google Sites',
    spelling: 'iframe',
    why: {
      en: 'Google Sites shows frames. PinPoint has a page for frames, with the text in it from the start. With colours, a language or a call to action of your own, and for lists of tips, the snippet is the element instead, which Google Sites puts into a frame itself.',
      fr: 'Google Sites affiche des cadres. PinPoint offre une page conçue pour les cadres, où le texte est présent dès le départ. Avec vos propres couleurs, une langue ou un appel à l’action, ainsi que pour les listes de conseils, le code est plutôt l’élément, que Google Sites place lui-même dans un cadre.',
    },
    steps: [
      {
        en: 'Open the page, and choose Insert, then Embed.',
        fr: 'Ouvrez la page et choisissez Insérer, puis Intégrer.',
      },
      {
        en: 'Choose Embed code, and paste the snippet.',
        fr: 'Choisissez Code d’intégration et collez le code.',
      },
      { en: 'Choose Next, then Insert.', fr: 'Choisissez Suivant, puis Insérer.' },
      {
        en: 'Drag the corners of the box until it is as large as you want: what is longer scrolls in it.',
        fr: 'Étirez les coins de la boîte à la taille voulue\u00a0: ce qui est plus long y défile.',
      },
      { en: 'Choose Publish.', fr: 'Choisissez Publier.' },
    ],
    sketch: 'embed-dialog',
    sends: 'frame',
  },
];
