import { describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { composeMail, type MailContent } from '../../src/notify/mail-text.js';

const content: MailContent = {
  title: 'Nieuw verzoek om wijziging VOW-2026-00042',
  paragraphs: ['Yulius heeft een verzoek om wijziging ingediend.', 'U vindt het in Teams met: triage VOW-2026-00042.'],
  rows: [
    { label: 'Gemeente', value: 'Gouda' },
    { label: 'Uitnutting', value: '' },
  ],
  parts: [{ title: 'Het verzoek', rows: [{ label: 'Toelichting', value: 'Eerste regel\r\ntweede regel' }] }],
  closing: 'Vragen? Mail LC@VNG.nl.',
};

describe('the text of a mail', () => {
  it('is a letter with everything in it', () => {
    expect(composeMail(content).text).toBe(
      [
        'Nieuw verzoek om wijziging VOW-2026-00042',
        '=========================================',
        '',
        'Yulius heeft een verzoek om wijziging ingediend.',
        '',
        'U vindt het in Teams met: triage VOW-2026-00042.',
        '',
        'Gemeente: Gouda',
        'Uitnutting: Niet ingevuld',
        '',
        'Het verzoek',
        '-----------',
        'Toelichting: Eerste regel',
        '  tweede regel',
        '',
        'Vragen? Mail LC@VNG.nl.',
        '',
        'Dit bericht is automatisch gemaakt door de LTA-assistent.',
        '',
      ].join('\n'),
    );
  });

  it('has no empty places when there is only a title', () => {
    expect(composeMail({ title: 'Test', paragraphs: [] }).text).toBe(
      'Test\n====\n\nDit bericht is automatisch gemaakt door de LTA-assistent.\n',
    );
  });

  it('leaves a long paragraph on one line, so that the window of the reader breaks it', () => {
    const paragraph = 'Een lange zin over de zorg. '.repeat(20).trim();
    expect(composeMail({ title: 'Test', paragraphs: [paragraph] }).text).toContain(`\n${paragraph}\n`);
  });
});

describe('the HTML of a mail', () => {
  it('says the same as the text', async () => {
    const { text, html } = composeMail(content);
    const read = await simpleParser(Buffer.from(`Content-Type: text/html; charset=utf-8\r\n\r\n${html}`));
    const words = (of: string | undefined): readonly string[] => (of ?? '').toLowerCase().match(/[\p{L}\d@]+/gu) ?? [];
    expect(words(read.text)).toEqual(words(text));
  });

  it('is in Dutch, with one h1, a heading for each part and a header cell for each row', () => {
    const { html } = composeMail(content);
    expect(html).toMatch(/^<!doctype html>\n<html lang="nl">/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<h2/g)).toHaveLength(1);
    expect(html.match(/<th scope="row"/g)).toHaveLength(3);
    expect(html).toContain('Eerste regel<br>tweede regel');
  });

  it('shows what looks like HTML as it stands, wherever it is', () => {
    const evil = `<script>alert(1)</script><img src=x onerror="a"> & '`;
    const row = { label: evil, value: evil };
    const { html } = composeMail({
      title: evil,
      paragraphs: [evil],
      rows: [row],
      parts: [{ title: evil, rows: [row] }],
      closing: evil,
    });
    expect(html).not.toMatch(/<(script|img)/);
    expect(
      html.split('&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&quot;a&quot;&gt; &amp; &#39;'),
    ).toHaveLength(10);
  });

  it('fetches nothing and runs nothing', () => {
    expect(composeMail(content).html).not.toMatch(/<(script|img|link|iframe|style|form)\b|url\(|https?:|\son\w+=/i);
  });
});
