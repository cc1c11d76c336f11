import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { reply, startMailServer, stopMailServers } from '../notify/mail-server.js';
import { elements, readPdf, textBelow } from '../notify/read-pdf.js';
import { lcTeam, openStage, yulius, type Stage } from './assistant-in-test.js';
import { first, fromYulius, openSendingStage, until } from './sending-stage.js';
import { buttonData, cardText } from './teams.js';
import { wijkteamGouda } from './triage-stage.js';

let stage: Stage;
afterEach(async () => {
  await stage.close();
  await stopMailServers();
});

const soon = new Date(Date.now() + 14 * 24 * 3600 * 1000).toISOString().slice(0, 10);

/** Through the form, to the kenmerk. */
async function fileByForm(): Promise<void> {
  const [opened] = await stage.teams.say(yulius, 'verzoek om wijziging');
  let card = opened?.attachments?.[0]?.content ?? {};
  const pages = [
    { gemeente: 'gouda' },
    { toewijzingsnummer: '2026-118-7', wijziging: 'budget-hoger' },
    { budgetToegewezen: '10000', budgetGebruikt: '9.000', budgetGewenst: '15000,50' },
    { ingangsdatum: soon, spoed: 'true', spoedReden: 'Een <b>opname</b> begint.', toelichting: 'Langer zorg nodig.' },
  ];
  for (const values of pages) card = await stage.teams.execute(yulius, { ...buttonData(card, 'Verder'), ...values });
  expect(cardText(await stage.teams.execute(yulius, buttonData(card, 'Indienen')))).toContain(first);
}

describe('the mails of a request', () => {
  it('tell the LC team what was filed by a form, with its receipt, in a file where there is no mail server', async () => {
    stage = await openStage();
    await fileByForm();
    const folder = join(stage.dataDir, 'mail');
    const files = async (): Promise<readonly string[]> => readdir(folder).catch(() => []);
    while ((await files()).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await stage.stop();
    expect(await files()).toEqual([`${first}-0-0.eml`]);

    const mail = await simpleParser(await readFile(join(folder, `${first}-0-0.eml`)));
    expect(mail.subject).toBe(`[${first}] Verzoek om wijziging, laat, spoed`);
    expect(mail.to).toMatchObject({ value: [{ address: 'LC@VNG.nl' }] });
    for (const text of [mail.text ?? '', mail.html || '']) {
      expect(text).toContain('Yulius heeft een verzoek om wijziging ingediend.');
      expect(text).toContain('€ 15.000,50');
      expect(text).toContain(
        `typ &quot;triage ${first}&quot;`.replaceAll('&quot;', text === mail.text ? '"' : '&quot;'),
      );
    }
    expect(mail.html).toContain('Een &lt;b&gt;opname&lt;/b&gt; begint.');
    const [pdf] = mail.attachments;
    expect(pdf).toMatchObject({ filename: `${first}.pdf`, contentType: 'application/pdf' });
    expect(elements(readPdf(pdf?.content ?? Buffer.alloc(0)).tree, 'H1').map(textBelow)).toEqual([first]);
  });

  it('reach the contact of the gemeente with the explanation, when forwarded and when routed at filing', async () => {
    const sending = await openSendingStage();
    stage = sending;
    await sending.file(fromYulius({ forwardTo: { name: wijkteamGouda.name, address: wijkteamGouda.mail } }));
    await sending.act(lcTeam, 'doorzetten', { subject: 'toegang', text: 'Graag voor vrijdag.' });
    await sending.settled();
    const mails = sending.mail?.received.filter(({ to }) => to.includes(wijkteamGouda.mail)) ?? [];
    expect(mails.map(({ mail }) => mail.subject)).toEqual([
      `[${first}] Verzoek om wijziging voor uw gemeente`,
      `[${first}] Verzoek om wijziging voor uw gemeente`,
    ]);
    const [routed, forwarded] = mails.map(({ mail }) => mail.text ?? '');
    expect(routed).toContain('Het is voor uw gemeente');
    expect(routed).not.toContain('Toelichting van het LC-team');
    expect(forwarded).toContain('Toelichting van het LC-team: Graag voor vrijdag.');
    expect(forwarded).toContain('Organisatie: Yulius');
    expect(sending.told(yulius)).toEqual([
      `Uw verzoek ${first} is door Medewerker LC-team doorgezet naar de gemeente (${wijkteamGouda.name}).`,
    ]);
  });

  it('that the mail server refuses for good are shown to the team; the others arrive', async () => {
    const server = await startMailServer({
      onRcptTo: ({ address }, _session, done) => done(address === wijkteamGouda.mail ? reply(550) : undefined),
    });
    const sending = await openSendingStage({ mailPort: server.port });
    stage = sending;
    await sending.file(fromYulius({ forwardTo: { name: wijkteamGouda.name, address: wijkteamGouda.mail } }));
    expect((await sending.settled()).map(({ state, problem }) => problem ?? state)).toEqual([
      'sent',
      'sent',
      'refused',
    ]);
    const [triage] = await stage.teams.say(lcTeam, `triage ${first}`);
    const card = triage?.attachments?.[0]?.content;
    expect(cardText(card)).toContain(`Mail aan ${wijkteamGouda.name} over "ingediend". Geweigerd.`);
    const again = await stage.teams.execute(lcTeam, buttonData(card, 'Opnieuw proberen'));
    expect(cardText(again)).toContain(`${first} wordt opnieuw verstuurd.`);
    expect((await sending.settled()).at(-1)).toMatchObject({ state: 'failed', problem: 'refused', tries: 1 });
  });

  it('wait for a mail server that is down, and arrive once it is up, whatever happens in between', async () => {
    const down = await startMailServer();
    await down.close();
    const sending = await openSendingStage({ mailPort: down.port });
    stage = sending;
    await sending.file(fromYulius());
    await sending.act(lcTeam, 'oppakken');
    // Teams does not wait for it.
    await until(() => sending.told(yulius).length === 1);
    await stage.restart();
    const up = await startMailServer({}, down.port);
    await sending.settled();
    expect(up.received.map(({ mail }) => mail.subject)).toEqual([`[${first}] Verzoek om wijziging`]);
  });

  it('of many requests arrive once each with a server that is slow and busy', async () => {
    let refusals = 0;
    const server = await startMailServer({
      onMailFrom: (_address, _session, done) => done(refusals++ % 3 === 0 ? reply(451) : undefined),
      beforeTaking: () => new Promise((resolve) => setTimeout(resolve, 30)),
    });
    const sending = await openSendingStage({ mailPort: server.port });
    stage = sending;
    const numbers = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(5, '0'));
    await sending.file(...numbers.map(() => fromYulius()));
    await stage.restart();
    for (const number of numbers) await sending.settled(first.replace('00001', number));
    expect(server.received.map(({ mail }) => mail.messageId?.slice(10, 15)).sort()).toEqual(numbers);
  });
});
