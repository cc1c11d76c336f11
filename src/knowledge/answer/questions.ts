/**
 * The questions in a message, in order. Sentences that ask nothing ("Ik heb een meisje van 15.") belong to the question
 * that they introduce. One question, however long, is one element.
 */
export function questionsIn(message: string): string[] {
  const sentences = withoutCourtesies(message)
    .split(/(?<=[?!])\s+|(?<=[\p{L}\d)]{2}\.)\s+(?=\p{Lu})|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
  const questions: string[] = [];
  let before = '';
  for (const sentence of sentences) {
    if (asks(sentence)) {
      questions.push(`${before} ${sentence}`.trim());
      before = '';
    } else before = `${before} ${sentence}`;
  }
  if (before.trim() !== '') {
    const last = questions.pop();
    questions.push(last === undefined ? before.trim() : `${last} ${before.trim()}`);
  }
  return questions.slice(0, mostQuestions);
}

const opening =
  /^\s*(?:(?:geachte|beste)\s+(?:heer|mevrouw|collega['’]?s?|dames?|heren|lezer|team|mensen|allemaal|vng|lc)\S*(?:\s+(?:en|of)?\s*(?:heer|mevrouw|heren))?|goede(?:morgen|middag|navond|n ?dag)|hallo(?: (?:collega['’]?s?|allemaal|daar))?|hoi(?: allemaal)?|dag|hi|hey)\s*[,.!]+\s*/iu;
const closing =
  /(?:^|[\s,.!?])(?:(?:met )?(?:vriendelijke|hartelijke) groet\w*|mvg|m\.v\.g\.|groet(?:jes|en)?|alvast bedankt|bij voorbaat dank|(?:hartelijk )?dank(?: je| u)? (?:alvast|wel)|hoor (?:het )?graag)\b.{0,80}$/iu;

/** A message without its opening and closing words: they hold names and words of their own ("team declaraties"). */
export function withoutCourtesies(message: string): string {
  const opened = message.replace(opening, '');
  const closed = opened.replace(closing, (all) => /^[?!]/.exec(all)?.[0] ?? '');
  return /\p{L}{3}/u.test(closed) ? closed : message;
}

const mostQuestions = 3;
const questionWord =
  '(?:wie|wat|waar|wanneer|waarom|welke?|hoeveel|hoe|binnen|bij wie|met wie|door wie|tot wanneer|vanaf wanneer)';
const asking = new RegExp(`\\?\\s*$|^(?:en |maar |ook )?${questionWord}\\b`, 'i');

function asks(sentence: string): boolean {
  return asking.test(sentence);
}

const verbFirst = '(?:is|zijn|mag|mogen|moet|moeten|kan|kunnen|geldt|gelden|wordt|worden|heeft|hebben|krijgt|komt)';
const before = '(?:in |op |van |voor |met |naar |uit |bij |door |tot |vanaf |over |onder |aan )?';
const joint = new RegExp(`^(.{6,}?)[,;]? en (?=(?:ook )?(?:${before}${questionWord}|${verbFirst})\\b)(.{5,})$`, 'is');
const opensWithVerb = new RegExp(`^(?:ook )?${verbFirst}\\b`, 'i');
const asksAnything = new RegExp(`\\b${questionWord}\\b|\\?|^${verbFirst}\\b`, 'i');
const sharedVerb = /^(.{6,}?) en ((?:van|voor|bij|door) (?:de |het |een )?.{3,})$/is;

const difference =
  /^(?:wat is (?:het |de )?)?verschil(?:len)? (?:tussen|van) (?:de |het |een )?(.{2,40}?) en (?:de |het |een )?(.{2,40}?)\W*$/i;

/** "Het verschil tussen A en B": what is A, what is B, for where no record compares the two. */
export function comparedIn(question: string): readonly [string, string] | undefined {
  const [, first, second] = difference.exec(question.trim()) ?? [];
  return first === undefined || second === undefined ? undefined : [`wat is ${first}`, `wat is ${second}`];
}

/** The two halves of "wie … en hoe …", or of "de looptijd van A en van B"; undefined when the sentence is one question. */
export function halvesOf(question: string): readonly [string, string] | undefined {
  const parts = joint.exec(question) ?? sharedVerb.exec(question);
  const [, first, second] = parts ?? [];
  if (first === undefined || second === undefined) return undefined;
  // "Hij is doof en heeft autisme": what is told of someone goes on, nothing is asked twice.
  return opensWithVerb.test(second) && !asksAnything.test(first) ? undefined : [first, second];
}
