import { expect, fixture } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { LitElement, html } from 'lit';

/** What the other tests rely on in every engine, in the test server and in the compiler. */
describe('the test bench', () => {
  describe('in every engine', () => {
    it('shows the page: visible, focused, trusted, 800 by 600', () => {
      expect(document.visibilityState).to.equal('visible');
      expect(document.hasFocus()).to.equal(true);
      expect([innerWidth, innerHeight]).to.deep.equal([800, 600]);
      expect(isSecureContext).to.equal(true);
    });

    it('plays sound, without a press and not muted, and seeks', async () => {
      const audio = new Audio('/test/fixtures/tone.mp3');
      await audio.play();
      await reached(audio, 0.3);
      audio.currentTime = 2;
      await heard(audio, 'seeked');
      await reached(audio, 2.2);
      expect(audio.muted).to.equal(false);
      expect(audio.error).to.equal(null);
      audio.pause();
    });

    it('presses real keys and a real mouse', async () => {
      const button = await fixture<HTMLButtonElement>(html`<button>Listen Now</button>`);
      const focused = heard(button, 'focus');
      await sendKeys({ press: 'Tab' });
      await focused;
      const pressed = heard(button, 'click');
      await sendKeys({ press: 'Enter' });
      await pressed;
      const { x, y } = button.getBoundingClientRect();
      const clicked = heard(button, 'click');
      await sendMouse({ type: 'click', position: [Math.ceil(x) + 5, Math.ceil(y) + 5] });
      expect((await clicked).isTrusted).to.equal(true);
    });
  });

  describe('serving files', () => {
    it('serves audio in parts and to other origins', async () => {
      const answer = await fetch(elsewhere('/test/fixtures/tone.mp3'), {
        headers: { Range: 'bytes=100-199' },
      });
      expect(answer.status).to.equal(206);
      expect((await answer.arrayBuffer()).byteLength).to.equal(100);
    });

    it('answers as it is told', async () => {
      const query = new URLSearchParams({
        status: '503',
        type: 'application/feed+json',
        body: '{"é":1}',
        delay: '5',
        'header.Retry-After': '7',
        'header.Access-Control-Expose-Headers': 'Retry-After',
      });
      const answer = await fetch(elsewhere(`/test-server/echo?${query.toString()}`));
      expect(answer.status).to.equal(503);
      expect(answer.headers.get('Content-Type')).to.equal('application/feed+json');
      expect(answer.headers.get('Retry-After')).to.equal('7');
      expect(await answer.text()).to.equal('{"é":1}');
    });
  });

  describe('compiling', () => {
    it('leaves the accessors of Lit to fields, declared or set', async () => {
      const greeting = await fixture<Greeting>(html`<test-greeting></test-greeting>`);
      greeting.word = 'Welcome';
      greeting.name = 'Lou';
      await greeting.updateComplete;
      expect(greeting.shadowRoot?.textContent).to.equal('Welcome, Lou');
    });

    it("runs Lit's production build", () => {
      expect('litIssuedWarnings' in globalThis).to.equal(false);
    });
  });
});

class Greeting extends LitElement {
  static override properties = { name: {}, word: {} };
  declare name: string;
  word = 'Hello';

  override render() {
    return html`${this.word}, ${this.name}`;
  }
}
customElements.define('test-greeting', Greeting);

/** The same server as another origin: it answers under both names. */
function elsewhere(path: string): URL {
  const url = new URL(path, location.href);
  url.hostname = '127.0.0.1';
  return url;
}

function heard(target: EventTarget, type: string): Promise<Event> {
  return new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));
}

async function reached(audio: HTMLAudioElement, seconds: number): Promise<void> {
  while (audio.currentTime < seconds) await heard(audio, 'timeupdate');
}
