import type { Team } from '../../src/requests/request.js';
import { doButton } from '../actions.js';
import type { CardMessage, Renderer } from '../render.js';
import { messageCard } from './message.js';

/** Within a sentence. */
const names: Readonly<Record<Team, string>> = { lc: 'het LC-team', rwo: 'RWO' };
const requestsOf: Readonly<Record<Team, string>> = {
  lc: 'alle verzoeken die het LC-team behandelt',
  rwo: 'alle URC-aanvragen',
};

export function onlyTeamsCard(renderer: Renderer): CardMessage {
  return messageCard(renderer, {
    title: 'Triage is voor het LC-team en RWO',
    paragraphs: [
      'Wilt u weten hoe het met een verzoek van uw organisatie staat? Typ "mijn verzoeken" in een chat met mij.',
    ],
  });
}

export function notLinkedHereCard(renderer: Renderer): CardMessage {
  return messageCard(renderer, {
    title: 'Hier laat ik geen verzoeken zien',
    paragraphs: [
      'Hier lezen anderen mee. Typ "triage" in een chat met alleen mij.',
      'Is dit het kanaal van uw team? Typ dan "triage hier". Daarna zet ik de verzoeken hier neer.',
    ],
  });
}

/** Typed in a chat of their own, where there is no team to read along. */
export function linkElsewhereCard(renderer: Renderer): CardMessage {
  return messageCard(renderer, {
    title: 'Typ dit in het kanaal van uw team',
    paragraphs: [
      'Dit is uw eigen chat. Ga naar het kanaal of de groepschat waar uw team de verzoeken wil zien. Noem mij daar en typ "triage hier".',
    ],
  });
}

/** Someone of both teams: whose channel is this? */
export function whichTeamCard(renderer: Renderer): CardMessage {
  return messageCard(renderer, {
    title: 'Van welk team is dit kanaal?',
    paragraphs: ['U werkt in het LC-team en bij RWO. Kies welke verzoeken ik hier neerzet.'],
    actions: [doButton('LC-team', { verb: 'link', team: 'lc' }), doButton('RWO', { verb: 'link', team: 'rwo' })],
  });
}

/** What will be posted, and who reads it; `moved` when another channel was linked before. */
export function linkedCard(renderer: Renderer, team: Team, moved: boolean): CardMessage {
  return messageCard(renderer, {
    title: `Dit is nu het kanaal van ${names[team]}`,
    paragraphs: [
      `Ik zet hier ${requestsOf[team]} neer: van elk nieuw verzoek één kaart, die ik bijwerk als er iets verandert.`,
      ...(moved ? ['In het kanaal van eerst komen geen nieuwe kaarten meer.'] : []),
    ],
    sections: [
      {
        title: 'Goed om te weten',
        items: [
          'Iedereen in dit kanaal kan de kaarten lezen. Op een kaart staan kenmerk, soort, organisatie, gemeente en stand.',
          `Alleen mensen van ${names[team]} kunnen een verzoek openen of behandelen.`,
          'Stoppen? Typ "triage hier niet".',
        ],
      },
    ],
    actions: [doButton('Ontkoppelen', { verb: 'link', team, off: 'ja' })],
  });
}

export function unlinkedCard(renderer: Renderer, teams: readonly Team[]): CardMessage {
  const whose = new Intl.ListFormat('nl').format(teams.map((team) => names[team]));
  return messageCard(renderer, {
    title: 'Dit kanaal is losgekoppeld',
    paragraphs: [
      `Ik zet hier geen verzoeken van ${whose} meer neer. De kaarten die er al staan, werk ik niet meer bij.`,
      'Toch weer hier? Typ "triage hier".',
    ],
  });
}

export function nothingLinkedCard(renderer: Renderer): CardMessage {
  return messageCard(renderer, {
    title: 'Hier was niets gekoppeld',
    paragraphs: ['Dit is geen kanaal waarin ik verzoeken van uw team neerzet. Er is niets veranderd.'],
  });
}
