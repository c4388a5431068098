//! Words around guides: the service's plans, a visit that goes by one, training and supervision, and counts.

use crate::domain::guide::Field;
use crate::domain::guide::counts::Counted;
use crate::domain::guide::training::{Held, Stand};
use crate::domain::identifying::coarse::{CoarseKind, Instead};

words! {
    /// Words around guides.
    GuideWords {
        title: "Planer og veiledere", "Planar og rettleiarar", "Plans and guides";
        lead: "Planene er tjenestens egne og handler ikke om noen familie. Skriv roller, aldri navn.", "Planane er tenesta sine eigne og handlar ikkje om nokon familie. Skriv roller, aldri namn.", "The plans are the service's own and are about no family. Write roles, never names.";
        holds_plan: "plan", "plan", "plan";
        holds_family: "til besøk eller møte", "til besøk eller møte", "for a visit or a meeting";
        holds_sealed: "til besøk eller møte, forseglet", "til besøk eller møte, forsegla", "for a visit or a meeting, sealed";
        holds_unkept: "til besøk eller møte, lagres ikke", "til besøk eller møte, blir ikkje lagra", "for a visit or a meeting, not saved";
        holds_nothing: "til å lese", "til å lese", "to read";
        done_of: "{} av {} gjort", "{} av {} gjort", "{} of {} done";
        overdue_count: "{} over fristen", "{} over fristen", "{} overdue";
        overdue: "over fristen", "over fristen", "overdue";
        part_of: "Del {} av {}", "Del {} av {}", "Part {} of {}";
        own_part: "For deg alene", "For deg åleine", "For you alone";
        reached: "Så langt er dere", "Så langt er de", "What you have reached";
        is_reached: "nådd", "nådd", "reached";
        missing: "mangler {}: {}", "manglar {}: {}", "{} missing: {}";
        missing_whole: "gjort, men uten rolle eller dato", "gjort, men utan rolle eller dato", "done, but without role or date";
        note: "Notat", "Notat", "Note";
        role: "Rolle", "Rolle", "Role";
        date: "Dato", "Dato", "Date";
        number: "Tall", "Tal", "Number";
        role_hint: "rolle, ikke navn", "rolle, ikkje namn", "a role, not a name";
        date_hint: "som 1.12.2026", "som 1.12.2026", "as 1.12.2026";
        empty: "–", "–", "–";
        why: "Hvorfor", "Kvifor", "Why";
        say: "Kan sies", "Kan seiast", "Could be said";
        avoid: "Unngå", "Unngå", "Avoid";
        source: "Kilde", "Kjelde", "Source";
        bad_date: "«{}» er ingen dato. Skriv den som 1.12.2026.", "«{}» er ingen dato. Skriv han som 1.12.2026.", "“{}” is no date. Write it as 1.12.2026.";
        bad_number: "«{}» er ikke et helt tall mellom 0 og 999.", "«{}» er ikkje eit heilt tal mellom 0 og 999.", "“{}” is no whole number from 0 to 999.";
        kept: "Lagret.", "Lagra.", "Saved.";
        not_kept: "Her er det ikke noe sted å lagre. Skriv planen ut før du lukker.", "Her er det ikkje nokon stad å lagre. Skriv planen ut før du lukkar.", "There is nowhere to save here. Write the plan out before you close.";
        unreadable: "Det som er lagret her, kan ikke leses av denne versjonen. Det blir stående som det er, og ingenting lagres over det.", "Det som er lagra her, kan ikkje lesast av denne versjonen. Det blir ståande som det er, og ingenting blir lagra over det.", "What is saved here cannot be read by this version. It stays as it is, and nothing is saved over it.";
        looks_like_name: "«{}» kan være et navn. Skriv rollen i stedet.", "«{}» kan vere eit namn. Skriv rolla i staden.", "“{}” may be a name. Write the role instead.";
        points_name: "«{}» kan være et navn", "«{}» kan vere eit namn", "“{}” may be a name";
        points_birth: "«{}» kan være en fødselsdato", "«{}» kan vere ein fødselsdato", "“{}” may be a date of birth";
        points_ask: "{}. Her skal det ikke stå noe om en bestemt person. Lagre det likevel?", "{}. Her skal det ikkje stå noko om ein bestemt person. Lagre det likevel?", "{}. Nothing here should be about a particular person. Save it all the same?";
        not_put: "Ikke lagret. Skriv det på nytt uten det som kan røpe noen.", "Ikkje lagra. Skriv det på nytt utan det som kan røpe nokon.", "Not saved. Type it again without what may tell who somebody is.";
        read_hide: "F12 skjuler alt. Kommer noen inn, lukker p eller F9 denne delen. Etter ett minutt uten tastetrykk vises terminkalkulatoren; Enter fører tilbake.", "F12 gøymer alt. Kjem nokon inn, lukkar p eller F9 denne delen. Etter eitt minutt utan tastetrykk blir terminkalkulatoren vist; Enter fører tilbake.", "F12 hides everything. If someone comes in, p or F9 closes this part. After one minute without a key the due-date calculator shows; Enter leads back.";
        written: "Skrevet til {}", "Skrive til {}", "Written to {}";
        key_tick: "gjort", "gjort", "done";
        key_write: "skriv", "skriv", "write";
        key_out: "skriv ut", "skriv ut", "write out";
        key_begin: "begynn", "start", "begin";
        key_practise: "øv", "øv", "practise";
        key_wait: "la vente", "la vente", "put to wait";
        key_lift: "ta opp igjen", "ta opp igjen", "take up again";
        key_meeting: "til møte", "til møte", "to a meeting";
        key_more: "én til", "éin til", "one more";
        key_less: "én færre", "éin færre", "one less";
        key_half: "neste halvår", "neste halvår", "next half-year";
        key_half_before: "forrige halvår", "førre halvår", "half-year before";
        out_title: "Skriv ut som", "Skriv ut som", "Write out as";
        form_page: "Side til å skrive ut", "Side til å skrive ut", "A page to print";
        form_markdown: "Tekst (Markdown)", "Tekst (Markdown)", "Text (Markdown)";
        form_dates: "Datoer til kalenderen", "Datoar til kalenderen", "Dates for the calendar";
        key_new: "ny", "ny", "new";
        key_remove: "ta bort", "ta bort", "remove";
        film_waits: "Tilbud og film venter.", "Tilbod og film ventar.", "Offer and film wait.";
        rest_waits: "Det som var planlagt, venter.", "Det som var planlagt, ventar.", "What was planned waits.";
        wait_lift: "Det tas opp igjen i delen som er for deg alene.", "Det blir teke opp igjen i delen som er for deg åleine.", "It is taken up again in the part that is for you alone.";
        start_lead: "Hvem gjelder det?", "Kven gjeld det?", "Who is it about?";
        start_weeks: "Barnets alder i uker (kan stå tomt)", "Alderen til barnet i veker (kan stå tomt)", "The baby's age in weeks (may be left empty)";
        family_lead: "Notatene herfra blir en forseglet samtale som går ut på dato. Ingenting om familien blir liggende i planene.", "Notata herfrå blir ein forsegla samtale som går ut på dato. Ingenting om familien blir liggjande i planane.", "The notes become a sealed visit that expires. Nothing about the family stays among the plans.";
        family_open: "Notatene herfra blir en egen samtale, uten passord, som går ut på dato. Ingenting om familien blir liggende i planene.", "Notata herfrå blir ein eigen samtale, utan passord, som går ut på dato. Ingenting om familien blir liggjande i planane.", "The notes become a visit of their own, without a passphrase, that expires. Nothing about the family stays among the plans.";
        family_unkept: "Ingenting av det du skriver om en familie, lagres her. Ta notatet med til journalen før du avslutter.", "Ingenting av det du skriv om ein familie, blir lagra her. Ta notatet med til journalen før du avsluttar.", "Nothing you write about a family is saved here. Take the note to the patient record before you finish.";
        family_unchosen: "Notatene herfra blir en egen samtale, aldri en del av planene. Før det første besøket blir du spurt om hva som skal lagres.", "Notata herfrå blir ein eigen samtale, aldri ein del av planane. Før det første besøket blir du spurd om kva som skal lagrast.", "The notes become a visit of their own, never part of the plans. Before the first visit you are asked what is to be saved.";
        family_practice: "Familien er oppdiktet, og ingenting lagres.", "Familien er oppdikta, og ingenting blir lagra.", "The family is invented, and nothing is saved.";
        note_heading: "{} (versjon {})", "{} (versjon {})", "{} (version {})";
        note_title: "Notat: {}", "Notat: {}", "Note: {}";
        nothing_noted: "Ingenting er ført.", "Ingenting er ført.", "Nothing is noted.";
        done: "gjort", "gjort", "done";
        carry_title: "Over til møtet", "Over til møtet", "Over to the meeting";
        carry_lead: "Bare det det er sagt ja til, følger med. Ta bort det du vil la ligge.", "Berre det det er sagt ja til, følgjer med. Ta bort det du vil la liggje.", "Only what was agreed to goes along. Leave out what you want left behind.";
        carry_goes: "Følger med", "Følgjer med", "Goes along";
        carry_none: "Ingenting. Ingen har sagt ja til at noe deles.", "Ingenting. Ingen har sagt ja til at noko blir delt.", "Nothing. Nobody has agreed to anything being shared.";
        carry_stays: "Blir igjen", "Blir igjen", "Stays behind";
        carry_invite: "{} inviteres", "{} blir invitert", "{} is invited";
        carry_task: "{}: {}", "{}: {}", "{}: {}";
        carry_private: "fra delen på tomannshånd", "frå delen på tomannshand", "from the part alone together";
        stays_forms: "svar og resultater", "svar og resultat", "answers and results";
        stays_plan: "det som står under Veien videre", "det som står under Vegen vidare", "what stands under The way on";
        stays_refused: "{} (samtykke: {})", "{} (samtykke: {})", "{} (consent: {})";
        stays_notes: "notater fra besøket", "notat frå besøket", "notes of the visit";
        carry_go: "lagre og åpne møtet", "lagre og opne møtet", "save and open the meeting";
        carry_go_unkept: "åpne møtet", "opne møtet", "open the meeting";
        minutes: "Referat", "Referat", "Minutes";
        minutes_markdown: "Referat (Markdown)", "Referat (Markdown)", "Minutes (Markdown)";
        minutes_lead: "Les det høyt for alle før noen får det med seg. Var møtet i to deler, er dette ikke referatet til begge.", "Les det høgt for alle før nokon får det med seg. Var møtet i to delar, er dette ikkje referatet til begge.", "Read it aloud to everyone before anyone takes it along. If the meeting was in two parts, these are not the minutes for both.";
        coarse: "Uten navn", "Utan namn", "Without names";
        coarse_title: "Gjør grovere før du viser det", "Gjer grovare før du viser det", "Make it coarser before you show it";
        coarse_lead: "Dette kan kjennes igjen. Det byttes ut, om du ikke velger å la det stå.", "Dette kan kjennast att. Det blir bytt ut, om du ikkje vel å la det stå.", "This may be recognised. It is replaced, unless you choose to let it stand.";
        coarse_none: "Ingenting å gjøre grovere ble funnet. Les det likevel for en kollega.", "Ingenting å gjere grovare blei funne. Les det likevel for ein kollega.", "Nothing to make coarser was found. Read it to a colleague all the same.";
        coarse_blind: "Programmet ser ikke alt: tro, små steder, navn med små bokstaver, sjeldne yrker, slekt, noe bygda har hørt om. Les arket selv én gang.", "Programmet ser ikkje alt: tru, små stader, namn med små bokstavar, sjeldne yrke, slekt, noko bygda har høyrt om. Les arket sjølv éin gong.", "The program does not see everything: faith, small places, names in small letters, rare jobs, relatives, village talk. Read the sheet once yourself.";
        coarse_stands: "blir stående", "blir ståande", "stands";
        coarse_show: "vis teksten", "vis teksten", "show the text";
        kind_trace: "kan røpe hvem", "kan røpe kven", "may tell who";
        kind_date: "tidspunkt", "tidspunkt", "a time";
        kind_week: "uke", "veke", "a week";
        kind_age: "alder", "alder", "an age";
        kind_children: "antall barn", "talet på barn", "number of children";
        kind_name: "navn, sted eller språk", "namn, stad eller språk", "a name, place or language";
        kind_number: "tall", "tal", "a number";
        instead_gone: "[…]", "[…]", "[…]";
        instead_recently: "nylig", "nyleg", "recently";
        instead_while: "en stund", "ei stund", "a while";
        instead_early: "tidlig i svangerskapet", "tidleg i svangerskapet", "early in pregnancy";
        instead_midway: "midt i svangerskapet", "midt i svangerskapet", "mid-way in pregnancy";
        instead_near: "nær fødsel", "nær fødsel", "near birth";
        instead_baby: "en baby", "ein baby", "a baby";
        instead_small: "et lite barn", "eit lite barn", "a small child";
        instead_school: "et skolebarn", "eit skulebarn", "a schoolchild";
        instead_young: "ung", "ung", "young";
        instead_adult: "voksen", "vaksen", "adult";
        instead_children: "barn", "barn", "children";
        training: "Opplæring og veiledning", "Opplæring og rettleiing", "Training and supervision";
        training_lead: "Nøkkelpersoner etter rolle, aldri navn. Ingenting om noen familie.", "Nøkkelpersonar etter rolle, aldri namn. Ingenting om nokon familie.", "Key people by role, never by name. Nothing about any family.";
        training_none: "Ingen nøkkelpersoner ennå.", "Ingen nøkkelpersonar enno.", "No key people yet.";
        person_role: "Rolle og tjeneste", "Rolle og teneste", "Role and service";
        person_deputy: "Stedfortreder (rolle)", "Stadfortredar (rolle)", "Deputy (role)";
        person_hours: "Timer i måneden", "Timar i månaden", "Hours a month";
        person_workshop_one: "Kursdag 1", "Kursdag 1", "Workshop day 1";
        person_workshop_two: "Kursdag 2", "Kursdag 2", "Workshop day 2";
        person_self: "Sier selv «trygg»", "Seier sjølv «trygg»", "Says “confident”";
        person_supervisor: "Veilederen sier «trygg»", "Rettleiaren seier «trygg»", "Supervisor says “confident”";
        person_left: "Sluttet som nøkkelperson", "Slutta som nøkkelperson", "Stopped as key person";
        new_session: "Ny veiledning, dato", "Ny rettleiing, dato", "New supervision, date";
        session: "Veiledning {}", "Rettleiing {}", "Supervision {}";
        practised: "Øvd på", "Øvd på", "Practised";
        to_try: "Prøve til neste gang", "Prøve til neste gong", "To try till next time";
        held_planned: "avtalt", "avtalt", "planned";
        held_held: "holdt", "halden", "held";
        held_missed: "ikke holdt", "ikkje halden", "missed";
        stand_new: "ny", "ny", "new";
        stand_first: "én kursdag av to", "éin kursdag av to", "one workshop day of two";
        stand_supervision: "i veiledning", "i rettleiing", "in supervision";
        stand_half: "den ene har sagt trygg", "den eine har sagt trygg", "one of the two says confident";
        stand_confident: "trygg (begge har sagt det)", "trygg (begge har sagt det)", "confident (both say so)";
        stand_left: "sluttet", "slutta", "has left";
        flag_unsaid: "Ble veiledningen {} holdt?", "Blei rettleiinga {} halden?", "Was the supervision on {} held?";
        flag_missed: "Veiledningen {} ble ikke holdt, og ingen ny er avtalt.", "Rettleiinga {} blei ikkje halden, og inga ny er avtalt.", "The supervision on {} was missed, and no new one is set.";
        flag_no_next: "Neste veiledning er ikke avtalt.", "Neste rettleiing er ikkje avtalt.", "The next supervision is not set.";
        flag_no_deputy: "Ingen stedfortreder.", "Ingen stadfortredar.", "No deputy.";
        flag_no_hours: "Ingen timer satt av.", "Ingen timar sette av.", "No hours set aside.";
        supervision_day: "Veiledning i Foreldre-baby samspill", "Rettleiing i Foreldre-baby samspill", "Supervision in parent-baby interaction";
        flags_of: "{} å se til, {} nøkkelpersoner", "{} å sjå til, {} nøkkelpersonar", "{} to see to, {} key people";
        counts: "Tall til årsrapporten", "Tal til årsrapporten", "Numbers for the yearly report";
        counts_lead: "Bare antall, aldri hvem. Tall under {} vises ikke i rapporten, og heller ikke tall som de kunne regnes ut av.", "Berre kor mange, aldri kven. Tal under {} blir ikkje viste i rapporten, og heller ikkje tal som dei kunne reknast ut av.", "Only numbers, never who. Numbers below {} are not shown in the report, nor numbers that they could be worked out from.";
        half_first: "første halvår {}", "første halvår {}", "first half of {}";
        half_second: "andre halvår {}", "andre halvår {}", "second half of {}";
        counted_offered: "Fikk tilbudet", "Fekk tilbodet", "Were offered it";
        counted_accepted: "Sa ja", "Sa ja", "Said yes";
        counted_declined: "Sa nei", "Sa nei", "Said no";
        counted_completed: "Fullførte", "Fullførte", "Completed";
        counted_stopped: "Sluttet før", "Slutta før", "Stopped before";
        counted_visits: "Hjemmebesøk i alt", "Heimebesøk i alt", "Home visits in all";
        counted_other: "Far eller medmor med", "Far eller medmor med", "Father or co-mother took part";
        counted_interpreter: "Med tolk", "Med tolk", "With an interpreter";
        withheld: "vises ikke", "blir ikkje vist", "not shown";
        in_report: "i rapporten: {}", "i rapporten: {}", "in the report: {}";
        odd: "«{}» er flere enn «{}». Sjekk tallene.", "«{}» er fleire enn «{}». Sjekk tala.", "“{}” is more than “{}”. Check the numbers.";
        foot: "Laget med tidlig-inn. Tjenestens eget dokument, uten opplysninger om noen familie.", "Laga med tidlig-inn. Dokumentet er tenesta sitt eige, utan opplysningar om nokon familie.", "Made with tidlig-inn. The service's own document, with nothing about any family.";
        made: "Skrevet ut {}", "Skrive ut {}", "Written out {}";
        no_dates: "Ingen datoer framover å legge i kalenderen.", "Ingen datoar framover å leggje i kalenderen.", "No dates ahead to put in the calendar.";
        remove_sure: "Ta bort denne nøkkelpersonen?", "Ta bort denne nøkkelpersonen?", "Remove this key person?";
        plain_tick: "Tall krysser av.", "Tal kryssar av.", "A number ticks.";
        plain_writes: "Tall og ord skriver: {}.", "Tal og ord skriv: {}.", "A number and words write: {}.";
        plain_note: "«{} notat …»", "«{} notat …»", "“{} note …”";
        plain_role: "«{} rolle …»", "«{} rolle …»", "“{} role …”";
        plain_date: "«{} dato 1.12.2026»", "«{} dato 1.12.2026»", "“{} date 1.12.2026”";
        plain_number: "«{} tall 3»", "«{} tal 3»", "“{} number 3”";
        plain_explain: "«{} ?» forklarer.", "«{} ?» forklarar.", "“{} ?” explains.";
        plain_on: "Tom linje går videre, < tilbake, q avslutter.", "Tom linje går vidare, < tilbake, q avsluttar.", "An empty line goes on, < back, q ends.";
        tick: "kryss", "kryss", "tick";
        plain_read: "Tall forklarer. Tom linje går videre, < tilbake, q avslutter.", "Tal forklarar. Tom linje går vidare, < tilbake, q avsluttar.", "A number explains. An empty line goes on, < back, q ends.";
        plain_wait: "w lar det vente, eller tar det opp igjen.", "w lèt det vente, eller tek det opp igjen.", "w puts it to wait, or takes it up again.";
        plain_out: "{}: skriver en fil.", "{}: skriv ei fil.", "{}: writes a file.";
        plain_out_one: "ut {}", "ut {}", "out {}";
        plain_begin: "b begynner, øv øver med en oppdiktet familie.", "b startar, øv øver med ein oppdikta familie.", "b begins, p practises with an invented family.";
        plain_people: "ny ROLLE legger til. Tall åpner. < tilbake, q avslutter.", "ny ROLLE legg til. Tal opnar. < tilbake, q avsluttar.", "new ROLE adds. A number opens. < back, q ends.";
        plain_person: "Tall og det som skal stå: «2 helsesykepleier 2», «4 1.9.2026», «4 -» tømmer. veiledning DATO avtaler; holdt DATO, ikke DATO; øvd DATO ord; prøve DATO ord. < tilbake.", "Tal og det som skal stå: «2 helsesjukepleiar 2», «4 1.9.2026», «4 -» tømmer. rettleiing DATO avtaler; halden DATO, ikkje DATO; øvd DATO ord; prøve DATO ord. < tilbake.", "A number and what is to stand there: “2 health visitor 2”, “4 1.9.2026”, “4 -” empties. supervision DATE sets one; held DATE, missed DATE; practised DATE words; try DATE words. < back.";
        plain_counts: "Tall, likhetstegn og antall: «1=12». < tilbake, q avslutter.", "Tal, likskapsteikn og kor mange: «1=12». < tilbake, q avsluttar.", "A number, an equals sign and how many: “1=12”. < back, q ends.";
        plain_carry: "Tall tar bort eller tar med. Tom linje lagrer og åpner møtet. < tilbake.", "Tal tek bort eller tek med. Tom linje lagrar og opnar møtet. < tilbake.", "A number leaves out or takes along. An empty line saves and opens the meeting. < back.";
        plain_carry_unkept: "Tall tar bort eller tar med. Tom linje åpner møtet; ingenting lagres. < tilbake.", "Tal tek bort eller tek med. Tom linje opnar møtet; ingenting blir lagra. < tilbake.", "A number leaves out or takes along. An empty line opens the meeting; nothing is saved. < back.";
        plain_came_in: "Det som er skrevet ut her, blir stående. Kommer noen inn, lukker p denne delen. Lukk eller tøm vinduet selv.", "Det som er skrive ut her, blir ståande. Kjem nokon inn, lukkar p denne delen. Lukk eller tøm vindauget sjølv.", "What is printed here stays. If someone comes in, p closes this part. Close or clear the window yourself.";
        plain_close: "p lukker denne delen.", "p lukkar denne delen.", "p closes this part.";
        plain_closed: "Denne delen er lukket.", "Denne delen er lukka.", "This part is closed.";
        plain_meeting: "m: over til møtet", "m: over til møtet", "m: over to the meeting";
        plain_coarse: "Tall lar stå eller bytter ut. Tom linje viser teksten. < tilbake.", "Tal lèt stå eller byter ut. Tom linje viser teksten. < tilbake.", "A number lets stand or replaces. An empty line shows the text. < back.";
    }
}

impl GuideWords {
    /// What a field is called.
    #[must_use]
    pub const fn field(&self, field: Field) -> &'static str {
        match field {
            Field::Done => self.done,
            Field::Note => self.note,
            Field::Role => self.role,
            Field::Date => self.date,
            Field::Number => self.number,
        }
    }

    /// Where a key person stands.
    #[must_use]
    pub const fn stand(&self, stand: Stand) -> &'static str {
        match stand {
            Stand::New => self.stand_new,
            Stand::FirstDay => self.stand_first,
            Stand::InSupervision => self.stand_supervision,
            Stand::HalfConfident => self.stand_half,
            Stand::Confident => self.stand_confident,
            Stand::Left => self.stand_left,
        }
    }

    /// What became of a day of supervision.
    #[must_use]
    pub const fn held(&self, held: Held) -> &'static str {
        match held {
            Held::Planned => self.held_planned,
            Held::Held => self.held_held,
            Held::Missed => self.held_missed,
        }
    }

    /// What is counted.
    #[must_use]
    pub const fn counted(&self, what: Counted) -> &'static str {
        match what {
            Counted::Offered => self.counted_offered,
            Counted::Accepted => self.counted_accepted,
            Counted::Declined => self.counted_declined,
            Counted::Completed => self.counted_completed,
            Counted::Stopped => self.counted_stopped,
            Counted::Visits => self.counted_visits,
            Counted::OtherParent => self.counted_other,
            Counted::Interpreter => self.counted_interpreter,
        }
    }

    /// Coarser words.
    #[must_use]
    pub const fn instead(&self, instead: Instead) -> &'static str {
        match instead {
            Instead::Gone => self.instead_gone,
            Instead::Recently => self.instead_recently,
            Instead::While => self.instead_while,
            Instead::Early => self.instead_early,
            Instead::Midway => self.instead_midway,
            Instead::NearBirth => self.instead_near,
            Instead::Baby => self.instead_baby,
            Instead::SmallChild => self.instead_small,
            Instead::SchoolChild => self.instead_school,
            Instead::Young => self.instead_young,
            Instead::Adult => self.instead_adult,
            Instead::Children => self.instead_children,
        }
    }

    /// What is made coarser.
    #[must_use]
    pub const fn coarse_kind(&self, kind: CoarseKind) -> &'static str {
        match kind {
            CoarseKind::Trace => self.kind_trace,
            CoarseKind::Date => self.kind_date,
            CoarseKind::Week => self.kind_week,
            CoarseKind::Age => self.kind_age,
            CoarseKind::Children => self.kind_children,
            CoarseKind::Name => self.kind_name,
            CoarseKind::Number => self.kind_number,
        }
    }
}
