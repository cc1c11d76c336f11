/**
 * Words that staff use for one another. Each line is a group; a word of several words is written with a space. A group
 * holds what people mean alike when they ask, not what is legally the same: the answer names the right word.
 */
export const synonymGroups: readonly string[] = `
aanbieder, zorgaanbieder, zorgbureau, zorgbedrijf, instelling, zorginstelling, organisatie, jeugdhulpaanbieder, zorgorganisatie, partij, leverancier, zorgverlener
gemeente, stad
toegang, wijkteam, sociaal team, lokaal team, jeugdteam, toegangsteam, sociaal wijkteam, gemeentelijke toegang
client, jeugdige, kind, jongere, clienten, inwoner, burger, patient, minderjarige, persoon
jeugd, jeugdige, jeugdwet, jeugdhulp, jeugdzorg, kind, kinderen, jongere, jongeren, minderjarige, onder 18
volwassene, wmo, boven 18, 18plus, meerderjarig
ouder, vader, moeder, gezin
contract, raamovereenkomst, raamcontract, overeenkomst, afspraak
contactpersoon, contact, aanspreekpunt, aanspreekpersoon, contactgegevens
mail, email, mailadres, emailadres, mailbox
website, site, webpagina, webadres, internetadres, url, homepage, webpage, internetpagina
looptijd, duur, contractduur, termijn, lengte, periode, hoe lang
duur, lang, looptijd, periode
termijn, deadline, uiterste datum, tijd, uiterlijk
verlenging, verlengingsoptie, verlengoptie, verlengjaar
maximaal, maximum, hoogstens, ten hoogste, max, langst
minimaal, minimum, ten minste, tenminste, minstens, min
einddatum, einde, eind, afloop, eindigen, einddag, aflopen
startdatum, begindatum, ingangsdatum, begin, start, ingang
budget, bedrag, geld, potje, pot, centen
kosten, prijs, tarief, kost
tarief, prijs, tarieven, vergoeding
betaling, kosten, betalen, rekening, financiering, bekostiging, opdraaien
financiering, bekostiging, financieel
omzet, uitgaven, gerealiseerde omzet, uitgegeven, besteed
declaratie, factuur, factureren, facturatie, rekening
verzoek om wijziging, vow, 317, wijzigingsverzoek, verzoek tot wijziging, jw317
verzoek om toewijzing, vot, 315, verzoek tot toewijzing, jw315
toewijzing, toewijzingsbericht, 301, jw301
wijziging, aanpassing, verandering, veranderen, aanpassen
uitstroom, einde zorg, vertrek, weggaan, afronding, afsluiting, uitstromen
beeindiging, opzegging, ontbinding, stopzetting, beeindigen, ontbinden, opheffen
goedkeuring, akkoord, toestemming, toekenning, instemming, fiatteren, goedkeuren
beslissing, besluit, bepalen, beslissen, gaat over, bevoegd
afwijzing, weigering, nee, afgekeurd, weigeren, afkeuring
verplichting, moeten, verplicht, hoeven
verantwoordelijk, taak, rol, belegd, aan zet
taak, taken, rol, verantwoordelijkheid
bevoegdheid, mandaat, volmacht, bevoegd
criterium, voorwaarde, eis, vereiste, regel, norm
uitzondering, afwijking, uitzonderingscontract
urc, uitzonderingscontract, uitzonderingsproces, uitzonderingsprocedure
csa, clientspecifiek addendum, addendum
rwo, regionale werkorganisatie, inkoopbureau, inkooporganisatie
lc, landelijke coordinatie, lcvng
berichtenverkeer, berichten, ijw, iwmo, istandaarden, bericht
anoniem, anonimiteit, geheim, onbekend, privacy, afgeschermd, onder de radar, onvindbaar, traceerbaar, niet vindbaar, opspoorbaar
eergerelateerd geweld, eerwraak, eergeweld
loverboy, mensenhandel, uitbuiting, seksuele uitbuiting, prostitutie, gedwongen prostitutie, mensensmokkel, pooier, uitgebuit
eetstoornis, anorexia, boulimia, anorexia nervosa, eetprobleem
autisme, ass, autistisch, autismespectrumstoornis, asperger, pdd nos
doof, slechthorend, gehoorprobleem, auditief, slecht horen, slecht hoort, niet goed hoort, niet goed horen, gehoor, gehoorbeperking, dove
blind, slechtziend, visuele beperking, visueel, zien, slecht zien, slecht ziet, niet goed zien, weinig zien, weinig ziet, gezichtsbeperking
doofblind, doofblindheid, doof en blind, blind en doof
vroegdoof, vroegdoofheid
licht verstandelijk beperkt, lvb, licht verstandelijke beperking, verstandelijke beperking
jggz, jeugd ggz, j ggz, jeugdggz
inzicht, zicht, overzicht
ggz, psychiatrie, geestelijke gezondheidszorg, psychisch, psychische, psychische klachten, psychische problemen, geestelijke gezondheid, psychiatrisch
jeugdzorgplus, gesloten jeugdzorg, gesloten jeugdhulp, jzplus, gesloten plaatsing, gesloten setting, jz plus
jeugdbescherming, ots, ondertoezichtstelling, jb, jbjr, voogdij
jeugdreclassering, jr, jbjr
gecertificeerde instelling, gi
hulp bij huishouden, huishoudelijke hulp, hulp bij het huishouden, hbh, schoonmaak, poetshulp, thuishulp, schoonmaakhulp
dagbesteding, dagopvang, dagactiviteit
beschermd wonen, bw, beschermd wonen wmo
pleegzorg, pleeggezin, pleegouder, pleegouders, pleegkind
gezinshuis, gezinshuizen
logeren, respijtzorg, logeeropvang, weekendopvang, logeerverblijf
crisisdienst, crisis, spoedhulp, crisishulp, noodopvang
spoed, spoedzorg, acuut, haast, dringend
ambulant, ambulante begeleiding, begeleiding, thuisbegeleiding
hoog specialistisch, hoogspecialistisch, hs, hoog specialistische
forensisch, forensische ggz
wachttijd, wachtlijst, wachtlijsten, wachten
overbrugging, overbruggingszorg, overbruggingshulp, tussentijd
open house, openhouse
aanbesteding, sas, tender, sas aanbesteding
toetreding, instappen, aansluiten, meedoen, toelaten, inschrijven, aanmelden
inschrijving, inschrijven, aanmelding
budgetplafond, plafond, omzetplafond, budgetplafonds, maximumomzet
no show, niet opdagen, noshow, wegblijven, niet komt opdagen
indexatie, prijsstijging, inflatiecorrectie, index
micro onderneming, zzp, zzper, eenpitter, microonderneming, kleine aanbieder, eenmanszaak, kleine ondernemer
zorgcowboy, cowboy, zorgfraude, cowboys
fraude, misbruik, sjoemelen
kwaliteit, kwaliteitseisen
controle, toezicht, handhaving
casusregie, casusregisseur
procesregie, procesregisseur
1g1p1r, 1 gezin 1 plan 1 regisseur, een gezin een plan een regisseur
procesregie, regie, coordinatie
escalatie, opschalen, opschaling, escaleren
overgang, overgangsregeling, overgangsbeleid, transitie, overgangsfase
planning, tijdpad, tijdlijn, fasering
motie, moties
raad, gemeenteraad, gemeenteraden, raden
college, colleges, wethouder, b en w, burgemeester
programmadirecteur, programma directeur
bosd, bestuurlijk overleg, portefeuillehouders, portefeuillehouder
productenboek, productomschrijving, productbeschrijving
thuisregio, thuisregios
alv, algemene ledenvergadering, ledenvergadering
vng, vereniging van nederlandse gemeenten
zorgfunctie, functie, specialisme, perceel
perceel, percelen, kavel
wachtwoord, ww, inloggen, toegangscode, password
document, lijst, overzicht
lijst, overzicht, opsomming, tabel, rijtje
afkorting, betekenis, betekent
regio midden holland, midden holland, midden hollandse
vervoer, taxi, reiskosten
procent, percentage
daling, dalen, afname, afnemen, krimp, teruglopen
stijging, stijgen, toename, toenemen, groei, groeien
mislukken, mislukt, gelukt, niet doorgegaan, slagen, geslaagd
antwoord, reactie, reageren, respons, beantwoorden
vooraf, van tevoren, van te voren, tevoren
bevestigen, bevestiging
beste, geschikt
contact, bellen, gesprek, overleg
opleiding, geschoold, diploma, opgeleid
werkdagen, dagen, werkdag
verslaafd, verslaving, verslaafde, drugs, alcohol, kopp, koap
tienermoeder, zwanger, jonge moeder, tienermoeders
fasd, fas, foetaal alcohol syndroom, foetaal alcoholsyndroom
persoonlijkheidsstoornis, borderline
trauma, psychotrauma, ptss, getraumatiseerd
chronisch vermoeid, chronische vermoeidheid, cvs, me cvs, vermoeidheid
voedselweigering, niet eten, sondevoeding, eet niet
onzindelijkheid, zindelijk, zindelijkheid, niet zindelijk, onzindelijk, poepen, broekpoepen
klinische opname, kliniek, klinisch, opname
winst, winstmarge, winstpercentage, winstopslag
opslag, marge
korting, lager tarief
bezuiniging, besparing, besparen, bezuinigen
contractmanagement, contractbeheer, accountmanagement, contractmanager
klacht, klachten, ontevreden
vog, verklaring omtrent gedrag
verzekerd, verzekering
ervaringsdeskundige, ervaringsdeskundigheid, ervaringsdeskundigen
clientervaring, clienttevredenheid, tevredenheidsonderzoek, tevredenheid, clientervaringsonderzoek
clientenstop, opnamestop, aanmeldstop
bibob, wet bibob
lump sum, lumpsum, vast bedrag
pxq, inspanningsgericht, p maal q
dbc, dbcs
woonplaatsbeginsel, woonplaats, verantwoordelijke gemeente
verdwijnen, wegvallen
voordeel, pluspunt, pro, voordelen, pluspunten
nadeel, minpunt, contra, nadelen, minpunten
verschil, onderscheid, verschillen, verschilt
doel, bedoeling, waarom
geschiedenis, historie, ontstaan, ontstaansgeschiedenis, achtergrond
wettelijk, wet, juridisch
evaluatie, evalueren, terugblik
transformatie, vernieuwing, innovatie
innovatie, vernieuwing, pilot
jongvolwassene, 18 jaar, 18plus, jongvolwassenen
strippenkaart, waakvlam, waakvlamfunctie
beschikking, indicatie
papierwerk, administratie, administratief, administratieve lasten, papieren, papierwinkel
stapeling, combineren, combinatie, stapelen
ondertekening, tekenen, handtekening
toetsing, controleren, checken, nagaan
rechter, rechtbank, rechterlijk, vonnis
thuiszitter, schooluitval, gaat niet naar school
school, onderwijs, leerling
plan van aanpak, behandelplan, zorgplan, ondersteuningsplan
personeel, medewerkers, werknemers
arbeidsmarkt, personeelstekort, personeelskrapte
uitsluiting, weren, afvallen, knock out, uitsluiten, buitensluiten
onderaannemer, onderaanneming, uitbesteden, onderaannemerschap
hoofdaannemer, hoofdaanbieder, hoofd zorgaanbieder, lead aanbieder, leadaanbieder
stilzwijgend, automatisch, vanzelf
terugvordering, terugbetalen, terughalen, terugvorderen
winst, rendement, overhouden
overdracht, overdragen, overzetten
nieuwkomer, toetreder, nieuwe aanbieder, nieuwe partij
jaarlijks, elk jaar, ieder jaar, per jaar
twee keer per jaar, halfjaarlijks, elk half jaar, ieder half jaar
uitnutting, uitputting, verbruikt, opgebruikt, benut, benutting
schatting, inschatting, raming, prognose
startbericht, startzorg, 305
stopbericht, stopzorg, 307
retourbericht, retour
te laat, termijn overschreden, termijn gemist
samenvoegen, bundelen, fuseren
zwangerschap, zwanger
bedreigd, bedreiging, gevaar, onveilig
traag, langzaam, lang duren
kleine groep, beperkt aantal, minder aanbieders
inspraak, adviesraad, clientenraad
onenigheid, discussie, meningsverschil, conflict, geschil
`
  .trim()
  .split('\n');
