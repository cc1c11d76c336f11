import { addDays, formatDay } from '../calendar.js';
import { dayOf } from '../clock.js';
import type { Form, FormContext } from '../forms/form.js';
import type { Draft } from './draft.js';
import type { Stopped } from './stopped-view.js';
import type { Notice } from './view.js';

/** What the wizard itself says, beside what the forms say. */

export function draftWaiting(draft: Draft, context: FormContext): string {
  return `U hebt nog een concept van ${dayInWords(draft.updatedAt, context)}. Wilt u daarmee verder?`;
}

function dayInWords(moment: string, { today }: FormContext): string {
  const day = dayOf(new Date(moment));
  if (day === today) return 'vandaag';
  return day === addDays(today, -1) ? 'gisteren' : formatDay(day);
}

export function renewed(draft: Draft): Notice {
  const day = formatDay(dayOf(new Date(draft.updatedAt)));
  return {
    tone: 'warning',
    title: 'Het formulier is vernieuwd',
    text: `Uw concept van ${day} past niet bij de nieuwe vragen. U begint daarom opnieuw. Er was nog niets ingediend.`,
  };
}

export function left(form: Form): Pick<Stopped, 'title' | 'text' | 'canStart'> {
  return {
    title: 'Concept bewaard',
    text: `Er is niets ingediend. Uw antwoorden zijn bewaard. Typ "${form.command}" als u verder wilt.`,
    canStart: true,
  };
}

export const unknownForm = {
  title: 'Dit formulier is er niet',
  text: 'Dit formulier bestaat niet of niet meer. Typ "help" om te zien wat u kunt doen.',
  canStart: false,
};
export const draftGone = {
  title: 'Dit concept is er niet meer',
  text: 'Er is niets ingediend met deze kaart. U kunt het formulier opnieuw beginnen.',
  canStart: true,
};
export const notYours = {
  title: 'Dit formulier is van iemand anders',
  text: 'Alleen wie een formulier begon, kan het invullen. Er is niets veranderd. Begin zelf een nieuw formulier.',
  canStart: false,
};
export const formChanged = {
  title: 'Het formulier is vernieuwd',
  text: 'De vragen zijn veranderd terwijl u bezig was. Uw concept past daar niet meer bij. Er is nog niets ingediend. Begin opnieuw.',
};
export const storageFailed = {
  title: 'Opslaan lukt nu niet',
  text: 'Er is niets ingediend. Uw concept van hiervoor staat er nog. Probeer het over een paar minuten opnieuw. Blijft het misgaan? Mail dan LC@VNG.nl.',
  canStart: true,
};
export const notSaved: Notice = {
  tone: 'attention',
  title: 'Opslaan lukt nu niet',
  text: 'Wat u typte, staat er nog, maar is nog niet bewaard. Druk over een paar minuten opnieuw op de knop.',
};
