/** Words that tell a language and that Dutch does not have. */
const foreign: Readonly<Record<string, readonly string[]>> = {
  en: 'the what which who how does do you your are can could would should where when why please provide provides and for with about there this that have has need help tell me care provider providers municipality children write poem ignore instructions hello thanks my to i it from'.split(
    ' ',
  ),
  de: 'der das und ich nicht welche wer wie viel fur mit ist ein eine bitte kinder konnen haben sie wo'.split(' '),
  fr: 'le la les des est et pour avec qui que quel quelle quels comment combien enfants vous je une du dans bonjour merci'.split(
    ' ',
  ),
  es: 'el los las es y para con quien cual como cuanto ninos por favor donde una hola gracias'.split(' '),
  tr: 'ne kim nasil icin var mi bir ve hangi nerede merhaba'.split(' '),
  pl: 'jak kto co jest czy dla gdzie ile prosze dziecko'.split(' '),
};

const dutch = new Set(
  'de het een en van ik te dat die in is niet zijn op aan met als voor er maar om hem dan of wat mijn uit naar ook tot je bij nog kan wie hoe waar wanneer waarom welke moet mag wordt heeft hebben doet geen u uw we wij onze door over'.split(
    ' ',
  ),
);
const foreignOnly = Object.values(foreign).map((words) => new Set(words.filter((word) => !dutch.has(word))));

/** True for a message that is plainly in another language than Dutch; a single foreign word is none. */
export function isForeign(words: readonly string[]): boolean {
  const ours = words.filter((word) => dutch.has(word)).length;
  return foreignOnly.some((theirs) => {
    const count = words.filter((word) => theirs.has(word)).length;
    return count >= 2 && count > ours * 1.5;
  });
}

/** True when there is no word to read: nothing, only signs, emoji or digits. */
export function isUnreadable(text: string): boolean {
  return !/\p{L}{2}/u.test(text) && !/\d{3}/.test(text) && !/\p{L}/u.test(text);
}

/** True when most letters are of a script that no Dutch is written in. */
export function isOtherScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return letters > 0 && latin < letters / 2;
}
