//! The guides that are shipped: what is open in one that goes with a family tells nothing, and what waits is only what must.

use tidlig_inn::content::library::Library;
use tidlig_inn::content::source::Tree;
use tidlig_inn::domain::guide::{Guide, Holds, Part};
use tidlig_inn::domain::lang::Lang;

fn family_guides() -> Vec<std::sync::Arc<Guide>> {
    let library = Library::open(Tree::embedded(), None);
    library.sound_guides().into_iter().filter(|guide| guide.holds == Holds::Family).collect()
}

/// All that anybody sees of a part, in small letters.
fn words(part: &Part, lang: Lang) -> String {
    let of_items = part
        .items
        .iter()
        .flat_map(|item| [&item.text].into_iter().chain(&item.why).chain(&item.say).chain(&item.avoid));
    let all = [&part.title].into_iter().chain(&part.lead).chain(of_items);
    all.map(|words| words.get(lang)).collect::<Vec<_>>().join("\n").to_lowercase()
}

#[test]
fn no_open_part_of_a_guide_with_a_family_tells_what_its_private_parts_are_about() {
    let telling = [
        "vold",
        "krisesent",
        "kompetanseteam",
        "utrygt",
        "utrygg",
        "redd for den",
        "redd for noen",
        "redd for nokon",
        "skremmer",
        "trua",
        "truer",
        "hevne",
        "hemne",
        "fare nå",
        "fare no",
        "en annen svarer",
        "ein annan svarer",
        "violence",
        "crisis centre",
        "unsafe",
        "frighten",
        "afraid of the",
        "retaliate",
        "somebody else answers",
    ];
    let guides = family_guides();
    assert_eq!(guides.len(), 3);
    for guide in &guides {
        let mut told = 0;
        for lang in Lang::ALL {
            for part in &guide.parts {
                let words = words(part, lang);
                // "In danger now" is asked about before any phone call, and is about anything.
                let found = telling.iter().find(|word| words.contains(**word));
                let found = found.filter(|word| part.id.as_str() != "first" || !word.starts_with("fare n"));
                assert!(part.private || found.is_none(), "{} {}: {found:?}", guide.id, part.id);
                told += usize::from(part.private && found.is_some());
            }
            for word in telling {
                let title = format!("{} {}", guide.title.get(lang), guide.about.get(lang)).to_lowercase();
                assert!(!title.contains(word), "{}: {word}", guide.id);
            }
        }
        assert!(told > 0, "{}: the words looked for are not its own", guide.id);
    }
}

#[test]
fn only_offer_film_and_meeting_wait_and_every_pause_tells_what_for() {
    let named = |guide: &Guide, which: &dyn Fn(&Part) -> bool| {
        let parts = guide.parts.iter().filter(|part| which(part)).map(|part| part.id.as_str());
        parts.collect::<Vec<_>>().join(" ")
    };
    for guide in family_guides() {
        let (private, waits) = match guide.id.as_str() {
            "samspill-visits" => (
                "safe-to-offer before-the-camera",
                "first-contact agreement filming choosing looking-together",
            ),
            "meeting" => ("split", "opening three-piles parents plan"),
            _ => ("ask whom afterwards", ""),
        };
        assert_eq!(named(&guide, &|part| part.private), private);
        assert_eq!(named(&guide, &|part| part.waits), waits);
        for item in guide.items().filter(|item| item.pauses) {
            // Where a yes is taken back nothing is told: the film is over, and that is all.
            let told = item.tells.is_some() || item.id.as_str() == "consent-withdrawn";
            assert!(told, "{}: no next step rests on {}", guide.id, item.id);
        }
    }
}
