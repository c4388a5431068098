//! Words of the list of all that lies on the machine, of its event log, of the passphrase and of backups.

words! {
    /// Words of the list of all that lies on the machine.
    StoredWords {
        title: "Alt som ligger på maskinen", "Alt som ligg på maskina", "Everything on this computer";
        lead: "Programmet lagrer bare i denne mappa:", "Programmet lagrar berre i denne mappa:", "The program saves only in this folder:";
        nothing: "Ingenting er lagret her ennå.", "Ingenting er lagra her enno.", "Nothing is saved here yet.";
        line: "{}, {}, sist skrevet {}", "{}, {}, sist skriven {}", "{}, {}, last written {}";
        draft: "Påbegynt samtale, forseglet", "Påbyrja samtale, forsegla", "Unfinished visit, sealed";
        record: "Samtale, forseglet", "Samtale, forsegla", "Visit, sealed";
        text: "Tekst du ba om som fil, IKKE forseglet", "Tekst du bad om som fil, IKKJE forsegla", "Text you asked for as a file, NOT sealed";
        training: "Øving du ba om å lagre: oppdiktede personer", "Øving du bad om å lagre: oppdikta personar", "Practice you asked to save: invented people";
        plan: "Plan for arbeidsplassen, uten personopplysninger", "Plan for arbeidsplassen, utan personopplysningar", "A plan for the workplace, about no person";
        out: "Fil du ba om, til å åpne eller skrive ut, uten personopplysninger", "Fil du bad om, til å opne eller skrive ut, utan personopplysningar", "A file you asked for, to open or print, about no person";
        key_wrapped: "Nøkkel, låst med passordsetningen", "Nøkkel, låst med passordsetninga", "Key, locked with the passphrase";
        key_open: "Nøkkel, åpen: alle på denne brukeren kan åpne samtalene med den", "Nøkkel, open: alle på denne brukaren kan opne samtalane med han", "Key, in clear: anyone on this account can open the visits with it";
        choice: "Hva du har valgt å lagre", "Kva du har valt å lagre", "What you chose to save";
        events: "Hendelseslogg, uten innhold", "Hendingslogg, utan innhald", "Event log, without content";
        settings: "Språk og utseende", "Språk og utsjånad", "Language and look";
        profile: "Kommunens valg og tjenester", "Vala og tenestene til kommunen", "The municipality\u{2019}s choices and services";
        content: "Eget innhold", "Eige innhald", "Content of your own";
        leftover: "Rest etter et avbrudd, ryddes ved neste lagring", "Rest etter eit avbrot, blir rydda ved neste lagring", "Left by an interruption, cleared at the next save";
        foreign: "Ikke fra dette programmet", "Ikkje frå dette programmet", "Not from this program";
        who_passphrase: "Samtalene kan åpnes av den som har passordsetningen.", "Samtalane kan opnast av den som har passordsetninga.", "The visits can be opened by whoever has the passphrase.";
        who_open: "Samtalene kan åpnes av alle som kommer inn på denne brukeren.", "Samtalane kan opnast av alle som kjem inn på denne brukaren.", "The visits can be opened by anyone who gets into this account.";
        who_municipality: "Kommunens nøkkel åpner det som er lagret etter at den ble lagt inn. Deler som er låst for seg, åpner den ikke.", "Nøkkelen til kommunen opnar det som er lagra etter at han blei lagd inn. Delar som er låste for seg, opnar han ikkje.", "The municipality\u{2019}s key opens what was saved after it was entered. It does not open parts that are locked by themselves.";
        who_municipality_all: "Kommunens nøkkel åpner det som er lagret etter at den ble lagt inn, også deler som er låst for seg.", "Nøkkelen til kommunen opnar det som er lagra etter at han blei lagd inn, også delar som er låste for seg.", "The municipality\u{2019}s key opens what was saved after it was entered, also parts that are locked by themselves.";
        honest: "Det du sletter, er borte fra mappa med én gang. Disken og sikkerhetskopier maskinen tar, kan ha den forseglede fila lenger. Uten passordsetningen kan ingen lese den.", "Det du slettar, er borte frå mappa med ein gong. Disken og tryggingskopiar som maskina tek, kan ha den forsegla fila lenger. Utan passordsetninga kan ingen lese ho.", "What you delete is gone from the folder at once. The disk, and backups the computer makes, may hold the sealed file longer. Without the passphrase nobody can read it.";
        honest_open: "Det du sletter, er borte fra mappa med én gang. Disken og sikkerhetskopier maskinen tar, kan ha filene lenger. Uten passordsetning ligger nøkkelen ved siden av, så de kan leses der.", "Det du slettar, er borte frå mappa med ein gong. Disken og tryggingskopiar som maskina tek, kan ha filene lenger. Utan passordsetning ligg nøkkelen ved sida av, så dei kan lesast der.", "What you delete is gone from the folder at once. The disk, and backups the computer makes, may hold the files longer. Without a passphrase the key lies beside them, so they can be read there.";
        delete_all: "slett alt", "slett alt", "delete all";
        delete_all_sure: "Slette alle samtaler, det påbegynte, tekstfilene, lagret øving og nøklene? Ingenting kan hentes tilbake. Innstillinger, kommunens oppsett og hendelsesloggen blir liggende.", "Slette alle samtalar, det påbyrja, tekstfilene, lagra øving og nøklane? Ingenting kan hentast tilbake. Innstillingar, oppsettet til kommunen og hendingsloggen blir liggjande.", "Delete all visits, the unfinished one, the text files, saved practice and the keys? Nothing can be brought back. Settings, the municipality\u{2019}s profile and the event log stay.";
        deleted_all: "Alle samtaler, tekster, lagret øving og nøkler er slettet.", "Alle samtalar, tekstar, lagra øving og nøklar er sletta.", "All visits, texts, saved practice and keys are deleted.";
        log: "hendelser", "hendingar", "events";
        log_title: "Hendelser", "Hendingar", "Events";
        log_lead: "Når programmet ble startet, og når noe ble lagret, åpnet, hentet ut eller slettet. Aldri hva det handlet om. Tegnene bak er samtalens tilfeldige navn.", "Når programmet blei starta, og når noko blei lagra, opna, henta ut eller sletta. Aldri kva det handla om. Teikna bak er det tilfeldige namnet på samtalen.", "When the program was started, and when something was saved, opened, taken out or deleted. Never what it was about. The characters after it are the visit\u{2019}s random name.";
        log_none: "Ingen hendelser ennå.", "Ingen hendingar enno.", "No events yet.";
        log_unreadable: "Linjer som ikke kan leses: {}.", "Linjer som ikkje kan lesast: {}.", "Lines that cannot be read: {}.";
        log_trouble: "Den siste hendelsen kom ikke med i loggen:", "Den siste hendinga kom ikkje med i loggen:", "The last event did not get into the log:";
        did_started: "programmet startet", "programmet starta", "program started";
        did_saved: "lagret", "lagra", "saved";
        did_opened: "åpnet", "opna", "opened";
        did_exported: "hentet ut", "henta ut", "taken out";
        did_marked: "merket for journalen", "merkt for journalen", "marked for the record";
        did_deleted: "slettet", "sletta", "deleted";
        did_deleted_all: "alt slettet", "alt sletta", "all deleted";
        did_failed_unlock: "feil passordsetning", "feil passordsetning", "wrong passphrase";
        did_passphrase: "ny passordsetning", "ny passordsetning", "new passphrase";
        did_restored: "sikkerhetskopi hentet inn", "tryggingskopi henta inn", "backup taken in";
        passphrase: "passordsetning", "passordsetning", "passphrase";
        passphrase_title: "Ny passordsetning", "Ny passordsetning", "New passphrase";
        passphrase_old: "Skriv den du har nå.", "Skriv den du har no.", "Type the one you have now.";
        passphrase_changed: "Den nye passordsetningen gjelder fra nå av, også for det som var lagret fra før.", "Den nye passordsetninga gjeld frå no av, også for det som var lagra frå før.", "The new passphrase holds from now on, also for what was saved before.";
        passphrase_added: "Fra nå av er alt låst med passordsetningen. En kopi av den gamle nøkkelfila, for eksempel i en sikkerhetskopi av maskinen, kan fortsatt åpne det som var lagret fra før.", "Frå no av er alt låst med passordsetninga. Ein kopi av den gamle nøkkelfila, til dømes i ein tryggingskopi av maskina, kan framleis opne det som var lagra frå før.", "From now on everything is locked with the passphrase. A copy of the old key file, such as in a backup of the computer, can still open what was saved before.";
        synced: "Mappa ligger i {}. Da kopieres alt som lagres til andre maskiner og ut på nett, også det du sletter her. Velg en annen mappe: start programmet med --data-dir.", "Mappa ligg i {}. Då blir alt som blir lagra kopiert til andre maskiner og ut på nett, også det du slettar her. Vel ei anna mappe: start programmet med --data-dir.", "The folder lies in {}. Everything saved is then copied to other computers and to the net, also what you delete here. Choose another folder: start the program with --data-dir.";
        recovery: "Kommunen har en nøkkel som kan åpne det som lagres her, men ikke deler som er låst for seg.", "Kommunen har ein nøkkel som kan opne det som blir lagra her, men ikkje delar som er låste for seg.", "The municipality has a key that can open what is saved here, but not parts that are locked by themselves.";
        recovery_all: "Kommunen har en nøkkel som kan åpne det som lagres her, også deler som er låst for seg.", "Kommunen har ein nøkkel som kan opne det som blir lagra her, også delar som er låste for seg.", "The municipality has a key that can open what is saved here, also parts that are locked by themselves.";
        recovery_bad: "Kommunens gjenopprettingsnøkkel er ikke gyldig. Kommunen kan ikke åpne det som lagres. Si fra til den som har satt opp programmet.", "Gjenopprettingsnøkkelen til kommunen er ikkje gyldig. Kommunen kan ikkje opne det som blir lagra. Sei frå til den som har sett opp programmet.", "The municipality\u{2019}s recovery key is not valid. The municipality cannot open what is saved. Tell whoever set up the program.";
        recovery_private: "Kommunens nøkkel kan også åpne denne delen.", "Nøkkelen til kommunen kan også opne denne delen.", "The municipality\u{2019}s key can open this part too.";
        backed_up: "Kopiert, forseglet: {} samtaler.", "Kopiert, forsegla: {} samtalar.", "Copied, sealed: {} visits.";
        backed_up_draft: "Den påbegynte samtalen er med.", "Den påbyrja samtalen er med.", "The unfinished visit is included.";
        backed_up_more: "Åpnes med den samme passordsetningen. Slett kopien når du ikke trenger den; den sletter seg ikke selv.", "Blir opna med den same passordsetninga. Slett kopien når du ikkje treng han; han slettar seg ikkje sjølv.", "Opens with the same passphrase. Delete the copy when you no longer need it; it does not delete itself.";
        taken_in: "Hentet inn: {} samtaler. Utelatt, fordi de ligger her fra før eller skulle vært slettet: {}.", "Henta inn: {} samtalar. Utelatne, fordi dei ligg her frå før eller skulle vore sletta: {}.", "Taken in: {} visits. Left out, being here already or due to be deleted: {}.";
        mended: "Ødelagte eller manglende filer som er lagt tilbake: {}.", "Øydelagde eller manglande filer som er lagde tilbake: {}.", "Damaged or missing files that were put back: {}.";
        purged: "Slettet fordi tiden var ute: {}.", "Sletta fordi tida var ute: {}.", "Deleted because their time was up: {}.";
        purge_waits: "Utløpt, men ikke merket som ført i journalen: {}. De blir liggende til programmet er åpnet og har varslet om dem. «purge --now» sletter dem nå.", "Utgått, men ikkje merkte som førte i journalen: {}. Dei blir liggjande til programmet er opna og har varsla om dei. «purge --now» slettar dei no.", "Expired, but not marked as in the patient record: {}. They stay until the program has been opened and has said so. ‘purge --now’ deletes them now.";
    }
}
