//! Words around what comes out of a visit: the note, what was told alone, and the list for everybody.

words! {
    /// Words around texts.
    TextsWords {
        journal: "Notat til journalen", "Notat til journalen", "Note for the record";
        apart: "Det som er sagt på tomannshånd", "Det som er sagt på tomannshand", "What was said alone together";
        handout: "Lista som alle får", "Lista som alle får", "The list everyone gets";
        switch: "bytt tekst", "byt tekst", "other text";
        copy: "kopier", "kopier", "copy";
        file: "lagre som fil", "lagre som fil", "save as a file";
        copy_sure: "Kopiere til utklippstavla?", "Kopiere til utklippstavla?", "Copy to the clipboard?";
        copy_history: "Utklippstavla kan ha historikk, og den kan bli delt med andre maskiner. Lim inn med en gang, og kopier noe annet etterpå.", "Utklippstavla kan ha historikk, og han kan bli delt med andre maskiner. Lim inn med ein gong, og kopier noko anna etterpå.", "The clipboard may keep a history, and may be shared with other machines. Paste at once, and copy something else afterwards.";
        copy_where: "Lim bare inn i journalen til den du snakket med. Det som er sagt på tomannshånd, hører ikke hjemme på helsekortet eller i barnets journal.", "Lim berre inn i journalen til den du snakka med. Det som er sagt på tomannshand, høyrer ikkje heime på helsekortet eller i journalen til barnet.", "Paste only into the record of the person you talked with. What was said alone together does not belong on the hand-held card or in the child's record.";
        file_sure: "Lagre som fil i klartekst?", "Lagre som fil i klartekst?", "Save as a file in clear text?";
        file_warning: "Alle som kan lese filene dine, kan lese den. Den slettes når tida er ute, men ikke kopier som du selv lager.", "Alle som kan lese filene dine, kan lese ho. Ho blir sletta når tida er ute, men ikkje kopiar som du sjølv lagar.", "Anyone who can read your files can read it. It is deleted when its time is up, but copies you make are not.";
        copied: "Sendt til utklippstavla. Kom det ikke fram, tillater ikke terminalen det: merk teksten og kopier, eller lagre som fil.", "Sendt til utklippstavla. Kom det ikkje fram, tillèt ikkje terminalen det: merk teksten og kopier, eller lagre som fil.", "Sent to the clipboard. If it did not arrive, the terminal does not allow it: select the text and copy, or save it as a file.";
        written: "Lagret: {} (slettes etter {})", "Lagra: {} (blir sletta etter {})", "Saved: {} (deleted after {})";
        not_written: "Fila ble ikke lagret.", "Fila blei ikkje lagra.", "The file was not saved.";
        disk_full: "Disken er full. Slett noe på den, og prøv igjen.", "Disken er full. Slett noko på han, og prøv igjen.", "The disk is full. Free some space and try again.";
        no_access: "Det går ikke å skrive i {}. Sjekk at du har tilgang.", "Det går ikkje å skrive i {}. Sjekk at du har tilgang.", "{} cannot be written to. Check that you have access.";
        no_place: "Her er det ikke noe sted å lagre den.", "Her er det ikkje nokon stad å lagre ho.", "There is nowhere to save it here.";
        not_as_file: "Dette skrives aldri til fil i klartekst.", "Dette blir aldri skrive til fil i klartekst.", "This is never written to a file in clear text.";
        yes: "ja", "ja", "yes";
        no: "nei", "nei", "no";
        safe_first: "Noen kan lese med. Avtal en trygg vei før noe skrives eller sendes.", "Nokon kan lese med. Avtal ein trygg veg før noko blir skrive eller sendt.", "Someone may be reading along. Agree on a safe channel before anything is written or sent.";
    }
}
