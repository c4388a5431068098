//! The list that everybody gets: its bytes, what changes them, and what never stands in it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use tidlig_inn::content::Library;
use tidlig_inn::content::source::Tree;
use tidlig_inn::domain::answer::Answer;
use tidlig_inn::domain::context::{Context, Person};
use tidlig_inn::domain::id::Id;
use tidlig_inn::domain::lang::Lang;
use tidlig_inn::domain::visit::{InNote, Visit};
use tidlig_inn::export::handout::handout;
use tidlig_inn::session::texts::{Kind, Texts};
use tidlig_inn::text::Text;

const SERVICES: &str = include_str!("export/content/services.yaml");
const PROFILE: &str = include_str!("export/profile.yaml");

/// Invented services, and over them a municipality's own profile where one is given.
fn library(profile: Option<&str>) -> Library {
    let mut library = Library::open(Tree::of(&[("services.yaml", SERVICES)]), None);
    if let Some(profile) = profile {
        library.lay_profile(Tree::of(&[("profile.yaml", profile)]));
    }
    library
}

fn list(library: &Library, lang: Lang) -> String {
    handout(library.directory(), library.profile(), &Text::of(lang))
}

#[test]
fn the_list_of_a_municipality_is_these_bytes_in_each_language() {
    let library = library(Some(PROFILE));
    for (lang, golden) in [
        (Lang::Nb, include_str!("export/handout-nb.txt")),
        (Lang::Nn, include_str!("export/handout-nn.txt")),
        (Lang::En, include_str!("export/handout-en.txt")),
    ] {
        assert_eq!(list(&library, lang), golden, "{}", lang.code());
    }
}

#[test]
fn what_nobody_filled_in_is_left_out_and_so_is_the_heading_over_it() {
    let golden = include_str!("export/handout-default-nb.txt");
    assert_eq!(list(&library(None), Lang::Nb), golden);
    assert!(!golden.contains("Hos oss") && !golden.contains("Helsestasjonen"));
}

#[test]
fn numbers_that_are_not_confirmed_are_left_out_unless_they_are_emergency_numbers() {
    let said = list(&library(Some(PROFILE)), Lang::Nb);
    for left_out in ["000 66", "000 77", "Hviskelinja", "000 88", "Telinja"] {
        assert!(!said.contains(left_out), "{left_out} is in\n{said}");
    }
    assert!(said.contains("Ryktelinja: rykte.example\n"), "{said}");
    let rumoured = SERVICES.replacen(
        "emergency: true",
        "emergency: true\n    remark: {nb: \"x\", nn: \"x\", en: \"x\"}\n    unverified: true",
        1,
    );
    let rumoured = Library::open(Tree::of(&[("services.yaml", &rumoured)]), None);
    assert!(list(&rumoured, Lang::Nb).contains("Nødtelefonen: 000"));
}

#[test]
fn a_municipality_own_number_is_in_it_and_the_day_it_was_looked_at_is_not() {
    let said = list(&library(Some(PROFILE)), Lang::Nb);
    assert!(said.contains("\nVesle\n") && said.contains("Vesle helsestasjon, 000 22, vesle.example"));
    let looked_at_later = PROFILE.replace("2026-01-02", "2026-11-20");
    assert_ne!(looked_at_later, PROFILE);
    assert_eq!(list(&library(Some(&looked_at_later)), Lang::Nb), said);
    assert_ne!(list(&library(Some(&PROFILE.replace("000 22", "000 33"))), Lang::Nb), said);
}

/// Whether there is a year, or a day and a month, in it.
fn has_date(text: &str) -> bool {
    let day_and_month = |word: &str| {
        let mut parts = word.split('.');
        let number = |part: Option<&str>| {
            part.is_some_and(|part| {
                (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
            })
        };
        number(parts.next()) && number(parts.next())
    };
    let words = text.split(|letter: char| !letter.is_ascii_digit() && letter != '.');
    let mut words = words.filter(|word| !word.is_empty());
    words.any(|word| day_and_month(word) || word.split('.').any(|digits| digits.len() == 4))
}

#[test]
fn no_date_stands_in_it_also_not_in_the_one_that_ships() {
    for dated in ["skrevet 2.1.", "02.01.2026", "i 2026", "(2026-01-02)"] {
        assert!(has_date(dated), "{dated}");
    }
    for library in [library(Some(PROFILE)), Library::open(Tree::embedded(), None)] {
        for lang in Lang::ALL {
            let said = list(&library, lang);
            assert!(said.lines().count() > 8 && !has_date(&said), "{said}");
        }
    }
}

/// A visit with this person, in which so much was told.
fn visit(library: &Library, person: Person, told: usize, practice: bool) -> Visit {
    let find = |id: &str| library.instrument(&Id::new(id).unwrap()).unwrap().unwrap();
    let context = Context::of(person);
    let mut visit = Visit::new(context.clone(), vec![find("tweak"), find("inquiry")], true, practice);
    visit.say_alone();
    for form in 0..told {
        visit.form_mut(form).unwrap().walk.answer(Answer::Yes, &context).unwrap();
        visit.set_in_note(InNote::Yes);
    }
    visit.plan_mut().next = "ny time 2.3.".to_owned();
    visit
}

#[test]
fn the_list_is_the_same_bytes_whoever_gets_it_and_whatever_was_told() {
    let library = Library::open(Tree::embedded(), None);
    for lang in Lang::ALL {
        let text = Text::of(lang);
        for (person, told, practice) in [
            (Person::Pregnant, 0, false),
            (Person::Pregnant, 2, false),
            (Person::Mother, 1, false),
            (Person::Father, 2, true),
        ] {
            let visit = visit(&library, person, told, practice);
            let texts = Texts { visit: &visit, library: &library, text: &text };
            assert_eq!(texts.words(Kind::Handout), list(&library, lang), "{person:?}, {told}");
        }
    }
    let [nb, nn, en] = Lang::ALL.map(|lang| list(&library, lang));
    assert!(nb != nn && nn != en && nb != en);
}
