import { z } from 'zod/v4';

/**
 * What a knowledge editor writes in `knowledge/*.yaml`, as a schema. One kind of record a file; `docs/adding-a-record.md`
 * explains each field in the words of an editor. Every record is askable on its own and answers one question.
 */

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id has lower case letters, digits and hyphens');
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written as 2021-01-01, in quotes');
const text = z.string().trim().min(1);

/** Youth care under the Jeugdwet, or support for adults with a sensory impairment under the Wmo. */
export const domeinSchema = z.enum(['jeugd', 'wmo']);
export type Domein = z.infer<typeof domeinSchema>;

/** A document that records are taken from (`knowledge/documents.yaml`). */
export const documentSchema = z.strictObject({
  id,
  title: text,
  /** As it is shown behind the title: "11 november 2020, geldt per 2021". */
  date: text,
  url: z.url().optional(),
});
export type SourceDocument = z.infer<typeof documentSchema>;

/** Where a fact comes from: the id of a document and the paragraph as the document numbers it ("2.1.3", "bijlage A"). */
const sourceSchema = z.strictObject({ document: id, paragraph: text });
export type Source = z.infer<typeof sourceSchema>;

const linkSchema = z.strictObject({ label: text, url: z.url() });

const common = {
  id,
  /** The name that the field uses; the heading of the answer card. */
  title: text,
  /** Other names and abbreviations of the same thing, as people type them; not found by inflection or typing errors alone. */
  aliases: z.array(text).default([]),
  /** Everyday words and whole questions by which people mean this record ("anorexia", "mag een client anoniem blijven"). */
  questions: z.array(text).default([]),
  /** What sounds like it and no document says ("hoeveel korting", where only a lower tarief is named): such a question is declined. */
  nearMisses: z.array(text).default([]),
  source: z.array(sourceSchema).min(1),
  validFrom: day,
  /** The last day on which the record holds; left out while no document names one. */
  validUntil: day.optional(),
  owner: z.enum(['LC', 'RWO']),
  /** What someone must know with the answer: documents that disagree, a name that changed. Shown on the card. */
  remark: text.optional(),
  /** Ids of records to offer as next subjects. */
  related: z.array(id).default([]),
};

/** A care provider with an LTA contract. */
export const aanbiederSchema = z.strictObject({
  ...common,
  website: z.url(),
  /** Domains of the mail addresses of its staff, without @. One domain can stand for several aanbieders. */
  mailDomains: z.array(z.string().regex(/^[a-z0-9.-]+\.[a-z]+$/)).min(1),
  /** One or two sentences: what kind of organisation this is, when the documents say so. */
  short: text.optional(),
});
export type Aanbieder = z.infer<typeof aanbiederSchema>;

/** A rare kind of care that the VNG buys nationally, with the aanbieders that have a contract for it. */
export const zorgfunctieSchema = z.strictObject({
  ...common,
  domein: domeinSchema,
  /** What it is, in one or two plain sentences. */
  short: text,
  aanbieders: z
    .array(
      z.strictObject({
        id,
        /** The aanbieder's own page on this zorgfunctie, where the documents link to one. */
        url: z.url().optional(),
        /** How the documents name the aanbieder here, where it differs: "Catamaran (GGzE)". */
        as: text.optional(),
      }),
    )
    .min(1),
  /** True for the functions of SAP-uitwerking 2.5, for which the berichtenverkeer is not used. */
  anoniem: z.boolean().default(false),
});
export type Zorgfunctie = z.infer<typeof zorgfunctieSchema>;

/** A gemeente of the Netherlands (`knowledge/gemeenten.yaml`, 342 per 1 January 2026). */
export const gemeenteSchema = z.strictObject({
  id,
  title: text,
  aliases: z.array(text).default([]),
  mailDomains: z.array(z.string().regex(/^[a-z0-9.-]+\.[a-z]+$/)).min(1),
  /** True for the five of the region that has the twelve regional contracts. */
  middenHolland: z.boolean().default(false),
});
export type Gemeente = z.infer<typeof gemeenteSchema>;

/** The groups that records, figures and the list of subjects are ordered by. */
export const subjectSchema = z.enum([
  'sap',
  'toewijzing',
  'wijziging',
  'uitstroom',
  'declaratie',
  'anonimiteit',
  'contact',
  'berichtenverkeer',
  'lta',
  'mandaat',
  'omzet',
  'wmo-zg',
  'mh-algemeen',
  'mh-contract',
  'mh-inkoop',
  'mh-kwaliteit',
  'mh-tarieven',
  'mh-toegang',
  'mh-urc',
  'mh-uitvoering',
  'begrip',
]);
export type Subject = z.infer<typeof subjectSchema>;

/** What is asked of a subject; one record answers one of these about its subject. */
export const aspectSchema = z.enum([
  'definitie', // what is it, what does the abbreviation mean
  'wie', // who does, decides, pays, judges, is responsible
  'wanneer', // when, deadline, since, until, how long
  'hoeveel', // a number, an amount, a percentage
  'hoe', // how does it go, what do I do, which steps
  'waarom', // the reason behind a choice
  'welke', // a list
  'mag', // is it allowed, obliged, possible
  'waar', // where to find, whom to ask
  'looptijd',
  'procedure',
  'bekostiging',
  'fasering',
]);
export type Aspect = z.infer<typeof aspectSchema>;

/** A fact, rule or explanation: everything askable that is no zorgfunctie, aanbieder, gemeente or term. */
export const topicSchema = z.strictObject({
  ...common,
  subject: subjectSchema,
  aspect: aspectSchema,
  /** Only where the answer holds for one domein and differs in, or does not exist for, the other. */
  domein: domeinSchema.optional(),
  /** What the fact is about, as an id shared by all records on one thing ("contract-jeugdzorgplus", "urc", "verzoek-om-toewijzing"). */
  about: id,
  /** The short answer, first on the card: one or two sentences that answer the question as asked, with the number or name in it. */
  short: text,
  /** True where `short` only says that the documents leave this open: a question for it is declined, with `short` as the reason. */
  unsaid: z.boolean().default(false),
  /** The rest, where the short answer is not the whole. */
  text: text.optional(),
  /** Label and value, shown as an aligned table. */
  facts: z.array(z.tuple([text, text])).default([]),
  list: z.array(text).default([]),
  links: z.array(linkSchema).default([]),
  /** The form that fits what someone asks this for. */
  form: z.enum(['vow', 'uit', 'urc', 'vra', 'contact']).optional(),
});
export type Topic = z.infer<typeof topicSchema>;

/** An abbreviation or a word of the field. */
export const termSchema = z.strictObject({
  ...common,
  /** What the letters stand for, for an abbreviation. */
  expansion: text.optional(),
  /** What it means, in one or two plain sentences. */
  short: text,
});
export type Term = z.infer<typeof termSchema>;

/** What people ask and no document says (`knowledge/unknowns.yaml`): a question that fits one of these best is declined. */
export const unknownSchema = z.strictObject({
  id,
  /** What it is, so that it can stand behind "Dit staat niet in de documenten die ik ken:": "De wachttijd bij een aanbieder". */
  title: text,
  /** True for a fact that comes near the documents, so that a record may be written one day; not for another subject. */
  near: z.boolean().default(false),
  /** Everyday words and whole questions by which people ask for it. Names of aanbieders and gemeenten are left out. */
  questions: z.array(text).min(1),
  /** Where to go instead, as a sentence; LC@VNG.nl when it is left out. */
  insteadOf: text.optional(),
  /** Ids of records to offer, where a record comes near; else the nearest by their words are offered. */
  related: z.array(id).default([]),
});
export type Unknown = z.infer<typeof unknownSchema>;

/** How people say what they want to file (`knowledge/form-wishes.yaml`): what starts a form without its command. */
export const formWishesSchema = z.strictObject({
  /** The id of the form; `geen` for what people want done and no form does. */
  id,
  /** What is done, as it stands behind "ik wil …": read in all the ways in which Dutch says that. */
  wants: z.array(text).min(1),
  /** Whole messages that start the form. */
  wishes: z.array(text).default([]),
  /** Messages on the same subject that only ask for information: these start nothing. */
  questions: z.array(text).default([]),
});
export type FormWishes = z.infer<typeof formWishesSchema>;

/** Which schema a file of the knowledge folder follows; topics are spread over files, one a subject area. */
export const knowledgeFiles = {
  documents: documentSchema,
  aanbieders: aanbiederSchema,
  zorgfuncties: zorgfunctieSchema,
  gemeenten: gemeenteSchema,
  topics: topicSchema,
  terms: termSchema,
  unknowns: unknownSchema,
  'form-wishes': formWishesSchema,
} as const;
