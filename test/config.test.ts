import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../src/config.js';
import { LtaError } from '../src/errors.js';

describe('the address for browsers', () => {
  it('is not known when nobody says it', () => {
    expect(readConfig({}).publicUrl).toBeUndefined();
    expect(readConfig({ PUBLIC_URL: ' ' }).publicUrl).toBeUndefined();
  });

  it('may have a path, and loses the slash at its end', () => {
    expect(readConfig({ PUBLIC_URL: 'https://assistent.example.nl/' }).publicUrl).toBe('https://assistent.example.nl');
    expect(readConfig({ PUBLIC_URL: 'https://example.nl/lta/' }).publicUrl).toBe('https://example.nl/lta');
  });

  it.each([
    'assistent.example.nl',
    'ftp://example.nl',
    'https://example.nl?a=b',
    'https://a:b@example.nl',
    'javascript:1',
  ])('is refused as %j', (PUBLIC_URL) => {
    expect(() => readConfig({ PUBLIC_URL })).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }));
  });
});

describe('the mail server', () => {
  it('is not there when nobody says it', () => {
    expect(readConfig({}).smtpUrl).toBeUndefined();
    expect(readConfig({ SMTP_URL: ' ' }).smtpUrl).toBeUndefined();
  });

  it.each([
    'smtp://127.0.0.1:2525',
    'smtps://mail.example.nl',
    'smtp://lta%40example.nl:ge%3Aheim@mail.example.nl:587/?requireTLS=true',
    'smtp://[::1]:25',
  ])('may be %s', (SMTP_URL) => {
    expect(readConfig({ SMTP_URL: ` ${SMTP_URL}\n` }).smtpUrl).toBe(SMTP_URL);
  });

  it.each([
    'geheim.example.nl',
    'https://user:geheim@mail.example.nl',
    'smtp:geheim',
    'smtp://',
    'smtp://user:geheim@',
    'smtp://user:1#geheim@mail.example.nl',
    'smtp://user:1/geheim@mail.example.nl',
    'smtp://user:1?geheim@mail.example.nl',
    'smtp://user:geheim%@mail.example.nl',
  ])('is refused as %j, by the name of the variable and without the password', (SMTP_URL) => {
    expect(problemWith({ SMTP_URL })).toMatch(/SMTP_URL: give an address/);
    expect(problemWith({ SMTP_URL })).not.toContain('geheim');
  });
});

describe('who mails are for and from', () => {
  it('is the LC team, unless it is said', () => {
    for (const env of [{}, { LC_MAIL: '', MAIL_FROM: ' ' }]) {
      const config = readConfig(env);
      expect(config.lcMail).toBe('LC@VNG.nl');
      expect(config.mailFrom).toEqual({ name: 'LTA-assistent', address: 'LC@VNG.nl' });
    }
  });

  it('is from the mailbox of the LC team when only that is said', () => {
    expect(readConfig({ LC_MAIL: ' lc@example.nl ' })).toMatchObject({
      lcMail: 'lc@example.nl',
      mailFrom: { name: 'LTA-assistent', address: 'lc@example.nl' },
    });
  });

  it.each([
    ['lta@example.nl', { name: '', address: 'lta@example.nl' }],
    ['Assistent <lta@example.nl>', { name: 'Assistent', address: 'lta@example.nl' }],
    ['"LTA, landelijk" <lta@example.nl>', { name: 'LTA, landelijk', address: 'lta@example.nl' }],
  ])('is from %s', (MAIL_FROM, sender) => {
    expect(readConfig({ MAIL_FROM }).mailFrom).toEqual(sender);
  });

  it.each(['lc', 'lc@', 'LC <lc@example.nl>', 'a@example.nl, b@example.nl'])('is not for %j', (LC_MAIL) => {
    expect(problemWith({ LC_MAIL })).toContain('LC_MAIL: give one mail address');
  });

  it.each(['LTA', 'LTA <lta>', 'a@example.nl, b@example.nl', 'Groep: a@example.nl;'])('is not from %j', (MAIL_FROM) => {
    expect(problemWith({ MAIL_FROM })).toContain('MAIL_FROM: give one sender');
  });
});

function problemWith(env: NodeJS.ProcessEnv): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof LtaError && error.code === 'CONFIG_INVALID') return error.message;
    throw error;
  }
  throw new Error('it was accepted');
}
