import type { AnswerPart, AnswerView, Reply } from './reply.js';
import { sourceTexts } from './source-texts.js';

/** A reply as plain text: all that a person reads on the card. Related subjects and other buttons are left out. */
export function printReply(reply: Reply): string {
  switch (reply.kind) {
    case 'answer':
      return reply.answers.map(printAnswer).join('\n\n');
    case 'clarify':
      return [reply.question, ...reply.choices.map(({ title }) => `- ${title}`)].join('\n');
    case 'none':
      return reply.text;
    case 'form':
      return [reply.offer.title, reply.text].join('\n');
    case 'status':
      return `Status van ${reply.kenmerk}`;
    case 'command':
      return commandTexts[reply.command];
  }
}

function printAnswer({ title, short, parts, sources, validFrom, validUntil }: AnswerView): string {
  const shown = sourceTexts(sources).map((source) => `Bron: ${source}`);
  const validity = `Geldt vanaf ${validFrom}${validUntil === undefined ? '' : ` tot en met ${validUntil}`}`;
  return [title, short, ...parts.flatMap(printPart), ...shown, validity].join('\n');
}

function printPart(part: AnswerPart): string[] {
  switch (part.type) {
    case 'text':
      return [part.text];
    case 'remark':
      return [`Let op: ${part.text}`];
    case 'facts':
      return part.rows.map(({ label, value }) => `${label}: ${value}`);
    case 'list':
      return [
        ...(part.title === undefined ? [] : [part.title]),
        ...part.items.map(({ text, url }) => `- ${text}${url === undefined ? '' : ` (${url})`}`),
      ];
    case 'links':
      return part.links.map(({ label, url }) => `${label}: ${url}`);
  }
}

const commandTexts = {
  help: [
    'Dit kan de LTA-assistent voor u doen',
    'Vragen beantwoorden over het LTA en over de inkoop in Midden-Holland, bijvoorbeeld: "Wie levert hulp bij eetstoornissen?" of "Hoe lang duurt een toewijzing bij Jeugd?"',
    'Formulieren: verzoek om wijziging, uitstroom melden, URC aanvragen, vraag aan LC, contactgegevens.',
    'Uw verzoeken volgen: mijn verzoeken, of status en het kenmerk.',
  ].join('\n'),
  'mijn verzoeken': 'Uw verzoeken',
  stop: 'U bent uit het formulier. Uw concept blijft bewaard.',
  triage: 'Triage',
  'triage hier': 'Verzoeken in dit kanaal',
  'triage hier niet': 'Geen verzoeken meer in dit kanaal',
  'urc-besluiten': 'Besluiten van RWO',
  uitvraag: 'Uitvraag van contactgegevens',
} as const;
