import { beforeAll, describe, expect, it } from '@jest/globals';
import { asker, shippedContext, type Ask } from '../shipped.js';

let ask: Ask;
beforeAll(async () => {
  ask = asker(await shippedContext());
});

// The contracts of Midden-Holland: inkoopplan 6.1.2 to 6.12.2.
describe('a message that leans on the turn before', () => {
  it('stays with the contract that was spoken of', () => {
    const { answer } = ask(
      'hoe lang loopt het contract hulp bij huishouden eerst',
      'en hoe vaak kan dat verlengd worden?',
    );
    expect(answer).toContain('Looptijd contract Hulp bij huishouden');
    expect(answer).toContain('vier keer');
  });
  it('asks the same of another contract, also after two questions in one message', () => {
    const two = 'hoe lang loopt het contract hoog specialistisch, en wie beslist over verlenging?';
    expect(ask(two, 'en voor wonen wmo?').answer).toContain('Looptijd contract Wonen Wmo');
    expect(ask('looptijd ambulant jeugd', 'en dagbesteding?').answer).toContain('Looptijd contract Dagbesteding jeugd');
    expect(ask('hoe wordt jeugdzorgplus bekostigd', 'en forensische ggz?').answer).toContain(
      'Bekostiging Forensische GGZ',
    );
  });
});

describe('what is told of someone', () => {
  it('is one question, however many sentences and how often "en" it has', () => {
    const { kind, answer } = ask('client is doof en heeft ook psychische klachten. waar kan ik naartoe verwijzen?');
    expect(kind).not.toBe('none');
    expect(answer).not.toContain('\n\n');
  });
});

describe('a question in the form of one that no document answers', () => {
  it('is answered by a record that plainly answers it', () => {
    expect(ask('mijn urc is afgekeurd wie zoekt nu een andere plek').answer).toContain('toegang');
    expect(ask('hoe vaak haalt de VNG de telefoonnummers en mailadressen van contactpersonen op?').kind).toBe('answer');
  });
  it('is declined else', () => {
    for (const question of [
      'heeft Karakter nu plek',
      'is Altrecht beter dan Rivierduinen voor een meisje met anorexia?',
      'wat is het telefoonnummer van RWO',
    ])
      expect([question, ask(question).kind]).toEqual([question, 'none']);
  });
  it('is declined when it is an opinion that is asked for, however well a record fits', () => {
    for (const question of ['wat vind jij van wie een URC goedkeurt', 'denk je dat RWO een URC goedkeurt?'])
      expect([question, ask(question).kind]).toEqual([question, 'none']);
    const afterAnAanbieder = ask('wie levert jeugd ggz voor doven', 'wat vind jij van de URC-procedure');
    expect(afterAnAanbieder.answer).not.toContain('GGMD');
  });
  it('is declined for the turnover of a year without one, however well a record fits', () => {
    // Bijlage A, 2.2: 2015 to 2018.
    for (const question of ['omzet LTA jeugd 2019', 'Omzet LTA jeugd 2023 graag'])
      expect([question, ask(question).kind]).toEqual([question, 'none']);
  });
});

describe('two zorgfuncties for the same people', () => {
  it('are told apart by the word that only one has in its names', () => {
    const { kind, answer } = ask('wie levert er dagbesteding aan volwassenen die vroeg doof zijn geworden');
    expect(kind).toBe('answer');
    expect(answer).toContain('Noorderbrug');
  });
});

describe('the name of an aanbieder', () => {
  it('is known with an error in it, in one word or in two', () => {
    expect(ask('wat biedt robert copes stihcting').answer).toContain('visuele beperking');
    expect(ask('welke functies heeft sterk huijs').answer).toContain('Sterk Huis');
    expect(ask('welke functies heeft yulus').answer).toContain('Yulius');
  });
  it('is not made of words that only look like one', () => {
    expect(ask('wat levert zorggroep Lindehoek landelijk').kind).toBe('none');
    expect(ask('wat levert zorgbureau Yuvia landelijk').answer).not.toContain('Yulius');
  });
});
