//! A municipality's profile as the program itself writes it, and whether a file is one that it wrote.

use std::fmt::Write as _;
use std::sync::Arc;

use super::problem::Problem;
use super::source::{File, Text};
use super::{assemble, header, raw};
use crate::domain::id::Id;
use crate::domain::municipality::{LocalService, Profile};

/// The first line of every file that the program wrote. Any other change makes the file one kept by hand.
const MARK: &str =
    "# Skrevet av tidlig-inn, under Kommune. Endres fila for hånd, skriver ikke programmet over den.";
/// The version of a profile that says none.
const VERSION: &str = "1.0.0";

/// Reads a profile.
///
/// # Errors
/// Everything wrong with it that can be seen without other files.
pub fn read(path: &str, text: &str) -> Result<Arc<Profile>, Vec<Problem>> {
    let file = File { path: path.into(), text: Text::from(text) };
    header::Header::scan(&file)?;
    let raw = raw::read(&file).map_err(|problem| vec![*problem])?;
    assemble::profile(&file, &raw)
}

/// Whether the program wrote these bytes: they are what it would write for the profile that they hold.
#[must_use]
pub fn is_own(text: &str) -> bool {
    read("profile.yaml", text).is_ok_and(|profile| written(&profile) == text)
}

/// A profile as it is read back after it was written: texts without blanks at their ends, and nothing that is empty.
#[must_use]
pub fn tidied(profile: &Profile) -> Profile {
    let some = |text: &Option<String>| text.as_deref().map(assemble::tidy).filter(|text| !text.is_empty());
    let mut made = profile.clone();
    if header::semver(&made.version).is_none() {
        VERSION.clone_into(&mut made.version);
    }
    for text in [&mut made.name, &mut made.responsible, &mut made.recovery_key] {
        *text = some(text);
    }
    made.recovery_opens_private &= made.recovery_key.is_some();
    for visit in &mut made.visits {
        visit.routine = some(&visit.routine);
    }
    for offer in &mut made.offers {
        offer.by = some(&offer.by);
    }
    for (_, local) in &mut made.services {
        for text in [&mut local.name, &mut local.phone, &mut local.web, &mut local.hours, &mut local.note] {
            *text = some(text);
        }
    }
    made.services.retain(|(_, local)| *local != LocalService::default());
    for threshold in &mut made.thresholds {
        threshold.reason = assemble::tidy(&threshold.reason);
        threshold.source = assemble::tidy(&threshold.source);
    }
    made
}

/// The file of a profile.
#[must_use]
pub fn written(profile: &Profile) -> String {
    let profile = tidied(profile);
    let mut file = format!("{MARK}\nformat: 1\nkind: municipality\nid: municipality\n");
    line(&mut file, 0, "version", &profile.version);
    text(&mut file, "name", profile.name.as_deref());
    if let Some(lang) = profile.lang {
        line(&mut file, 0, "language", lang.code());
    }
    if let Some(region) = profile.region {
        line(&mut file, 0, "region", region.code());
    }
    text(&mut file, "responsible", profile.responsible.as_deref());
    block(&mut file, "visits", profile.visits.iter(), |visit| {
        let instruments: Vec<_> = visit.instruments.iter().map(named).collect();
        let mut parts = vec![format!("instruments: [{}]", instruments.join(", "))];
        parts.extend(visit.routine.as_deref().map(|routine| format!("routine: {}", quoted(routine))));
        (visit.kind.code().to_owned(), parts)
    });
    block(&mut file, "offers", profile.offers.iter(), |offer| {
        let mut parts = vec![format!("offered: {}", quoted(offer.offered.code()))];
        parts.extend(offer.by.as_deref().map(|by| format!("by: {}", quoted(by))));
        (named(&offer.service), parts)
    });
    block(&mut file, "services", profile.services.iter(), |(id, local)| (named(id), parts_of(local)));
    if !profile.thresholds.is_empty() {
        file.push_str("thresholds:\n");
        for threshold in &profile.thresholds {
            let instrument = threshold.scale.instrument.as_ref();
            let scale = instrument.map_or_else(
                || threshold.scale.id.to_string(),
                |instrument| format!("{instrument}/{}", threshold.scale.id),
            );
            let [scale, reason, source] =
                [&scale, &threshold.reason, &threshold.source].map(|text| quoted(text));
            let (band, from) = (named(&threshold.band), threshold.from);
            let _ = writeln!(
                file,
                "  - {{scale: {scale}, band: {band}, from: {from}, reason: {reason}, source: {source}}}"
            );
        }
    }
    if let Some(days) = profile.retention_days {
        line(&mut file, 0, "retention-days", &days.to_string());
    }
    text(&mut file, "recovery-key", profile.recovery_key.as_deref());
    if profile.recovery_opens_private {
        line(&mut file, 0, "recovery-opens-private", "true");
    }
    file
}

/// Any words as a value of YAML on one line.
#[must_use]
pub fn quoted(words: &str) -> String {
    let mut made = String::with_capacity(words.len() + 2);
    made.push('"');
    for letter in words.chars() {
        match letter {
            '"' => made.push_str("\\\""),
            '\\' => made.push_str("\\\\"),
            '\n' => made.push_str("\\n"),
            '\t' => made.push_str("\\t"),
            '\r' => made.push_str("\\r"),
            // What an editor would not show, or a reader of YAML take for the end of a line.
            '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{85}' => unseen(&mut made, letter),
            letter if letter.is_control() || !may_stand(letter) => unseen(&mut made, letter),
            letter => made.push(letter),
        }
    }
    made.push('"');
    made
}

const fn may_stand(letter: char) -> bool {
    !matches!(letter, '\u{fffe}' | '\u{ffff}')
}

fn unseen(made: &mut String, letter: char) {
    let _ = write!(made, "\\u{:04X}", u32::from(letter));
}

/// A name; one that YAML would take for something else stands in quotes.
fn named(id: &Id) -> String {
    const OTHERWISE: [&str; 9] = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"];
    if OTHERWISE.contains(&id.as_str()) { quoted(id.as_str()) } else { id.to_string() }
}

fn parts_of(local: &LocalService) -> Vec<String> {
    let texts = [
        ("name", &local.name),
        ("phone", &local.phone),
        ("web", &local.web),
        ("hours", &local.hours),
        ("note", &local.note),
    ];
    let said = texts.into_iter().filter_map(|(key, text)| Some(format!("{key}: {}", quoted(text.as_ref()?))));
    said.chain(local.checked.map(|day| format!("checked: {day}"))).collect()
}

fn line(file: &mut String, indent: usize, key: &str, value: &str) {
    let _ = writeln!(file, "{:indent$}{key}: {value}", "");
}

fn text(file: &mut String, key: &str, words: Option<&str>) {
    if let Some(words) = words {
        line(file, 0, key, &quoted(words));
    }
}

fn block<T>(
    file: &mut String,
    key: &str,
    entries: impl ExactSizeIterator<Item = T>,
    each: impl Fn(T) -> (String, Vec<String>),
) {
    if entries.len() == 0 {
        return;
    }
    let _ = writeln!(file, "{key}:");
    for entry in entries {
        let (name, parts) = each(entry);
        line(file, 2, &name, &format!("{{{}}}", parts.join(", ")));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::condition::Reference;
    use crate::domain::lang::Lang;
    use crate::domain::municipality::{
        MOST_DAYS, Offer, Offered, Region, Threshold, VisitKind, VisitRoutine,
    };

    fn words() -> impl Strategy<Value = String> {
        let odd = [
            "yes", "no", "null", "12", "1.5", "~", "# ikke", " først", "a: b", "{", "- x", "'", "\"", "\\",
            "a\nb",
        ];
        let odd = prop::sample::select(odd.to_vec()).prop_map(ToOwned::to_owned);
        prop_oneof![odd, "[ a-zæøåÆØÅ0-9#:'\"{}\\[\\],&*!|>%@`\\\\\n\t-]{0,20}", "\\PC{0,12}", ".{0,12}"]
    }

    fn some_words() -> impl Strategy<Value = Option<String>> {
        prop::option::of(words())
    }

    fn full() -> impl Strategy<Value = String> {
        words().prop_filter("not blank", |text| !assemble::tidy(text).is_empty())
    }

    fn id() -> impl Strategy<Value = Id> {
        prop_oneof!["[a-z]([a-z0-9]|-[a-z0-9]){0,6}", "yes|no|null|true|on|y|n"]
            .prop_map(|text| Id::new(&text).unwrap())
    }

    fn local() -> impl Strategy<Value = LocalService> {
        let day = prop::option::of((2020..2040_i32, 1..13_u32, 1..29_u32));
        (some_words(), some_words(), some_words(), some_words(), some_words(), day).prop_map(
            |(name, phone, web, hours, note, day)| {
                let checked = day.and_then(|(y, m, d)| chrono::NaiveDate::from_ymd_opt(y, m, d));
                LocalService { name, phone, web, hours, note, checked }
            },
        )
    }

    fn profile() -> impl Strategy<Value = Profile> {
        let visits = (prop::collection::vec((prop::collection::vec(id(), 0..3), some_words()), 0..6))
            .prop_map(|routines| {
                let each = VisitKind::ALL.into_iter().zip(routines);
                each.map(|(kind, (instruments, routine))| VisitRoutine { kind, instruments, routine })
                    .collect()
            });
        let offered = prop::sample::select(vec![Offered::Yes, Offered::No, Offered::NotSaid]);
        let offers = prop::collection::btree_map(id(), (offered, some_words()), 0..2).prop_map(|offers| {
            offers.into_iter().map(|(service, (offered, by))| Offer { service, offered, by }).collect()
        });
        let services =
            prop::collection::btree_map(id(), local(), 0..4).prop_map(|all| all.into_iter().collect());
        let threshold = (id(), id(), id(), any::<u32>(), full(), full()).prop_map(
            |(instrument, scale, band, from, reason, source)| Threshold {
                scale: Reference { instrument: Some(instrument), id: scale },
                band,
                from,
                reason,
                source,
            },
        );
        let thresholds = prop::collection::vec(threshold, 0..3);
        let lang = prop::option::of(prop::sample::select(Lang::ALL.to_vec()));
        let region = prop::option::of(prop::sample::select(Region::OF_MUNICIPALITY.to_vec()));
        let days = prop::option::of(1..=MOST_DAYS);
        let texts = (some_words(), some_words(), some_words());
        ((lang, region, days, any::<bool>()), texts, visits, offers, services, thresholds).prop_map(
            |(
                (lang, region, retention_days, recovery_opens_private),
                (name, responsible, recovery_key),
                visits,
                offers,
                services,
                thresholds,
            )| {
                let version = "1.0.0".to_owned();
                Profile {
                    version,
                    name,
                    lang,
                    region,
                    responsible,
                    visits,
                    offers,
                    services,
                    thresholds,
                    retention_days,
                    recovery_key,
                    recovery_opens_private,
                }
            },
        )
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back_the_same_and_is_known_for_the_programs_own(profile in profile()) {
            let file = written(&profile);
            let back = read("profile.yaml", &file);
            let back = back.unwrap_or_else(|problems| panic!("{}\n{file}", problems[0].picture()));
            prop_assert_eq!(&*back, &tidied(&profile));
            prop_assert!(is_own(&file));
        }
    }

    #[test]
    fn a_word_by_hand_makes_it_the_municipalitys_own_file() {
        let file = written(&Profile { name: Some("Vesle kommune".to_owned()), ..Profile::empty() });
        assert!(is_own(&file));
        for other in [
            format!("{file}# sett på av Kari\n"),
            file.replace("name: ", "name:  "),
            file.replacen(MARK, "# x", 1),
        ] {
            assert!(!is_own(&other), "{other}");
        }
        assert!(!is_own(""));
        assert!(!is_own("name: [\n"));
    }
}
