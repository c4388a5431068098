//! Words of the course room: its lists, its views, its keys, its notes and its handouts.

use crate::domain::course::How;

words! {
    /// Words of the course room.
    CourseWords {
        title: "Kurs", "Kurs", "Course";
        home: "Kurs", "Kurs", "Course";
        band: "DEMO – oppdiktede personer", "DEMO – oppdikta personar", "DEMO – invented people";
        lead: "Et kurs på storskjerm, eller ett tema på 45 minutter. Alle personer er oppdiktet, og ingen lagret samtale kan åpnes herfra.", "Eit kurs på storskjerm, eller eitt tema på 45 minutt. Alle personar er oppdikta, og ingen lagra samtale kan opnast herifrå.", "A course on a big screen, or one theme in 45 minutes. Everyone is invented, and no saved visit can be opened from here.";
        go_on: "Fortsett: {}", "Hald fram: {}", "Go on: {}";
        go_on_at: "{}, der dere var sist", "{}, der de var sist", "{}, where you were last";
        new_plan: "Ny plan: {}", "Ny plan: {}", "New plan: {}";
        plans: "Mine planer", "Planane mine", "My plans";
        plan_line: "{} ({} dager, {} min)", "{} ({} dagar, {} min)", "{} ({} days, {} min)";
        name_plan: "Hva skal planen hete?", "Kva skal planen heite?", "What is the plan called?";
        name_more: "Ett ord, små bokstaver. Ikke navnet på en person. Står det tomt, får planen et navn av seg selv.", "Eitt ord, små bokstavar. Ikkje namnet på ein person. Står det tomt, får planen eit namn av seg sjølv.", "One word, lower case. Not a person's name. Left empty, the plan gets a name by itself.";
        name_bad: "Bruk bokstaver, tall og bindestrek, begynn med en bokstav, og ikke mer enn 40 tegn.", "Bruk bokstavar, tal og bindestrek, start med ein bokstav, og ikkje meir enn 40 teikn.", "Use letters, digits and hyphens, begin with a letter, and no more than 40 characters.";
        name_taken: "Det navnet er i bruk: velg et annet.", "Det namnet er i bruk: vel eit anna.", "That name is taken: choose another.";
        plans_unread: "Kan ikke leses her, og er latt urørt: {}. Planen er laget med en annen utgave av programmet, eller skadet.", "Kan ikkje lesast her, og er ikkje rørt: {}. Planen er laga med ei anna utgåve av programmet, eller skadd.", "Cannot be read here, and was left as it is: {}. The plan was made with another version of the program, or is damaged.";
        room_unread: "Stedet der dere var sist, kan ikke leses. Åpne planen din i stedet.", "Staden der de var sist, kan ikkje lesast. Opne planen din i staden.", "The place you were at last cannot be read. Open your plan instead.";
        no_course: "Kurset i denne planen finnes ikke her.", "Kurset i denne planen finst ikkje her.", "The course of this plan is not here.";
        delete_sure: "Slette planen «{}»?", "Slette planen «{}»?", "Delete the plan ‘{}’?";
        none: "Ingen kurs kan åpnes. Kjør «tidlig-inn check».", "Ingen kurs kan opnast. Køyr «tidlig-inn check».", "No course can be opened. Run ‘tidlig-inn check’.";
        leave_sure: "Avslutte kurset?", "Avslutte kurset?", "End the course?";
        leave_kept: "Planen og stedet dere er på, ligger igjen på maskinen.", "Planen og staden de er på, ligg igjen på maskina.", "The plan and the place you are at stay on this computer.";
        day: "Dag {}: {} min", "Dag {}: {} min", "Day {}: {} min";
        module_line: "{}, {} min", "{}, {} min", "{}, {} min";
        left_out: "tatt ut", "teke ut", "left out";
        minutes: "{} min", "{} min", "{} min";
        after: "Mellom og etter dagene", "Mellom og etter dagane", "Between and after the days";
        gone: "Disse delene finnes ikke lenger i kurset, og er tatt ut: {}.", "Desse delane finst ikkje lenger i kurset, og er tekne ut: {}.", "These parts are no longer in the course and were left out: {}.";
        not_kept: "Planen kan ikke lagres her: {}", "Planen kan ikkje lagrast her: {}", "The plan cannot be saved here: {}";
        not_kept_here: "Her kan ingenting lagres. Planen er borte når programmet avsluttes.", "Her kan ingenting lagrast. Planen er borte når programmet blir avslutta.", "Nothing can be saved here. The plan is gone when the program ends.";
        goals: "Etterpå kan du", "Etterpå kan du", "Afterwards you can";
        note: "Før vi begynner", "Før vi byrjar", "Before we begin";
        colleague: "Avtal nå med én kollega at dere kan snakke sammen etterpå. Det er lov å gå ut når som helst.", "Avtal no med éin kollega at de kan snakke saman etterpå. Det er lov å gå ut når som helst.", "Agree now with one colleague that you can talk afterwards. You may go out at any time.";
        task: "Oppgave", "Oppgåve", "Task";
        alone_size: "Hver for seg", "Kvar for seg", "On your own";
        pairs_size: "To og to", "To og to", "In pairs";
        group_size: "Grupper på {}", "Grupper på {}", "Groups of {}";
        discussion: "Snakk sammen", "Snakk saman", "Talk together";
        demonstration: "Demonstrasjon", "Demonstrasjon", "Demonstration";
        look_for: "Se etter", "Sjå etter", "Look for";
        you: "Du", "Du", "You";
        person: "Svar", "Svar", "Answer";
        asks_form: "Spørsmål i {}", "Spørsmål i {}", "Question in {}";
        answer: "Svar", "Svar", "Answer";
        result: "Resultat: {}", "Resultat: {}", "Result: {}";
        nothing_yet: "Ingenting er besvart ennå.", "Ingenting er svart på enno.", "Nothing is answered yet.";
        means: "Hva det betyr, og ikke betyr", "Kva det betyr, og ikkje betyr", "What it means, and does not";
        next: "Neste steg", "Neste steg", "Next step";
        step: "steg {} av {}", "steg {} av {}", "step {} of {}";
        vote: "Håndsopprekning", "Handsopprekking", "Show of hands";
        hands: "Tell hendene", "Tel hendene", "Count the hands";
        talk_about: "Snakk om", "Snakk om", "Talk about";
        no_right: "Ingen av svarene er fasit.", "Ingen av svara er fasit.", "None of these is the right answer.";
        two_ways: "Samme samtale, to måter", "Same samtale, to måtar", "The same talk, two ways";
        rehearsal: "Øving", "Øving", "Rehearsal";
        plenum: "Alle sammen: stem over hva som skal sies", "Alle saman: røyst over kva som skal seiast", "All together: vote on what to say";
        threes: "Tre og tre: den andre, den som øver, observatøren", "Tre og tre: den andre, den som øver, observatøren", "In threes: the other, the one who practises, the observer";
        drill: "Én replikk om gangen", "Éin replikk om gongen", "One line at a time";
        open_play: "l åpner øvingen, og Esc går tilbake hit.", "l opnar øvinga, og Esc går tilbake hit.", "l opens the rehearsal, and Esc comes back here.";
        open_cards: "l viser rollekortene og telleren, til å prøve på en egen maskin: «tidlig-inn observe». Kortene er hemmelige for de andre.", "l viser rollekorta og teljaren, til å prøve på ei eiga maskin: «tidlig-inn observe». Korta er hemmelege for dei andre.", "l shows the role cards and the counter, to try on a computer of its own: ‘tidlig-inn observe’. The cards are secret to the others.";
        break_: "Pause", "Pause", "Break";
        monday: "Hva gjør vi på mandag?", "Kva gjer vi på måndag?", "What do we do on Monday?";
        end: "Her er planen slutt.", "Her er planen slutt.", "This is the end of the plan.";
        source: "Kilde", "Kjelde", "Source";
        clock_stands: "klokka står", "klokka står", "the clock is stopped";
        clock_runs: "igjen", "att", "left";
        clock_over: "Tiden er ute", "Tida er ute", "Time is up";
        presets: "1: 2 min   2: 5 min   3: 10 min   4: 15 min", "1: 2 min   2: 5 min   3: 10 min   4: 15 min", "1: 2 min   2: 5 min   3: 10 min   4: 15 min";
        block_left: "{} brukt, {} igjen", "{} brukt, {} att", "{} used, {} left";
        block_over: "! {} OVER TIDEN", "! {} OVER TIDA", "! {} OVER TIME";
        black_notes: "Notater", "Notat", "Notes";
        no_notes: "Ingen notater her.", "Ingen notat her.", "No notes here.";
        coming: "Neste", "Neste", "Next";
        remaining: "Igjen av delen", "Att av delen", "Left of the block";
        remaining_until: "{} av {} min, til kl. {}", "{} av {} min, til kl. {}", "{} of {} min, until {}";
        remaining_over: "{} min over tiden, skulle vært slutt kl. {}", "{} min over tida, skulle vore slutt kl. {}", "{} min over time, was to end at {}";
        notes_on: "Notatene skrives til {}. Følg dem i et annet vindu med «tidlig-inn course --notes».", "Notata blir skrivne til {}. Følg dei i eit anna vindauge med «tidlig-inn course --notes».", "The notes are written to {}. Follow them in another window with ‘tidlig-inn course --notes’.";
        notes_off: "Notatene skrives ikke lenger.", "Notata blir ikkje skrivne lenger.", "The notes are no longer written.";
        notes_stopped: "(Ikke i gang nå.)", "(Ikkje i gang no.)", "(Not running now.)";
        notes_wait: "Venter på notater i {}. Slå dem på i kurset med n. Ctrl-C avslutter.", "Ventar på notat i {}. Slå dei på i kurset med n. Ctrl-C avsluttar.", "Waiting for notes in {}. Switch them on in the course with n. Ctrl-C ends.";
        written: "Lagret i {}", "Lagra i {}", "Saved in {}";
        not_written: "Det ble ikke skrevet: {}", "Det blei ikkje skrive: {}", "It was not written: {}";
        jump: "Gå til", "Gå til", "Go to";
        live: "Du har overtatt. Esc går tilbake til demonstrasjonen.", "Du har teke over. Esc går tilbake til demonstrasjonen.", "You have taken over. Esc goes back to the demonstration.";
        no_live: "Denne demonstrasjonen har ikke noe skjema å overta.", "Denne demonstrasjonen har ikkje noko skjema å ta over.", "This demonstration has no form to take over.";
        practice_ended: "Øvingen er slutt.", "Øvinga er slutt.", "The rehearsal is over.";
        key_on: "videre", "vidare", "on";
        key_back: "tilbake", "tilbake", "back";
        key_jump: "gå til", "gå til", "go to";
        key_all: "vis alt", "vis alt", "show all";
        key_black: "svart skjerm", "svart skjerm", "black screen";
        key_clock: "tid igjen", "tid att", "time left";
        key_more_time: "ett minutt til", "eitt minutt til", "one more minute";
        key_less_time: "ett minutt mindre", "eitt minutt mindre", "one minute less";
        key_shade: "lys/mørk", "lys/mørk", "light/dark";
        key_shown: "vis taster", "vis tastar", "show keys";
        key_notes: "notater i eget vindu", "notat i eige vindauge", "notes in a window";
        key_read_notes: "les notatene", "les notata", "read the notes";
        key_any: "tilbake", "tilbake", "back";
        key_live: "overta", "ta over", "take over";
        key_play: "åpne øvingen", "opne øvinga", "open the rehearsal";
        key_return: "tilbake til kurset", "tilbake til kurset", "back to the course";
        key_handout: "lagre hefte", "lagre hefte", "save the handout";
        key_plan: "til planen", "til planen", "to the plan";
        key_start: "start/stopp klokka", "start/stopp klokka", "start/stop the clock";
        key_preset: "2/5/10/15 min", "2/5/10/15 min", "2/5/10/15 min";
        key_hands: "antall hender", "tal på hender", "number of hands";
        key_option: "neste svar", "neste svar", "next answer";
        key_again: "tell på nytt", "tel på nytt", "count again";
        key_run: "kjør herfra", "køyr herifrå", "run from here";
        key_alone: "bare dette temaet", "berre dette temaet", "this module alone";
        key_forty_five: "første 45 min", "første 45 min", "first 45 min";
        key_earlier: "tema tidligere", "tema tidlegare", "module earlier";
        key_later: "tema senere", "tema seinare", "module later";
        key_day: "ny dag her", "ny dag her", "new day here";
        key_skip: "ta ut/inn", "ta ut/inn", "leave out/in";
        key_courses: "alle kurs", "alle kurs", "all courses";
        key_leave: "avslutt", "avslutt", "end";
        handout_title: "Hefte", "Hefte", "Handout";
        handout_sources: "Kilder", "Kjelder", "Sources";
        handout_goals: "Dette skal du kunne etterpå", "Dette skal du kunne etterpå", "What you can do afterwards";
        handout_monday: "Mandag: hva gjør vi?", "Måndag: kva gjer vi?", "Monday: what do we do?";
        handout_who: "Hvem (rolle)", "Kven (rolle)", "Who (role)";
        handout_when: "Når", "Når", "When";
        handout_own: "Vårt eget", "Vårt eige", "Our own";
        handout_invented: "Alle personer i kurset er oppdiktet.", "Alle personar i kurset er oppdikta.", "Everyone in the course is invented.";
        source_read: "kilde lest {}", "kjelde lesen {}", "source read {}";
        not_reviewed: "Innholdet er ikke gjennomgått av klinikere ennå.", "Innhaldet er ikkje gjennomgått av klinikarar enno.", "The content has not been reviewed by clinicians yet.";
        plain_start: "Skriv tallet. x og navnet på en plan sletter planen. q avslutter.", "Skriv talet. x og namnet på ein plan slettar planen. q avsluttar.", "Type the number. x and the name of a plan deletes that plan. q ends.";
        plain_cancel: "< avbryter.", "< avbryt.", "< cancels.";
        plain_plan: "Enter kjører fra der det sto, et tall kjører fra den delen. m 3: de første 45 minuttene av det temaet. a 3: hele det temaet for seg. x 3: ta ut eller inn. + 3 og - 3: minutter. t 3 og s 3: tema tidligere og senere. d 3: ny dag der. h 3: lagrer heftet til det temaet. < går til alle kurs, q avslutter.", "Enter køyrer frå der det stod, eit tal køyrer frå den delen. m 3: dei første 45 minutta av det temaet. a 3: heile det temaet for seg. x 3: ta ut eller inn. + 3 og - 3: minutt. t 3 og s 3: tema tidlegare og seinare. d 3: ny dag der. h 3: lagrar heftet til det temaet. < går til alle kurs, q avsluttar.", "Enter runs from where it stood, a number runs from that block. m 3: the first 45 minutes of that module. a 3: that module alone, all of it. x 3: leave out or in. + 3 and - 3: minutes. t 3 and s 3: module earlier and later. d 3: a new day there. h 3: saves the handout of that module. < goes to all courses, q ends.";
        plain_pick: "Velg", "Vel", "Choose";
        plain_block: "Fra hvilken del?", "Frå kva del?", "From which block?";
        plain_keys: "Enter går videre, < går tilbake, g går til en del, . viser alt, t sier hvor lang tid som er igjen, + gir ett minutt til, b leser notatene, n skriver dem til et eget vindu, l overtar eller åpner øvingen, r teller hender på nytt, h lagrer heftet, ? sier dette igjen, q går til planen.", "Enter går vidare, < går tilbake, g går til ein del, . viser alt, t seier kor lang tid som er att, + gir eitt minutt til, b les notata, n skriv dei til eit eige vindauge, l tek over eller opnar øvinga, r tel hender på nytt, h lagrar heftet, ? seier dette igjen, q går til planen.", "Enter goes on, < goes back, g goes to a block, . shows all, t says how much time is left, + gives one more minute, b reads the notes, n writes them for a window of their own, l takes over or opens the rehearsal, r counts hands again, h saves the handout, ? says this again, q goes to the plan.";
        plain_takes: "Enter, <, g, ., t, +, b, n, l, r, h, ? eller q", "Enter, <, g, ., t, +, b, n, l, r, h, ? eller q", "Enter, <, g, ., t, +, b, n, l, r, h, ? or q";
        plain_hands: "{} – hvor mange hender? Et tall.", "{} – kor mange hender? Eit tal.", "{} – how many hands? A number.";
        plain_clock: "Bruk {} minutter på dette.", "Bruk {} minutt på dette.", "Take {} minutes for this.";
        plain_clock_left: "Igjen på klokka", "Att på klokka", "Left on the clock";
        plain_open_play: "l åpner øvingen, og q går tilbake hit.", "l opnar øvinga, og q går tilbake hit.", "l opens the rehearsal, and q comes back here.";
        plain_live: "Du har overtatt samtalen. q går tilbake til kurset. Ingenting herfra blir lagret.", "Du har teke over samtalen. q går tilbake til kurset. Ingenting herifrå blir lagra.", "You have taken over the visit. q goes back to the course. Nothing from here is saved.";
        plain_live_take: "Skriv u for notatet, e for planen, l eller q for å gå tilbake til kurset.", "Skriv u for notatet, e for planen, l eller q for å gå tilbake til kurset.", "Type u for the note, e for the plan, l or q to go back to the course.";
        plain_observe: "Tell på en egen maskin: «tidlig-inn observe».", "Tel på ei eiga maskin: «tidlig-inn observe».", "Count on a computer of its own: ‘tidlig-inn observe’.";
        plenum_first: "Slik begynner det", "Slik startar det", "How it begins";
        plenum_answer: "Svaret", "Svaret", "The answer";
        plenum_ask: "Tur {}: hva ville du sagt?", "Tur {}: kva ville du sagt?", "Turn {}: what would you say?";
        plenum_bars: "Tur {}: hendene", "Tur {}: hendene", "Turn {}: the hands";
        plenum_most: "Flest hender: {}. Enter sier det.", "Flest hender: {}. Enter seier det.", "Most hands: {}. Enter says it.";
        plenum_other: "Flest hender: {}. Kursholderens merke går foran: {}.", "Flest hender: {}. Merket til kurshaldaren går føre: {}.", "Most hands: {}. The trainer’s mark goes before them: {}.";
        plenum_tie: "Likt: {}. Kursholderens merke avgjør: {}.", "Likt: {}. Merket til kurshaldaren avgjer: {}.", "A tie: {}. The trainer’s mark decides: {}.";
        plenum_no_hands: "Ingen hender. Kursholderens merke avgjør: {}.", "Ingen hender. Merket til kurshaldaren avgjer: {}.", "No hands. The trainer’s mark decides: {}.";
        plenum_and: "{} og {}", "{} og {}", "{} and {}";
        plenum_chosen: "Rommet valgte", "Rommet gjekk for", "The room chose";
        plenum_hands: "{} av {} hender", "{} av {} hender", "{} of {} hands";
        plenum_uncounted: "ikke talt", "ikkje talt", "not counted";
        key_bars: "vis hendene", "vis hendene", "show the hands";
    }
}

impl CourseWords {
    /// What the key that opens it does.
    #[must_use]
    pub const fn opens(&self, how: How) -> &'static str {
        match how {
            How::Threes => self.open_cards,
            How::Plenum | How::Drill => self.open_play,
        }
    }

    /// How a scenario is rehearsed.
    #[must_use]
    pub const fn how(&self, how: How) -> &'static str {
        match how {
            How::Plenum => self.plenum,
            How::Threes => self.threes,
            How::Drill => self.drill,
        }
    }
}
