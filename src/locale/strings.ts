/** What every widget may say, whatever it shows. */
export interface CommonStrings {
  /** The language of these strings, as a BCP 47 tag: `en`, `fr`. Words made by `format.ts` that stand inside them take it too. */
  code: string;
  /** Shown and announced when a document takes long enough to be noticed. */
  loading: string;
  /** Shown in place of content that cannot be had, when there is no fallback to show; before `retry`. */
  failed: string;
  /** The same, where the browser says that there is no connection. */
  offline: string;
  /** Button that asks for the document, or the sound, again. */
  retry: string;
  /** Quiet line above a kept document whose refresh has failed. */
  kept: string;
  /** In the footer, right before the publisher's name. */
  publishedBy: string;
}

/** What every article says besides its own words. */
export interface ArticleStrings {
  /** Button of the `summary` variant that opens the whole article in place. */
  readMore: string;
  /** Beside the publisher, above the title: about how long reading takes, in whole minutes from 1. */
  readingTime: (minutes: number) => string;
  /** Name of the row of tools. */
  tools: string;
  /** Button that has the article read aloud by the device. */
  readAloud: string;
  /** Button that makes the text larger, in steps, and then its own size again. */
  textSize: string;
  /** Button that prints the article alone. */
  print: string;
  /** Button that shares the article's address. */
  share: string;
  /** Name of a callout, and what stands before its title, by its tone. */
  tone: Record<'note' | 'tip' | 'warning' | 'emergency', string>;
}

/** What is said around the text of an article that says who and when, or has notices or sources. */
export interface DetailStrings {
  /** Right before the author's name, or the list of them. */
  by: string;
  /** Right before the reviewer's name, or the list of them. */
  reviewedBy: string;
  /** Right before the date of first publication. */
  published: string;
  /** Right before the date of the last change. */
  updated: string;
  /** Right before the date of the last clinical review. */
  lastReviewed: string;
  /** Heading of the numbered sources. */
  references: string;
  /** Heading of the links to other articles. */
  related: string;
  /** Heading of the takeaways. */
  takeaways: string;
  /** Label of who paid for the article. */
  funding: string;
  /** Notice above an article of status `under-review`, when the document brings none. */
  underReview: string;
  /** Quiet notice once `nextReview` has passed. The date comes already in words. */
  reviewDue: (date: string) => string;
  /** Quiet notice where the last review is years ago. The date comes already in words. */
  reviewOld: (date: string) => string;
  /** Name of the link from a source back to where it is cited; counts from 1. */
  backToText: (n: number) => string;
  /** Name of the choice of another language of the article. */
  language: string;
  /** Title of the disclaimer above the body. */
  disclaimer: string;
  /** Title of the article's own emergency box, which holds a number to call. */
  emergency: string;
  /** Notice in place of an article of status `withdrawn`, when the document brings none. */
  withdrawn: string;
}

/** What is said about pictures, films, sounds, tables and callouts. */
export interface MediaStrings {
  /** Name of the button on a video's poster, with the video's title. */
  playVideo: (title: string) => string;
  /** Name of the button that loads a recording, with its title. */
  playAudio: (title: string) => string;
  /** Name of the area in which a table without a caption scrolls. */
  table: string;
  /** Right before the name of who made a picture, with its colon. */
  credit: string;
}

/** What the show player says besides the show's own words. */
export interface PlayerStrings {
  /** The one large button. */
  listenNow: string;
  /** Name of the same button while something plays. */
  pause: string;
  /** Beside *Listen Now*, before the name of the episode, where it is the newest and was not begun. */
  newest: string;
  /** In place of the list when it is empty. */
  noEpisodes: string;
  /** Status when the sound cannot be played; before `retry` and `openFile`. */
  mediaFailed: string;
  /** Name of the player's landmark once an episode is chosen. */
  region: (show: string, episode: string) => string;
}

/** What the player says of the broadcast: on air, what comes next, the telephone. Times and durations come in words. */
export interface AirStrings {
  /** While the show is on air, where its end is not known. */
  onAir: string;
  /** While it is on air; the time at which it ends, `11:00`. */
  onAirUntil: (time: string) => string;
  /** In the last hour before a broadcast: `12 minutes`. */
  startsIn: (duration: string) => string;
  /** Where a broadcast should have begun and has not. */
  startsSoon: string;
  /** The next broadcast: `Saturday 10:00`. */
  nextOn: (when: string) => string;
  /** In brackets after a time of the show's own zone: the same time for the visitor. */
  yourTime: (when: string) => string;
  /** Beside *Listen Now*: what is heard is the broadcast. */
  liveNow: string;
  /** Beside *Listen Now*: the episode goes on where the visitor left it; a position, `12:41`. */
  resumeAt: (time: string) => string;
  /** Link that calls the show, before the number. */
  callShow: string;
  /** Beside the number while calls are taken. */
  linesOpen: string;
  /** Beside the number at other times, where calls are taken only while the show is on air. */
  linesClosed: string;
  /** Below the number. */
  notEmergency: string;
  /** Button that saves the next broadcast, with its repeats, as a calendar file. */
  addToCalendar: string;
}

/** What the open player says besides what a card does: the names of its parts. */
export interface DeckStrings {
  /** Name of the play button while nothing plays. */
  play: string;
  /** Name of the slider for the position. */
  seek: string;
  /** Name of the button that jumps back by so many seconds. */
  back: (seconds: number) => string;
  /** Name of the button that jumps ahead by so many seconds. */
  forward: (seconds: number) => string;
  /** Name of the control for the playback rate. */
  speed: string;
  /** A playback rate as the control shows it; 1 is the recorded pace. */
  rate: (x: number) => string;
  /** Name of the volume slider. */
  volume: string;
  /** Name of the button that silences the sound. */
  mute: string;
  /** Name of the same button while the sound is silenced. */
  unmute: string;
  /** A share from 0 to 1, as in `HTMLMediaElement.volume`, in whole per cent: the volume slider's value in words. */
  percent: (share: number) => string;
  /** The position slider's value in words. Both times come already in words. */
  timeOf: (current: string, total: string) => string;
  /** Name of the clock that counts up. */
  elapsed: string;
  /** Name of the clock that counts down. */
  remaining: string;
  /** Heading of the list of episodes. */
  episodes: string;
  /** Heading of the description of the chosen episode. */
  notes: string;
  /** Marks the chosen episode in the list. */
  nowPlaying: string;
  /** Status while the sound is awaited. */
  waiting: string;
  /** Link to the sound itself, the way out after `mediaFailed`. */
  openFile: string;
  /** Announced politely when an episode starts. */
  playing: (name: string) => string;
  /** Marks the stream. */
  live: string;
  /** Button that leaves the past of a paused stream for the present. */
  goLive: string;
  /** Announced while a stream that broke off is being asked for again. */
  reconnecting: string;
  /** Link to where else the stream can be heard, after it has failed. */
  openStream: string;
  /** Heading of the chapters of an episode. */
  chapters: string;
  /** Heading of what is said in an episode. */
  transcript: string;
  /** Button and heading of the sleep timer. */
  sleepTimer: string;
  /** Button and heading of what shares and saves the episode. */
  shareEpisode: string;
  /** Button and heading of the list of keys. */
  keys: string;
  /** Button to the episode before this one. */
  previousEpisode: string;
  /** Button to the episode after this one. */
  nextEpisode: string;
  /** Switch: after an episode the next one plays. */
  playOn: string;
  /** Marks an episode that was heard to its end. */
  played: string;
  /** Marks an episode that was heard in part; how much is left, in words: `12 min`. */
  timeLeft: (duration: string) => string;
  /** Announced while a sound stalls for long. */
  mediaSlow: string;
  /** In place of a part of the player that cannot be had; before `retry`. */
  panelFailed: string;
}

/** What a long list of episodes says. */
export interface EpisodesStrings {
  /** Name and placeholder of the field that searches the episodes. */
  searchEpisodes: string;
  /** Announced politely while searching: how many episodes are found. */
  episodesFound: (n: number) => string;
  /** Where a search finds nothing. */
  nothingFound: string;
  /** Button that shows older episodes. */
  moreEpisodes: string;
}

/** What the transcript says besides the words of the show. */
export interface TranscriptStrings {
  /** Name and placeholder of the field that searches the transcript. */
  searchTranscript: string;
  /** Which of the found places is shown: both count from 1. */
  placeOf: (n: number, total: number) => string;
  /** Where a search finds nothing. */
  nothingFound: string;
  /** Button to the next found place. */
  nextPlace: string;
  /** Button to the previous found place. */
  previousPlace: string;
  /** Switch: the transcript moves on with the sound. */
  follow: string;
  /** Button that copies the transcript. */
  copy: string;
  /** Announced once it is on the clipboard. */
  textCopied: string;
  /** Button that prints it. */
  print: string;
}

/** What the sleep timer says. */
export interface SleepStrings {
  /** The choice of no sleep timer. */
  sleepOff: string;
  /** The choice to stop at the end of the episode. */
  sleepAtEnd: string;
  /** Announced: the sound will stop in so long, in words. */
  sleepsIn: (duration: string) => string;
  /** Announced once the timer has stopped the sound. */
  sleepStopped: string;
}

/** What is said where an episode is shared and saved. */
export interface ShareStrings {
  /** Switch: the shared address begins at this position, `12:41`. */
  startAt: (time: string) => string;
  /** Button that copies the address. */
  copyLink: string;
  /** Announced once the address is on the clipboard. */
  copied: string;
  /** In place of the address on the clipboard, where the page may not write there: before the address itself. */
  copyByHand: string;
  /** Link that saves the sound; its type and size, where known: `MP3, 24 MB`. */
  download: (what: string) => string;
  /** Heading of the links to the show elsewhere. */
  listenOn: string;
}

/** What the list of keys says. */
export interface KeysStrings {
  /** Switch that turns the keys off and on. */
  useKeys: string;
  /** Below the list: where the keys work. */
  keysNote: string;
}

/** What comes with the sound once it plays: other devices, the bar at the bottom of the window. */
export interface AwayStrings {
  /** Button that plays the sound on another device. */
  playElsewhere: string;
  /** Name of the bar at the bottom of the window. */
  miniPlayer: string;
  /** Button that closes it. */
  close: string;
}

/** What the tools of an article say once they are used. */
export interface CareStrings {
  /** Button that pauses the reading. */
  pauseReading: string;
  /** The same button while the reading is paused. */
  resumeReading: string;
  /** Button that ends the reading. */
  stopReading: string;
  /** Name of the choice of how fast it reads. */
  readingSpeed: string;
  /** Announced with the new size, in per cent: `120%`. */
  textSizeIs: (percent: string) => string;
  /** Announced once the address is on the clipboard. */
  copied: string;
  /** In place of the address on the clipboard, where the page may not write there: before the address itself. */
  copyByHand: string;
}

/** What a list of tips says. */
export interface TipsStrings {
  /** Name of the list, where the feed has no title. */
  tips: string;
  /** Label above the tip of the day. */
  daily: string;
  /** Name and placeholder of the search field. */
  searchTips: string;
  /** Name of the choice of a topic. */
  topic: string;
  /** The choice of no topic in particular. */
  allTopics: string;
  /** Announced politely while searching: how many tips are found. */
  found: (n: number) => string;
  /** In place of the list when nothing is found. */
  noneFound: string;
  /** In place of the list when the feed is empty. */
  noTips: string;
  /** Button that shows more of the feed. */
  more: string;
  /** Button above an opened tip that leads back to the list. */
  backToTips: string;
}

/** All that the widgets say in one language. A language file that lacks a key does not compile. */
export type Strings = CommonStrings &
  ArticleStrings &
  DetailStrings &
  MediaStrings &
  PlayerStrings &
  AirStrings &
  DeckStrings &
  EpisodesStrings &
  TranscriptStrings &
  SleepStrings &
  ShareStrings &
  KeysStrings &
  AwayStrings &
  CareStrings &
  TipsStrings;
