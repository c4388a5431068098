//! Words that begin ordinary sentences in such notes, in bokmål, nynorsk and English: a capital there names nobody.
//!
//! Left out are words that are also somebody's name, such as Dag, Liv, Tor, Odd and Helga. A word that is missing here is
//! pointed at once too often, and let stand by one key.

/// Whether a word, in small letters, is one of these.
pub(super) fn is_one(lower: &str) -> bool {
    WORDS.split(' ').any(|word| word == lower)
}

const WORDS: &str = "\
    a advice afraid after alcohol aldri alkohol all alle allerede alltid already also alt altså alvorleg \
    alvorlig always an and andre arbeidar arbeider are as asked asks at avtaler avtalt avtalte baby babyar \
    babyen bare barn barna barnehage barnet barnevern barnevernet barsel be because before begge begynner \
    begynte bekymra bekymret berre bestefar bestemor besøk besøket bil birth ble blei blir blitt blåmerke \
    blåmerker bor both boy boyfriend bror broren brukar bruker brukte bur burde but by byrja byrjar både \
    bør can child children cirka colleague could cries da dagen datter datteren de dei deira den denne \
    depresjon der dere deres deretter derfor dersom desse dessuten det dette did difor disse do doctor does \
    dottera drakk drar drikk drikker drinks drøft drøfta drøfter du då dårleg dårlig each eats eg ei ein \
    eit ektefelle ektemann ektemannen eldre eldste eller en enda enno ennå er et etter every fall falt \
    familie familien family far fare faren farfar farmor fastlege fastlegen father fear feels fekk felt few \
    fikk finn first fleire flere flytta flytter flyttet for fordi foreldra foreldre foreldrene fortalde \
    fortalt fortalte fortel forteller fortsatt fra framleis from frykt frå få får fått fødsel fødselen \
    føler følger følgjer følgte før først første ga gamle gammel gav gi gikk gir girl girlfriend gjekk gjer \
    gjorde gjort gjør god gravid gravide gråt gråter græt gut guten gutt gutten går gått had hadde han hans \
    har has hatt have he heim heime heimebesøk held helg helsesjukepleiar helsesykepleier hen hennar hennes \
    her here his hjem hjemme hjemmebesøk ho holder holdt home hos how hun husband hva hvem hver hvilke \
    hvilken hvis hvor hvordan hvorfor høg hør hører hørt hørte høy høyr høyrer i if igår ikke ikkje in \
    ingen ingenting inn inne innrømmer interpreter is it its ja jeg jenta jente jenten jobb jobbar jobben \
    jobber jordmor jordmora jordmoren kan kanskje kaster kjem kjenner kjærasten kjæreste kjæresten klarar \
    klarer kollega kollegaen kom kommer kontroll kontrollen kontrollerer korleis krisesenter krisesenteret \
    kunne kva kvar kveld kven kvifor kvinna kvinne kvinnen lag last lav leader leder lederen lege legen lei \
    leiar leiaren lever likevel litt little lives low lukker låg låser man manager mange manglar mangler \
    mann mannen many mat maybe med medan meir meldeplikt melding mellom men mens mer mest mi midwife might \
    min mine minste mitt mobil money mor mora more moren morfar mormor most mot mother much must my mye \
    mykje må måtte møter møtt møtte nabo naboen natt nb ned needs nei nektar nekter neste nesten never next \
    no nobody noe noen noko nokon nokre not nothing now nurse ny nye nyleg nylig nå når obs of ofte often \
    og også ok om omtrent on one only opp or orkar orker our over parent parents partnaren partner \
    partneren pasient pasienten pengar penger perhaps phone please plikt plikta plikten police politi \
    politiet pregnancy pregnant prøvde prøver på question questions quiet redd reiser reiste ring ringer \
    ringjer ringte roleg rolig rus råd røyker røykjer sa sagt said samboer samboeren sambuar sambuaren same \
    samme samtale samtalen samtykke says second seems sei seier seinare seint senere sent ser sett she \
    should si sidan siden sier sikkert sin since sist siste sitt skade skader skal skole skremmer skriv \
    skriver skule skulle slag sleeps slik sliten slo slutta slutter sluttet slår snakk snakka snakkar \
    snakker snakket so some somebody someone something son sonen sover spiser spurde spurt spurte spør \
    spørsmål starta startet still stille styrer svangerskap svangerskapet svar svarer svarte svigerfar \
    svigermor syster så sånn sår sønn sønnen søster søstera søv søvn ta takk tar tek telefon telefonen \
    tells tenker tenkjer tenkte thanks that the their then there therefore these they this those threats \
    tidleg tidlegare tidlig tidligere til time timen tired to tok told tolk tolken tredje treng trenger \
    trolig tror trua truer truet trugar trugsmål trur trusler trussel trygghet tryggleik trøtt trøytt two \
    uka uke under ung unsure uro uroleg urolig usikker ut utan ute uten vaksen vanskeleg vanskelig var ved \
    veit veka veke ven venn venninne ventar venter verkar vet vi vidare videre vil ville violence virker \
    virket viss visste voksen vold volden vond vondt vore vurder vurderer vurderte vært wants was we were \
    what when where which while who why wife with without woman work works worried would yes yet yngste you \
    your å økonomi ønsker ønskjer";

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
