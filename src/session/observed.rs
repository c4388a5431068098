//! An observer's count in words: what was heard, golden moments, who talked, and what the numbers are not.

use chrono::{DateTime, Local, Utc};

use super::clock::Moment;
use super::debrief::{Part, quotient};
use super::effect::Effect;
use crate::domain::id::Id;
use crate::domain::rehearsal::Scenario;
use crate::domain::rehearsal::coding::{Code, LEAST_VOLLEYS};
use crate::domain::tally::{Kept, Mark, Millis, NoRatio, Row, Tally, What, Who};
use crate::store::{Document, Folder};
use crate::text::rehearsal::RehearsalWords;
use crate::text::{Text, fill};

/// What the document of a count is called begins with this.
const STEM: &str = "count";

/// A count that was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptCount {
    /// What its document is called.
    pub name: Id,
    /// When it was saved.
    pub changed: Option<DateTime<Utc>>,
    /// The count.
    pub kept: Kept,
}

/// Saves a count as it stands, by the second; without a name, and without words.
#[must_use]
pub fn keep(tally: &Tally, now: Millis, at: Moment) -> Effect {
    let second = at.instant.with_timezone(&Local).format("%Y%m%d-%H%M%S");
    // A word, a hyphen and digits are always a name.
    let name = Id::new(&format!("{STEM}-{second}")).or_else(|_| Id::new(STEM));
    let bytes = serde_json::to_vec_pretty(&tally.kept(now)).unwrap_or_default();
    match name {
        Ok(name) => Effect::KeepDocument { folder: Folder::Training, name, bytes },
        Err(_) => Effect::ListDocuments(Folder::Training),
    }
}

/// The counts among these documents, in their order; what is none is passed over.
#[must_use]
pub fn counts(documents: &[Document]) -> Vec<KeptCount> {
    let count = |document: &Document| {
        let kept: Kept = serde_json::from_slice(&document.bytes).ok()?;
        kept.is_known().then(|| KeptCount { name: document.name.clone(), changed: document.changed, kept })
    };
    documents.iter().filter_map(count).collect()
}

/// A saved count in one line: when, how much, how long.
#[must_use]
pub fn line(count: &KeptCount, text: &Text) -> String {
    let at = count.changed.map(|at| at.with_timezone(&Local).format("%d.%m.%Y %H:%M").to_string());
    let (marks, time) = (count.kept.marks.len().to_string(), length(count.kept.length_ms, text));
    fill(text.observer.kept_one, &[&at.unwrap_or_default(), &marks, &time])
}

/// The key of each code, in the order of the legend.
pub const CODE_KEYS: [(char, Code); 10] = [
    ('s', Code::Q),
    ('e', Code::Sr),
    ('k', Code::Cr),
    ('b', Code::Af),
    ('m', Code::Seek),
    ('a', Code::Emphasize),
    ('i', Code::Gi),
    ('t', Code::PersuadeWith),
    ('o', Code::Persuade),
    ('c', Code::Confront),
];
/// The key of a golden moment.
pub const GOLDEN_KEY: char = 'g';
/// The key that takes back what was noted last.
pub const UNDO_KEY: char = 'u';

/// Rows of the chart of who talked, at most.
const ROWS: u64 = 12;
/// Signs in a row of it: narrow enough for the smallest window.
const SIGNS: u64 = 20;

/// How the chart of who talked is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chart {
    /// As rows of signs.
    Signs,
    /// As sentences, for who hears them.
    Sentences,
}

/// A time since the start, as a clock shows it.
#[must_use]
pub fn clock(at: Millis) -> String {
    let (hours, minutes, seconds) = (at / 3_600_000, at / 60_000 % 60, at / 1000 % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

/// What was noted, in words.
#[must_use]
pub fn noted(mark: Mark, text: &Text) -> &'static str {
    match mark.what {
        What::Code(code) => text.rehearsal.code(code),
        What::Golden => text.observer.golden,
    }
}

/// What this key notes, where it notes anything.
#[must_use]
pub fn heard(letter: char) -> Option<What> {
    let code = CODE_KEYS.iter().find(|(own, _)| *own == letter).map(|(_, code)| What::Code(*code));
    code.or((letter == GOLDEN_KEY).then_some(What::Golden))
}

/// The key that noted it.
#[must_use]
pub fn key_of(mark: Mark) -> char {
    let key = CODE_KEYS.iter().find(|(_, code)| Some(*code) == mark.code()).map(|(key, _)| *key);
    key.unwrap_or(GOLDEN_KEY)
}

/// Whether codes are added up: not where counting them is the wrong frame.
#[must_use]
pub fn counts_in(scenario: Option<&Scenario>) -> bool {
    scenario.is_none_or(|scenario| RehearsalWords::counts_in(scenario.suits))
}

/// All of it, in the order it is shown. The scenario is the one whose cards were played, where that is known.
#[must_use]
pub fn parts(
    tally: &Tally,
    now: Millis,
    scenario: Option<&Scenario>,
    chart: Chart,
    text: &Text,
) -> Vec<Part> {
    let words = text.observer;
    let mut heard = vec![fill(words.length, &[&length(tally.elapsed(now), text)])];
    if counts_in(scenario) {
        heard.extend(counted(tally, text));
    }
    let why = scenario.and_then(|scenario| scenario.why_no_numbers.as_ref());
    heard.extend(why.map(|why| why.get(text.lang).to_owned()));
    let mut parts = vec![Part { heading: words.result.to_owned(), lines: heard }];
    let golden = golden(tally, scenario, text);
    if !golden.is_empty() {
        parts.push(Part { heading: words.golden_moments.to_owned(), lines: golden });
    }
    parts.push(Part { heading: words.talk.to_owned(), lines: talk(tally, now, chart, text) });
    parts.push(Part { heading: words.meaning.to_owned(), lines: vec![words.footer.to_owned()] });
    parts
}

fn counted(tally: &Tally, text: &Text) -> Vec<String> {
    let (words, counts) = (text.observer, tally.counts());
    if counts.volleys() == 0 {
        return vec![words.none_counted.to_owned()];
    }
    let line = |code: &Code| format!("{}: {}", text.rehearsal.code(*code), counts.of(*code));
    let (heard, silent): (Vec<Code>, Vec<Code>) =
        Code::ALL.into_iter().partition(|code| counts.of(*code) > 0);
    let mut lines: Vec<String> = heard.iter().map(line).collect();
    if !silent.is_empty() {
        let silent: Vec<_> = silent.into_iter().map(|code| text.rehearsal.code(code)).collect();
        lines.push(format!("{}: {}", words.not_heard, silent.join(", ")));
    }
    lines.push(match tally.reflections_to_questions() {
        Ok(ratio) => {
            let (of, to) = (ratio.of.to_string(), ratio.to.to_string());
            fill(text.rehearsal.ratio, &[&of, &to, &quotient(ratio, text)])
        }
        Err(NoRatio::TooFew(marks)) => fill(words.too_few, &[&LEAST_VOLLEYS.to_string(), &marks.to_string()]),
        Err(NoRatio::NoQuestion(reflections)) => fill(words.no_question, &[&reflections.to_string()]),
    });
    lines
}

fn golden(tally: &Tally, scenario: Option<&Scenario>, text: &Text) -> Vec<String> {
    let words = text.observer;
    let mut lines: Vec<String> = tally
        .golden()
        .into_iter()
        .map(|(moment, before)| match before.filter(|_| counts_in(scenario)) {
            Some(before) => {
                fill(words.golden_after, &[&clock(moment.at), noted(before, text), &clock(before.at)])
            }
            None => clock(moment.at),
        })
        .collect();
    if !lines.is_empty() {
        lines.push(words.golden_ask.to_owned());
    }
    lines
}

fn talk(tally: &Tally, now: Millis, chart: Chart, text: &Text) -> Vec<String> {
    let words = text.observer;
    let shares = tally.shares(now);
    let Some(percent) = shares.of_practitioner().and_then(|ratio| ratio.hundredths()) else {
        return vec![words.no_share.to_owned()];
    };
    let share = if chart == Chart::Signs { words.share } else { words.share_plain };
    let all = shares.practitioner + shares.other;
    let values = [length(shares.practitioner, text), length(all, text), percent.to_string()];
    let mut lines = vec![fill(share, &values.each_ref().map(String::as_str))];
    if shares.unmarked >= 1000 {
        lines.push(fill(words.before_marked, &[&length(shares.unmarked, text)]));
    }
    let rows = tally.timeline(now, ROWS, SIGNS);
    match chart {
        Chart::Signs => {
            lines.extend(rows.iter().map(drawn));
            lines.extend(rows.first().map(|row| signs(row, rows.get(1), text)));
        }
        Chart::Sentences => lines.extend(rows.iter().filter_map(|row| sentence(row, text))),
    }
    lines
}

/// A row as signs: when it begins, who talked in each part, the practitioner's share, a star a golden moment.
fn drawn(row: &Row) -> String {
    let signs: String = row.cells.iter().map(|cell| sign(*cell)).collect();
    let missing = usize::try_from(SIGNS).unwrap_or(0).saturating_sub(row.cells.len());
    let share = row.shares.of_practitioner().and_then(|ratio| ratio.hundredths());
    let share = share.map_or(String::new(), |percent| format!("{percent} %"));
    let stars = "*".repeat(row.golden.min(4));
    let drawn = format!("{:>7} {signs}{} {share:>5} {stars}", clock(row.from), " ".repeat(missing));
    drawn.trim_end().to_owned()
}

const fn sign(who: Option<Who>) -> char {
    match who {
        Some(Who::Practitioner) => '█',
        Some(Who::Other) => '-',
        None => '.',
    }
}

/// What the signs stand for, and for how long each.
fn signs(first: &Row, second: Option<&Row>, text: &Text) -> String {
    let words = text.observer;
    // Only where there is another row is the first a whole one.
    let whole = second.map_or(60_000, |second| second.from - first.from);
    let one = fill(words.seconds, &[&(whole / SIGNS / 1000).to_string()]);
    let [practitioner, other, none] =
        [Some(Who::Practitioner), Some(Who::Other), None].map(|who| sign(who).to_string());
    fill(words.chart, &[&one, &practitioner, &other, &none])
}

fn sentence(row: &Row, text: &Text) -> Option<String> {
    let percent = row.shares.of_practitioner()?.hundredths()?;
    Some(fill(text.observer.row, &[&clock(row.from), &clock(row.to), &percent.to_string()]))
}

/// A length of time in words.
#[must_use]
pub fn length(time: Millis, text: &Text) -> String {
    let seconds = time / 1000;
    if seconds < 60 {
        return fill(text.observer.seconds, &[&seconds.to_string()]);
    }
    fill(text.observer.minutes, &[&(seconds / 60).to_string(), &(seconds % 60).to_string()])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Lang;

    const TEXT: Text = Text::of(Lang::Nb);

    fn lines(tally: &Tally, now: Millis, chart: Chart) -> Vec<String> {
        parts(tally, now, None, chart, &TEXT).into_iter().flat_map(|part| part.lines).collect()
    }

    fn counted_talk() -> Tally {
        let mut tally = Tally::default();
        tally.start(0);
        tally.switch(0);
        for at in 0..6 {
            tally.mark(What::Code(Code::Q), at * 2000);
            tally.mark(What::Code(Code::Cr), at * 2000 + 1000);
        }
        tally.mark(What::Golden, 12_000);
        tally.switch(30_000);
        tally
    }

    #[test]
    fn a_clock_shows_hours_only_where_there_are_any() {
        assert_eq!([0, 61_999, 3_600_000].map(clock), ["0:00", "1:01", "1:00:00"]);
    }

    #[test]
    fn numbers_stand_with_what_they_are_parts_of() {
        let said = lines(&counted_talk(), 90_000, Chart::Signs);
        for line in [
            "Samtalen varte 1 min 30 s.",
            "spørsmål: 6",
            "Refleksjoner per spørsmål: 6:6 (1,00)",
            "0:12, etter kompleks refleksjon 0:11",
        ] {
            assert!(said.iter().any(|said| said == line), "{line}: {said:#?}");
        }
        assert!(said.iter().any(|line| line.contains("30 s av 1 min 30 s (33 %)")), "{said:#?}");
        assert_eq!(said.last().map(String::as_str), Some(TEXT.observer.footer));
    }

    #[test]
    fn the_chart_tells_the_two_apart_by_their_signs_and_fits_the_smallest_window() {
        let said = lines(&counted_talk(), 90_000, Chart::Signs);
        assert!(said.contains(&"   0:00 ██████████----------  50 % *".to_owned()), "{said:#?}");
        assert!(said.contains(&format!("   1:00 ----------{}   0 %", " ".repeat(10))), "{said:#?}");
        assert!(said.iter().any(|line| line.starts_with("Ett tegn er 3 s: █ den som øver")));
        let rows = said.iter().filter(|line| line.contains('█') && line.starts_with(' '));
        assert!(rows.into_iter().all(|row| row.chars().count() <= 38));
    }

    #[test]
    fn who_hears_it_is_told_the_same_in_sentences_without_signs() {
        let said = lines(&counted_talk(), 90_000, Chart::Sentences);
        assert!(said.contains(&"Fra 0:00 til 1:00: den som øver 50 %".to_owned()), "{said:#?}");
        assert!(said.iter().all(|line| !line.contains('█') && !line.contains("Tab")), "{said:#?}");
    }

    #[test]
    fn where_nobody_said_who_talks_no_share_is_made_up() {
        let mut tally = Tally::default();
        tally.mark(What::Code(Code::Q), 0);
        let said = lines(&tally, 60_000, Chart::Signs);
        assert!(said.contains(&TEXT.observer.no_share.to_owned()));
        assert!(said.iter().all(|line| !line.contains('%')), "{said:#?}");
    }
}
