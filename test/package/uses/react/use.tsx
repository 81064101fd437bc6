import { useRef } from 'react';
import type { PinpointShowPlayer } from 'pinpoint-widgets';
import type {} from 'pinpoint-widgets/react';

export function Right({ feed, quiet }: { feed: unknown; quiet: boolean }) {
  const player = useRef<PinpointShowPlayer>(null);
  return (
    <main>
      <pinpoint-article
        src="https://content.example/articles/walk-a-little.json"
        heading-level={3}
        review-years="5"
        theme="dark"
        font="system"
        lang="fr"
        id="tip"
        className="tip"
        style={{ '--pinpoint-color-accent': '#246', minHeight: 900 }}
        onpinpoint-load={({ detail, currentTarget }) => console.log(detail.kept, currentTarget.status)}
        onpinpoint-error={({ kind }) => console.log(kind)}
      >
        <a href="https://pinpoint.example/articles/walk-a-little/">Walk a little</a>
        <a slot="action" href="/book">
          Book an appointment
        </a>
      </pinpoint-article>
      <pinpoint-show-player
        ref={player}
        src="https://content.example/shows/pinpoint-health-show.json"
        variant="bar"
        no-storage
        no-sticky={quiet}
        volume={0.5}
        onpinpoint-progress={({ detail }) => console.log(detail.percent)}
        onClick={() => void player.current?.play()}
      />
      <pinpoint-tips feed={feed} limit={3} layout="list" />
    </main>
  );
}

export const wrong = [
  // @ts-expect-error No such theme.
  <pinpoint-article theme="blue" />,
  // @ts-expect-error A level is a number.
  <pinpoint-article heading-level="three" />,
  // @ts-expect-error An article tells how it is; nobody tells it.
  <pinpoint-article status="ready" />,
  // @ts-expect-error An article has no episodes.
  <pinpoint-article episode="one" />,
  // @ts-expect-error No such attribute.
  <pinpoint-tips count={3} />,
  // @ts-expect-error No such thing is known of a load.
  <pinpoint-article onpinpoint-load={({ detail }) => console.log(detail.percent)} />,
  // @ts-expect-error No such element.
  <pinpoint-tip />,
  // @ts-expect-error A custom property has words or a number.
  <pinpoint-article style={{ '--pinpoint-radius': true }} />,
];
