import { afterEach, describe, expect, it } from '@jest/globals';
import { aMail, letterhead } from './a-mail.js';
import { startMailServer } from './mail-server.js';
import { closeAll, later, mailerTo, never, one, pause, timed, until } from './smtp-mailer-in-test.js';

afterEach(closeAll);

describe('a mail that the server takes', () => {
  it('arrives with its text, its HTML and its attachments', async () => {
    const server = await startMailServer();
    const pdf = Buffer.from('%PDF-1.7 \0\xff', 'latin1');
    const attachments = [{ filename: 'Ontvangstbewijs cliënt.pdf', contentType: 'application/pdf', content: pdf }];
    expect(await mailerTo(server).send(aMail({ attachments }))).toEqual({ ok: true });
    const [{ from, to, mail }] = one(server.received);
    expect([from, to]).toEqual(['lta@assistent.example', ['lc@ontvanger.example']]);
    expect(mail.text).toBe('Er is een verzoek ingediend.\n');
    expect(mail.html).toContain('<p>Er is een verzoek ingediend.</p>');
    expect(mail.from?.value).toEqual([letterhead.from]);
    expect(mail.to).toMatchObject({ value: aMail().to });
    expect(mail.replyTo?.value).toMatchObject([{ address: 'LC@vng.nl' }]);
    expect(mail.attachments).toMatchObject([
      { filename: 'Ontvangstbewijs cliënt.pdf', contentType: 'application/pdf', content: pdf },
    ]);
  });

  it('says that a machine wrote it, in which language, when, and not with which program', async () => {
    const server = await startMailServer();
    await mailerTo(server).send(aMail());
    const [{ mail }] = one(server.received);
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.headers.get('content-language')).toBe('nl');
    expect(mail.date).toEqual(letterhead.clock.now());
    expect(mail.headers.has('x-mailer')).toBe(false);
  });

  it('has the same Message-ID at every try', async () => {
    const server = await startMailServer();
    const mailer = mailerTo(server);
    await mailer.send(aMail());
    await mailer.send(aMail());
    expect(server.received.map(({ mail }) => mail.messageId)).toEqual(
      Array(2).fill('<VOW-2026-00042-0-0@assistent.example>'),
    );
  });

  it('keeps accents, and a subject that is longer than a line', async () => {
    const server = await startMailServer();
    const subject = `Vraag van Bartiméus: ${'behandeling van één cliënt, '.repeat(12)}€ 4.500 → Zuidplas`;
    const text = `${'Een lange alinea over Sterk Huis en Šafařík. '.repeat(40).trim()}\n\nDaarna nog één.\n.\n.`;
    await mailerTo(server).send(aMail({ subject, text }));
    const [{ mail, raw }] = one(server.received);
    expect(mail.subject).toBe(subject);
    expect(mail.text?.trimEnd()).toBe(text);
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
  });

  it('cannot be given another header or recipient by a text with line breaks', async () => {
    const server = await startMailServer();
    const evil = 'Vraag\r\nBcc: ander@elders.example\nX-Own: 1\r\n\r\nEigen tekst';
    const mail = aMail({
      subject: evil,
      to: [{ name: evil, address: 'lc@ontvanger.example' }],
      attachments: [{ filename: evil, contentType: `text/plain\r\nX-Own: 1`, content: Buffer.from('x') }],
    });
    expect(await mailerTo(server).send(mail)).toEqual({ ok: true });
    const [{ to, raw, mail: read }] = one(server.received);
    expect(to).toEqual(['lc@ontvanger.example']);
    expect(read.headers.has('bcc')).toBe(false);
    expect(read.text).toBe(aMail().text);
    expect(raw).not.toMatch(/^(Bcc|X-Own):/im);
  });

  it.each([
    'lc@ontvanger.example>\r\nRCPT TO:<ander@elders.example',
    'a@b.example, ander@elders.example',
    'geen adres',
  ])('goes to nobody when the address is %j', async (address) => {
    const server = await startMailServer();
    expect(await mailerTo(server).send(aMail({ to: [{ name: '', address }] }))).toEqual(never);
    expect(server.received).toEqual([]);
  });

  it.each(['', '../a', 'a b', 'a@b', 'a\r\nBcc: x'])('is not sent under the id %j', async (id) => {
    const mailer = mailerTo(await startMailServer());
    await expect(mailer.send(aMail({ id }))).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });
});

describe('several mails at once', () => {
  it('go over a few connections, each of them once', async () => {
    const server = await startMailServer();
    const mailer = mailerTo(server);
    const ids = Array.from({ length: 12 }, (_, at) => `VOW-2026-00001-${at}`);
    expect(await Promise.all(ids.map((id) => mailer.send(aMail({ id }))))).toEqual(ids.map(() => ({ ok: true })));
    expect(server.received.map(({ mail }) => mail.messageId).sort()).toEqual(
      ids.map((id) => `<${id}@assistent.example>`).sort(),
    );
    expect(server.connections()).toBeLessThanOrEqual(3);
  });

  it('two that are sent together are handed over together', async () => {
    let there = 0;
    const server = await startMailServer({
      beforeTaking: async () => {
        there += 1;
        await until(() => there === 2);
      },
    });
    const mailer = mailerTo(server);
    expect(await Promise.all([mailer.send(aMail({ id: 'a' })), mailer.send(aMail({ id: 'b' }))])).toEqual([
      { ok: true },
      { ok: true },
    ]);
  });
});

describe('closing', () => {
  it('waits for what is being handed over', async () => {
    const server = await startMailServer({ beforeTaking: () => pause(200) });
    const mailer = mailerTo(server);
    const sending = mailer.send(aMail());
    await until(() => server.connections() === 1);
    await mailer.close();
    expect(server.received).toHaveLength(1);
    expect(await sending).toEqual({ ok: true });
  });

  it('does not wait for ever', async () => {
    let goOn = false;
    const server = await startMailServer({ beforeTaking: () => until(() => goOn) });
    const mailer = mailerTo(server, { limits: { closing: 150 } });
    const sending = mailer.send(aMail());
    await until(() => server.connections() === 1);
    expect((await timed(mailer.close())).within).toBe(true);
    expect(await sending).toEqual(later('MAIL_UNREACHABLE'));
    goOn = true;
  });

  it('tells what waits for its turn to come back later', async () => {
    const server = await startMailServer({ beforeTaking: () => pause(200) });
    const mailer = mailerTo(server);
    const sending = Array.from({ length: 5 }, (_, at) => mailer.send(aMail({ id: `m${at}` })));
    await until(() => server.connections() === 3);
    await mailer.close();
    const taken = (await Promise.all(sending)).map(({ ok }) => ok);
    expect(taken).toEqual([true, true, true, false, false]);
    expect(server.received).toHaveLength(3);
  });

  it('takes nothing afterwards, and may be done twice', async () => {
    const server = await startMailServer();
    const mailer = mailerTo(server);
    await mailer.close();
    await mailer.close();
    expect(await mailer.send(aMail())).toEqual(later('MAIL_UNREACHABLE'));
    expect(server.connections()).toBe(0);
  });
});
