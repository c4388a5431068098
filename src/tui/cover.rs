//! What is drawn and fed first: the neutral screen behind which everything else waits.

use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::binding::{Action, Binding, find, key, letter};
use super::cx::Cx;
use super::input::{Input, Key};
use super::screen::calculator::Calculator;
use super::widget::field::{Field, Takes};
use crate::session::{Moment, Secret};

/// What leads back from the neutral screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// The way of a hide: the chord, and the passphrase where there is one.
    Hidden,
    /// One key: nobody touched a key for a while, and the screen under it stays as it is.
    Resting,
}

/// Who is frightened presses twice, or holds the key down: so soon after the first that is no wish to come back.
const SAME_FRIGHT: Duration = Duration::from_millis(1500);

/// The neutral screen.
#[derive(Debug)]
pub(super) struct Cover {
    kind: Kind,
    /// When it was put there.
    since: Moment,
    calculator: Calculator,
    /// The passphrase, once the way back was asked for.
    pass: Option<Field>,
    refused: bool,
}

/// What the cover asks of the program.
#[derive(Debug)]
pub(super) enum Lift {
    /// Stay covered.
    Stay,
    /// Stay covered, and draw.
    Redraw,
    /// The way back, where no passphrase is set.
    Open,
    /// The way back with this passphrase.
    Try(Secret),
    /// Back to the screen that rests under it.
    Return,
    /// What rests under it is to be hidden.
    Hide,
    /// Somebody came in on what rests under it.
    CameIn,
    /// End the program.
    Quit,
}

impl Cover {
    /// The neutral screen over one that nobody works at.
    pub(super) fn resting(now: Moment) -> Self {
        Self { kind: Kind::Resting, ..Self::hidden(now) }
    }

    /// The neutral screen that hides everything.
    pub(super) fn hidden(now: Moment) -> Self {
        Self { kind: Kind::Hidden, since: now, calculator: Calculator::default(), pass: None, refused: false }
    }

    /// Whether one key leads back.
    pub(super) fn is_resting(&self) -> bool {
        self.kind == Kind::Resting
    }

    /// From now on only the way of a hide leads back. What was reckoned here stays.
    pub(super) const fn hide(&mut self, now: Moment) {
        self.kind = Kind::Hidden;
        self.since = now;
    }

    /// Its keys. None of them says what is behind.
    pub(super) fn bindings(&self, cx: &Cx) -> Vec<Binding> {
        let back = Binding::new([key(Key::Enter), key(Key::Esc)], Action::Back, cx.text.calculator.back);
        let mut bindings = vec![
            Binding::new([key(Key::Backspace)], Action::Erase, cx.text.calculator.clear),
            Binding::new([key(Key::Ctrl('q'))], Action::Quit, cx.text.keys.quit),
        ];
        if self.is_resting() {
            bindings.insert(0, back);
        }
        bindings
    }

    /// Answers an input.
    pub(super) fn update(&mut self, input: &Input, cx: &Cx, locked: bool) -> Lift {
        let Input::Key(pressed) = input else { return self.type_in(input) };
        let hide = [Binding::new([key(Key::F(12)), key(Key::Ctrl('l'))], Action::Hide, "")];
        if self.is_resting() {
            if find(&hide, *pressed).is_some() {
                // Pressed by one who did not see that it was covered already, because somebody came in.
                return Lift::Hide;
            }
            if find(&[Binding::new([key(Key::F(9)), letter('p')], Action::Partner, "")], *pressed).is_some() {
                return Lift::CameIn;
            }
            match find(&self.bindings(cx), *pressed) {
                // After a date Enter is what anybody would press at a calculator.
                Some(Action::Back) if *pressed == Key::Enter && !self.calculator.is_empty() => {
                    return Lift::Stay;
                }
                Some(Action::Back) => return Lift::Return,
                Some(Action::Quit) => return Lift::Quit,
                _ => {}
            }
        }
        if find(&hide, *pressed) == Some(Action::Hide) {
            if cx.now.since(&self.since) < SAME_FRIGHT {
                return Lift::Stay;
            }
            return match (&mut self.pass, locked) {
                (_, false) => Lift::Open,
                (Some(_), true) => {
                    self.pass = None;
                    self.refused = false;
                    Lift::Redraw
                }
                (None, true) => {
                    self.pass = Some(Field::new(Takes::Secret));
                    Lift::Redraw
                }
            };
        }
        if *pressed == Key::Ctrl('q') {
            return Lift::Quit;
        }
        match &mut self.pass {
            Some(field) if *pressed == Key::Enter => {
                let typed = field.take();
                if typed.is_empty() { Lift::Stay } else { Lift::Try(Secret::from(typed)) }
            }
            Some(_) if *pressed == Key::Esc => {
                self.pass = None;
                Lift::Redraw
            }
            Some(_) => self.type_in(input),
            None => {
                let letters = [Binding::new([letter('q')], Action::Quit, cx.text.keys.quit)];
                if find(&letters, *pressed).is_some() { Lift::Stay } else { self.type_in(input) }
            }
        }
    }

    fn type_in(&mut self, input: &Input) -> Lift {
        let took = match &mut self.pass {
            Some(field) => field.input(input),
            None => self.calculator.input(input),
        };
        if took { Lift::Redraw } else { Lift::Stay }
    }

    /// The passphrase was not right.
    pub(super) fn refuse(&mut self) {
        self.refused = true;
    }

    /// Draws the calculator, and under it the field for the way back.
    pub(super) fn draw(&self, frame: &mut Frame, area: Rect, cx: &Cx) {
        let mut doc = self.calculator.doc(cx, self.pass.is_none());
        if let Some(field) = &self.pass {
            doc.gap();
            if self.refused {
                doc.para(cx.text.calculator.again);
            }
            doc.field(cx.text.calculator.pass, &field.shown(), true);
        }
        doc.draw(frame, area, 0, "");
    }
}
