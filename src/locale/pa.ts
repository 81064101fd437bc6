import { formatNumber, formatPhrase, lent } from './format.js';
import type { Strings } from './strings.js';

const months = 'ਜਨਵਰੀ ਫ਼ਰਵਰੀ ਮਾਰਚ ਅਪ੍ਰੈਲ ਮਈ ਜੂਨ ਜੁਲਾਈ ਅਗਸਤ ਸਤੰਬਰ ਅਕਤੂਬਰ ਨਵੰਬਰ ਦਸੰਬਰ'.split(' ');

/** From Sunday on. */
const days = 'ਐਤਵਾਰ ਸੋਮਵਾਰ ਮੰਗਲਵਾਰ ਬੁੱਧਵਾਰ ਵੀਰਵਾਰ ਸ਼ੁੱਕਰਵਾਰ ਸ਼ਨਿੱਚਰਵਾਰ'.split(' ');
const english = 'Sun Mon Tue Wed Thu Fri Sat';

/** One and more than one of each unit; none of a thing is singular. */
const units: Record<string, [one: string, more: string]> = {
  hour: ['ਘੰਟਾ', 'ਘੰਟੇ'],
  minute: ['ਮਿੰਟ', 'ਮਿੰਟ'],
  second: ['ਸਕਿੰਟ', 'ਸਕਿੰਟ'],
};

// Chrome says that it knows Punjabi, and writes `2026 M05 12` and `2 minutes`. The words are those of Unicode's CLDR.
lent['pa'] = ({ dateStyle, timeZone, unit = '', ...moment }) => {
  const forms = units[unit];
  if (forms) return { format: (n: number) => `${n} ${forms[n < 2 ? 0 : 1]}` };
  if (moment.weekday || moment.hour) return { format: (time: number) => formatDay(time, timeZone, moment) };
  const inDigits = new Intl.DateTimeFormat('en-US', { timeZone });
  return (
    dateStyle && {
      format(date: Date) {
        const [month, day, year] = inDigits.format(date).split('/');
        return `${day} ${months[+`${month}` - 1]} ${year}`;
      },
    }
  );
};

/** `ਸ਼ਨਿੱਚਰਵਾਰ 28 ਨਵੰਬਰ 10:00 AM`, or what of it is asked for. */
function formatDay(time: number, timeZone: string | undefined, asked: Intl.DateTimeFormatOptions): string {
  const options = { ...asked, timeZone, weekday: 'short', month: 'numeric', day: 'numeric' } as const;
  const parts = new Intl.DateTimeFormat('en-US', {
    hour: 'numeric',
    minute: '2-digit',
    ...options,
  }).formatToParts(time);
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
  return [
    asked.weekday && days[english.split(' ').indexOf(part('weekday'))],
    asked.month && `${part('day')} ${months[+part('month') - 1]}`,
    asked.hour && `${part('hour')}:${part('minute')} ${part('dayPeriod')}`,
  ]
    .filter((word) => word)
    .join(' ');
}

/**
 * Punjabi in Gurmukhi, with *ਤੁਸੀਂ* and the English words that Canadian readers use themselves. Sentences end in a danda;
 * digits are 0 to 9. What stands before a name is a noun and a colon, since *by* would stand after it.
 */
export const pa: Strings = {
  code: 'pa',
  loading: 'ਲੋਡ ਹੋ ਰਿਹਾ ਹੈ…',
  failed: 'ਇਹ ਸਮੱਗਰੀ ਇਸ ਵੇਲੇ ਦਿਖਾਈ ਨਹੀਂ ਜਾ ਸਕਦੀ।',
  offline: 'ਲੱਗਦਾ ਹੈ ਕਿ ਤੁਸੀਂ ਇੰਟਰਨੈੱਟ ਨਾਲ ਜੁੜੇ ਹੋਏ ਨਹੀਂ ਹੋ।',
  retry: 'ਦੁਬਾਰਾ ਕੋਸ਼ਿਸ਼ ਕਰੋ',
  kept: 'ਇਹ ਸੰਭਾਲੀ ਹੋਈ ਕਾਪੀ ਹੈ। ਸਭ ਤੋਂ ਨਵੀਂ ਕਾਪੀ ਨਹੀਂ ਮਿਲ ਸਕੀ।',
  publishedBy: 'ਮੂਲ ਪ੍ਰਕਾਸ਼ਕ:',

  by: 'ਲੇਖਕ:',
  reviewedBy: 'ਸਮੀਖਿਅਕ:',
  published: 'ਪ੍ਰਕਾਸ਼ਿਤ:',
  updated: 'ਅੱਪਡੇਟ:',
  lastReviewed: 'ਆਖ਼ਰੀ ਸਮੀਖਿਆ:',
  references: 'ਹਵਾਲੇ',
  related: 'ਸੰਬੰਧਿਤ ਲੇਖ',
  disclaimer: 'ਕਿਰਪਾ ਕਰਕੇ ਧਿਆਨ ਦਿਓ',
  emergency: 'ਐਮਰਜੈਂਸੀ ਵਿੱਚ',
  takeaways: 'ਮੁੱਖ ਗੱਲਾਂ',
  funding: 'ਫੰਡਿੰਗ',
  underReview: 'ਇਸ ਲੇਖ ਦੀ ਸਮੀਖਿਆ ਕੀਤੀ ਜਾ ਰਹੀ ਹੈ।',
  withdrawn: 'ਇਹ ਲੇਖ ਵਾਪਸ ਲੈ ਲਿਆ ਗਿਆ ਹੈ।',
  reviewDue: (date) => `ਇਸ ਲੇਖ ਦੀ ਸਮੀਖਿਆ ${date} ਨੂੰ ਹੋਣੀ ਸੀ।`,
  readMore: 'ਹੋਰ ਪੜ੍ਹੋ',
  tone: { note: 'ਨੋਟ', tip: 'ਸੁਝਾਅ', warning: 'ਚੇਤਾਵਨੀ', emergency: 'ਐਮਰਜੈਂਸੀ' },
  playVideo: (title) => `ਵੀਡੀਓ ਚਲਾਓ: ${title}`,
  playAudio: (title) => `ਆਡੀਓ ਚਲਾਓ: ${title}`,
  table: 'ਸਾਰਣੀ',
  readingTime: (minutes) => `ਪੜ੍ਹਨ ਦਾ ਸਮਾਂ: ${formatNumber(minutes, 'pa')} ਮਿੰਟ`,
  reviewOld: (date) => `ਇਸ ਲੇਖ ਦੀ ਆਖ਼ਰੀ ਸਮੀਖਿਆ ${date} ਨੂੰ ਹੋਈ ਸੀ। ਹੋ ਸਕਦਾ ਹੈ ਕਿ ਉਸ ਤੋਂ ਬਾਅਦ ਕੁਝ ਜਾਣਕਾਰੀ ਬਦਲ ਗਈ ਹੋਵੇ।`,
  backToText: (n) => `ਲਿਖਤ ਵਿੱਚ ਹਵਾਲਾ ${n} ’ਤੇ ਵਾਪਸ ਜਾਓ`,
  language: 'ਭਾਸ਼ਾ',
  credit: 'ਤਸਵੀਰ:',

  listenNow: 'ਹੁਣੇ ਸੁਣੋ',
  play: 'ਚਲਾਓ',
  pause: 'ਰੋਕੋ',
  seek: 'ਆਡੀਓ ਵਿੱਚ ਥਾਂ',
  back: (seconds) => `${formatPhrase(seconds, 'pa')} ਪਿੱਛੇ ਜਾਓ`,
  forward: (seconds) => `${formatPhrase(seconds, 'pa')} ਅੱਗੇ ਜਾਓ`,
  speed: 'ਰਫ਼ਤਾਰ',
  rate: (x) => `${formatNumber(x, 'pa')}×`,
  volume: 'ਆਵਾਜ਼',
  mute: 'ਆਵਾਜ਼ ਬੰਦ ਕਰੋ',
  unmute: 'ਆਵਾਜ਼ ਚਾਲੂ ਕਰੋ',
  percent: (share) => formatNumber(share, 'pa', 'percent'),
  timeOf: (current, total) => `${current}, ਕੁੱਲ ${total}`,
  elapsed: 'ਬੀਤਿਆ ਸਮਾਂ',
  remaining: 'ਬਾਕੀ ਸਮਾਂ',
  episodes: 'ਐਪੀਸੋਡ',
  notes: 'ਇਸ ਐਪੀਸੋਡ ਬਾਰੇ',
  nowPlaying: 'ਹੁਣ ਚੱਲ ਰਿਹਾ ਹੈ',
  newest: 'ਸਭ ਤੋਂ ਨਵਾਂ ਐਪੀਸੋਡ',
  noEpisodes: 'ਹਾਲੇ ਕੋਈ ਐਪੀਸੋਡ ਨਹੀਂ ਹੈ।',
  waiting: 'ਆਡੀਓ ਨੂੰ ਲੋਡ ਕੀਤਾ ਜਾ ਰਿਹਾ ਹੈ…',
  mediaFailed: 'ਆਡੀਓ ਨੂੰ ਚਲਾਇਆ ਨਹੀਂ ਜਾ ਸਕਦਾ।',
  openFile: 'ਆਡੀਓ ਫ਼ਾਈਲ ਖੋਲ੍ਹੋ',
  playing: (name) => `ਚੱਲ ਰਿਹਾ ਹੈ: ${name}`,
  region: (show, episode) => `${show}: ${episode}`,

  onAir: 'ਹੁਣ ਆਨ ਏਅਰ',
  onAirUntil: (time) => `ਹੁਣ ਆਨ ਏਅਰ · ${time} ਤੱਕ`,
  startsIn: (duration) => `ਸ਼ੁਰੂ ਹੋਣ ਵਿੱਚ ${duration} ਬਾਕੀ`,
  startsSoon: 'ਜਲਦੀ ਸ਼ੁਰੂ ਹੋਵੇਗਾ',
  nextOn: (when) => `ਅਗਲਾ ਪ੍ਰਸਾਰਣ: ${when}`,
  yourTime: (when) => `ਤੁਹਾਡਾ ਸਮਾਂ: ${when}`,
  live: 'ਲਾਈਵ',
  goLive: 'ਲਾਈਵ ’ਤੇ ਜਾਓ',
  liveNow: 'ਲਾਈਵ ਪ੍ਰਸਾਰਣ',
  resumeAt: (time) => `${time} ਤੋਂ ਅੱਗੇ ਚੱਲੇਗਾ`,
  callShow: 'ਸ਼ੋਅ ਵਿੱਚ ਫ਼ੋਨ ਕਰੋ',
  linesOpen: 'ਫ਼ੋਨ ਲਾਈਨਾਂ ਖੁੱਲ੍ਹੀਆਂ ਹਨ।',
  linesClosed: 'ਫ਼ੋਨ ਕਾਲਾਂ ਸ਼ੋਅ ਦੇ ਪ੍ਰਸਾਰਣ ਦੌਰਾਨ ਲਈਆਂ ਜਾਂਦੀਆਂ ਹਨ।',
  notEmergency: 'ਇਹ ਨੰਬਰ ਐਮਰਜੈਂਸੀ ਲਈ ਨਹੀਂ ਹੈ। ਐਮਰਜੈਂਸੀ ਵਿੱਚ ਆਪਣੇ ਇਲਾਕੇ ਦੇ ਐਮਰਜੈਂਸੀ ਨੰਬਰ ’ਤੇ ਫ਼ੋਨ ਕਰੋ।',
  addToCalendar: 'ਕੈਲੰਡਰ ਵਿੱਚ ਜੋੜੋ',
  reconnecting: 'ਕਨੈਕਸ਼ਨ ਟੁੱਟ ਗਿਆ। ਦੁਬਾਰਾ ਕੋਸ਼ਿਸ਼ ਕੀਤੀ ਜਾ ਰਹੀ ਹੈ…',
  openStream: 'ਕਿਸੇ ਹੋਰ ਥਾਂ ਸੁਣੋ',

  chapters: 'ਅਧਿਆਇ',
  transcript: 'ਟ੍ਰਾਂਸਕ੍ਰਿਪਟ',
  searchTranscript: 'ਟ੍ਰਾਂਸਕ੍ਰਿਪਟ ਵਿੱਚ ਲੱਭੋ',
  placeOf: (n, total) => `${formatNumber(n, 'pa')}, ਕੁੱਲ ${formatNumber(total, 'pa')}`,
  nothingFound: 'ਕੁਝ ਨਹੀਂ ਲੱਭਿਆ',
  nextPlace: 'ਅਗਲਾ ਨਤੀਜਾ',
  previousPlace: 'ਪਿਛਲਾ ਨਤੀਜਾ',
  follow: 'ਆਡੀਓ ਦੇ ਨਾਲ-ਨਾਲ ਚੱਲੋ',
  panelFailed: 'ਇਹ ਲੋਡ ਨਹੀਂ ਹੋ ਸਕਿਆ। ਆਡੀਓ ’ਤੇ ਇਸ ਦਾ ਕੋਈ ਅਸਰ ਨਹੀਂ ਹੈ।',
  sleepTimer: 'ਸਲੀਪ ਟਾਈਮਰ',
  sleepOff: 'ਬੰਦ',
  sleepAtEnd: 'ਐਪੀਸੋਡ ਦੇ ਅੰਤ ’ਤੇ',
  sleepsIn: (duration) => `ਆਡੀਓ ਰੁਕਣ ਵਿੱਚ ${duration} ਬਾਕੀ।`,
  previousEpisode: 'ਪਿਛਲਾ ਐਪੀਸੋਡ',
  nextEpisode: 'ਅਗਲਾ ਐਪੀਸੋਡ',
  playOn: 'ਅਗਲਾ ਐਪੀਸੋਡ ਆਪਣੇ-ਆਪ ਚਲਾਓ',
  played: 'ਸੁਣਿਆ ਹੋਇਆ',
  searchEpisodes: 'ਐਪੀਸੋਡ ਲੱਭੋ',
  episodesFound: (n) => `${formatNumber(n, 'pa')} ਐਪੀਸੋਡ`,
  moreEpisodes: 'ਹੋਰ ਐਪੀਸੋਡ',
  shareEpisode: 'ਸਾਂਝਾ ਕਰੋ',
  startAt: (time) => `${time} ਤੋਂ ਸ਼ੁਰੂ ਕਰੋ`,
  download: (what) => `ਡਾਊਨਲੋਡ ਕਰੋ${what && ` (${what})`}`,
  listenOn: 'ਹੋਰ ਥਾਵਾਂ ’ਤੇ ਸੁਣੋ',
  keys: 'ਕੀਬੋਰਡ ਸ਼ਾਰਟਕੱਟ',
  useKeys: 'ਇਹ ਸ਼ਾਰਟਕੱਟ ਵਰਤੋ',
  timeLeft: (duration) => `${duration} ਬਾਕੀ`,
  mediaSlow: 'ਕਨੈਕਸ਼ਨ ਹੌਲੀ ਹੈ। ਆਡੀਓ ਛੇਤੀ ਤੋਂ ਛੇਤੀ ਅੱਗੇ ਚੱਲੇਗਾ।',
  copy: 'ਕਾਪੀ ਕਰੋ',
  textCopied: 'ਲਿਖਤ ਕਾਪੀ ਹੋ ਗਈ',
  sleepStopped: 'ਸਲੀਪ ਟਾਈਮਰ ਨੇ ਆਡੀਓ ਰੋਕ ਦਿੱਤਾ ਹੈ।',
  copyLink: 'ਲਿੰਕ ਕਾਪੀ ਕਰੋ',
  keysNote: 'ਇਹ ਕੁੰਜੀਆਂ ਉਦੋਂ ਕੰਮ ਕਰਦੀਆਂ ਹਨ ਜਦੋਂ ਪਲੇਅਰ ਚੁਣਿਆ ਹੋਵੇ।',
  playElsewhere: 'ਕਿਸੇ ਹੋਰ ਡਿਵਾਈਸ ’ਤੇ ਸੁਣੋ',
  miniPlayer: 'ਛੋਟਾ ਪਲੇਅਰ',
  close: 'ਬੰਦ ਕਰੋ',

  tools: 'ਟੂਲ',
  readAloud: 'ਸੁਣੋ',
  pauseReading: 'ਰੋਕੋ',
  resumeReading: 'ਜਾਰੀ ਰੱਖੋ',
  stopReading: 'ਬੰਦ ਕਰੋ',
  readingSpeed: 'ਪੜ੍ਹਨ ਦੀ ਰਫ਼ਤਾਰ',
  textSize: 'ਲਿਖਤ ਦਾ ਆਕਾਰ',
  textSizeIs: (percent) => `ਲਿਖਤ ਦਾ ਆਕਾਰ: ${percent}`,
  print: 'ਪ੍ਰਿੰਟ ਕਰੋ',
  share: 'ਸਾਂਝਾ ਕਰੋ',
  copied: 'ਲਿੰਕ ਕਾਪੀ ਹੋ ਗਿਆ',
  copyByHand: 'ਕਿਰਪਾ ਕਰਕੇ ਇਹ ਲਿੰਕ ਕਾਪੀ ਕਰੋ:',

  tips: 'ਸਿਹਤ ਸੰਬੰਧੀ ਸੁਝਾਅ',
  daily: 'ਅੱਜ ਦਾ ਸੁਝਾਅ',
  searchTips: 'ਸੁਝਾਅ ਲੱਭੋ',
  topic: 'ਵਿਸ਼ਾ',
  allTopics: 'ਸਾਰੇ ਵਿਸ਼ੇ',
  found: (n) => `${formatNumber(n, 'pa')} ਸੁਝਾਅ`,
  noneFound: 'ਕਿਸੇ ਵੀ ਸੁਝਾਅ ਵਿੱਚ ਇਹ ਸ਼ਬਦ ਨਹੀਂ ਹਨ।',
  noTips: 'ਹਾਲੇ ਕੋਈ ਸੁਝਾਅ ਨਹੀਂ ਹੈ।',
  more: 'ਹੋਰ ਸੁਝਾਅ',
  backToTips: 'ਸਾਰੇ ਸੁਝਾਵਾਂ ’ਤੇ ਵਾਪਸ ਜਾਓ',
};
