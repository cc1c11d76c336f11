/**
 * The questions in a message, in order. Sentences that ask nothing ("Ik heb een meisje van 15.") belong to the question
 * that they introduce. One question, however long, is one element.
 */
export function questionsIn(message: string): string[] {
  const sentences = message
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

const mostQuestions = 3;
const questionWord =
  '(?:wie|wat|waar|wanneer|waarom|welke?|hoeveel|hoe|binnen|bij wie|met wie|door wie|tot wanneer|vanaf wanneer)';
const asking = new RegExp(`\\?\\s*$|^(?:en |maar |ook )?${questionWord}\\b`, 'i');

function asks(sentence: string): boolean {
  return asking.test(sentence);
}

const joint = new RegExp(`^(.{6,}?)[,;]? en (?=(?:ook )?${questionWord}\\b)(.{5,})$`, 'is');
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
  return first === undefined || second === undefined ? undefined : [first, second];
}
