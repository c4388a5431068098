//! Language and look, and what is kept where.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Go, Turn, passphrase, stored};
use crate::domain::lang::Lang;
use crate::session::{Effect, Outcome, wording};
use crate::store::{Keeping, Settings};
use crate::tui::binding::{Action, Binding, find, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::{Input, Key};
use crate::tui::theme::Look;
use crate::tui::widget::doc::Doc;

const LOOKS: [Look; 3] = [Look::Colour, Look::Contrast, Look::Mono];

/// The settings.
#[derive(Debug, Default)]
pub struct SettingsScreen {
    said: Option<String>,
}

impl SettingsScreen {
    /// Its keys.
    #[must_use]
    pub fn bindings(&self, cx: &Cx) -> Vec<Binding> {
        let keys = cx.text.keys;
        let mut bindings = vec![
            Binding::digits(3, cx.text.settings.lang),
            Binding::new([letter('a'), letter('b'), letter('c')], Action::Choose, cx.text.settings.look),
            Binding::new([letter('k')], Action::Municipality, keys.municipality),
            Binding::new([letter('l')], Action::Stored, keys.stored),
            Binding::new([key(Key::Esc), key(Key::Backspace), key(Key::Left)], Action::Home, keys.home),
        ];
        if cx.directory.is_some() {
            bindings.insert(4, Binding::new([letter('p')], Action::Passphrase, cx.text.stored.passphrase));
        }
        bindings
    }

    /// Answers an input.
    pub fn update(&mut self, input: &Input, cx: &Cx) -> Turn {
        let Input::Key(pressed) = input else { return Turn::nothing() };
        let (mut lang, mut look) = (cx.text.lang, cx.theme.look);
        match (find(&self.bindings(cx), *pressed), pressed) {
            (Some(Action::Digit(n)), _) => {
                lang = Lang::ALL.get(usize::from(n) - 1).copied().unwrap_or(lang);
            }
            (Some(Action::Choose), Key::Char(c)) => {
                let place = "abc".find(c.to_ascii_lowercase()).unwrap_or(0);
                look = LOOKS.get(place).copied().unwrap_or(look);
            }
            (Some(Action::Municipality), _) => return Turn::to(Go::Municipality),
            (Some(Action::Stored), _) => return Turn::to(Go::Stored(stored::Behind::Settings)),
            (Some(Action::Passphrase), _) => return passphrase::Behind::Settings.reach(cx),
            (Some(Action::Home), _) => return Turn::to(Go::Home),
            _ => return Turn::nothing(),
        }
        let (lang, look) = (Some(lang.code().to_owned()), Some(look.code().to_owned()));
        let settings = Settings { lang, look, ..cx.settings.clone() };
        // Where nothing may be kept, the choice holds until the program ends.
        let keeps = matches!(cx.keeping, Some(Keeping::Passphrase | Keeping::NoPassphrase));
        let effects = if keeps { vec![Effect::SaveSettings(settings.clone())] } else { Vec::new() };
        Turn { changed: true, effects, go: Some(Go::Apply(settings)) }
    }

    /// Takes what came of it.
    pub fn settle(&mut self, outcome: &Outcome, cx: &Cx) -> Turn {
        self.said = match outcome {
            Outcome::Failed(error) => Some(wording::store_error(error, cx.text)),
            _ => None,
        };
        Turn::changed()
    }

    /// Draws it.
    pub fn draw(&mut self, frame: &mut Frame, area: Rect, cx: &Cx) {
        let words = cx.text.settings;
        let mut doc = Doc::new(cx.theme);
        doc.title(words.title);
        doc.heading(words.lang);
        for (place, (lang, label)) in
            [(Lang::Nb, words.lang_nb), (Lang::Nn, words.lang_nn), (Lang::En, words.lang_en)]
                .into_iter()
                .enumerate()
        {
            doc.choice(&(place + 1).to_string(), label, false, lang == cx.text.lang);
        }
        doc.heading(words.look);
        for (at, look, label) in [
            ("a", Look::Colour, words.look_colour),
            ("b", Look::Contrast, words.look_contrast),
            ("c", Look::Mono, words.look_mono),
        ] {
            doc.choice(at, label, false, look == cx.theme.look);
        }
        doc.heading(words.keeping);
        doc.para(match cx.keeping {
            None => words.keeping_none,
            Some(Keeping::Passphrase) => words.keeping_passphrase,
            Some(Keeping::NoPassphrase) => words.keeping_open,
            Some(Keeping::Nothing) => words.keeping_nothing,
        });
        if let Some(directory) = cx.directory {
            doc.pair(words.place, &directory.display().to_string());
        }
        let profile = cx.library.profile();
        doc.pair(
            cx.text.municipality.title,
            profile.name.as_deref().unwrap_or(cx.text.municipality.default_name),
        );
        if let Some(said) = &self.said {
            doc.gap().styled(said, cx.theme.trouble());
        }
        doc.draw(frame, area, 0, cx.text.shell.scroll_more);
    }

    /// Its header.
    #[must_use]
    pub fn header(&self, cx: &Cx) -> (String, String) {
        (cx.text.settings.title.to_owned(), String::new())
    }
}
