import { afterEach, describe, expect, it } from '@jest/globals';
import { smtpLimits, transportOptions } from '../../src/notify/smtp-mailer.js';
import { aMail } from './a-mail.js';
import { reply, startMailServer } from './mail-server.js';
import { closeAll, later, mailerTo, one } from './smtp-mailer-in-test.js';

afterEach(closeAll);

describe('the login and TLS', () => {
  const withLogin = (password: string, options: Parameters<typeof startMailServer>[0] = {}) =>
    startMailServer({
      authOptional: false,
      disabledCommands: ['STARTTLS'],
      onAuth: (auth, _session, done) =>
        auth.username === 'lta@vng.nl' && auth.password === password ? done(null, { user: 1 }) : done(reply(535)),
      ...options,
    });

  it('uses the user and password of the URL, written with percent signs', async () => {
    const server = await withLogin('p@ss:w/o#r?d%');
    const mailer = mailerTo(server, { login: 'lta%40vng.nl:p%40ss%3Aw%2Fo%23r%3Fd%25@' });
    expect(await mailer.send(aMail())).toEqual({ ok: true });
  });

  it('may be tried later when the login is refused: it is the configuration that is wrong, not the mail', async () => {
    const mailer = mailerTo(await withLogin('goed'), { login: 'lta%40vng.nl:fout@' });
    expect(await mailer.send(aMail())).toEqual(later('MAIL_REFUSED'));
  });

  it('may be tried later when a login is needed and there is none', async () => {
    expect(await mailerTo(await withLogin('goed')).send(aMail())).toEqual(later('MAIL_REFUSED'));
  });

  it('knows this computer by its name too', async () => {
    const { port } = await withLogin('goed', { disabledCommands: [] });
    const mailer = mailerTo({ host: 'localhost', port }, { login: 'lta%40vng.nl:goed@' });
    expect(await mailer.send(aMail())).toEqual({ ok: true });
  });

  it('goes over to TLS with a server on this computer, whose certificate nobody signed', async () => {
    const server = await withLogin('goed', { disabledCommands: [] });
    expect(await mailerTo(server, { login: 'lta%40vng.nl:goed@' }).send(aMail())).toEqual({ ok: true });
    expect(one(server.received)[0].secure).toBe(true);
  });

  it('speaks TLS from the beginning with smtps', async () => {
    const server = await withLogin('goed', { secure: true });
    expect(await mailerTo(server, { scheme: 'smtps', login: 'lta%40vng.nl:goed@' }).send(aMail())).toEqual({
      ok: true,
    });
    expect(one(server.received)[0].secure).toBe(true);
  });

  it('sends nothing to a certificate that it is told to check and cannot', async () => {
    const server = await withLogin('goed', { disabledCommands: [] });
    const mailer = mailerTo(server, { login: 'lta%40vng.nl:goed@', options: '?tls.rejectUnauthorized=true' });
    expect(await mailer.send(aMail())).toEqual(later('MAIL_UNREACHABLE'));
  });

  it('sends nothing without TLS where it is required', async () => {
    const server = await startMailServer();
    expect(await mailerTo(server, { options: '?requireTLS=true' }).send(aMail())).toEqual(later('MAIL_UNREACHABLE'));
    expect(server.received).toEqual([]);
  });

  it('requires TLS and a checked certificate for a password that leaves this computer', () => {
    const away = transportOptions('smtp://user:geheim@mail.example.nl', smtpLimits);
    expect(away).toMatchObject({ requireTLS: true });
    expect(away.tls).toBeUndefined();
    expect(transportOptions('smtp://mail.example.nl', smtpLimits)).toMatchObject({ requireTLS: false });
    expect(transportOptions('smtp://user:geheim@[::1]:25', smtpLimits).requireTLS).toBeUndefined();
  });
});
