import type { Topic, Unknown } from '../record.js';
import type { Reply } from '../reply.js';
import type { Askable } from '../search/profile.js';
import type { Outcome } from './outcome.js';

/** What is said where there is no answer: what is missing, as far as that is known, and where to go instead. */
export function decline({ reason, nearest, ...known }: Outcome & { kind: 'none' }): Reply {
  return { kind: 'none', reason, text: textOf(known), nearest };
}

function textOf({
  name,
  unknown,
  missed,
  unsaid,
  outsider,
  contact,
}: Omit<Outcome & { kind: 'none' }, 'kind' | 'reason' | 'nearest'>): string {
  if (unknown !== undefined) return texts.inNoDocument(unknown);
  if (outsider !== undefined) return texts.outsider(outsider);
  if (missed !== undefined) return texts.nearMiss(missed);
  if (unsaid !== undefined) return texts.unsaid(unsaid);
  if (name !== undefined) return texts.factUnknown(name);
  return contact === true ? texts.noContact : texts.unknown;
}

const whomToAsk = { RWO: 'Vraag het na bij RWO Midden-Holland.', LC: 'Stel uw vraag aan LC@VNG.nl.' };

const texts = {
  unknown: 'Dat staat niet in de documenten die ik ken. Stel uw vraag aan LC@VNG.nl.',
  noContact:
    'Dat staat niet in de documenten die ik ken. Contactgegevens van gemeenten en aanbieders staan op de website van de VNG; u kunt ook mailen naar LC@VNG.nl.',
  inNoDocument: ({ title, insteadOf }: Unknown) =>
    `Dit staat niet in de documenten die ik ken: ${asPart(title)}. ${insteadOf ?? 'Stel uw vraag aan LC@VNG.nl.'}`,
  outsider: (name: string) =>
    `${name} ken ik niet: die naam staat niet in de lijst van landelijk gecontracteerde aanbieders. Heeft de organisatie nog een andere naam, probeer het dan daarmee, of stel uw vraag aan LC@VNG.nl.`,
  nearMiss: ({ title, owner }: Askable) =>
    `Over "${title}" weet ik wel iets, maar dit staat niet in de documenten die ik ken. ${whomToAsk[owner]}`,
  unsaid: ({ short, owner }: Topic) => `${short} ${whomToAsk[owner]}`,
  factUnknown: (name: string) =>
    `${name} ken ik, maar dit staat niet in de documenten die ik ken. Kijk op de website van ${name} of stel uw vraag aan LC@VNG.nl.`,
};

/** A title within a sentence; a name at its beginning keeps its capital. */
function asPart(title: string): string {
  return title.replace(
    /^(De|Het|Een|Hoe|Hoeveel|Wie|Wat|Waar|Waarom|Wanneer|Welke?|Of|Met|Naar|Op|Aan|Bij|In|Wiens|Waarmee|Voor|Over|Uit|Van)\b/,
    (word) => word.toLowerCase(),
  );
}
