//! Words of the observer's page: counting a spoken role play, and what came of it.

use crate::domain::tally::Who;

words! {
    /// Words of the observer's page.
    ObserverWords {
        title: "Observatør", "Observatør", "Observer";
        lead: "For rollespill i tre: én er klienten, én øver, og du teller. Én tast er én kode. Ingen lyd og ingen navn.", "For rollespel i tre: éin er klienten, éin øver, og du tel. Éin tast er éin kode. Ingen lyd og ingen namn.", "For role play in threes: one is the client, one practises, and you count. One key is one code. No sound, no names.";
        thrown_away: "Tellingen blir borte når du går ut, hvis du ikke lagrer den.", "Teljinga blir borte når du går ut, om du ikkje lagrar ho.", "The count is thrown away when you leave, unless you save it.";
        kept: "Lagrede tellinger", "Lagra teljingar", "Saved counts";
        kept_one: "{}: {} talt på {}", "{}: {} talde på {}", "{}: {} counted in {}";
        keep: "Vil du lagre tellingen? Uten navn. Skriv «ja», eller en tom linje for nei.", "Vil du lagre teljinga? Utan namn. Skriv «ja», eller ei tom linje for nei.", "Save the count? Without names. Type ‘yes’, or an empty line for no.";
        asks_leave: "Spør den som øver om det er greit at du teller, før dere begynner.", "Spør den som øver om det er greitt at du tel, før de startar.", "Ask the one who practises whether it is all right that you count, before you begin.";
        where_codes_fit: "Koder passer bare der det handler om å endre noe. Gjelder det trygghet, holder gulløyeblikk.", "Kodar passar berre der det handlar om å endre noko. Gjeld det tryggleik, held gullaugeblikk.", "Codes fit only where there is something to change. Where it is about safety, golden moments are enough.";
        begin: "Begynn å telle", "Start teljinga", "Start counting";
        cards: "Rollekort å lese først", "Rollekort å lese først", "Role cards to read first";
        card_client: "Klienten", "Klienten", "The client";
        card_practitioner: "Den som øver", "Den som øver", "The one who practises";
        card_observer: "Observatøren", "Observatøren", "The observer";
        own_card: "Les bare ditt eget kort, og send skjermen videre.", "Les berre ditt eige kort, og send skjermen vidare.", "Read only your own card, and pass the screen on.";
        listen: "Lytt etter", "Lytt etter", "Listen for";
        waits: "Klokka står. Første tast starter den.", "Klokka står. Første tast startar ho.", "The clock stands. The first key starts it.";
        runs: "Går", "Går", "Running";
        paused: "PAUSE", "PAUSE", "PAUSED";
        talks: "{} snakker", "{} snakkar", "{} talking";
        unmarked: "Tab: hvem snakker?", "Tab: kven snakkar?", "Tab: who is talking?";
        marked: "talt {}", "talt {}", "counted {}";
        nothing_yet: "Ingenting talt ennå.", "Ingenting talt enno.", "Nothing counted yet.";
        golden: "gulløyeblikk", "gullaugeblikk", "golden moment";
        practitioner: "den som øver", "den som øver", "practitioner";
        other: "den andre", "den andre", "the other";
        key_undo: "angre", "angre", "undo";
        key_pause: "pause / start", "pause / start", "pause / start";
        key_talker: "hvem snakker", "kven snakkar", "who talks";
        key_counts: "tall", "tal", "numbers";
        key_cards: "kort", "kort", "card";
        key_done: "ferdig", "ferdig", "done";
        key_on: "tell videre", "tel vidare", "go on counting";
        key_leave: "gå ut", "gå ut", "leave";
        key_to_count: "begynn å telle", "start teljinga", "start counting";
        result: "Det du hørte", "Det du høyrde", "What you heard";
        length: "Samtalen varte {}.", "Samtalen varte {}.", "The talk lasted {}.";
        none_counted: "Ingen koder er talt.", "Ingen kodar er talde.", "No codes were counted.";
        not_heard: "Ikke talt", "Ikkje talt", "Not counted";
        too_few: "Forholdet mellom refleksjoner og spørsmål regnes ikke ut av færre enn {} merker. Her er det {}.", "Forholdet mellom refleksjonar og spørsmål blir ikkje rekna ut av færre enn {} merke. Her er det {}.", "Reflections to questions are not worked out from fewer than {} marks. Here there are {}.";
        no_question: "{} refleksjoner og ingen spørsmål: det er ikke noe å dele på.", "{} refleksjonar og ingen spørsmål: det er ikkje noko å dele på.", "{} reflections and no question: there is nothing to divide by.";
        no_codes_here: "I denne samtalen er koder feil mål, så de telles ikke. Merk gulløyeblikk og hvem som snakker.", "I denne samtalen er kodar feil mål, så dei blir ikkje talde. Merk gullaugeblikk og kven som snakkar.", "Codes are the wrong measure in this talk, so they are not counted. Mark golden moments and who talks.";
        golden_moments: "Gulløyeblikk", "Gullaugeblikk", "Golden moments";
        golden_after: "{}, etter {} {}", "{}, etter {} {}", "{}, after {} {}";
        golden_ask: "Begynn tilbakemeldingen med dem: hva ble sagt, og hva skjedde etterpå?", "Start tilbakemeldinga med dei: kva blei sagt, og kva skjedde etterpå?", "Begin your feedback with these: what was said, and what happened next?";
        talk: "Hvem snakket", "Kven snakka", "Who talked";
        share: "Den som øver: {} av {} ({} %). Et anslag, så godt som Tab ble trykket.", "Den som øver: {} av {} ({} %). Eit anslag, så godt som Tab blei trykt.", "The one who practises: {} of {} ({} %). An estimate, as good as Tab was pressed.";
        share_plain: "Den som øver: {} av {} ({} %). Et anslag, så godt som det ble merket.", "Den som øver: {} av {} ({} %). Eit anslag, så godt som det blei merkt.", "The one who practises: {} of {} ({} %). An estimate, as good as it was marked.";
        before_marked: "Før det ble merket hvem som snakket: {}.", "Før det blei merkt kven som snakka: {}.", "Before it was marked who talked: {}.";
        no_share: "Det ble ikke merket hvem som snakket.", "Det blei ikkje merkt kven som snakka.", "It was not marked who talked.";
        chart: "Ett tegn er {}: {} den som øver, {} den andre, {} ikke merket. * er et gulløyeblikk.", "Eitt teikn er {}: {} den som øver, {} den andre, {} ikkje merkt. * er eit gullaugeblikk.", "One sign is {}: {} the practitioner, {} the other, {} not marked. * is a golden moment.";
        row: "Fra {} til {}: den som øver {} %", "Frå {} til {}: den som øver {} %", "From {} to {}: the practitioner {} %";
        seconds: "{} s", "{} s", "{} s";
        minutes: "{} min {} s", "{} min {} s", "{} min {} s";
        meaning: "Hva tallene ikke er", "Kva tala ikkje er", "What the numbers are not";
        footer: "Øvingstall fra én som lyttet og telte. To som teller samme samtale, får ulike tall. De sier ikke hvor god noen er i samtale med et menneske, og de hører til i rommet der dere øvde. Vil du ha det vurdert, trengs opptak, samtykke og en som kan kode.", "Øvingstal frå éin som lytta og talde. To som tel same samtale, får ulike tal. Dei seier ikkje kor god nokon er i samtale med eit menneske, og dei høyrer til i rommet der de øvde. Vil du ha det vurdert, trengst opptak, samtykke og ein som kan kode.", "Practice numbers from one person who listened and counted. Two who count the same talk get different numbers. They do not say how good anyone is in talk with a person, and they belong in the room where you practised. To have that judged takes a recording, consent and someone who can code.";
        leave_title: "Gå ut og kaste tellingen?", "Gå ut og kaste teljinga?", "Leave and throw the count away?";
        leave_what: "Talt: {}, på {}. Tellingen kan ikke hentes tilbake.", "Talt: {}, på {}. Teljinga kan ikkje hentast tilbake.", "Counted: {}, in {}. The count cannot be brought back.";
        plain_keys: "Skriv én eller flere bokstaver på en linje, og trykk Enter.", "Skriv éin eller fleire bokstavar på ei linje, og trykk Enter.", "Type one or more letters on a line, and press Enter.";
        plain_more: "g gulløyeblikk, u angre, 1 den som øver snakker, 2 den andre snakker. Tom linje: tiden. pause: stopper og starter klokka. ?: tastene. q: ferdig.", "g gullaugeblikk, u angre, 1 den som øver snakkar, 2 den andre snakkar. Tom linje: tida. pause: stoppar og startar klokka. ?: tastane. q: ferdig.", "g golden moment, u undo, 1 the one who practises talks, 2 the other talks. Empty line: the time. pause: stops and starts the clock. ?: the keys. q: done.";
        plain_undone: "angret {} fra {}", "angra {} frå {}", "undid {} from {}";
        plain_nothing: "Ingenting å angre.", "Ingenting å angre.", "Nothing to undo.";
        plain_unknown: "Ikke talt: {}. Skriv ? for tastene.", "Ikkje talt: {}. Skriv ? for tastane.", "Not counted: {}. Type ? for the keys.";
    }
}

impl ObserverWords {
    /// Which of the two.
    #[must_use]
    pub const fn who(&self, who: Who) -> &'static str {
        match who {
            Who::Practitioner => self.practitioner,
            Who::Other => self.other,
        }
    }
}
