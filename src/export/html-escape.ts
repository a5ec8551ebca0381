// Words of strangers in a page: only ever as text or as the value of a quoted attribute.

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** For text and for attribute values in quotation marks. What HTML forbids altogether (control characters) becomes "�". */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (sign) => entities[sign]!)
    .replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g, '\ufffd')
    .replace(/\r\n?/g, '\n')
}

/** A link that leads to the web and nowhere else; any other address is shown as words. */
export function linkTo(url: string, words: string): string {
  return /^https?:\/\//i.test(url)
    ? `<a href="${escapeHtml(url)}" rel="noreferrer noopener">${escapeHtml(words)}</a>`
    : escapeHtml(words)
}
