import { stem } from './stem.js';

/** Words without a subject of their own. `empty` words say nothing; `light` words add a little colour and are never needed. */
function words(lines: string): ReadonlySet<string> {
  return new Set(lines.trim().split(/\s+/));
}

export const emptyWords = words(`
a aan aangaande eruit erin eraan ernaar voordat nadat doordat totdat opdat ene aldaar achter af al alle allebei alleen aub alsjeblieft alstublieft alsof als altijd ander andere anders anderen ben bent bij binnen
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
hoeveel hoelang hoeverre waarheen waarnaar waarvandaan moest moesten mochten kreeg kregen hielden deed deden zeiden stond stonden wilden zat zaten
x z zal ze zeer zeg zeggen zei zelf zelfs zich zij zijn zitten zit zo zoals zodat zou zouden zowel zulke
hallo hoi hi hey hai goedemorgen goedemiddag goedenavond goedendag dag beste geachte groet groeten groetjes gr mvg vriendelijke bedankt dank dankje thanks thx svp
vraag vragen vraagje uitleg uitleggen leg vertel vertellen noem noemen geef toon laat zien zoek zoeken benieuwd informatie info
eea ofzo enzo hoor zeker natuurlijk gewoon aub alvast vast help helpen
huidig huidige heten heet genaamd zogenaamde zogeheten betreffende betreft
`);

/** Verbs, quantities, people and other words that any subject can have; a word that names a subject is never here. */
export const lightWords = words(`
behelst behelzen omvat beschikken beschikt kent voorziet toont verhoudt geacht daardoor tekent tekenen zoveel ff gloednieuw straks qua dezelfde hanteert verstaan
antwoord antwoorden aankomen aankondigen aanleveren aanleiding aannemen aanpakken aanpak aansluiten aanspreken aantal aanvullend accepteren achterhalen achteraf afgesproken
afhandelen afhandeling afhangen afhankelijk aflopen afmaken afspreken afvragen algemeen allemaal alsnog ander anno apart baas bedenken bedoelen bedoeld bedoeling bedoelt begrijpen
begrijp begrip behalen behandel behoefte behoort beide bekend bekijken belangrijk belangrijkste bellen belt gebeld benieuwd benodigd bepaald bepaalde bereiken
beschikbaar beschrijven beschreven bestaan bestaat bestaande beste beter best betekenen betekent betekenis betrekken betrokken betreft bevatten bevat bewaren bezig bieden biedt bijbehorende
bijdragen bijhouden bijna bijvoorbeeld bijzonder binnenkort blijken blijkt blijven blijft blijf boven brengen breed buiten
casus collega collegas compleet concreet constateren daadwerkelijk dagelijks deel deels delen denken denk dertig dichtbij dingen ding direct
doorgaan doorgeven doorgestuurd draaien draait drie duidelijk duizend dochter
echte eerder eerdere eerste eigen elkaar enkel ergens erg ervaren exact expliciet extra
feit formeel formulier fout
gaande gebeuren gebeurt gebeurd gebeurde gebruiken gebruik gebruikt gegevens gehoord geldig geldigheid geleden gemaakt genoeg genoemd genoemde geregeld gericht gerust geval gevallen geven gezegd gezien gezocht goed goede
graag groot grote grotere grootste gauw grens
haast halen hand handelen handig hangen hebben heel hele helemaal helder helpen helpt herinneren hetzelfde hoofdlijnen hoort horen houden houdt houd
idee ieder inbrengen indienen ingaan ingediend inhoud inhouden inleveren inmiddels innemen inrichten instellen intussen invullen ingevuld invul invulling inzetten inzet ingezet inzicht
jammer jong jonge jongen jongens jonger juiste juist
kant kennen ken kiezen kiest kies gekozen kijken kijkt klaar klein kleine klopt kloppen komende kort korte krijgen kunnen kwam kwijt
laatste lang lange langer later leren lezen liever lijken lijkt liggen ligt los losse lopen loopt loop lukken lukt
maanden manier meedenken meedoen meegeven meekijken meegekeken meenemen meewerken meisje meisjes melden meldt gemeld melding mening merken meteen midden minder missen moment momenteel mogelijk mogelijkheid mogelijkheden
naam namens namelijk neerzetten nieuw nieuws noemen normaal normale nummer
officieel omgaan omgang omschrijven omvatten onderdeel onderdelen ondertussen onderwerp onderwerpen ongeveer ontstaan ontvangen ontvangt ooit oog openen opleveren oplossen oplossing oplossingen opnemen opgenomen opnieuw oppakken opstellen opraken opraakt oud oude ouder oudere overal overgaan overleg overleggen overzien
pakken pakt papieren papierwerk passen passend passende past persoon persoonlijk plaats plaatsvinden plaatsen plan plannen praktijk praten precies probleem problemen proberen proces punt punten
raken reageren reageert reactie recent rechtstreeks reden regelen regelt regel regels regulier richten rol ruim
samen samenstellen samenwerken schrijven situatie slecht sluiten snappen snap snel snelle sowieso speciaal speciale specifiek specifieke speelt spelen spreken staan stand standaard stap stappen stellen stelt stel sturen stuurt stuur gestuurd stuk stukken
taal tegelijk tegenwoordig tellen telt termen terecht terugkomen tijd tijdje tijdelijk toepassen toepassing toegestaan totaal totale trekken twaalf twee tweede twintig type
uitgaan uitkomen uitleggen uitleg uiteindelijk uiterlijk uitvoeren uitvoering uitgevoerd uitzoeken urgent
vallen valt vandaag vanzelf vast vastleggen vastgelegd vaststellen vastgesteld veranderen veranderd verband verder verdelen vergelijken vergeten vermelden vernemen verneem verschil verschillen verschillende verstaan versta verstrekken vertellen vervallen verwachten verwacht vier vijf vinden voeren voert volgen volgt volgend volgende volledig voldoen voldoet voldoende volstrekt voorbeelden voorbeeld voorkomen vorig vorige vorm vormen vragen vrij vroeger
waarschijnlijk waarde wat weken week weg weggestuurd weigeren weinig wel werk werken werkt gewerkt werking wereld weten wijze wijzen willen
zaken zeggen zegt zei zeker zelfde zenden zes zetten zet gezet zeven zien ziet zin zitten zoals zoeken zoekt zoek zoon zwaar
dagen dag jaar jaren maand uur uren
hulp zorg ondersteuning traject begeleid helper
leveren levert lever verlenen verleent verzorgen verzorgt aanbieden bediscussieren doorlopen
landelijk landelijke
client clienten inwoner inwoners cliente iemand mevrouw meneer man vrouw mens mensen ouders geworden liep liepen keer keren maal ernstig ernstige heftig heftige erge halverwege kilo weegt gewicht mededelen peuter kleuter puber tiener baby zuigeling jonge oudere client nogal vrij redelijk behoorlijk
gelieve orgaan tevoren voren vooraf tussendoor hoogte stand zaken onderwerp vraagstuk aangeven geeft aangegeven kwalificeren
verstuurd versturen verstuurt verzenden verzonden begonnen beginnen begint lukken gelukt ontwikkeld ontwikkelt ontwikkelen ontwikkelde
manager planner controller leidinggevende directie baas beleidsmedewerker jurist consulenten gisteren januari februari maart april mei juni juli augustus september oktober november december
zeeland vertellen vertelt gevraagd afgelopen ingewikkeld lastig moeilijk makkelijk eenvoudig simpel
belletje kreeg telefoontje gesprek gesproken spreken uitzoeken klaar nodige allebei samen drinken tafel winkel huis thuis
erachter gewoonweg kwestie aangezien mits tenzij hierdoor zodra totdat sindsdien terwijl hoewel ofschoon
onder boven achter naast tussen buiten binnen
alweer naartoe liefst zomaar absoluut waarschijnlijk zoiets incl inclusief exclusief inmiddels kennelijk blijkbaar vermoedelijk hopelijk helaas uiteraard sowieso nergens overal soms meestal altijd nooit
amper nauwelijks vrijwel ruwweg grofweg omstreeks circa pakweg minstens tenminste hooguit uberhaupt eigenlijk juist toevallig stiekem plotseling ineens opeens langzaam langzamerhand geleidelijk
erheen erop eropaan ervanaf ervandoor hierna hiertegen daartegen daartoe daarheen waarna waarop waartegen waartoe
dergelijk dergelijke zodanig zodanige zulk evenveel evenmin desnoods desgewenst ongeacht omtrent jegens middels conform inzake ivm mbt tav obv dwz nl bijv bv enz oa ca evt zsm
eentje tweetal drietal stel stelletje heleboel hoop aardig aardige leuk leuke fijn fijne mooi mooie raar rare vreemd vreemde gaaf stom stomme vervelend vervelende
snapt begreep wist dacht denk vond gevonden las gelezen hoorde gehoord zag zagen kreeg bleek bleken leek gezegd verteld gevraagd belde gemaild stuurde
zitten staan liggen lopen gekomen gegaan gebleven geraakt gekeken gekregen genomen gebracht gehouden gelegd gezeten gestaan
vanmorgen vanochtend vanmiddag vanavond vannacht eergisteren overmorgen maandag dinsdag woensdag donderdag vrijdag zaterdag zondag weekend ochtend middag avond
collegaatje nieuwe net begonnen ingewerkt stagiair stagiaire team afdeling bureau kantoor telefoon mailtje
geachte dame dames heer heren mevr dhr
toegangsmedewerker medewerker medewerkers casusregisseur consulent consulente kwalificeren
`);

/**
 * Ordinary words that tell nothing when no record has them: a question with one of these is not about another subject. Where
 * a record has one, it counts like any word.
 */
const vagueWords = words(`
meid meiden vriend vriendin broer zus broertje zusje tante oom oma opa neef knul jongetje dame heer familie gebracht gevlucht potje pot potjes laatje ververst verversen extreem extreme centrum centra behandelcentrum trekken trekt aanbreken aandacht aandragen aandurven aangaan aangewezen aanhouden aankaarten aankijken aankloppen aanmerken aanmerking aanraden aanreiken aanschrijven aansturen aantonen aantrekken aanvang aanvangen aanvoeren aanwezig aanwezigheid aanwijzen achterblijven
achterstand achtergrond afdoen afgaan afgekeken afkomen afkomstig afleiden afmelden afnemen afronden afspreekt afstaan afsteken afstemmen afstemming afwachten afwegen afweging afwijken alom andersom antwoordt arriveren automatisch
bedanken bedrag bedraagt bedragen bedreigd bedreigt bedreiging beeld begaan begeven begrijpelijk begroten behalve beheren behouden bekendmaken belanden belangen beleven belofte beloven beperken beschouwen beslaan bespreken bespreekt besproken bestemd bestemming bestuderen betrekking betreffen betrouwen bevallen bevinden bevoegde bewijzen bewijs bezien bezoek bezoeken bezwaarlijk bijeen bijeenkomen bijkomen bijkomend bijkomende bijstellen bijtijds blijkbaar bouwen breken brief bron bronnen buitenom bureau
cijfer cijfers college concept consequentie consequenties correct
daarheen datzelfde deadlines deelnemen definitief definitieve denkt deskundig dezelfde dient dienen doorgegeven doorgang doorheen doorkomen doorlezen doorlopend doorvoeren doorzetten drempel dubbel dwars
effect effecten eigenaar eindelijk eisend element elementen ene enige enorm erachter ertoe ervaring essentie exacte
factor factoren fase flexibel flink
gang gangbaar gedurende gek gelang gelegenheid gelegen geloven gemakkelijk gemiddeld gereed gering gesteld getal getallen gevolg gevolgen gevoelig gewenst gewend gewenste gewoonlijk gezamenlijk globaal graag grip grondslag grove
halen handig hanteren hanteert heen herinnering hergebruiken hierheen hiertoe hoedanigheid hoeveelheid hoogstwaarschijnlijk hoofdzaak hoofdzakelijk huidig
idealiter identiek immers impact individueel individuele ingewonnen initiatief inlezen innen inspelen instantie instanties insteek instemmen interesse intern interne intrekken introduceren invloed inwinnen
jaarlijks juridische
kaart kader kans kansen kenbaar kenmerken keuze keuzes kijk klein klinkt knoop knopen kom komst koppelen kosteloos kwam kwamen kwijtraken
laag lage langdurig langdurige langs langste leiden leidend leidraad leidt lenen letten letterlijk leven leverde lijn lijst loont los lukte
maand maandelijks maatstaf maken makkelijker mate meemaken meerdere meest merendeel methode middel middels minimale misgaan misverstand moeite moeizaam mondeling motivatie motiveren
nabij nadenken nader nakijken nakomen namen navraag neer neerkomen neerleggen nette netjes niveau nodigt noodzaak noodzakelijk noteren nut nuttig
objectief omhoog omlaag omslag omstandigheden onbekend ondanks onderbouwen onderbouwing onderhand onderling onderscheiden onderstaand onderweg onderzoek ongelijk onjuist onlangs onmiddellijk onmogelijk ontbreken ontbreekt ontgaan ontkomen ontlenen onvoldoende onzeker oorzaak oorzaken oordelen opbellen opeens opgeven opheffen ophalen ophouden opkomen oplopen opmerken opnoemen oppassen oproepen opschieten opschrijven opsommen opstart opstarten optellen optie opties optreden opvallen opvangen opvatten opvragen opzet opzetten opzich opzoeken orde organiseren organiseert origineel overblijven overdoen overdragen overeen overeenkomen overgebleven overheen overhouden overnemen overslaan overtuigen overweging overzetten
paar papier partijen passeren perfect periodiek plicht plek poging positie post prettig primair prioriteren procedures publiek
raad raadplegen raakt raar randje rapport recht rechten redelijk reeks regelmaat regelmatig reikwijdte relatie resultaat resultaten richtlijn risico rondkomen ronduit ruimte
samengevat samenhang schatten scheiden schelen schriftelijk slag slagen slot snelheid snelst soortgelijk spoor spullen standpunt stadium status steeds steken stilstaan strikt strikte structuur
taken te tegemoet tegenover tegenvallen terugbellen terugdraaien teruggaan teruggeven teruglezen teruglopen terugvinden terugzien tijdens tijdig tijdstip toe toekennen toelichten toelichting toestaan toevoegen toevallig toezeggen tonen traag treffen twijfel twijfelen twijfelt
uitblijven uitbreiden uitdraaien uitgangspunt uitgebreid uitgesloten uitgezonderd uithalen uiting uitkijken uitkomst uitmaken uitmaakt uitpakken uitrekenen uitsluitend uitstel uitvallen uitvinden uitvragen uitwerken uitwerking uitwisselen uitzien
vanzelfsprekend vaste vastzitten veelal verandert verantwoorden verbeteren verbinden verbonden verdere vereisen vergen vergt vergissen verhaal verhouding verkeerd verkrijgen verkrijgbaar verleden verlies verloop verlopen verlaten vermoeden verplaatsen verschijnen verschuiven versturing vertraging vertrekken vervangen vervolgens vervolg verwerken verwijderen verzamelen verzorging vlak vlot volgens volgorde volledige volstaan voorafgaand vooralsnog vooraan voordat voordoen voorgelegd voorgesteld voorheen voorleggen voorliggen voornaamste voornemen voorschrijven voorstellen voortaan voortkomen vooruit voorzien vraagt vrijwel vrijwillig vullen
waaraan waarborg waarnemen wachtend wegen wegens wegkomen wegnemen wekelijks wellicht welnu wenden wens wensen wenselijk weten wijst wijze wil wijzer woord woorden
zichtbaar zienswijze zodoende zorgen zorgt zouden zowaar zwart
achttien acht negen tien elf dertien veertien vijftien zestien zeventien negentien dertig veertig vijftig honderd
afgelopen vorige aankomende eerstvolgende uiterste
concern bedrijf organisaties functionaris behandelaar behandelaars hulpverlener hulpverleners begeleiders verwijzers
rondkrijgen regelt papierwinkel rompslomp gedoe rommel
opgemaakt opgezet opgestuurd doorgezet ingevoerd uitgelegd uitgezocht aangemaakt aangemeld aangevuld aangepast afgesloten afgerond meegenomen meegestuurd meegedeeld overgenomen overgedragen vastgehouden vrijgegeven
`);

/** True for a light word in any of its forms, and for a small number. */
export function isLight(word: string): boolean {
  return lightWords.has(word) || lightStems.has(stem(word)) || /^\d{1,2}$/.test(word);
}

/** True for a word that only counts when a record has it. */
export function isVague(word: string): boolean {
  return vagueWords.has(word) || vagueStems.has(stem(word));
}

const vagueStems: ReadonlySet<string> = new Set([...vagueWords].map(stem));
const lightStems: ReadonlySet<string> = new Set([...lightWords].map(stem));

/** True for any of the plain words as it is spelled. */
export function isPlain(word: string): boolean {
  return emptyWords.has(word) || lightWords.has(word) || vagueWords.has(word);
}

/** All plain words, so that a typing error in one of them is seen for what it is. */
export function plainWords(): Iterable<string> {
  return [...emptyWords, ...lightWords, ...vagueWords];
}
