//! Words of the settings screen.

words! {
    /// Words of the settings screen.
    SettingsWords {
        title: "Innstillinger", "Innstillingar", "Settings";
        lang: "Språk", "Språk", "Language";
        lang_nb: "bokmål", "bokmål", "bokmål";
        lang_nn: "nynorsk", "nynorsk", "nynorsk";
        lang_en: "engelsk", "engelsk", "English";
        look: "Utseende", "Utsjånad", "Look";
        look_colour: "farger", "fargar", "colour";
        look_contrast: "høy kontrast", "høg kontrast", "high contrast";
        look_mono: "uten farger", "utan fargar", "no colour";
        keeping: "Lagring", "Lagring", "Saving";
        keeping_none: "ikke valgt ennå", "ikkje valt enno", "not chosen yet";
        keeping_passphrase: "låst med passordsetning", "låst med passordsetning", "locked with a passphrase";
        keeping_open: "uten passord", "utan passord", "without a passphrase";
        keeping_nothing: "ingenting lagres", "ingenting blir lagra", "nothing is saved";
        place: "Mappe", "Mappe", "Folder";
        locked: "låst", "låst", "locked";
        unlocked: "åpen", "open", "unlocked";
    }
}
