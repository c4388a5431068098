//! Words that begin ordinary sentences in such notes, in bokmål, nynorsk and English: a capital there names nobody.
//!
//! Left out are words that are also somebody's name, such as Dag, Liv, Tor, Odd and Helga. A word that is missing here is
//! pointed at once too often, and let stand by one key.

/// Whether a word, in small letters, is one of these.
#[must_use]
pub fn is_one(lower: &str) -> bool {
    WORDS.split(' ').chain(PLANS.split(' ')).any(|word| word == lower)
}

/// What the notes of a plan begin with.
const PLANS: &str = "\
    alternativt ansvar ansvarlig ansvarleg arkiver avdeling avdelingen avklar avklart begge begynn bemanning del \
    delvis diskuter diskutert dokumenter drøftes evaluer evaluering fagdag fast felles ferdig fordel forslag frist \
    fullført fyll gjelder gjennomført gjennomgang gjennomgå godkjent gruppe gruppa halvår hent heng høst høsten \
    informer informasjon inviter juster kalender kommunen kommuneoverlegen kopi kort kurs lagre lagt ledelse ledelsen \
    legg lenke les liste lunsj lær mal mandat mappe møt møte månedlig noter nytt oppdater oppdatert oppgave oppgåve \
    opplæring oppstart oversikt plakat plan planen planlegg planlagt planlagd presenter prøv psykolog påbegynt \
    påminn referat rom rutine rutinen rutinar rutiner samarbeid samle sekretær sett sjå skift skjema spar spre start \
    studenter superbrukar superbruker så tavle team teamet tema tidspunkt trenger utkast utsatt utsett utvalg \
    vedtak vedtatt veileder veiledning venstre video vikar vis vår våren øv årlig årleg åpne opne bruk koordinator \
    ressursperson sosionom fagleder enhetsleder kontaktperson stedfortreder tilsett ansatt alle kontor \
    about add agreed appointment arrange before bring buy discuss draft everyone file finish give hold invite \
    keep make meeting meet midwives move news nurse plan print put routine set share show staff start talk team \
    training update weekly write yearly done monthly";

const WORDS: &str = "\
    a advice afraid after alcohol aldri alkohol all alle allerede alltid already also alt altså alvorleg \
    alvorlig always an and andre angående arbeidar arbeider are as asked asks at avtal avtaler avtalt \
    avtalte baby babyar babyen bad bare barn barna barnehage barnet barnevern barnevernet barsel be because \
    bedt before begge begynner begynte behandling bekymra bekymret bekymring bekymringsmelding ber berre \
    bestefar bestemor bestill bestilte besøk besøket bil birth ble blei blir blitt blåmerke blåmerker book \
    bor both boy boyfriend bror broren bruk brukar bruker brukt brukte bråk bur burde but by byrja byrjar \
    både bør can check child children cirka colleague contact could cries da dagen datter datteren de dei \
    deira den denne depresjon der dere deres deretter derfor dersom desse dessuten dessverre det dette did \
    difor disse diverre do doctor does dottera drakk drar drikk drikker drinks drøft drøfta drøfter du \
    dytta dytter då dårleg dårlig each eats eg ei ein eit ekstra ektefelle ektemann ektemannen eldre eldste \
    eller en enda enno ennå er et etter evening event every fall falt familie familien family far fare \
    faren farfar farmor fastlege fastlegen father fear feels fekk felt few fikk finn first fleire flere \
    flytta flytter flyttet follow for fordi foreldra foreldre foreldrene fortalde fortalt fortalte fortel \
    forteller fortsatt fra framleis from frykt frå få får fått fødsel fødselen føler følg følger følgjer \
    følgte før først første ga gamle gammel gav gi gikk gir girl girlfriend gjekk gjeld gjelder gjer gjorde \
    gjort gjør god gravid gravide gråt gråter græt gut guten gutt gutten går gått ha had hadde han handlar \
    handler hans har has hatt have he heim heime heimebesøk held heldigvis helg help helsesjukepleiar \
    helsesykepleier hen hendelse hendelsen hending hendinga hennar hennes henta hentet henvis henvist \
    henviste her here his hjelp hjelpe hjelper hjem hjemme hjemmebesøk ho holder holdt home hos how hugs \
    hun husband husk hva hvem hver hvilke hvilken hvis hvor hvordan hvorfor høg hør hører hørt hørte høy \
    høyr høyrer i if ifølge ifølgje igår ikke ikkje in ingen ingenting inn inne innrømmer interpreter is it \
    its ja jeg jenta jente jenten jobb jobbar jobben jobber jordmor jordmora jordmoren kan kanskje kaster \
    kjefter kjem kjenner kjærasten kjæreste kjæresten klarar klarer kollega kollegaen kom kommer kontakt \
    kontakta kontakten kontaktet kontroll kontrollen kontrollerer korleis krangel kranglar krangler \
    krisesenter krisesenteret kunne kva kvar kvelartak kveld kveldene kvelertak kven kvifor kvinna kvinne \
    kvinnen la lag last lav leader leder lederen lege legen lei leiar leiaren les let lever levert ligg \
    ligger likevel listen litt little lives lot low lukker lurer lurte lytt låg låser lærar lærer man \
    manager mange manglar mangler mann mannen many mat maybe med medan meir meld meldeplikt melding meldte \
    mellom men mens mer mest mi midwife might min mine minste mitt mobil money mor mora more moren morfar \
    morgen morgenen mormor morning most mot mother much must my mye mykje må måtte møter møtt møtte nabo \
    naboen natt nb ned needs nei nektar nekter nemnde nemner neste nesten never nevner nevnte next night no \
    nobody noe noen noko nokon nokre not nothing now nurse ny nye nyleg nylig nå når obs of offer ofte \
    often og også ok om omtrent on one only opp oppfølging opplevd opplevde opplever or ordne ordner orkar \
    orker our over overfor parent parents partnaren partner partneren pasient pasienten pass pengar penger \
    perhaps phone please plikt plikta plikten plutseleg plutselig police politi politiet pregnancy pregnant \
    prøvde prøver på question questions quiet read redd reiser reiste rekk rekker remember report ring \
    ringer ringjer ringt ringte roleg rolig roper ropte rus råd rådet røyker røykjer sa sagt said saka \
    saken samboer samboeren samboerne sambuar sambuaren same samme samtale samtalen samtykke sannsynligvis \
    says second seems sei seier seinare seint selv send sendte senere sent ser sett she should si sidan \
    siden sier sikkert sin since sinne sint sist siste sit sitt sitter situasjon situasjonen situation \
    sjalu sjekk sjølv skade skader skal skole skreiv skremmer skrev skriv skriver skule skulle slag sleeps \
    slik sliten slo slutta slutter sluttet slår snakk snakka snakkar snakker snakket so some somebody \
    someone something son sonen sover sparka sparker spesielt spiser spurde spurt spurte spør spørsmål \
    spørsmålet starta startet still stille sto stod styrer står svangerskap svangerskapet svar svarer \
    svaret svarte svigerfar svigermor syster så sånn sår særleg særlig sønn sønnen sørg søster søstera søv \
    søvn ta takk tar tek telefon telefonen tells tenker tenkjer tenkte thanks that the their then there \
    therefore these they this those threats tidleg tidlegare tidlig tidligere til tilbaud tilby tilbyr \
    tilbød time timen tired to today tok told tolk tolken tomorrow tonight tredje treng trenger trolig tror \
    trua truer truet trugar trugsmål trur trusler trussel trygghet tryggleik trøtt trøytt two uansett uka \
    uke under ung unsure uro uroa uroen uroleg urolig usikker usikkert ut utan ute uten utredning utrygg \
    utrygt vaksen vanskeleg vanskelig var ved veit veka veke ven venn venninne vent ventar venter verkar \
    vet vi vidare videre vil ville violence virker virket viss visste viste voksen vold volden vond vondt \
    vore vurder vurderer vurderte våpen vært wait wants was we week were what when where which while who \
    why wife with without woman work works worried would yes yesterday yet yngste you your å økende økonomi \
    ønsker ønskjer";

#[cfg(test)]
mod tests {
    use super::{WORDS, is_one};

    #[test]
    fn words_that_begin_sentences_are_known_and_names_are_not() {
        assert!(["hun", "ho", "the", "å", "jordmora", "yngste"].into_iter().all(is_one));
        assert!(["dag", "liv", "kari", "helga", ""].into_iter().all(|name| !is_one(name)));
        assert!(WORDS.split(' ').all(|word| !word.is_empty() && word == word.to_lowercase()));
    }
}
