import type {} from 'pinpoint-widgets/react';
import { useState } from 'react';
import { ownTip, show, tips } from './clinic.js';

export function ClinicPage() {
  const [tip, setTip] = useState(tips[0]);
  const [loaded, setLoaded] = useState('');
  const [playing, setPlaying] = useState('');
  const [isShowWanted, setIsShowWanted] = useState(true);

  return (
    <main>
      <h1>Riverbend Physiotherapy</h1>

      <nav aria-label="Tips">
        {tips.map((each) => (
          <button key={each.src} aria-pressed={each === tip} onClick={() => setTip(each)}>
            {each.name}
          </button>
        ))}
      </nav>
      <p>Loaded: {loaded}</p>
      <pinpoint-article
        src={tip.src}
        onpinpoint-load={({ currentTarget }) => setLoaded(currentTarget.article?.headline ?? '')}
      >
        <a href={tip.url}>{tip.name}</a>
        <a slot="action" href="#book">
          Book an appointment
        </a>
      </pinpoint-article>

      <pinpoint-article article={ownTip} without="print share text-size read-aloud" />

      <button onClick={() => setIsShowWanted(!isShowWanted)}>
        {isShowWanted ? 'Remove the show' : 'Bring the show back'}
      </button>
      <p>Playing: {playing}</p>
      {isShowWanted && (
        <pinpoint-show-player src={show.src} onpinpoint-play={({ detail }) => setPlaying(detail.name)}>
          <a href={show.url}>{show.name}</a>
        </pinpoint-show-player>
      )}

      <h2 id="book">Book an appointment</h2>
      <p>
        Call <a href="tel:+14035550148">403-555-0148</a>.
      </p>
    </main>
  );
}
