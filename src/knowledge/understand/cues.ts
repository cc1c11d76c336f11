import type { Aspect } from '../record.js';

/** What shows which aspect is asked, on a folded sentence. Several can hold at once; the first groups are the more telling. */
export const aspectCues: readonly { readonly aspect: Aspect; readonly cue: RegExp }[] = [
  {
    aspect: 'waarom',
    cue: /\bwaarom\b|\bwaartoe\b|\bhoezo\b|\breden(en)?\b|\bwaarvoor (dient|is .* bedoeld)|\bmet welk doel\b|\bhoe komt het\b/,
  },
  {
    aspect: 'looptijd',
    cue: /\blooptijd|\bcontractduur|\bhoe ?lang (loopt|lopen|is|geldt|duurt|duren|zijn)\b.*\b(contract|overeenkomst)|\bverleng(d|en|ing|ingen|t|ingsopties?)\b|\bloopt .* (contract|af)\b|\bhoe ?lang (loopt|lopen)\b/,
  },
  {
    aspect: 'procedure',
    cue: /\b(inkoop)?procedure|\baanbested|\bingekocht\b|\binkoop(vorm|methode|wijze)|\bopen house of\b|: open house\b|\bkoopt .*\bin\b/,
  },
  {
    aspect: 'bekostiging',
    cue: /\bbekostig|\bgefinancierd\b|\bfinanciering|\bp ?[x*] ?q\b|\blump ?sum|\bbetaald\b|\btarie(f|ven)\b/,
  },
  {
    aspect: 'fasering',
    cue: /\bfasering|\bna 2025\b|\bdoorontwikk|\bontwikkelopgave|\bgefaseerd|\blater\b.*\bopgepakt/,
  },
  {
    aspect: 'wie',
    cue: /\bwie\b|\bwiens\b|\b(aan|bij|door|voor|naar) wie\b|\bwelke (partij|instantie|functionaris|persoon|organisatie|gemeente|aanbieder)\b|\bverantwoordelijk\b|\bbeslist\b|\bwelke rol\b|\btaak van\b/,
  },
  {
    aspect: 'wanneer',
    cue: /\bwanneer\b|\bhoe ?lang\b|\bhoe (snel|vroeg|ver)\b|\bwelke? (datum|termijn|dag|jaar|moment|periode)\b|\bdeadline|\buiterlijk\b|\btermijn|\bsinds\b|\bper (welke|wanneer)\b|\bhoeveel (tijd|dagen|weken|maanden|werkdagen|jaar)\b|\bbinnen (hoeveel|welke)\b|\bop tijd\b|\bte laat\b|\blooptijd|\bwelk jaar\b|\bduurt\b/,
  },
  {
    aspect: 'hoeveel',
    cue: /\bhoeveel\b|\bhoe (hoog|groot|vaak)\b|\bwelk (bedrag|percentage|aantal|tarief)\b|\bwat (kost|was de omzet|is de omzet)\b|\baantal\b|\bpercentage\b|\bomzet\b|\bhoogte\b|\bmaximaal\b|\bminimaal\b/,
  },
  {
    aspect: 'hoe',
    cue: /\bhoe\b(?! ?(lang|veel|hoog|groot|vaak|snel|heet|vroeg))|\bop welke (manier|wijze)\b|\bstappen\b|\bwat (moet|doe|doen|kan|moeten) (ik|we|wij|je|er)\b|\bwerkwijze\b|\bwat nu\b|\bwerkt\b/,
  },
  {
    aspect: 'waar',
    cue: /\bwaar\b(?!\s+staat\s+.*voor)|\bvind ik\b|\bnaar wie\b|\bbij wie\b|\bmail ?adres|\bmailen\b|\bterecht\b|\bwie (bel|mail) ik\b|\blink\b|\bdownload/,
  },
  {
    aspect: 'mag',
    cue: /\bmag\b|\bmogen\b|^(en |maar |of )?(kan|kunnen|moet|moeten|is|zijn|hoef|hoeft|geldt|gelden|worden|wordt|heeft|krijgt|mag|mogen)\b|\bverplicht|\btoegestaan\b|\bmogelijk\b|\bhoe(f|ft|ven)\b/,
  },
  {
    aspect: 'welke',
    cue: /\bwelke?\b|\bwat zijn\b|\bnoem\b|\blijst\b|\boverzicht\b|\bopsomming\b|\brijtje\b|\bwat voor\b|\bwaaruit\b/,
  },
  {
    aspect: 'definitie',
    cue: /\bwat is\b|\bwat zijn\b|\bwat betekent?\b|\bbetekenis\b|\bwat houdt\b|\bwaar staat\b.*\bvoor\b|\bafkorting\b|\bwat wordt\b.*\bbedoeld\b|\bbedoelen?\b|\bwat doet\b|\bdefinitie\b|\bleg\b.*\buit\b|\buitleg\b/,
  },
];

/** What a folded sentence asks. */
export function aspectsOf(folded: string): ReadonlySet<Aspect> {
  return new Set(aspectCues.filter(({ cue }) => cue.test(folded)).map(({ aspect }) => aspect));
}

/** Aspects that an answer to another one often gives as well: who asks "how long" is served by a record on when. */
export const aspectKin: Readonly<Record<Aspect, readonly Aspect[]>> = {
  definitie: ['welke', 'hoe'],
  wie: ['waar', 'welke'],
  wanneer: ['looptijd', 'hoeveel'],
  hoeveel: ['wanneer', 'bekostiging', 'welke'],
  hoe: ['procedure', 'bekostiging', 'mag', 'definitie', 'welke'],
  waarom: [],
  welke: ['definitie', 'hoeveel', 'wie'],
  mag: ['wanneer', 'hoe'],
  waar: ['wie', 'hoe'],
  looptijd: ['wanneer'],
  procedure: ['hoe'],
  bekostiging: ['hoe', 'hoeveel'],
  fasering: ['wanneer'],
};
