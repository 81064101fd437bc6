import { isSameLanguage, localeOf } from '../../../locale/language.js';

/**
 * Gives an utterance a language and, where one stands out, a voice: of the same region, else of the same language; on
 * the device rather than on a server; the device's own choice. Among equals the browser chooses, by their language: it
 * knows which of them its user likes, and which are jokes.
 */
export function giveVoice(utterance: SpeechSynthesisUtterance, lang: string): void {
  const region = localeOf(lang)?.region;
  const rank = (voice: SpeechSynthesisVoice) =>
    4 * +(localeOf(voice.lang)?.region === region) + 2 * +voice.localService + +voice.default;
  const [best, next] = speechSynthesis
    .getVoices()
    .filter((voice) => isSameLanguage(voice.lang, lang))
    .sort((a, b) => rank(b) - rank(a));
  // As the voice has it: Android knows its own by `en_US` alone.
  utterance.lang = best?.lang ?? lang;
  if (best && (!next || rank(next) < rank(best))) utterance.voice = best;
}
