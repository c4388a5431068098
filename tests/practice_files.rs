//! What comes out of practice as files: dates for a calendar, and role cards to print.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use tidlig_inn::content::Library;
use tidlig_inn::content::source::Tree;
use tidlig_inn::domain::id::Id;
use tidlig_inn::domain::lang::Lang;
use tidlig_inn::domain::rehearsal::Scenario;
use tidlig_inn::export::{coaching, role_cards};
use tidlig_inn::text::Text;

const COFFEE: &str = include_str!("content/rehearsal.yaml");

fn coffee() -> Arc<Scenario> {
    let library = Library::open(Tree::of(&[("coffee.yaml", COFFEE)]), None);
    library.rehearsal(&Id::new("coffee").unwrap()).unwrap().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn made() -> DateTime<Utc> {
    "2026-11-22T06:00:00Z".parse().unwrap()
}

/// Compares with a golden file; writes it where that is asked for.
fn golden(name: &str, found: &str) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/export").join(name);
    if std::env::var_os("GOLDEN_UPDATE").is_some() {
        std::fs::write(&path, found).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap(), found, "{name}");
}

#[test]
fn the_calendar_is_these_bytes_in_each_language() {
    // Out of order and with one twice.
    let days = ["2027-01-12", "2026-12-01", "2027-03-02", "2026-12-01"].map(day);
    for lang in Lang::ALL {
        golden(&format!("coaching-{}.ics", lang.code()), &coaching::calendar(&days, made(), &Text::of(lang)));
    }
}

#[test]
fn a_calendar_holds_to_its_format_and_names_nobody_and_no_machine() {
    let days = coaching::days_from(day("2026-11-24"));
    for lang in Lang::ALL {
        let calendar = coaching::calendar(&days, made(), &Text::of(lang));
        assert!(calendar.ends_with("\r\n") && !calendar.replace("\r\n", "").contains(['\r', '\n']));
        assert!(calendar.split("\r\n").all(|line| line.len() <= 75));
        let unfolded = calendar.replace("\r\n ", "");
        let values = |name: &str| -> Vec<&str> {
            unfolded.split("\r\n").filter_map(|line| line.strip_prefix(name)).collect()
        };
        assert_eq!(values("BEGIN:"), ["VCALENDAR", "VEVENT", "VEVENT", "VEVENT", "VEVENT"]);
        assert_eq!(values("END:"), ["VEVENT", "VEVENT", "VEVENT", "VEVENT", "VCALENDAR"]);
        assert_eq!(values("DTSTART;VALUE=DATE:"), ["20261222", "20270202", "20270331", "20270518"]);
        assert_eq!(values("DTEND;VALUE=DATE:"), ["20261223", "20270203", "20270401", "20270519"]);
        assert_eq!(values("DTSTAMP:"), ["20261122T060000Z"; 4]);
        let mut uids = values("UID:");
        uids.sort_unstable();
        uids.dedup();
        assert_eq!(uids.len(), 4);
        let host = std::env::var("HOSTNAME").unwrap_or_default();
        assert!(uids.iter().all(|uid| uid.ends_with("@tidlig-inn.invalid")));
        assert!(host.len() < 4 || !calendar.contains(&host));
        // Commas within words are written out; none is left to end a value.
        let about = values("DESCRIPTION:");
        assert!(about.iter().all(|about| about.matches(',').count() == about.matches("\\,").count()));
    }
}

#[test]
fn role_cards_are_these_bytes_as_text_and_as_a_page() {
    let coffee = coffee();
    for lang in Lang::ALL {
        let text = Text::of(lang);
        golden(&format!("cards-{}.txt", lang.code()), &role_cards::plain(&coffee, &text));
        golden(&format!("cards-{}.html", lang.code()), &role_cards::page(&coffee, &text));
    }
}

#[test]
fn every_card_says_that_its_person_is_invented_and_nothing_in_it_becomes_a_mark_of_the_page() {
    let library = Library::open(Tree::embedded(), None);
    let scenarios = library.sound_rehearsals();
    assert_eq!(scenarios.len(), 9);
    for scenario in scenarios.iter().chain([&coffee()]) {
        for lang in Lang::ALL {
            let text = Text::of(lang);
            let page = role_cards::page(scenario, &text);
            let invented = text.course.band;
            assert_eq!(page.matches(invented).count(), 4, "{}", scenario.id);
            assert_eq!(role_cards::plain(scenario, &text).matches(invented).count(), 3);
            // Nothing is fetched, and nothing runs.
            for word in ["http", "<script", "<img", "<link", "src=", "url(", "onload", "@import"] {
                assert!(!page.contains(word), "{}: {word}", scenario.id);
            }
            let tags =
                ["!DOCTYPE", "html", "head", "meta", "title", "style", "body", "p", "h1", "h2", "section"];
            for tag in page.split('<').skip(1) {
                let name = tag.trim_start_matches('/').split(|c: char| !c.is_alphanumeric() && c != '!');
                assert!(name.clone().next().is_some_and(|name| tags.contains(&name)), "<{tag}");
            }
            let opened = page.matches("<section>").count();
            assert_eq!((opened, page.matches("</section>").count()), (3, 3));
        }
    }
    let page = role_cards::page(&coffee(), &Text::of(Lang::En));
    assert!(page.contains("You love &lt;coffee&gt; &amp; &quot;cake&quot;.") && page.contains("There&#39;s"));
}
