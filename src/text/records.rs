//! Words of the screen with kept records.

words! {
    /// Words of the screen with kept records.
    Records {
        title: "Lagrede samtaler", "Lagra samtalar", "Saved visits";
        none: "Ingen samtaler er lagret.", "Ingen samtalar er lagra.", "No visits are saved.";
        keeps_nothing: "Du har valgt at ingenting lagres.", "Du har valt at ingenting blir lagra.", "You chose to save nothing.";
        expires_in: "slettes om {} døgn", "blir sletta om {} døgn", "deleted in {} days";
        expires_tomorrow: "slettes om ett døgn", "blir sletta om eitt døgn", "deleted in one day";
        expires_today: "slettes i natt", "blir sletta i natt", "deleted tonight";
        delete_sure: "Slette denne samtalen? Den kan ikke hentes tilbake.", "Slette denne samtalen? Han kan ikkje hentast tilbake.", "Delete this visit? It cannot be brought back.";
        deleted: "Slettet.", "Sletta.", "Deleted.";
        private_title: "Egen låst del", "Eigen låst del", "Separate locked part";
        private_empty: "Den egne delen er tom.", "Den eigne delen er tom.", "The separate part is empty.";
        damaged: "kan ikke leses", "kan ikkje lesast", "cannot be read";
        saved: "lagret {}", "lagra {}", "saved {}";
        mark_sure: "Er samtalen ført i journalen? Da slettes den her når dagen er over.", "Er samtalen ført i journalen? Då blir han sletta her når dagen er over.", "Is the visit in the patient record? It is then deleted here when the day is over.";
        marked: "Merket. Den slettes her når dagen er over.", "Merkt. Han blir sletta her når dagen er over.", "Marked. It is deleted here when the day is over.";
        unmarked: "Merket er tatt bort. Den blir liggende til {}.", "Merket er teke bort. Han blir liggjande til {}.", "The mark is taken away. It stays until {}.";
        transferred: "ført i journalen", "ført i journalen", "in the patient record";
        not_transferred: "ikke merket som ført i journalen", "ikkje merkt som ført i journalen", "not marked as in the patient record";
        id: "Lagret som {}", "Lagra som {}", "Saved as {}";
    }
}
