// Words of strangers in XML 1.0. Hard part: some characters may not stand in XML at all, not even escaped (control characters, lone
// halves of a pair, U+FFFE and U+FFFF), and one of them makes the whole file unreadable; each becomes "�". Tabs and line breaks of any
// sort are written as numbers, since readers turn bare ones into others, or into blanks.

const names: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** For text and for attribute values in quotation marks. */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"'\t\n\r\u007f-\u009f\u2028]/g, (sign) => names[sign] ?? `&#${sign.charCodeAt(0)};`)
