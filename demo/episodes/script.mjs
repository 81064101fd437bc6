/**
 * Reads the script of an episode:
 *
 *     # The title of the episode
 *
 *     ## The title of a chapter <https://where-it-leads.example/>
 *
 *     Doctor Lou: A paragraph that Doctor Lou speaks.
 *
 * A clip has no chapters: its paragraphs follow the title.
 */

/**
 * @typedef {{ speaker: string, sentences: string[] }} Paragraph
 * @typedef {{ title: string, url?: string, paragraphs: Paragraph[] }} Chapter
 * @typedef {{ title: string, chapters: Chapter[] }} Script
 */

const segmenter = new Intl.Segmenter('en-CA', { granularity: 'sentence' });

/** @returns {Script} Throws an `Error` that names the line that is none of the above. */
export function readScript(source) {
  let title;
  const chapters = [];
  source.split('\n').forEach((line, index) => {
    const [, chapter, url] = /^## (.+?)(?: <(\S+)>)?$/.exec(line) ?? [];
    const [, speaker, text] = /^([A-Z][\w ]*): (.+)$/.exec(line) ?? [];
    if (line.startsWith('# ')) title = line.slice(2);
    else if (chapter) chapters.push({ title: chapter, ...(url && { url }), paragraphs: [] });
    else if (speaker) {
      if (!chapters.length) chapters.push({ title, paragraphs: [] });
      chapters.at(-1).paragraphs.push({ speaker, sentences: sentencesOf(text) });
    } else if (line.trim()) throw new Error(`line ${index + 1} is no title, chapter or paragraph: ${line}`);
  });
  if (!title) throw new Error('the script has no title: its first line is "# Title"');
  return { title, chapters };
}

function sentencesOf(text) {
  return [...segmenter.segment(text)].map(({ segment }) => segment.trim());
}
