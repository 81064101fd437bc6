/** What an element has, by name; what is empty or not there is left out, but for 0. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Text as HTML, in an element as well as in an attribute in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** An element as HTML, around what is HTML already. */
export function element(name: string, attributes: Attributes = {}, content = ''): string {
  return `<${name}${attributesOf(attributes)}>${content}</${name}>`;
}

/** Attributes as HTML, each with a space before it. */
export function attributesOf(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value || value === 0 ? ` ${name}="${escapeHtml(`${value}`)}"` : ''))
    .join('');
}
