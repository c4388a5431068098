//! The observer's page: role cards, a live count of a spoken role play, and what came of it.

mod counting;
mod pages;

use std::sync::Arc;
use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Go, Turn};
use crate::domain::rehearsal::Scenario;
use crate::domain::tally::{Millis, Tally, What};
use crate::session::observed::{self, CODE_KEYS, GOLDEN_KEY, KeptCount, UNDO_KEY};
use crate::session::{Effect, Moment, Outcome, wording};
use crate::store::Folder;
use crate::text::fill;
use crate::tui::binding::{Action, Binding, find, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::{Input, Key};

/// What of the page is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// What it is for, and the scenarios whose cards can be read.
    Start,
    /// The cards of one.
    Cards,
    /// Counting.
    Counting,
    /// What came of it.
    Result,
    /// Asked whether it may be thrown away.
    Leaving,
}

/// Whose card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Card {
    Client,
    Practitioner,
    Observer,
}

impl Card {
    const ALL: [Self; 3] = [Self::Client, Self::Practitioner, Self::Observer];
}

/// A line of the start.
enum Row {
    /// Counting begins.
    Begin,
    /// A count that was saved, by place.
    Kept(usize),
    /// The cards of a scenario, by place.
    Cards(usize),
}

/// The observer's page.
#[derive(Debug)]
pub struct ObserverScreen {
    stage: Stage,
    tally: Tally,
    /// Times are counted from here.
    opened: Moment,
    /// The scenario whose cards were read last.
    scenario: Option<Arc<Scenario>>,
    /// Which of its cards is open.
    card: Option<Card>,
    /// Whether numbers show while it is counted. They would steer who counts, so they are asked for.
    numbers: bool,
    /// Counts that were saved, the newest first.
    kept: Vec<KeptCount>,
    /// Whether what was counted is saved as it stands.
    saved: bool,
    /// What came of saving it.
    said: Option<String>,
    /// The second that is shown.
    second: Millis,
    cursor: usize,
    scroll: u16,
    last: u16,
}

impl ObserverScreen {
    /// The page, with nothing counted.
    #[must_use]
    pub fn new(now: Moment) -> Self {
        Self {
            stage: Stage::Start,
            tally: Tally::default(),
            opened: now,
            scenario: None,
            card: None,
            numbers: false,
            kept: Vec::new(),
            saved: false,
            said: None,
            second: 0,
            cursor: 0,
            scroll: 0,
            last: 0,
        }
    }

    /// The page at the cards of one scenario.
    #[must_use]
    pub fn with_cards(scenario: Arc<Scenario>, now: Moment) -> Self {
        Self { stage: Stage::Cards, scenario: Some(scenario), ..Self::new(now) }
    }

    /// Whether anything would be lost with it.
    #[must_use]
    pub const fn has_tally(&self) -> bool {
        self.tally.has_begun()
    }

    /// Whether what was counted would be lost with the program.
    #[must_use]
    pub const fn has_unsaved(&self) -> bool {
        self.has_tally() && !self.saved
    }

    /// What was counted.
    #[must_use]
    pub const fn tally(&self) -> &Tally {
        &self.tally
    }

    /// Takes what came of saving it.
    pub fn settle(&mut self, outcome: &Outcome, cx: &Cx) -> Turn {
        self.said = match outcome {
            Outcome::Documents(Folder::Training, documents) => {
                self.kept = observed::counts(documents);
                self.cursor = 0;
                return Turn::changed();
            }
            Outcome::Done => return Turn::doing(Effect::ListDocuments(Folder::Training)),
            Outcome::DocumentKept(path) => {
                self.saved = true;
                Some(fill(cx.text.training.observed, &[&path.display().to_string()]))
            }
            Outcome::Failed(error) => Some(wording::store_error(error, cx.text)),
            Outcome::NotKept => Some(cx.text.training.not_kept.to_owned()),
            _ => return Turn::nothing(),
        };
        Turn::changed()
    }

    /// Its keys.
    #[must_use]
    pub fn bindings(&self, cx: &Cx) -> Vec<Binding> {
        let (keys, words) = (cx.text.keys, cx.text.observer);
        let back = |label| Binding::new([key(Key::Backspace), key(Key::Left)], Action::Back, label);
        match self.stage {
            Stage::Start => {
                let mut bindings = vec![
                    Binding::new([key(Key::Up), key(Key::Down)], Action::Down, keys.move_),
                    Binding::new([key(Key::Enter)], Action::Next, keys.choose),
                ];
                if matches!(self.row(), Row::Kept(_)) {
                    bindings.push(Binding::new([letter('x')], Action::Delete, keys.delete));
                }
                bindings.push(Binding::new([key(Key::Esc), key(Key::Backspace)], Action::Back, keys.back));
                bindings
            }
            Stage::Cards => {
                let begin = Binding::new([key(Key::Enter)], Action::Begin, words.key_to_count);
                let back = Binding::new(
                    [key(Key::Backspace), key(Key::Esc), key(Key::Left)],
                    Action::Back,
                    keys.back,
                );
                let cards = Binding::digits(Card::ALL.len(), words.key_cards);
                [vec![cards, begin, back], scroll(cx)].concat()
            }
            Stage::Counting => self.counting_keys(cx),
            Stage::Result => {
                let leave = Binding::new([key(Key::Esc), key(Key::Enter)], Action::Home, words.key_leave);
                let save = (self.has_tally() && cx.keeps_training())
                    .then(|| Binding::new([letter('l')], Action::Save, cx.text.training.key_keep));
                [vec![leave, back(words.key_on)], save.into_iter().collect(), scroll(cx)].concat()
            }
            Stage::Leaving => vec![
                Binding::new([letter('j'), letter('y')], Action::Yes, cx.text.shell.yes),
                Binding::new([letter('n'), key(Key::Enter), key(Key::Esc)], Action::No, cx.text.shell.no),
            ],
        }
    }

    fn counting_keys(&self, cx: &Cx) -> Vec<Binding> {
        let words = cx.text.observer;
        let mut bindings = vec![Binding::new([key(Key::Enter), key(Key::Esc)], Action::Back, words.key_done)];
        if observed::counts_in(self.scenario.as_deref()) {
            bindings.push(Binding::new([letter('v')], Action::Numbers, words.key_counts));
        }
        bindings.extend(self.legend(cx).into_iter().map(Binding::quiet));
        if !observed::counts_in(self.scenario.as_deref()) {
            bindings.extend(scroll(cx));
        }
        bindings
    }

    /// The keys that always stand on the page while it is counted.
    fn legend(&self, cx: &Cx) -> Vec<Binding> {
        let words = cx.text.observer;
        let code = |(at, code)| {
            Binding::new([letter(at)], Action::Heard(What::Code(code)), cx.text.rehearsal.code(code))
        };
        let codes = CODE_KEYS.into_iter().filter(|_| observed::counts_in(self.scenario.as_deref()));
        let mut legend: Vec<Binding> = codes.map(code).collect();
        legend.push(Binding::new([letter(GOLDEN_KEY)], Action::Heard(What::Golden), words.golden));
        legend.push(Binding::new([key(Key::Tab)], Action::Talker, words.key_talker));
        legend.push(Binding::new([key(Key::Char(' '))], Action::Pause, words.key_pause));
        if !self.tally.marks().is_empty() {
            legend.push(Binding::new([letter(UNDO_KEY)], Action::Undo, words.key_undo));
        }
        legend
    }

    /// The time now, as the count takes it: by the clock that nobody can set. While the machine sleeps nobody counts.
    fn now(&self, cx: &Cx) -> Millis {
        let passed: Duration = cx.now.steady.saturating_duration_since(self.opened.steady);
        Millis::try_from(passed.as_millis()).unwrap_or(Millis::MAX)
    }

    /// Answers an input.
    pub fn update(&mut self, input: &Input, cx: &Cx) -> Turn {
        let now = self.now(cx);
        match input {
            Input::Tick => {
                let second = self.tally.elapsed(now) / 1000;
                let moved = std::mem::replace(&mut self.second, second) != second;
                if moved && self.stage == Stage::Counting { Turn::changed() } else { Turn::nothing() }
            }
            Input::Key(pressed) => match find(&self.bindings(cx), *pressed) {
                Some(action) => self.act(action, *pressed, now, cx),
                None => Turn::nothing(),
            },
            Input::Paste(_) | Input::Resize => Turn::nothing(),
        }
    }

    fn act(&mut self, action: Action, pressed: Key, now: Millis, cx: &Cx) -> Turn {
        let by = if matches!(pressed, Key::Up | Key::Down) { 1 } else { 8 };
        match (self.stage, action) {
            (_, Action::PageUp) => self.scroll = self.scroll.saturating_sub(by),
            (_, Action::PageDown) => self.scroll = self.scroll.saturating_add(by).min(self.last),
            // In a course there is this one scenario, and then the course.
            (Stage::Cards, Action::Back) if cx.in_course => return Turn::to(Go::Practice),
            (Stage::Counting, Action::Back) if cx.in_course && !self.has_tally() => self.show(Stage::Cards),
            (Stage::Counting, action) => self.count(action, now),
            (Stage::Start, Action::Down) if pressed == Key::Up => self.cursor = self.cursor.saturating_sub(1),
            (Stage::Start, Action::Down) => {
                self.cursor = (self.cursor + 1).min(self.kept.len() + scenarios(cx).len());
            }
            (Stage::Start, Action::Back) => return Turn::to(Go::Practice),
            (Stage::Start, Action::Delete) => {
                if let Row::Kept(at) = self.row() {
                    let name = self.kept.get(at).map(|count| count.name.clone());
                    let deleted = name.map(|name| Effect::DeleteDocument { folder: Folder::Training, name });
                    return deleted.map_or_else(Turn::nothing, Turn::doing);
                }
            }
            (Stage::Start, Action::Next) => match self.row() {
                // Codes are not left out because of cards that were only looked at before.
                Row::Begin => {
                    self.scenario = None;
                    self.show(Stage::Counting);
                }
                Row::Kept(at) => {
                    if let Some(count) = self.kept.get(at) {
                        (self.tally, self.saved) = (Tally::from(count.kept.clone()), true);
                        self.scenario = None;
                        self.show(Stage::Result);
                    }
                }
                Row::Cards(place) => {
                    self.scenario = scenarios(cx).into_iter().nth(place);
                    self.card = None;
                    self.show(Stage::Cards);
                }
            },
            (Stage::Cards, Action::Digit(digit)) => {
                self.card = Card::ALL.get(usize::from(digit).saturating_sub(1)).copied();
                self.scroll = 0;
            }
            (Stage::Cards, Action::Begin) => self.show(Stage::Counting),
            (Stage::Cards, Action::Back) => self.show(Stage::Start),
            (Stage::Result, Action::Back) => self.show(Stage::Counting),
            (Stage::Result, Action::Save) => {
                return Turn::doing(observed::keep(&self.tally, now, cx.now));
            }
            (Stage::Result, Action::Home) if self.has_tally() && !self.saved => self.show(Stage::Leaving),
            (Stage::Leaving, Action::No) => self.show(Stage::Result),
            (_, Action::Home | Action::Yes) => return Turn::to(Go::Practice),
            _ => return Turn::nothing(),
        }
        Turn::changed()
    }

    fn count(&mut self, action: Action, now: Millis) {
        (self.saved, self.said) = (false, None);
        match action {
            Action::Heard(what) => self.tally.mark(what, now),
            Action::Undo => drop(self.tally.undo()),
            Action::Pause => self.tally.start_or_pause(now),
            Action::Talker => self.tally.switch(now),
            Action::Numbers => self.numbers = !self.numbers,
            Action::Back if !self.has_tally() => self.show(Stage::Start),
            Action::Back => {
                self.tally.pause(now);
                self.show(Stage::Result);
            }
            _ => {}
        }
        self.second = self.tally.elapsed(now) / 1000;
    }

    fn row(&self) -> Row {
        match self.cursor.checked_sub(1) {
            None => Row::Begin,
            Some(at) if at < self.kept.len() => Row::Kept(at),
            Some(at) => Row::Cards(at - self.kept.len()),
        }
    }

    fn show(&mut self, stage: Stage) {
        self.stage = stage;
        self.scroll = 0;
    }

    /// Draws it.
    pub fn draw(&mut self, frame: &mut Frame, area: Rect, cx: &Cx) {
        match self.stage {
            Stage::Counting => self.draw_counting(frame, area, cx),
            Stage::Start | Stage::Cards | Stage::Result | Stage::Leaving => {
                let shown = self.page(cx).draw(frame, area, self.scroll, cx.text.shell.scroll_more);
                (self.scroll, self.last) = (shown.scroll, shown.last);
            }
        }
    }

    /// Its header.
    #[must_use]
    pub fn header(&self, cx: &Cx) -> (String, String) {
        (cx.text.observer.title.to_owned(), String::new())
    }
}

/// The scenarios whose cards can be read, by theme.
fn scenarios(cx: &Cx) -> Vec<Arc<Scenario>> {
    let mut scenarios = cx.library.sound_rehearsals();
    scenarios.sort_by_key(|scenario| scenario.theme);
    scenarios
}

fn scroll(cx: &Cx) -> Vec<Binding> {
    let label = cx.text.keys.scroll;
    vec![
        Binding::new([key(Key::Up), key(Key::PageUp)], Action::PageUp, label).quiet(),
        Binding::new([key(Key::Down), key(Key::PageDown)], Action::PageDown, label),
    ]
}
