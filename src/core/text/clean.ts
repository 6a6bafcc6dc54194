/**
 * Unicode composed, line ends as on Unix, and without the characters that no reader sees: controls, marks that turn
 * the direction of writing, soft hyphens, zero-width spaces. Joiners stay where a script or an emoji needs them.
 */
export function clean(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028]/g, '\n')
    .replace(/\u2029/g, '\n\n')
    .replace(/[\t\u000B\u000C]/g, ' ')
    .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g, '')
    .replace(/[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g, '')
    .replace(/[\u{E0000}-\u{E007F}]/gu, '')
    .replace(/(?<!\p{L}|\p{M}|\p{Extended_Pictographic}|\p{Emoji_Modifier})[\u200C\u200D]+/gu, '')
    .replace(/[\u200C\u200D]+(?![\p{L}\p{Extended_Pictographic}])/gu, '')
    .toWellFormed()
    .normalize('NFC');
}
