/** What only pages say, beside the elements in them. */
export interface PageStrings {
  /** The first link of a page; it leads past what stands on every page. */
  readonly skip: string;
  /** Link to a show's RSS feed. */
  readonly feed: string;
}

const strings: Readonly<Record<string, PageStrings>> = {
  en: { skip: 'Skip to content', feed: 'Podcast feed' },
  fr: { skip: 'Aller au contenu', feed: 'Fil du balado' },
  es: { skip: 'Ir al contenido', feed: 'Canal del pódcast' },
  pt: { skip: 'Ir para o conteúdo', feed: 'Feed do podcast' },
  de: { skip: 'Zum Inhalt', feed: 'Podcast-Feed' },
  pa: { skip: 'ਸਮੱਗਰੀ ’ਤੇ ਜਾਓ', feed: 'ਪੌਡਕਾਸਟ ਫੀਡ' },
  zh: { skip: '跳到正文', feed: '播客订阅源' },
  fil: { skip: 'Pumunta sa nilalaman', feed: 'Feed ng podcast' },
  ar: { skip: 'انتقل إلى المحتوى', feed: 'خلاصة البودكاست' },
  he: { skip: 'דילוג לתוכן', feed: 'ערוץ הפודקאסט' },
};

/** In one of the languages that the elements speak, by its code; else in English. */
export function pageStrings(code: string): PageStrings {
  return strings[code] ?? { skip: 'Skip to content', feed: 'Podcast feed' };
}
