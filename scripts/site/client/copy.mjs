/** A *Copy* button for each block of code, where the browser lets a page copy. */
export function addCopyButtons() {
  if (!navigator.clipboard) return;
  const said = document.createElement('p');
  said.className = 'said';
  said.setAttribute('role', 'status');
  document.body.append(said);
  for (const pre of document.querySelectorAll('.code > pre'))
    pre.previousElementSibling.append(copyButton(pre, said));
}

function copyButton(pre, said) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  let timer;
  button.addEventListener('click', async () => {
    const isDone = await navigator.clipboard.writeText(pre.textContent.trimEnd()).then(
      () => true,
      () => false,
    );
    button.textContent = isDone ? 'Copied' : 'Not allowed';
    said.textContent = isDone
      ? 'The code is copied.'
      : 'The browser does not allow it: copy the code by hand.';
    clearTimeout(timer);
    timer = setTimeout(() => {
      button.textContent = 'Copy';
      said.textContent = '';
    }, 2500);
  });
  return button;
}
