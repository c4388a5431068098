//! Before a conversation: what is dark in it, what it is about, how demanding, which seed; and its role cards.

use std::sync::Arc;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::part::{Scroll, moving, paging, scrolling};
use super::playing::Playing;
use super::talk::Talk;
use super::{Move, Place};
use crate::domain::id::Id;
use crate::domain::rehearsal::Scenario;
use crate::domain::rehearsal::play::{Difficulty, Setup};
use crate::domain::source::Reviewed;
use crate::export::role_cards;
use crate::session::Effect;
use crate::store::Written;
use crate::tui::binding::{Action, Binding, find, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::{Input, Key};
use crate::tui::widget::doc::Doc;
use crate::tui::widget::field::{Field, Takes};

const DIFFICULTIES: [Difficulty; 3] = [Difficulty::Calm, Difficulty::Ordinary, Difficulty::Demanding];
/// The one that is marked first.
const ORDINARY: usize = 1;
/// Seeds that are drawn have at most this many digits, so that one can be read aloud.
const SEEDS: u64 = 10_000;

/// What is read there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Page {
    /// What is dark in it.
    Note,
    /// What it is about.
    About,
    /// The same, while a seed is typed.
    Seed,
    /// Cards for playing it in threes.
    Cards,
}

/// Before a conversation.
#[derive(Debug)]
pub(super) struct Start {
    scenario: Arc<Scenario>,
    page: Page,
    /// Which difficulty, by place.
    cursor: usize,
    seed: Field,
    scroll: Scroll,
}

impl Start {
    pub(super) fn new(scenario: Arc<Scenario>, cx: &Cx) -> Self {
        let page = if scenario.content_note.is_some() { Page::Note } else { Page::About };
        let seed = cx.now.instant.timestamp().unsigned_abs() % SEEDS;
        let seed = Field::with(Takes::Digits(9), &seed.to_string());
        Self { scenario, page, cursor: ORDINARY, seed, scroll: Scroll::default() }
    }

    pub(super) fn title(&self, cx: &Cx) -> String {
        self.scenario.title.get(cx.text.lang).to_owned()
    }

    pub(super) fn bindings(&self, cx: &Cx) -> Vec<Binding> {
        let (keys, words) = (cx.text.keys, cx.text.rehearsal);
        let back = Binding::new([key(Key::Esc), key(Key::Left)], Action::Back, keys.back);
        match self.page {
            Page::Note => {
                let mut bindings = vec![Binding::new([key(Key::Enter)], Action::Next, keys.next)];
                bindings.extend(scrolling(cx));
                bindings.push(back);
                bindings
            }
            Page::Cards => {
                let mut bindings: Vec<Binding> = scrolling(cx).into();
                if cx.directory.is_some() {
                    let print = Binding::new([letter('u')], Action::Print, cx.text.training.key_print);
                    bindings.push(print);
                }
                bindings.push(back);
                bindings
            }
            Page::Seed => vec![
                Binding::new([key(Key::Enter), key(Key::Esc)], Action::DoneTyping, keys.done_typing),
                Binding::new([key(Key::Backspace)], Action::Erase, keys.delete),
            ],
            Page::About => {
                let mut bindings = vec![Binding::new([key(Key::Enter)], Action::Begin, keys.begin)];
                bindings.push(Binding::digits(DIFFICULTIES.len(), keys.choose).quiet());
                bindings.extend(moving(cx));
                bindings.push(Binding::new([letter('f')], Action::Edit, words.key_seed));
                bindings.push(Binding::new([letter('k')], Action::RoleCards, words.key_cards));
                bindings.extend(paging(cx));
                bindings.push(back);
                bindings
            }
        }
    }

    pub(super) fn update(&mut self, input: &Input, cx: &Cx) -> Move {
        if self.page == Page::Seed && self.seed.input(input) {
            return Move::Changed;
        }
        let Input::Key(pressed) = input else { return Move::Stay };
        let Some(action) = find(&self.bindings(cx), *pressed) else { return Move::Stay };
        match action {
            Action::Print => {
                let bytes = role_cards::page(&self.scenario, cx.text).into_bytes();
                let name = Id::new(&format!("cards-{}", self.scenario.id))
                    .unwrap_or_else(|_| self.scenario.id.clone());
                return Move::Do(Effect::WriteDemo { name, what: Written::Page, bytes });
            }
            Action::Next => self.show(Page::About),
            Action::RoleCards => self.show(Page::Cards),
            Action::Back if self.page == Page::Cards => self.show(Page::About),
            Action::Back => return Move::Room,
            Action::PageUp | Action::PageDown => self.scroll.by(action, *pressed),
            Action::Up => self.cursor = self.cursor.saturating_sub(1),
            Action::Down => self.cursor = (self.cursor + 1).min(DIFFICULTIES.len() - 1),
            Action::Digit(digit) => {
                // It marks, and Enter begins: a digit and Enter would else go past saying it first.
                self.cursor = usize::from(digit).saturating_sub(1);
            }
            Action::Edit => self.page = Page::Seed,
            Action::DoneTyping => self.page = Page::About,
            Action::Begin => return Move::To(Place::Playing(Playing::new(self.begin()))),
            _ => return Move::Stay,
        }
        Move::Changed
    }

    fn show(&mut self, page: Page) {
        (self.page, self.scroll) = (page, Scroll::default());
    }

    fn begin(&self) -> Talk {
        let seed = self.seed.typed().parse().unwrap_or_default();
        let difficulty = DIFFICULTIES.get(self.cursor).copied().unwrap_or_default();
        Talk::new(Arc::clone(&self.scenario), Setup { seed, difficulty })
    }

    pub(super) fn draw(&mut self, frame: &mut Frame, area: Rect, cx: &Cx) {
        let mut doc = Doc::new(cx.theme).compact_below(area, 12);
        let mut foot = Doc::new(cx.theme);
        match self.page {
            Page::Note => self.note(&mut doc, cx),
            Page::Cards => self.cards(&mut doc, cx),
            Page::About | Page::Seed => {
                self.about(&mut doc, cx);
                self.choices(&mut foot, cx);
            }
        }
        let more = cx.text.shell.scroll_more;
        self.scroll.take(doc.draw_over(&foot, frame, area, self.scroll.at, more));
    }

    fn note(&self, doc: &mut Doc, cx: &Cx) {
        let words = cx.text.rehearsal;
        doc.title(words.note).gap();
        if let Some(note) = &self.scenario.content_note {
            doc.para(note.get(cx.text.lang));
        }
    }

    fn about(&self, doc: &mut Doc, cx: &Cx) {
        let (words, lang) = (cx.text.rehearsal, cx.text.lang);
        doc.para(self.scenario.about.get(lang));
        doc.heading(words.people);
        for person in &self.scenario.people {
            doc.pair(&person.name, person.role.get(lang));
        }
        doc.heading(words.practises);
        for goal in &self.scenario.goals {
            doc.bullet(goal.text.get(lang));
        }
        doc.gap().quiet(words.leave_any);
        doc.quiet(words.numbers(self.scenario.suits));
        if self.scenario.reviewed == Reviewed::None {
            doc.quiet(words.not_reviewed);
        }
    }

    fn choices(&self, foot: &mut Doc, cx: &Cx) {
        let words = cx.text.rehearsal;
        let typing = self.page == Page::Seed;
        foot.styled(words.difficulty, cx.theme.heading());
        for (place, difficulty) in DIFFICULTIES.into_iter().enumerate() {
            let here = place == self.cursor;
            foot.choice(&(place + 1).to_string(), words.difficulty_of(difficulty), here && !typing, here);
        }
        foot.field(words.seed_label, self.seed.typed(), typing);
        if typing {
            foot.under_entry(words.seed_more);
        }
    }

    fn cards(&self, doc: &mut Doc, cx: &Cx) {
        let (words, lang) = (cx.text.rehearsal, cx.text.lang);
        let cards = &self.scenario.cards;
        doc.title(words.cards).para(words.cards_lead);
        for (label, card) in [
            (words.card_client, &cards.client),
            (words.card_practitioner, &cards.practitioner),
            (words.card_observer, &cards.observer),
        ] {
            doc.heading(label);
            doc.para(card.get(lang));
        }
    }
}
