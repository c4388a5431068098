//! The three role cards of a scenario: as text, and as a page to print and cut apart.

use super::html::{END, begun, escaped};
use crate::domain::rehearsal::Scenario;
use crate::domain::source::Reviewed;
use crate::text::Text;

/// How the page looks on paper: three cards on one A4, each whole.
const STYLE: &str = "@page { size: A4; margin: 14mm }
body { font: 12pt/1.4 sans-serif; color: #000; background: #fff; max-width: 182mm; margin: 0 auto; padding: 4mm }
h1 { font-size: 16pt; margin: 0 0 2mm }
p { margin: 0 0 2mm }
section { border: 1px dashed #000; padding: 5mm; margin: 5mm 0; break-inside: avoid; page-break-inside: avoid }
h2 { font-size: 13pt; margin: 0 0 2mm }
.demo { font-weight: bold; font-size: 10pt; letter-spacing: .04em; text-transform: uppercase }
.foot { font-size: 9pt }";

/// A card: for whom, and what stands on it.
struct Card<'a> {
    heading: &'static str,
    words: &'a str,
}

fn cards<'a>(scenario: &'a Scenario, text: &Text) -> [Card<'a>; 3] {
    let (words, lang) = (text.training, text.lang);
    [
        Card { heading: words.card_client, words: scenario.cards.client.get(lang) },
        Card { heading: words.card_practitioner, words: scenario.cards.practitioner.get(lang) },
        Card { heading: words.card_observer, words: scenario.cards.observer.get(lang) },
    ]
}

/// What stands above the cards: how to use them, and what is dark in it.
fn above<'a>(scenario: &'a Scenario, text: &Text) -> Vec<&'a str> {
    let note = scenario.content_note.as_ref().map(|note| note.get(text.lang));
    std::iter::once(text.training.cards_how).chain(note).collect()
}

/// What stands below: which scenario it is, and that nobody has reviewed it.
fn below(scenario: &Scenario, text: &Text) -> String {
    let review = match scenario.reviewed {
        Reviewed::None => format!(". {}.", text.rehearsal.not_reviewed),
        _ => String::new(),
    };
    format!("tidlig-inn, {} {}{review}", scenario.id, scenario.version)
}

/// The cards as lines of text, each saying that its person is invented.
#[must_use]
pub fn plain(scenario: &Scenario, text: &Text) -> String {
    let words = text.training;
    let mut said = format!("{}: {}\n", words.cards, scenario.title.get(text.lang));
    for line in above(scenario, text) {
        said.push_str(&format!("{line}\n"));
    }
    for card in cards(scenario, text) {
        said.push_str(&format!("\n{}\n{}\n{}\n", card.heading, text.course.band, card.words.trim_end()));
    }
    said.push_str(&format!("\n{}\n", below(scenario, text)));
    said
}

/// The cards as one page, which needs nothing beside itself.
#[must_use]
pub fn page(scenario: &Scenario, text: &Text) -> String {
    let words = text.training;
    let title = format!("{}: {}", words.cards, scenario.title.get(text.lang));
    let mut html = begun(&title, text.lang.code(), STYLE);
    let (band, heading) = (escaped(text.course.band), escaped(&title));
    html.push_str(&format!("<p class=\"demo\">{band}</p>\n<h1>{heading}</h1>\n"));
    for line in above(scenario, text) {
        html.push_str(&format!("<p>{}</p>\n", escaped(line)));
    }
    for card in cards(scenario, text) {
        html.push_str(&format!(
            "<section>\n<h2>{}</h2>\n<p class=\"demo\">{}</p>\n",
            escaped(card.heading),
            escaped(text.course.band)
        ));
        for paragraph in card.words.lines().filter(|line| !line.trim().is_empty()) {
            html.push_str(&format!("<p>{}</p>\n", escaped(paragraph.trim())));
        }
        html.push_str("</section>\n");
    }
    html.push_str(&format!("<p class=\"foot\">{}</p>\n{END}", escaped(&below(scenario, text))));
    html
}
