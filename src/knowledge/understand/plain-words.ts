/** Words without a subject of their own. `empty` words say nothing; `light` words add a little colour and are never needed. */
function words(lines: string): ReadonlySet<string> {
  return new Set(lines.trim().split(/\s+/));
}

export const emptyWords = words(`
a aan aangaande achter af al alle allebei alleen aub alsjeblieft alstublieft alsof als altijd ander andere anders anderen ben bent bij binnen
daar daarbij daarin daarmee daarna daarnaast daarom daarop daarover daarvan daarvoor dan dat de deze die dit doe doen doet door dr dus
e echt echter een eens eentje eerst eigenlijk elk elke en er erbij erin ermee erop ervan ervoor enig enige enkele etc even eventueel evt
ga gaan gaat gauw geen gedaan gegeven gehad gelden geldt geldend geldende geven geeft gewoon ging graag
haar had hadden heb hebben hebt heeft hele hem hen het hier hierbij hierin hiermee hierop hierover hiervan hiervoor hij hoe hoeft hoeven hun
i ie ieder iedere iedereen iemand iets ik in inderdaad ineens is
ja je jij jou jouw jullie juist
kan kon konden kun kunnen kunt krijg krijgen krijgt gekregen komen komt kom
laat laten leg leggen maak maar maken maakt me mee meer meest men mensen met mij mijn misschien moet moeten mocht mag mogen
n na naar namelijk nee neem nemen neemt net niet niets nieuwe niks noch nodig nog nou nu
o of ofwel om omdat onder ons onze ook op over
per pas precies
r reeds rond rondom
s sinds soms soort staan staat steeds
t te tegen ten ter terug tijdens toch toe toen tot trouwens tussen
u uit uw uwe
v vaak van vanaf vanuit vanwege veel ver verder via vind vinden vindt volgens voor vooral voorbeeld
waar waaraan waarbij waardoor waarin waarmee waarom waaronder waarop waarover waaruit waarvan waarvoor wanneer want waren was wat we weer weet weg wel welk welke werd werden weten wie wiens wij wil willen wilt wilde word worden wordt
x z zal ze zeer zeg zeggen zei zelf zelfs zich zij zijn zitten zit zo zoals zodat zou zouden zowel zulke
hallo hoi hi hey hai goedemorgen goedemiddag goedenavond goedendag dag beste geachte groet groeten groetjes gr mvg vriendelijke bedankt dank dankje thanks thx svp
vraag vragen vraagje antwoord antwoorden uitleg uitleggen leg vertel vertellen noem noemen geef toon laat zien zoek zoeken benieuwd informatie info
eea ofzo enzo hoor zeker natuurlijk gewoon aub alvast vast help helpen
huidig huidige heten heet genaamd zogenaamde zogeheten betreffende betreft
`);

export const lightWords = words(`
aantal algemeen allemaal alsnog anno apart bedoeld bedoelt bekend bepaald bepaalde beschikbaar bestaan bestaat bestaande beter best betekent
betekenis bijvoorbeeld bijzonder blijft blijven blijf buiten collega collegas concreet dagelijks deel deels denk direct duidelijk
echte eerste eigen elkaar enkel ergens erg extra feit formeel gaande gebeurt gebeuren gebruik gebruiken gebruikt gegevens geldig
geregeld regelen regelt regel situatie geval gevallen gezegd gezien goed goede groot grote hand handig heel helemaal
hoort horen houden houdt houd ingaan ingaat ivm indien inmiddels jonge jongen jongens jongere kant kijken klein kleine klopt kort
kwam laatste lang lange later lijkt liggen ligt ligge lopen loopt loop manier meisje meisjes meteen moment momenteel mogelijk mogelijkheid
mogelijkheden naast namens nieuw nieuws normaal officieel oude ongeveer onderdeel onderwerp onderwerpen openbaar opnieuw overal overleg
passen past passend persoon persoonlijk plaats plan praten precies probleem problemen punt recent regulier samen snap snel
sowieso speciaal specifiek specifieke standaard stel stuk sturen stuur stuurt gestuurd taal tijd tijdje toepassing totaal totale
twee uitgaan uiteindelijk uiterlijk uitvoeren valt vallen vandaag veranderd verschillende verwacht verwachten vol volgend volgende volledig
vorig vorige vorm vormen vroeger waarschijnlijk wachten week werk werken werkt gewerkt wijze zaken zeker zelfde zin zoon dochter
dingen ding omgaan omgang inzetten inzet ingezet hulp zorg ondersteuning traject
terecht kloppen snappen begrijp begrijpen doorgeven melden indienen inleveren aanleveren plaatsen aanmelden bellen mailen
gevraagd genoemd genoemde noemt
onze regio landelijk landelijke
client clienten
`);
