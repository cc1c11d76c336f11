import { afterEach, describe, expect, it } from '@jest/globals';
import { aMail } from './a-mail.js';
import { reply, startMailServer, startRawServer } from './mail-server.js';
import { closeAll, later, mailerTo, never, one, timed } from './smtp-mailer-in-test.js';

afterEach(closeAll);

describe('a server that refuses', () => {
  it.each([
    [550, never],
    [553, never],
    [451, later('MAIL_REFUSED')],
    [421, later('MAIL_REFUSED')],
  ])('a recipient with %i', async (code, outcome) => {
    const server = await startMailServer({ onRcptTo: (_address, _session, done) => done(reply(code)) });
    expect(await mailerTo(server).send(aMail())).toEqual(outcome);
  });

  it.each([
    [554, never],
    [452, later('MAIL_REFUSED')],
  ])('the content with %i', async (code, outcome) => {
    const server = await startMailServer({ beforeTaking: () => Promise.reject(reply(code)) });
    expect(await mailerTo(server).send(aMail())).toEqual(outcome);
  });

  it('a mail that is too large', async () => {
    const server = await startMailServer({ size: 1000, rejectOversized: true });
    const attachments = [{ filename: 'a.bin', contentType: 'application/octet-stream', content: Buffer.alloc(5000) }];
    expect(await mailerTo(server).send(aMail({ attachments }))).toEqual(never);
  });

  it('the sender: that is repaired in the configuration, so it may be tried later', async () => {
    const server = await startMailServer({ onMailFrom: (_address, _session, done) => done(reply(550)) });
    expect(await mailerTo(server).send(aMail())).toEqual(later('MAIL_REFUSED'));
  });

  it('all of us in its greeting', async () => {
    const server = await startRawServer((socket) => socket.end('554 Geen mail hier\r\n'));
    expect(await mailerTo(server).send(aMail())).toEqual(later('MAIL_REFUSED'));
  });

  it('one of two recipients: it is said, and the other one has it', async () => {
    const server = await startMailServer({
      onRcptTo: ({ address }, _session, done) => (address.startsWith('weg') ? done(reply(550)) : done()),
    });
    const to = ['weg@ontvanger.example', 'lc@ontvanger.example'].map((address) => ({ name: '', address }));
    expect(await mailerTo(server).send(aMail({ to }))).toEqual(never);
    expect(one(server.received)[0].to).toEqual(['lc@ontvanger.example']);
  });

  it('one of two recipients for now', async () => {
    const server = await startMailServer({
      onRcptTo: ({ address }, _session, done) => (address.startsWith('vol') ? done(reply(452)) : done()),
    });
    const to = ['vol@ontvanger.example', 'lc@ontvanger.example'].map((address) => ({ name: '', address }));
    expect(await mailerTo(server).send(aMail({ to }))).toEqual(later('MAIL_REFUSED'));
  });

  it('one mail, and takes the next', async () => {
    let refuse = true;
    const server = await startMailServer({
      onRcptTo: (_address, _session, done) => (refuse ? done(reply(550)) : done()),
    });
    const mailer = mailerTo(server);
    expect(await mailer.send(aMail())).toEqual(never);
    refuse = false;
    expect(await mailer.send(aMail())).toEqual({ ok: true });
  });
});

describe('a server that does not answer', () => {
  it('because it is down', async () => {
    const server = await startMailServer();
    await server.close();
    expect(await mailerTo(server).send(aMail())).toEqual(later('MAIL_UNREACHABLE'));
  });

  it('because its name does not exist', async () => {
    const mailer = mailerTo({ host: 'mail.invalid', port: 25 }, { limits: { connection: 2000 } });
    expect(await mailer.send(aMail())).toEqual(later('MAIL_UNREACHABLE'));
  });

  it('because it never greets', async () => {
    const mailer = mailerTo(await startRawServer(() => undefined), { limits: { greeting: 150 } });
    expect(await timed(mailer.send(aMail()))).toEqual({ outcome: later('MAIL_UNREACHABLE'), within: true });
  });

  it('because it falls silent after its greeting', async () => {
    const server = await startRawServer((socket) => socket.write('220 hier\r\n'));
    const mailer = mailerTo(server, { limits: { silence: 150 } });
    expect(await timed(mailer.send(aMail()))).toEqual({ outcome: later('MAIL_UNREACHABLE'), within: true });
  });

  it('or only a letter at a time', async () => {
    const server = await startRawServer((socket) => {
      socket.write('220 hier\r\n250-');
      const drip = setInterval(() => socket.write('x'), 20);
      socket.on('close', () => clearInterval(drip));
    });
    const mailer = mailerTo(server, { limits: { delivery: 300 } });
    expect(await timed(mailer.send(aMail()))).toEqual({ outcome: later('MAIL_UNREACHABLE'), within: true });
  });

  it('because it hangs up at once: that is tried once more, as nothing was sent', async () => {
    const server = await startRawServer((socket) => socket.end());
    expect(await mailerTo(server).send(aMail())).toEqual(later('MAIL_UNREACHABLE'));
    expect(server.connections()).toBe(2);
  });

  it('because the connection breaks: it may have taken the mail, so we do not send it again ourselves', async () => {
    let taken = 0;
    const server = await startRawServer((socket) => {
      let content: string | undefined;
      socket.write('220 hier\r\n');
      socket.on('data', (data) => {
        if (content === undefined) {
          const asked = data.toString().startsWith('DATA');
          if (asked) content = '';
          socket.write(asked ? '354 toe maar\r\n' : '250 goed\r\n');
          return;
        }
        content += data.toString();
        if (!content.endsWith('\r\n.\r\n')) return;
        taken += 1;
        socket.destroy();
      });
    });
    expect(await mailerTo(server).send(aMail())).toEqual(later('MAIL_UNREACHABLE'));
    expect([taken, server.connections()]).toEqual([1, 1]);
  });

  it('and is found again when it is back', async () => {
    const server = await startMailServer();
    const mailer = mailerTo(server);
    expect(await mailer.send(aMail())).toEqual({ ok: true });
    await server.close();
    expect(await mailer.send(aMail())).toEqual(later('MAIL_UNREACHABLE'));
    const back = await startMailServer({}, server.port);
    expect(await mailer.send(aMail())).toEqual({ ok: true });
    expect(back.received).toHaveLength(1);
  });
});
