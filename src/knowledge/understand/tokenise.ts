/** Lower case, without diacritics and typographic variants; HTML and web addresses taken out. */
export function fold(text: string): string {
  return ordinary.test(text) ? text.toLowerCase() : folded(text);
}

/** Most texts have nothing to fold but capitals. */
const ordinary = /^[a-z0-9 ,.?!:;'"()%+*=-]*$/i;

function folded(text: string): string {
  return text
    .replace(/<[^>]{0,200}>/g, ' ')
    .replace(/&[a-z#0-9]{1,8};/gi, ' ')
    .replace(/https?:\/\/\S+/gi, ' ')
    .replace(/\b(?:www\.)?[a-z0-9-]+\.(?:nl|eu|org|com|net)\/\S*/gi, ' ')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[‘’ʼ`´]/g, "'")
    .toLowerCase();
}

/**
 * The words of a folded text. A hyphen parts ("jeugd-ggz" is two words), an apostrophe does not ("'s heeren loo"), letters
 * with dots are one word ("o.g."), and signs that carry meaning get their name.
 */
export function tokenise(folded: string): string[] {
  return (special.test(folded) ? spelled(folded) : folded).match(/[a-z0-9]+/g) ?? [];
}

/** Most texts have none of the signs that need care. */
const special = /[.%€+*×']|\d|[pq]\b/;

function spelled(folded: string): string {
  return folded
    .replace(/\b(?:[a-z]\.){2,}/g, (letters) => letters.replaceAll('.', ''))
    .replace(/\bp\s*(?:[*x×]|maal|keer)\s*q\b/g, ' pxq ')
    .replace(/%/g, ' procent ')
    .replace(/€/g, ' euro ')
    .replace(/(\d)[.](\d{3})\b/g, '$1$2')
    .replace(/\bs['’]s\b/g, 's')
    .replace(/\b(i?jw|i?wmo)[ -]?(3\d\d)\b/g, '$1 $2')
    .replace(/\biso ?(\d{4,5})\b/g, 'iso $1')
    .replace(/(\d)\+(?!\d)/g, '$1plus ')
    .replace(/'(?=s\b)|(?<=\b[a-z]+)'(?=[a-z])/g, '');
}
