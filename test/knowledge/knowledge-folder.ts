import type { KnowledgeFolder } from '../../src/knowledge/load.js';

const common = 'owner: LC, validFrom: "2021-01-01", source: [{ document: sap, paragraph: "1" }]';

/** A small knowledge folder that is valid, with what the test puts in the place of its files. */
export function knowledgeFolder(files: Readonly<Record<string, string>> = {}): KnowledgeFolder {
  const small = {
    'documents.yaml': '- { id: sap, title: SAP-uitwerking, date: "2020" }',
    'aanbieders.yaml': `- { id: yulius, title: Yulius, website: "https://www.yulius.nl/", mailDomains: [yulius.nl], ${common} }`,
    'zorgfuncties.yaml': `- { id: jeugd-ggz-autisme, title: Jeugd-ggz autisme, domein: jeugd, short: Behandeling., aanbieders: [{ id: yulius }], ${common} }`,
    'gemeenten.yaml': '- { id: gouda, title: Gouda, mailDomains: [gouda.nl], middenHolland: true }',
    'terms.yaml': '[]',
    'topics/sap.yaml': `- { id: vot-termijn, title: Termijn VOT, subject: toewijzing, aspect: wanneer, about: vot, short: Binnen 20 werkdagen., ${common} }`,
  };
  return new Map(Object.entries({ ...small, ...files }));
}
