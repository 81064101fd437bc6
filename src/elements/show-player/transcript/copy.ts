/**
 * Puts text on the clipboard. Where the page may not, the same is tried by hand: it is selected, so that the visitor can
 * copy it if that fails too. Gives whether it is on the clipboard.
 *
 * @param shown what shows it
 */
export async function copyText(text: string, shown: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(shown);
    return run('copy');
  }
}

/** A command of the browser's old editor: the only way to the clipboard in some frames. */
function run(command: string): boolean {
  try {
    return (document as { execCommand?(name: string): boolean }).execCommand?.(command) ?? false;
  } catch {
    return false;
  }
}
