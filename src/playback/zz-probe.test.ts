const wait = (ms: number) => new Promise((r) => setTimeout(r, ms));
async function watch(name: string, src: string, ms: number) {
  const a = new Audio(); a.muted = true;
  const t0 = performance.now(); const log: string[] = [];
  for (const e of 'play playing pause waiting ended error stalled suspend durationchange loadedmetadata emptied seeking seeked'.split(' ')) a.addEventListener(e, () => log.push(`${Math.round(performance.now()-t0)} ${e} t=${a.currentTime.toFixed(2)} d=${a.duration.toFixed(2)} rs=${a.readyState} ns=${a.networkState} p=${a.paused} err=${a.error?.code} ${a.error?.message}`));
  a.src = src; a.play().catch((x) => log.push('rejected ' + x.name));
  await wait(ms);
  log.push(`finally t=${a.currentTime.toFixed(2)} buf=${a.buffered.length ? a.buffered.end(a.buffered.length-1) : '-'} seek=${a.seekable.length ? a.seekable.start(0)+'-'+a.seekable.end(a.seekable.length-1) : '-'} rs=${a.readyState} p=${a.paused} e=${a.ended}`);
  console.log(name + '\n' + log.join('\n'));
  a.removeAttribute('src'); a.load();
}
describe('probe', () => {
  const id = Math.random();
  it('cut once', () => watch('CUT1', '/cut/demo/content/media/a-pause-for-your-back.mp3?after=50000&id=' + id, 13000));
  it('live cut', () => watch('LIVECUT', '/live/mp3?cut=1&id=' + id, 16000));
  it('hls', () => watch('HLS', '/live/hls/live.m3u8?id=' + id, 8000));
  it('hls gone', () => watch('HLSGONE', '/live/hls/live.m3u8?gone=2&id=b' + id, 20000));
});
