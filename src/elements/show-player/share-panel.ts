import { html, nothing } from 'lit/html.js';
import type { AudioSource } from '../../content/episode.js';
import { enShare } from '../../locale/en-share.js';
import { formatBytes } from '../../locale/format-bytes.js';
import { formatClock } from '../../locale/format.js';
import { adopt } from '../styles.js';
import { hashOf, isFirstPlayer } from './moment.js';
import type { Panel, PlayerView } from './panel.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';
import { headingOf, placeFor, renderPanel } from './render-panel.js';
import { shareStyles } from './share.styles.js';

/** Shares an episode, from where it is heard or from its beginning; saves its sound; and leads to the show elsewhere. */
export class SharePanel implements Panel {
  readonly place = placeFor('share');
  readonly #player: PinpointShowPlayer;
  readonly #canShare = canShare();
  #view: PlayerView | undefined;
  /** Where it is heard, in whole seconds. */
  #at = 0;
  #isFromHere = false;
  /** What has become of the address. */
  #said = '';

  constructor(player: PinpointShowPlayer) {
    this.#player = player;
    adopt(player.renderRoot, [shareStyles]);
  }

  update(view: PlayerView): void {
    const { show, episode, strings, level } = this.#view ?? {};
    const isOther = episode !== view.episode;
    const isNew =
      isOther || show !== view.show || strings?.code !== view.strings.code || level !== view.level;
    // Who is about to share a moment keeps it, while the sound goes on.
    const keeps = !isNew && this.place.matches(':focus-within');
    const at = keeps ? this.#at : Math.floor(view.state.currentTime) || 0;
    if (at === this.#at && !isNew) return;
    this.#view = view;
    this.#at = at;
    // A moment is one of its episode.
    if (isOther) this.#isFromHere = false;
    if (isNew) this.#said = '';
    this.#draw();
  }

  closed(): void {
    this.#say('');
  }

  #say(words: string): void {
    this.#said = words;
    this.#draw();
  }

  #draw(): void {
    if (!this.#view) return;
    const { show, episode, strings, level } = this.#view;
    const { isLive } = this.#player;
    const words = { ...enShare, ...strings };
    const files = isLive ? [] : episode.audio.filter(isFile);
    const address = this.#address;
    const turn = () => {
      this.#isFromHere = !this.#isFromHere;
      this.#draw();
    };
    renderPanel(
      this.place,
      this.#view,
      strings.shareEpisode,
      html`<div class="row" ?hidden=${!address}>
          <input
            readonly=""
            dir="ltr"
            aria-label=${words.copyByHand}
            .value=${address}
            @click=${() => this.#field?.select()}
          />
          <button class="quiet" type="button" @click=${() => void this.#copy()}>${words.copyLink}</button>
          ${
            this.#canShare
              ? html`<button class="quiet" type="button" @click=${() => void this.#share()}>
                  ${strings.shareEpisode}
                </button>`
              : nothing
          }
        </div>
        <label ?hidden=${!this.#canLead || isLive || !(this.#at || this.#isFromHere)}>
          <input type="checkbox" .checked=${this.#isFromHere} @change=${turn} />
          <span>${words.startAt(formatClock(this.#at))}</span>
        </label>
        <p class="small" role="status">${this.#said}</p>
        ${
          files.length
            ? html`<div class="row">
                ${files.map(
                  (file) =>
                    html`<a class="quiet" href=${file.src} target="_blank" rel="noopener" download="">
                      ${words.download(whatIs(file, strings.code))}
                    </a>`,
                )}
              </div>`
            : nothing
        }
        ${
          show.links?.length
            ? html`${headingOf(level + 2, words.listenOn)}
                <ul class="row" role="list" lang=${show.inLanguage ?? nothing}>
                  ${show.links.map(
                    ({ label, href }) =>
                      html`<li>
                        <a class="quiet" href=${href} target="_blank" rel="noopener" dir="auto">${label}</a>
                      </li>`,
                  )}
                </ul>`
            : nothing
        }`,
    );
  }

  /** Whether an address can lead to this player: of several on a page, only the first is found without a name. */
  get #canLead(): boolean {
    return isPage() && !!(this.#player.id || isFirstPlayer(this.#player));
  }

  /** What is shared: the clinic's own page, which the visitor is on; a page without an address has only ours to give. */
  get #address(): string {
    const { show, episode } = this.#view ?? {};
    if (!isPage()) return episode?.url ?? show?.url ?? '';
    const { id, isLive } = this.#player;
    const start = this.#isFromHere ? this.#at : 0;
    const moment = { start, ...(episode && !isLive && { episode: episode.id }) };
    return location.href.replace(/#.*/, '') + (this.#canLead ? hashOf(moment, id) : '');
  }

  /** The address can be copied by hand from here. */
  get #field(): HTMLInputElement | null {
    return this.place.querySelector('input');
  }

  async #share(): Promise<void> {
    const { show, episode } = this.#view ?? {};
    const title = [episode?.name, show?.name].filter((name) => name).join(' – ');
    try {
      await navigator.share({ title, text: title, url: this.#address });
    } catch (reason) {
      // The visitor has thought better of it; in all other cases the page may not share.
      if ((reason as Partial<Error>).name !== 'AbortError') await this.#copy();
    }
  }

  async #copy(): Promise<void> {
    const { copied, copyByHand } = { ...enShare, ...this.#view?.strings };
    // What is said a second time is announced again.
    this.#say('');
    try {
      await navigator.clipboard.writeText(this.#address);
      this.#say(copied);
    } catch {
      this.#say(copyByHand);
      this.#field?.focus();
      this.#field?.select();
    }
  }
}

/** Whether the page has an address of its own. */
function isPage(): boolean {
  return /^https?:/.test(location.protocol);
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

/** What a file is, in words: `MP3, 24 MB`. */
function whatIs({ src, type = '', size = 0 }: AudioSource, lang: string): string {
  return [formatOf(src, type), formatBytes(size, lang)].filter((word) => word).join(', ');
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
