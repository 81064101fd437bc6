import type { AudioSource } from '../../content/episode.js';
import { enShare } from '../../locale/en-share.js';
import { formatBytes } from '../../locale/format-bytes.js';
import { formatClock } from '../../locale/format.js';
import { directionOf } from '../../locale/language.js';
import type { ShareStrings } from '../../locale/strings.js';
import { h } from '../dom.js';
import { adopt } from '../styles.js';
import { heading } from '../view.js';
import { hashOf, isFirstPlayer } from './moment.js';
import type { Panel, PlayerView } from './panel.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';
import { set } from './set.js';
import { shareStyles } from './share.styles.js';

/** Shares an episode, from where it is heard or from its beginning; saves its sound; and leads to the show elsewhere. */
export class SharePanel implements Panel {
  readonly place = h('div', { class: 'share' });
  readonly #player: PinpointShowPlayer;
  /** The address that is shared: it can be copied by hand from here. */
  readonly #field = h('input', { readonly: true, dir: 'ltr', click: () => this.#field.select() });
  readonly #fromHere = h('input', { type: 'checkbox', change: () => this.#write() });
  readonly #fromWhere = h('span');
  readonly #start = h('label', {}, this.#fromHere, this.#fromWhere);
  readonly #copyButton = h('button', { class: 'quiet', type: 'button', click: () => void this.#copy() });
  readonly #shareButton = h('button', { class: 'quiet', type: 'button', click: () => void this.#share() });
  readonly #status = h('p', { class: 'small', role: 'status' });
  readonly #link = h('div', { class: 'row' });
  #strings: ShareStrings = enShare;
  /** Where it is heard, in whole seconds. */
  #at = 0;
  #view: PlayerView | undefined;
  /** What is shown was made from. */
  #shown: readonly unknown[] = [];

  constructor(player: PinpointShowPlayer) {
    this.#player = player;
    adopt(player.renderRoot, [shareStyles]);
  }

  update(view: PlayerView): void {
    const { show, episode, strings, level, state } = view;
    const shown = [show, episode, strings.code, level];
    const isNew = shown.some((value, index) => value !== this.#shown[index]);
    if (isNew) {
      // A moment is one of its episode.
      if (episode !== this.#shown[1]) this.#fromHere.checked = false;
      this.#shown = shown;
      this.#view = view;
      this.#make(view);
    }
    // Who is about to share a moment keeps it, while the sound goes on.
    const at = this.place.matches(':focus-within') && !isNew ? this.#at : Math.floor(state.currentTime) || 0;
    if (at === this.#at && !isNew) return;
    this.#at = at;
    this.#write();
  }

  closed(): void {
    this.#status.replaceChildren();
  }

  #make(view: PlayerView): void {
    const { show, episode, strings } = view;
    const { code } = strings;
    const { renderRoot, isLive } = this.#player;
    const focused = renderRoot.activeElement as HTMLElement | null;
    const words = (this.#strings = { ...enShare, ...strings });
    this.closed();
    set(this.place, { lang: code, dir: directionOf(code) });
    this.#field.ariaLabel = words.copyByHand;
    this.#copyButton.textContent = words.copyLink;
    this.#shareButton.textContent = strings.shareEpisode;
    this.#link.replaceChildren(this.#field, this.#copyButton, ...(canShare() ? [this.#shareButton] : []));
    const files = isLive ? [] : episode.audio.filter(isFile);
    this.place.replaceChildren(
      heading(view, 1, {}, strings.shareEpisode),
      this.#link,
      this.#start,
      this.#status,
      ...(files.length
        ? [
            h(
              'div',
              { class: 'row' },
              files.map((file) => this.#download(file, code)),
            ),
          ]
        : []),
      ...(show.links?.length
        ? [
            heading(view, 2, {}, words.listenOn),
            h(
              'ul',
              { class: 'row', role: 'list', lang: show.inLanguage },
              show.links.map(({ label, href }) => h('li', {}, outside(href, { dir: 'auto' }, label))),
            ),
          ]
        : []),
    );
    if (focused?.isConnected) focused.focus({ preventScroll: true });
  }

  #download({ src, type = '', size = 0 }: AudioSource, lang: string): HTMLElement {
    const what = [formatOf(src, type), formatBytes(size, lang)].filter((word) => word).join(', ');
    return outside(src, { download: true }, this.#strings.download(what));
  }

  /** Brings the address up to date, and where it would begin. */
  #write(): void {
    const { show, episode } = this.#view ?? {};
    const { id, isLive } = this.#player;
    const isPage = /^https?:/.test(location.protocol);
    // Of several players on a page, only the first is found without a name.
    const canLead = isPage && (id || isFirstPlayer(this.#player));
    this.#start.hidden = !canLead || isLive || !(this.#at || this.#fromHere.checked);
    this.#fromWhere.textContent = this.#strings.startAt(formatClock(this.#at));
    const start = this.#fromHere.checked ? this.#at : 0;
    const hash = canLead ? hashOf({ start, ...(episode && !isLive && { episode: episode.id }) }, id) : '';
    // The clinic's own page, which the visitor is on; a page without an address has only ours to give.
    const address = isPage ? location.href.replace(/#.*/, '') + hash : (episode?.url ?? show?.url ?? '');
    this.#link.hidden = !address;
    this.#field.value = address;
  }

  async #share(): Promise<void> {
    const { show, episode } = this.#view ?? {};
    const title = [episode?.name, show?.name].filter((name) => name).join(' – ');
    try {
      await navigator.share({ title, text: title, url: this.#field.value });
    } catch (reason) {
      // The visitor has thought better of it; in all other cases the page may not share.
      if ((reason as Partial<Error>).name !== 'AbortError') await this.#copy();
    }
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#field.value);
      this.#status.replaceChildren(this.#strings.copied);
    } catch {
      this.#status.replaceChildren(this.#strings.copyByHand);
      this.#field.focus();
      this.#field.select();
    }
  }
}

/** A link that leaves the player where it is. */
function outside(
  href: string,
  attributes: Readonly<Record<string, string | true>>,
  text: string,
): HTMLElement {
  return h('a', { class: 'quiet', href, target: '_blank', rel: 'noopener', ...attributes }, text);
}

function canShare(): boolean {
  try {
    const { share, canShare } = navigator as Partial<Navigator>;
    return !!share && canShare?.call(navigator, { url: 'https://pinpoint.example/' }) !== false;
  } catch {
    return false;
  }
}

/** Whether a sound is one file: a playlist of its pieces is of no use to anybody who saves it. */
function isFile({ src, type = '' }: AudioSource): boolean {
  return !/mpegurl|dash/i.test(type) && !/\.(m3u8?|mpd)$/i.test(new URL(src).pathname);
}

/** What people call a type of sound, by the media type or else by the file's name; empty for one that we don't know. */
function formatOf(src: string, type: string): string {
  const [, codec = ''] = /codecs=.*(opus)/i.exec(type) ?? [];
  const [, named = ''] = /^\w+\/(?:x-)?(\w+)/.exec(type) ?? [];
  const [, ending = ''] = /\.(\w+)$/.exec(new URL(src).pathname) ?? [];
  const known = /^(mp[34]|mpeg|m4a|aac|opus|og[ga]|wave?|flac|webm)$/i;
  const name = [codec, named, ending].find((word) => known.test(word))?.toUpperCase() ?? '';
  return { MPEG: 'MP3', MP4: 'M4A', OGA: 'OGG', WAVE: 'WAV' }[name] ?? name;
}
