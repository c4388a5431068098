//! Words that only plain mode needs: how to answer on a line, and what a line did.

words! {
    /// Words of plain mode.
    PlainWords {
        question: "{}, spørsmål {} av {}: {}", "{}, spørsmål {} av {}: {}", "{}, question {} of {}: {}";
        prompt: "Svar (? hjelp):", "Svar (? hjelp):", "Answer (? help):";
        prompt_support: "Svar (s støtte, ? hjelp):", "Svar (s støtte, ? hjelp):", "Answer (s support, ? help):";
        prompt_choice: "Skriv tallet:", "Skriv talet:", "Type the number:";
        prompt_on: "Tom linje går videre (? hjelp):", "Tom linje går vidare (? hjelp):", "An empty line goes on (? help):";
        prompt_keep_or_write: "Skriv en linje, eller tom linje for å gå videre (? hjelp):", "Skriv ei linje, eller tom linje for å gå vidare (? hjelp):", "Type a line, or an empty line to go on (? help):";
        prompt_write: "Skriv en linje (< tilbake):", "Skriv ei linje (< tilbake):", "Type a line (< back):";
        not_here: "«{}» går ikke her. {}", "«{}» går ikkje her. {}", "‘{}’ does not fit here. {}";
        not_text: "Linjen kunne ikke leses som tekst (UTF-8). Skriv den på nytt.", "Linja kunne ikkje lesast som tekst (UTF-8). Skriv ho på nytt.", "The line could not be read as text (UTF-8). Type it again.";
        too_long: "Linjen er for lang. Skriv kortere.", "Linja er for lang. Skriv kortare.", "The line is too long. Write less.";
        take_choice: "Skriv et tall fra 1 til {}.", "Skriv eit tal frå 1 til {}.", "Type a number from 1 to {}.";
        take_number: "Skriv et helt tall fra {} til {}.", "Skriv eit heilt tal frå {} til {}.", "Type a whole number from {} to {}.";
        take_many: "Skriv ett eller flere tall fra 1 til {} med mellomrom, eller 0 for ingen.", "Skriv eitt eller fleire tal frå 1 til {} med mellomrom, eller 0 for ingen.", "Type one or more numbers from 1 to {} with spaces between, or 0 for none.";
        take_words: "Skriv med egne ord, på én linje.", "Skriv med eigne ord, på éi linje.", "Write in your own words, on one line.";
        take_on: "Tom linje går videre.", "Tom linje går vidare.", "An empty line goes on.";
        take_other: "Eller v, h, n, s, t, <, ?, q.", "Eller v, h, n, s, t, <, ?, q.", "Or v, h, n, s, t, <, ?, q.";
        of_unit: "{} Enhet: {}.", "{} Eining: {}.", "{} Unit: {}.";
        answered: "Ført: {}. Skriv b for å beholde det.", "Ført: {}. Skriv b for å behalde det.", "Entered: {}. Type b to keep it.";
        first_step: "Dette er det første. Du kan ikke gå lenger tilbake.", "Dette er det første. Du kan ikkje gå lenger tilbake.", "This is the first. You cannot go further back.";
        saved: "lagret {}", "lagra {}", "saved {}";
        alert_take: "Les kortet. Skriv m eller sett når det er lest, eller r for å rette svaret.", "Les kortet. Skriv m eller sett når det er lese, eller r for å rette svaret.", "Read the card. Type m or seen when you have read it, or r to correct the answer.";
        seen: "Merket som sett. Hva som ble gjort, må skrives før samtalen avsluttes (a).", "Merkt som sett. Kva som blei gjort, må skrivast før samtalen blir avslutta (a).", "Marked as seen. What was done must be written before the visit ends (a).";
        done_numbers: "Skriv tallene for det som ble gjort, med mellomrom. Eller skriv med egne ord. Tom linje hvis ingen passer.", "Skriv tala for det som blei gjort, med mellomrom. Eller skriv med eigne ord. Tom linje om ingen passar.", "Type the numbers of what was done, with spaces between. Or write in your own words. An empty line if none fits.";
        done_mixed: "Skriv bare tall, eller bare ord. Ordene kan komme på neste linje.", "Skriv berre tal, eller berre ord. Orda kan kome på neste linje.", "Type only numbers, or only words. The words can come on the next line.";
        done_more: "Mer med egne ord, uten navn. Tom linje hvis det er nok.", "Meir med eigne ord, utan namn. Tom linje om det er nok.", "More in your own words, no names. An empty line if that is enough.";
        done_nothing: "Ingenting er ført ennå.", "Ingenting er ført enno.", "Nothing has been entered yet.";
        card_on: "Skriv a for å føre hva som ble gjort. Tom linje går tilbake.", "Skriv a for å føre kva som blei gjort. Tom linje går tilbake.", "Type a to write what was done. An empty line goes back.";
        clear: "En strek (-) sletter det som står der.", "Ein strek (-) slettar det som står der.", "A dash (-) deletes what is there.";
        stays_shown: "Det som er skrevet ut her, kan ikke skjules og blir stående. Skriv p hvis noen kommer inn, og lukk eller tøm vinduet.", "Det som er skrive ut her, kan ikkje gøymast og blir ståande. Skriv p om nokon kjem inn, og lukk eller tøm vindauget.", "What is printed here cannot be hidden and stays. Type p if someone comes in, and close or clear the window.";
        came_in: "Denne delen er lukket. Samtalen går videre til planen.", "Denne delen er lukka. Samtalen går vidare til planen.", "This part is closed. The visit goes on to the plan.";
        ask_on: "Skriv f for å spørre videre med {}.", "Skriv f for å spørje vidare med {}.", "Type f to ask more with {}.";
        correct_take: "Skriv tallet foran et svar for å rette det.", "Skriv talet framfor eit svar for å rette det.", "Type the number before an answer to correct it.";
        summary_take: "Skriv l for å lagre, u for journalteksten, f når den er ført i journalen, e for planen, x for å slette samtalen.", "Skriv l for å lagre, u for journalteksten, f når han er ført i journalen, e for planen, x for å slette samtalen.", "Type l to save, u for the text for the record, f once it is written in the record, e for the plan, x to delete the visit.";
        instruments_take: "Skriv tallene for det dere skal bruke, med mellomrom. Tom linje tar dem som står som valgt.", "Skriv tala for det de skal bruke, med mellomrom. Tom linje tek dei som står som valde.", "Type the numbers of what you will use, with spaces between. An empty line takes those marked as chosen.";
        chosen: "valgt", "valt", "chosen";
        resumed: "Samtalen fortsetter der den stoppet.", "Samtalen held fram der han stoppa.", "The visit goes on where it stopped.";
        resumed_with: "Påbegynt: {}.", "Påbyrja: {}.", "Unfinished: {}.";
        no_draft: "Ingen påbegynt samtale ligger her.", "Ingen påbyrja samtale ligg her.", "No unfinished visit is here.";
        draft_first: "En påbegynt samtale ligger her. Fortsett den med --resume, eller slett den i programmet, før du begynner på en ny.", "Ein påbyrja samtale ligg her. Hald fram med --resume, eller slett han i programmet, før du byrjar på ein ny.", "An unfinished visit is here. Resume it with --resume, or delete it in the program, before you begin a new one.";
        keeps_nothing: "Det er ingen terminal, og det er ikke valgt hva som skal lagres: ingenting lagres.", "Det er ingen terminal, og det er ikkje valt kva som skal lagrast: ingenting blir lagra.", "There is no terminal, and what to save has not been chosen: nothing is saved.";
        quit_safe: "Utkastet er trygt. Fortsett med «tidlig-inn screen --plain --resume».", "Utkastet er trygt. Hald fram med «tidlig-inn screen --plain --resume».", "The draft is safe. Resume with ‘tidlig-inn screen --plain --resume’.";
        quit_lost: "Ingenting av samtalen er lagret.", "Ingenting av samtalen er lagra.", "Nothing of the visit is saved.";
        quit_partly: "Delen på tomannshånd er ikke lagret. Resten ligger i utkastet.", "Delen på tomannshand er ikkje lagra. Resten ligg i utkastet.", "The part you talked about alone together is not saved. The rest is in the draft.";
        quit_failed: "Siste endring er ikke lagret. Det som ble lagret før det, ligger i utkastet.", "Siste endring er ikkje lagra. Det som blei lagra før det, ligg i utkastet.", "The last change is not saved. What was saved before it is in the draft.";
        quit_sure: "Avslutte likevel?", "Avslutte likevel?", "Quit all the same?";
        input_over: "Inndata tok slutt.", "Inndata tok slutt.", "There were no more lines.";
        secret: "Passordsetning (tom linje avbryter):", "Passordsetning (tom linje avbryt):", "Passphrase (an empty line cancels):";
        help_title: "Hjelp. Skriv ett av disse og trykk Enter:", "Hjelp. Skriv eitt av desse og trykk Enter:", "Help. Type one of these and press Enter:";
        help_number: "et tall: svaret", "eit tal: svaret", "a number: the answer";
        help_words: "en linje med ord: svaret", "ei linje med ord: svaret", "a line of words: the answer";
        help_decline: "v: vil ikke svare", "v: vil ikkje svare", "v: declined";
        help_skip: "h: ikke spurt, og hvorfor", "h: ikkje spurt, og kvifor", "h: not asked, and why";
        help_note: "n: notat til spørsmålet", "n: notat til spørsmålet", "n: a note on this question";
        help_support: "s: støtte til deg", "s: støtte til deg", "s: support for you";
        help_back: "< : tilbake", "< : tilbake", "< : back";
        help_card: "t: trygghetskort", "t: tryggleikskort", "t: safety cards";
        help_done: "a: hva ble gjort", "a: kva blei gjort", "a: what was done";
        help_came_in: "p: noen kom inn", "p: nokon kom inn", "p: someone came in";
        help_plan: "o: til planen", "o: til planen", "o: to the plan";
        help_judgement: "j: det du har sett eller hørt", "j: det du har sett eller høyrt", "j: what you have seen or heard";
        help_consent: "c: samtykke", "c: samtykke", "c: consent";
        judgement_take: "Skriv ett eller flere tall for å sette eller fjerne kryss. Tom linje er ferdig.", "Skriv eitt eller fleire tal for å setje eller fjerne kryss. Tom linje er ferdig.", "Type one or more numbers to tick or untick. An empty line ends.";
        consent_take: "Skriv et tall for å gå til neste svar på den linjen. Tom linje er ferdig.", "Skriv eit tal for å gå til neste svar på den linja. Tom linje er ferdig.", "Type a number to go to the next answer on that line. An empty line ends.";
        ticked: "krysset av", "kryssa av", "ticked";
        reading_take: "Skriv et tall fra 1 til 3, v for vil ikke svare, eller h for ikke spurt.", "Skriv eit tal frå 1 til 3, v for vil ikkje svare, eller h for ikkje spurt.", "Type a number from 1 to 3, v for declined, or h for not asked.";
        transferred: "Merket som ført i journalen.", "Merkt som ført i journalen.", "Marked as written in the patient record.";
        not_transferred: "Ikke merket som ført i journalen.", "Ikkje merkt som ført i journalen.", "Not marked as written in the patient record.";
        help_quit: "q: avslutt", "q: avslutt", "q: quit";
    }
}
