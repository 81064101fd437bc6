/** How many are listed: whoever needs more of them needs another word. */
const SHOWN = 15;

/** The search field: a plain list of links below it, with a count that is announced. */
export function startSearch(form) {
  const [field, panel] = [form.querySelector('input'), form.querySelector('.results')];
  const [count, list] = [panel.querySelector('[role=status]'), panel.querySelector('ol')];
  let loading;
  const load = () => (loading ??= import('./search.mjs').then(({ loadSearch }) => loadSearch()));

  async function update() {
    const words = field.value.trim();
    if (!words) return close();
    let found;
    try {
      found = (await load())(words);
    } catch {
      loading = undefined;
      count.textContent = 'The search could not be loaded.';
    }
    // Another letter has come meanwhile, and brings its own list.
    if (words !== field.value.trim()) return;
    list.replaceChildren(...(found ?? []).slice(0, SHOWN).map(resultOf));
    if (found) count.textContent = countOf(found.length, words);
    panel.hidden = false;
  }

  function close() {
    panel.hidden = true;
    list.replaceChildren();
    count.textContent = '';
  }

  field.addEventListener('focus', () => void load().catch(() => (loading = undefined)));
  field.addEventListener('input', () => void update());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.click();
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !form.contains(relatedTarget)) panel.hidden = true;
  });
  field.addEventListener('focus', () => (panel.hidden = !list.children.length));
  document.addEventListener('pointerdown', ({ target }) => {
    if (!form.contains(target)) panel.hidden = true;
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      field.value = '';
      close();
      field.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(event);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || isField(focused())) return;
    event.preventDefault();
    field.focus();
  });

  /** The arrows go from the field through the list and back. */
  function step(event) {
    const stops = [field, ...list.querySelectorAll('a')];
    const next = stops[stops.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

const countOf = (number, words) =>
  number ? `${number === 1 ? 'One place' : `${number} places`} for “${words}”` : `Nothing for “${words}”`;

function resultOf({ id, page, heading, excerpt }) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = id;
  const [title, where, text] = ['b', 'span', 'small'].map((tag) => document.createElement(tag));
  title.textContent = heading || page;
  where.textContent = heading ? page : '';
  text.textContent = excerpt;
  link.append(title, ' ', where, ' ', text);
  item.append(link);
  return item;
}

/** What has the focus, within a widget too. */
function focused() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

const isField = (element) => Boolean(element?.matches('input, textarea, select, [contenteditable]'));
