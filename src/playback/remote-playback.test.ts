import { expect } from '@open-wc/testing';
import { RemoteDevice } from './remote-playback.js';

/** What Remote Playback has of an element, driven by hand. */
class FakeRemote extends EventTarget {
  state: RemotePlaybackState = 'disconnected';
  readonly done: string[] = [];
  tell: (isAvailable: boolean) => void = () => undefined;
  refusal: DOMException | undefined;

  watchAvailability(tell: (isAvailable: boolean) => void): Promise<number> {
    this.done.push('watch');
    this.tell = tell;
    return this.#settle(1);
  }
  cancelWatchAvailability(): Promise<void> {
    this.done.push('cancel');
    return this.#settle(undefined);
  }
  prompt(): Promise<void> {
    this.done.push('prompt');
    return this.#settle(undefined);
  }
  become(state: RemotePlaybackState, type: string): void {
    this.state = state;
    this.dispatchEvent(new Event(type));
  }

  #settle<T>(value: T): Promise<T> {
    return this.refusal ? Promise.reject(this.refusal) : Promise.resolve(value);
  }
}

class FakeMedia extends EventTarget {
  readonly remote: FakeRemote | undefined = new FakeRemote();
}

class AirPlayMedia extends FakeMedia {
  picks = 0;
  webkitCurrentPlaybackTargetIsWireless = false;
  webkitShowPlaybackTargetPicker(): void {
    this.picks++;
  }
  find(availability: string): void {
    this.dispatchEvent(Object.assign(new Event('webkitplaybacktargetavailabilitychanged'), { availability }));
  }
}

describe('RemoteDevice', () => {
  let changes: number;
  const make = (media: FakeMedia): RemoteDevice =>
    new RemoteDevice(media as unknown as HTMLMediaElement, () => changes++);
  const turn = () => new Promise<void>((resolve) => setTimeout(resolve));

  beforeEach(() => {
    changes = 0;
  });

  describe('by Remote Playback', () => {
    let media: FakeMedia;
    let remote: FakeRemote;

    beforeEach(() => {
      media = new FakeMedia();
      remote = media.remote!;
    });

    it('is available while there is a device', () => {
      const device = make(media);
      expect(device.isAvailable).to.be.false;
      remote.tell(true);
      expect([device.isAvailable, changes]).to.deep.equal([true, 1]);
      remote.tell(false);
      expect([device.isAvailable, changes]).to.deep.equal([false, 2]);
    });

    it('lets the visitor choose one, in the gesture', () => {
      make(media).choose();
      expect(remote.done).to.deep.equal(['watch', 'prompt']);
    });

    it('tells when the sound goes there, is there, and comes back', () => {
      const device = make(media);
      const states: string[] = [];
      for (const [state, type] of [
        ['connecting', 'connecting'],
        ['connected', 'connect'],
        ['disconnected', 'disconnect'],
      ] as const) {
        remote.become(state, type);
        states.push(`${device.state} ${String(changes)}`);
      }
      expect(states).to.deep.equal(['connecting 1', 'connected 2', 'disconnected 3']);
    });

    it('stays where the visitor chooses none', async () => {
      const device = make(media);
      remote.tell(true);
      remote.refusal = new DOMException('dismissed', 'NotAllowedError');
      device.choose();
      await turn();
      expect([device.isAvailable, changes]).to.deep.equal([true, 1]);
    });

    it('is gone where this sound can’t be played elsewhere', async () => {
      const device = make(media);
      remote.tell(true);
      remote.refusal = new DOMException('no', 'NotSupportedError');
      device.choose();
      await turn();
      expect([device.isAvailable, changes]).to.deep.equal([false, 2]);
    });

    it('is not there where the browser can’t look for devices', async () => {
      remote.refusal = new DOMException('no', 'NotSupportedError');
      const device = make(media);
      await turn();
      expect([device.isAvailable, device.state]).to.deep.equal([false, 'disconnected']);
    });

    it('ends the search, and hears nothing more', async () => {
      const device = make(media);
      device.stop();
      remote.become('connected', 'connect');
      expect(remote.done).to.deep.equal(['watch', 'cancel']);
      expect(changes).to.equal(0);
      remote.refusal = new DOMException('none', 'NotFoundError');
      make(media).stop();
      await turn();
    });
  });

  describe('by AirPlay', () => {
    let media: AirPlayMedia;
    beforeEach(() => {
      media = new AirPlayMedia();
    });

    it('is available while there is a device, for which it looks once', () => {
      const device = make(media);
      media.find('available');
      expect([device.isAvailable, changes]).to.deep.equal([true, 1]);
      media.find('not-available');
      expect([device.isAvailable, changes]).to.deep.equal([false, 2]);
      expect(media.remote!.done).to.deep.equal([]);
    });

    it('shows Safari’s own choice', () => {
      make(media).choose();
      expect([media.picks, media.remote!.done]).to.deep.equal([1, []]);
    });

    it('tells when the sound is there, and when it is back', () => {
      const device = make(media);
      const type = 'webkitcurrentplaybacktargetiswirelesschanged';
      media.webkitCurrentPlaybackTargetIsWireless = true;
      media.dispatchEvent(new Event(type));
      expect([device.state, changes]).to.deep.equal(['connected', 1]);
      media.webkitCurrentPlaybackTargetIsWireless = false;
      media.dispatchEvent(new Event(type));
      expect([device.state, changes]).to.deep.equal(['disconnected', 2]);
    });

    it('ends the search', () => {
      const device = make(media);
      device.stop();
      media.find('available');
      expect([device.isAvailable, changes]).to.deep.equal([false, 0]);
    });
  });

  it('is never there in a browser that has neither', async () => {
    const device = make(
      new (class extends EventTarget {
        readonly remote = undefined;
      })(),
    );
    device.choose();
    device.stop();
    await turn();
    expect([device.isAvailable, device.state, changes]).to.deep.equal([false, 'disconnected', 0]);
  });

  it('works with the elements of this browser', async () => {
    const audio = new Audio();
    const device = new RemoteDevice(audio, () => changes++);
    expect([device.isAvailable, device.state]).to.deep.equal([false, 'disconnected']);
    device.stop();
    await turn();
  });
});
