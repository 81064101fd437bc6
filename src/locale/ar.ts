import { formatNumber, formatPhrase } from './format.js';
import type { Strings } from './strings.js';

const rules = new Intl.PluralRules('ar');

/** The form of a word that goes with a number, with the number where the form does not say it: two tips are one word. */
function count(
  n: number,
  forms: [zero: string, one: string, two: string, few: string, many: string],
): string {
  const [zero, one, two, few, many] = forms;
  const number = `${formatNumber(n, 'ar')} `;
  return { zero, one, two, few: number + few, many: number + many, other: number + many }[rules.select(n)];
}

/**
 * Modern standard Arabic. Buttons are verbal nouns (*listening*, not *listen*), so that nobody is addressed as a man or
 * a woman. Quotes are «…». Digits are those that the browser takes for Arabic.
 */
export const ar: Strings = {
  code: 'ar',
  loading: 'جارٍ التحميل…',
  failed: 'يتعذّر عرض هذا المحتوى حاليًا.',
  offline: 'يبدو أنه لا يوجد اتصال بالإنترنت.',
  retry: 'إعادة المحاولة',
  kept: 'هذه نسخة محفوظة. تعذّر الوصول إلى أحدث نسخة.',
  publishedBy: 'الناشر الأصلي:',

  by: 'بقلم',
  reviewedBy: 'مراجعة:',
  published: 'تاريخ النشر:',
  updated: 'تاريخ التحديث:',
  lastReviewed: 'آخر مراجعة:',
  references: 'المراجع',
  related: 'مقالات ذات صلة',
  disclaimer: 'تنويه',
  emergency: 'في حالات الطوارئ',
  takeaways: 'النقاط الرئيسية',
  funding: 'التمويل',
  underReview: 'هذا المقال قيد المراجعة.',
  withdrawn: 'تم سحب هذا المقال.',
  reviewDue: (date) => `كان من المقرر مراجعة هذا المقال في ${date}.`,
  readMore: 'قراءة المزيد',
  tone: { note: 'ملاحظة', tip: 'نصيحة', warning: 'تحذير', emergency: 'حالة طارئة' },
  playVideo: (title) => `تشغيل الفيديو: ${title}`,
  playAudio: (title) => `تشغيل التسجيل الصوتي: ${title}`,
  table: 'جدول',
  readingTime: (minutes) =>
    `مدة القراءة: ${count(minutes, ['أقل من دقيقة', 'دقيقة واحدة', 'دقيقتان', 'دقائق', 'دقيقة'])}`,
  reviewOld: (date) => `كانت آخر مراجعة لهذا المقال في ${date}. ربما تغيّرت بعض المعلومات منذ ذلك الحين.`,
  backToText: (n) => `العودة إلى المرجع ${n} في النص`,
  language: 'اللغة',
  credit: 'مصدر الصورة:',

  listenNow: 'الاستماع الآن',
  play: 'تشغيل',
  pause: 'إيقاف مؤقت',
  seek: 'موضع التشغيل',
  back: (seconds) => `الرجوع ${formatPhrase(seconds, 'ar')}`,
  forward: (seconds) => `التقديم ${formatPhrase(seconds, 'ar')}`,
  speed: 'السرعة',
  rate: (x) => `${formatNumber(x, 'ar')}×`,
  volume: 'مستوى الصوت',
  mute: 'كتم الصوت',
  unmute: 'إلغاء كتم الصوت',
  percent: (share) => formatNumber(share, 'ar', 'percent'),
  timeOf: (current, total) => `${current} من ${total}`,
  elapsed: 'الوقت المنقضي',
  remaining: 'الوقت المتبقي',
  episodes: 'الحلقات',
  notes: 'عن هذه الحلقة',
  nowPlaying: 'قيد التشغيل الآن',
  noEpisodes: 'لا توجد حلقات بعد.',
  waiting: 'جارٍ تحميل الملف الصوتي…',
  mediaFailed: 'يتعذّر تشغيل الملف الصوتي.',
  openFile: 'فتح الملف الصوتي',
  playEpisode: (name) => `تشغيل «${name}»`,
  playing: (name) => `قيد التشغيل: ${name}`,
  paused: (name) => `متوقف مؤقتًا: ${name}`,
  region: (show, episode) => `${show}: ${episode}`,

  tools: 'الأدوات',
  readAloud: 'استماع',
  pauseReading: 'إيقاف مؤقت',
  resumeReading: 'متابعة',
  stopReading: 'إيقاف',
  readingSpeed: 'سرعة القراءة',
  textSize: 'حجم النص',
  textSizeIs: (percent) => `حجم النص: ${percent}`,
  print: 'طباعة',
  share: 'مشاركة',
  copied: 'تم نسخ الرابط',
  copyByHand: 'يُرجى نسخ هذا الرابط:',

  tips: 'نصائح صحية',
  daily: 'نصيحة اليوم',
  searchTips: 'البحث في النصائح',
  topic: 'الموضوع',
  allTopics: 'جميع المواضيع',
  found: (n) => count(n, ['لا توجد نصائح', 'نصيحة واحدة', 'نصيحتان', 'نصائح', 'نصيحة']),
  noneFound: 'لا توجد نصيحة تحتوي على هذه الكلمات.',
  noTips: 'لا توجد نصائح بعد.',
  more: 'المزيد من النصائح',
  backToTips: 'العودة إلى جميع النصائح',
};
