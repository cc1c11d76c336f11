const longestKept = 300;

/** What can point at one person, with what stands in its place. */
const personal: readonly (readonly [RegExp, string])[] = [
  [/[\w.+-]+@[\w-]+\.[\w.-]+/g, '[mailadres]'],
  [/(?:\+31|0031|\b0)[\s-]?\d(?:[\s-]?\d){7,8}\b/g, '[telefoonnummer]'],
  [/\b\d(?:[ .-]?\d){7,8}\b/g, '[nummer]'],
  [
    /\b\d{1,2}[-/. ](?:\d{1,2}|jan\w*|feb\w*|maart|apr\w*|mei|juni|juli|aug\w*|sep\w*|okt\w*|nov\w*|dec\w*)[-/. ]\d{2,4}\b/gi,
    '[datum]',
  ],
  [/\b\d{4}\s?[A-Z]{2}\b/g, '[postcode]'],
  [
    /\b(mevrouw|mevr\.?|meneer|dhr\.?|heer|familie|fam\.?)\s+(?:(?:van|de|der|den|het|ten|ter)\s+)*\p{Lu}[\p{L}'-]+/gu,
    '$1 [naam]',
  ],
  [
    /\b(heet|genaamd|naam is|ik ben|client|cliënt|jongen|meisje|zoon|dochter)\s+((?:\p{Lu}[\p{L}'-]+\s?){1,3})/gu,
    '$1 [naam] ',
  ],
];

/** A question as it may be kept: numbers, dates, addresses and names taken out, and not longer than a question is. */
export function withoutPersonal(text: string): string {
  const cleaned = personal.reduce((rest, [cue, instead]) => rest.replace(cue, instead), text.slice(0, longestKept * 2));
  return cleaned.replace(/\s+/g, ' ').trim().slice(0, longestKept);
}
