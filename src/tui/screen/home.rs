//! The first screen.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::keeping::Toward;
use super::{Go, Turn};
use crate::session::{Effect, Outcome, menu, wording};
use crate::store::{Keeping, Settings};
use crate::text::fill;
use crate::tui::binding::{Action, Binding, find, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::{Input, Key};
use crate::tui::widget::doc::Doc;

/// The first screen.
#[derive(Debug, Default)]
pub struct Home {
    cursor: usize,
    scroll: u16,
    /// Asked whether the draft may be deleted.
    deleting: bool,
    /// Something to be said once.
    said: Option<String>,
}

impl Home {
    /// The screen with something to say.
    #[must_use]
    pub fn saying(words: String) -> Self {
        Self { said: Some(words), ..Self::default() }
    }

    fn entries(cx: &Cx) -> Vec<(char, Action, &'static str)> {
        let words = cx.text.home;
        let rehearse = if cx.waiting_rehearsal { words.rehearse_waits } else { words.rehearse };
        let mut entries = Vec::new();
        if cx.waiting || cx.draft.is_some() {
            entries.push(('f', Action::Resume, words.resume));
        }
        if cx.waiting || cx.draft.is_some() {
            entries.push(('x', Action::Discard, words.discard));
        }
        entries.extend([
            ('n', Action::NewVisit, words.new_visit),
            ('e', Action::Practise, words.practise),
            ('v', Action::Rehearse, rehearse),
            ('u', Action::Course, cx.text.course.home),
            ('p', Action::Guides, words.guides),
            ('l', Action::Records, words.records),
            ('s', Action::Services, words.services),
            ('k', Action::Municipality, words.municipality),
            ('t', Action::Calculator, words.calculator),
            ('i', Action::Settings, words.settings),
            ('q', Action::Quit, words.quit),
        ]);
        entries
    }

    /// Its keys.
    #[must_use]
    pub fn bindings(&self, cx: &Cx) -> Vec<Binding> {
        let keys = cx.text.keys;
        if self.deleting {
            return vec![
                Binding::new([letter('j'), letter('y')], Action::Yes, cx.text.shell.yes),
                Binding::new([letter('n'), key(Key::Enter), key(Key::Esc)], Action::No, cx.text.shell.no),
            ];
        }
        let entries = Self::entries(cx);
        let named =
            entries.iter().map(|(at, action, label)| Binding::new([letter(*at)], *action, label).quiet());
        let mut bindings = vec![
            Binding::new([key(Key::Up), key(Key::Down)], Action::Down, keys.move_),
            Binding::new([key(Key::Enter)], Action::Next, keys.choose),
        ];
        bindings.extend(named);
        if says_default(cx) {
            bindings.push(Binding::new([letter('h')], Action::SkipDefault, keys.skip_default).quiet());
        }
        bindings
    }

    /// Answers an input.
    pub fn update(&mut self, input: &Input, cx: &Cx) -> Turn {
        let Input::Key(pressed) = input else { return Turn::nothing() };
        let Some(action) = find(&self.bindings(cx), *pressed) else { return Turn::nothing() };
        let entries = Self::entries(cx);
        match action {
            Action::Down if *pressed == Key::Up => self.cursor = self.cursor.saturating_sub(1),
            Action::Down => self.cursor = (self.cursor + 1).min(entries.len() - 1),
            Action::Next => {
                let chosen = entries.get(self.cursor).map(|(_, action, _)| *action);
                return chosen.map_or_else(Turn::nothing, |action| self.choose(action, cx));
            }
            Action::Yes => {
                self.deleting = false;
                // A practice visit is not on the disk.
                let effects = if cx.waiting_practice { Vec::new() } else { vec![Effect::DiscardDraft] };
                return Turn { changed: true, effects, go: Some(Go::VisitDone) };
            }
            Action::No => self.deleting = false,
            other => return self.choose(other, cx),
        }
        Turn::changed()
    }

    fn choose(&mut self, action: Action, cx: &Cx) -> Turn {
        match action {
            Action::Resume if cx.waiting => Turn::to(Go::Waiting),
            // What were answered here could be kept nowhere.
            Action::Resume if cx.read_only => Turn::nothing(),
            Action::Resume if cx.unlocked => Turn::doing(Effect::OpenDraft),
            Action::Resume => Turn::to(Go::Unlock),
            Action::Discard => {
                self.deleting = true;
                Turn::changed()
            }
            // One draft at a time: a new visit would take its place.
            Action::NewVisit if (cx.waiting && !cx.waiting_practice) || cx.draft.is_some() => {
                self.said = Some(cx.text.home.waiting_decide.to_owned());
                Turn::changed()
            }
            // A practice visit would take the place in memory of a real one, which may be kept nowhere else.
            Action::Practise if cx.waiting && !cx.waiting_practice => {
                self.said = Some(cx.text.home.waiting_decide.to_owned());
                Turn::changed()
            }
            Action::NewVisit if cx.keeping.is_none() && !cx.read_only => Turn::to(Go::Keeping(Toward::Visit)),
            Action::NewVisit => Turn::to(Go::Setting),
            Action::Practise => menu::practice_visit(cx.library)
                .map_or_else(Turn::nothing, |visit| Turn::to(Go::Visit(Box::new(visit)))),
            Action::Rehearse => Turn::to(Go::Practice),
            Action::Course => Turn::to(Go::Course),
            Action::Guides => Turn::to(Go::Guides),
            Action::Records => Turn::to(Go::Records),
            Action::Calculator => Turn::to(Go::Calculator),
            Action::Services => Turn::to(Go::Services),
            Action::Municipality => Turn::to(Go::Municipality),
            Action::SkipDefault => {
                let settings = Settings { default_will_do: true, ..cx.settings.clone() };
                let keeps = !cx.read_only && cx.keeping != Some(Keeping::Nothing);
                let effects = if keeps { vec![Effect::SaveSettings(settings.clone())] } else { Vec::new() };
                Turn { changed: true, effects, go: Some(Go::Remember(settings)) }
            }
            Action::Settings => Turn::to(Go::Settings),
            Action::Quit => Turn::to(Go::Quit),
            _ => Turn::nothing(),
        }
    }

    /// Takes what came of taking up or deleting the draft.
    pub fn settle(&mut self, outcome: &Outcome, cx: &Cx) -> Turn {
        self.said = match outcome {
            Outcome::Failed(error) => Some(wording::store_error(error, cx.text)),
            _ => None,
        };
        Turn::changed()
    }

    /// Draws it.
    pub fn draw(&mut self, frame: &mut Frame, area: Rect, cx: &Cx) {
        let words = cx.text.home;
        let mut doc = Doc::new(cx.theme).compact_below(area, 19);
        doc.para(words.tagline).gap();
        if let Some(said) = &self.said {
            doc.styled(said, cx.theme.trouble()).gap();
        }
        if cx.read_only {
            doc.styled(words.read_only, cx.theme.trouble()).gap();
        }
        if cx.closing > 0 {
            let closing = fill(words.closing, &[&cx.closing.to_string()]);
            doc.styled(&format!("{closing} {}", words.closing_see), cx.theme.trouble()).gap();
        }
        if let Some(service) = cx.synced.filter(|_| cx.keeping != Some(Keeping::Nothing)) {
            doc.styled(&fill(cx.text.stored.synced, &[service]), cx.theme.trouble()).gap();
        }
        if cx.waiting || cx.draft.is_some() {
            let line = if cx.waiting_practice { words.waiting_practice.to_owned() } else { waiting_line(cx) };
            doc.styled(&line, cx.theme.heading());
        }
        if self.deleting {
            doc.gap().styled(words.discard_sure, cx.theme.alert());
            doc.choice("j", cx.text.shell.yes, false, false);
            doc.choice("n", cx.text.shell.no, true, false);
        } else {
            let entries = Self::entries(cx);
            self.cursor = self.cursor.min(entries.len().saturating_sub(1));
            for (place, (at, action, label)) in entries.iter().enumerate() {
                let label = match action {
                    Action::Practise => format!("{label}. {}", words.practise_more),
                    _ => (*label).to_owned(),
                };
                doc.choice(&at.to_string(), &label, place == self.cursor, false);
            }
        }
        doc.gap();
        if says_default(cx) && !self.deleting {
            doc.quiet(words.default_in_use);
        }
        if cx.expired > 0 {
            doc.quiet(&fill(words.expired, &[&cx.expired.to_string()]));
        }
        if cx.faulty_files > 0 {
            doc.styled(&fill(words.problems, &[&cx.faulty_files.to_string()]), cx.theme.trouble());
            doc.para(words.problems_more);
        }
        if cx.unreviewed {
            doc.quiet(words.not_reviewed);
        }
        self.scroll = doc.draw(frame, area, self.scroll, cx.text.shell.scroll_more).scroll;
    }

    /// Its header.
    #[must_use]
    pub fn header(&self, cx: &Cx) -> (String, String) {
        (cx.text.shell.name.to_owned(), String::new())
    }
}

/// Whether it is still to be said that no municipality has chosen.
fn says_default(cx: &Cx) -> bool {
    !cx.settings.default_will_do && !cx.library.has_own_profile()
}

fn waiting_line(cx: &Cx) -> String {
    let words = cx.text.home;
    let Some(draft) = cx.draft else { return words.waiting.to_owned() };
    let minutes = (cx.now.instant - draft.saved).num_minutes();
    let saved = fill(words.waiting_saved, &[&cx.text.ago(minutes)]);
    let expires = fill(words.waiting_expires, &[&draft.expires.format("%d.%m.%Y").to_string()]);
    format!("{} ({saved}, {expires})", words.waiting)
}
