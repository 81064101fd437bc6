/**
 * Copies a text, and gives whether it could. Where the browser has no clipboard or refuses it, the field that holds the
 * text is focused and all of it selected, for the keys that everybody knows.
 */
export async function copyText(
  text: string,
  field: HTMLTextAreaElement | HTMLInputElement,
): Promise<boolean> {
  try {
    // Pages without https have none, which is caught below as a refusal is.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field.focus();
    field.select();
    return false;
  }
}
