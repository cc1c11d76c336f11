import type { Letterhead } from '../../src/notify/mail-message.js';
import type { Mail } from '../../src/notify/mailer.js';

export const letterhead: Letterhead = {
  from: { name: 'LTA-assistent', address: 'lta@assistent.example' },
  replyTo: 'LC@VNG.nl',
  clock: { now: () => new Date('2026-04-01T09:30:00Z') },
};

export function aMail(change: Partial<Mail> = {}): Mail {
  return {
    id: 'VOW-2026-00042-0-0',
    to: [{ name: 'Landelijke coördinatie', address: 'lc@ontvanger.example' }],
    subject: 'Verzoek om wijziging VOW-2026-00042',
    text: 'Er is een verzoek ingediend.\n',
    html: '<!doctype html><html lang="nl"><body><p>Er is een verzoek ingediend.</p></body></html>',
    ...change,
  };
}
