//! Who is in the room, how far along, and which instruments today.

use std::sync::Arc;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Go, Turn};
use crate::domain::context::{
    Alone, BABY_WEEKS, BornChildren, Context, FilledInBy, Interpreter, Person, Stage, WEEKS,
};
use crate::domain::id::Id;
use crate::domain::instrument::Instrument;
use crate::domain::visit::Visit;
use crate::session::menu;
use crate::text::{Text, fill};
use crate::tui::binding::{Action, Binding, find, key, letter};
use crate::tui::cx::Cx;
use crate::tui::input::{Input, Key};
use crate::tui::widget::doc::Doc;
use crate::tui::widget::field::{Field, Takes};

/// One thing that is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Row {
    Stage,
    Weeks,
    Person,
    Children,
    Alone,
    Interpreter,
    FilledIn,
    Instrument(usize),
}

/// The setting of a visit.
#[derive(Debug)]
pub struct Setting {
    context: Context,
    weeks: Field,
    cursor: usize,
    scroll: u16,
    /// Instruments switched on or off by hand; others follow the setting.
    by_hand: Vec<(Id, bool)>,
    said: Option<String>,
}

impl Default for Setting {
    fn default() -> Self {
        Self {
            context: Context::of(Person::Pregnant),
            weeks: Field::new(Takes::Digits(3)),
            cursor: 0,
            scroll: 0,
            by_hand: Vec::new(),
            said: None,
        }
    }
}

impl Setting {
    /// Whether anything was answered or typed.
    #[must_use]
    pub fn has_answers(&self) -> bool {
        let untouched = Self::default();
        self.context != untouched.context || !self.weeks.is_empty() || !self.by_hand.is_empty()
    }

    /// The same answers after everything was hidden, and that they are from before. Whether they are alone is asked anew:
    /// somebody may have come in.
    #[must_use]
    pub fn come_back(mut self, text: &Text) -> Self {
        self.context.alone = Context::of(Person::Pregnant).alone;
        self.cursor = 0;
        self.said = Some(text.setting.from_before.to_owned());
        self
    }

    fn rows(cx: &Cx) -> Vec<Row> {
        let mut rows = vec![
            Row::Stage,
            Row::Weeks,
            Row::Person,
            Row::Children,
            Row::Alone,
            Row::Interpreter,
            Row::FilledIn,
        ];
        rows.extend((0..menu::open_instruments(cx.library).len()).map(Row::Instrument));
        rows
    }

    fn row(&self, cx: &Cx) -> Row {
        Self::rows(cx).get(self.cursor).copied().unwrap_or(Row::Stage)
    }

    /// Its keys.
    #[must_use]
    pub fn bindings(&self, cx: &Cx) -> Vec<Binding> {
        let keys = cx.text.keys;
        let mut bindings = Vec::new();
        match self.row(cx) {
            Row::Weeks => bindings.push(Binding::new([key(Key::Enter)], Action::Next, keys.confirm)),
            Row::Instrument(_) => {
                bindings.push(Binding::new(
                    [key(Key::Char(' ')), key(Key::Enter)],
                    Action::Choose,
                    keys.toggle,
                ));
            }
            row => {
                bindings.push(Binding::digits(self.choices(row, cx).len(), keys.answer));
                bindings.push(Binding::new([key(Key::Enter)], Action::Next, keys.next).quiet());
            }
        }
        bindings.extend([
            Binding::new([letter('b'), key(Key::F(5))], Action::Begin, keys.begin),
            Binding::new([key(Key::Up), key(Key::BackTab)], Action::Up, keys.move_).quiet(),
            Binding::new([key(Key::Down), key(Key::Tab)], Action::Down, keys.move_),
            Binding::new([key(Key::Backspace), key(Key::Left)], Action::Back, keys.back).quiet(),
            Binding::new([key(Key::Esc)], Action::Home, keys.home),
        ]);
        bindings
    }

    /// Answers an input.
    pub fn update(&mut self, input: &Input, cx: &Cx) -> Turn {
        let row = self.row(cx);
        if row == Row::Weeks && self.weeks.input(input) {
            self.take_weeks();
            return Turn::changed();
        }
        let Input::Key(pressed) = input else { return Turn::nothing() };
        let Some(action) = find(&self.bindings(cx), *pressed) else { return Turn::nothing() };
        self.said = None;
        match action {
            Action::Digit(n) => {
                self.choose(row, usize::from(n) - 1);
                self.step(1, cx);
            }
            Action::Next => {
                if row == Row::Weeks && !self.weeks_fit() {
                    self.said = Some(self.weeks_range(cx));
                } else {
                    self.step(1, cx);
                }
            }
            Action::Choose => self.toggle(row, cx),
            Action::Down => self.step(1, cx),
            Action::Up | Action::Back if self.cursor == 0 && action == Action::Back => {
                return Turn::to(Go::Home);
            }
            Action::Up | Action::Back => self.cursor = self.cursor.saturating_sub(1),
            Action::Begin => return self.begin(cx),
            Action::Home => return Turn::to(Go::Home),
            _ => return Turn::nothing(),
        }
        Turn::changed()
    }

    fn step(&mut self, by: usize, cx: &Cx) {
        self.cursor = (self.cursor + by).min(Self::rows(cx).len() - 1);
    }

    fn begin(&mut self, cx: &Cx) -> Turn {
        let words = cx.text.setting;
        if self.context.stage.is_none() {
            self.cursor = 0;
            self.said = Some(words.need_stage.to_owned());
            return Turn::changed();
        }
        if !self.weeks_fit() {
            self.cursor = 1;
            self.said = Some(self.weeks_range(cx));
            return Turn::changed();
        }
        let mut chosen: Vec<Arc<Instrument>> =
            menu::open_instruments(cx.library).into_iter().filter(|i| self.is_on(i, cx)).collect();
        if chosen.is_empty() {
            self.said = Some(words.need_instrument.to_owned());
            return Turn::changed();
        }
        menu::in_order(cx.library, &self.context, &mut chosen);
        Turn::to(Go::Visit(Box::new(Visit::new(self.context.clone(), chosen, true, false))))
    }

    fn take_weeks(&mut self) {
        let weeks = self.weeks.typed().parse().ok().filter(|_| self.weeks_fit());
        (self.context.week, self.context.baby_age_weeks) = match self.context.stage {
            Some(Stage::Postpartum) => (None, weeks),
            _ => (weeks, None),
        };
    }

    fn ends(&self) -> (u16, u16) {
        if self.context.stage == Some(Stage::Postpartum) { BABY_WEEKS } else { WEEKS }
    }

    fn weeks_fit(&self) -> bool {
        let (first, last) = self.ends();
        self.weeks.is_empty() || self.weeks.typed().parse().is_ok_and(|n: u16| (first..=last).contains(&n))
    }

    fn weeks_range(&self, cx: &Cx) -> String {
        let (first, last) = self.ends();
        fill(cx.text.setting.week_range, &[&first.to_string(), &last.to_string()])
    }

    fn is_on(&self, instrument: &Instrument, cx: &Cx) -> bool {
        let by_hand = self.by_hand.iter().find(|(id, _)| *id == instrument.id);
        by_hand.map_or_else(|| menu::is_first_choice(cx.library, instrument, &self.context), |(_, on)| *on)
    }

    fn toggle(&mut self, row: Row, cx: &Cx) {
        let Row::Instrument(place) = row else { return };
        let instruments = menu::open_instruments(cx.library);
        let Some(instrument) = instruments.get(place) else { return };
        let on = !self.is_on(instrument, cx);
        self.by_hand.retain(|(id, _)| *id != instrument.id);
        self.by_hand.push((instrument.id.clone(), on));
    }

    /// The choices of a row, each with whether it stands chosen.
    fn choices(&self, row: Row, cx: &Cx) -> Vec<(&'static str, bool)> {
        let words = cx.text.context;
        let context = &self.context;
        match row {
            Row::Stage => [Stage::Pregnant, Stage::Postpartum]
                .map(|stage| (words.stage(stage), context.stage == Some(stage)))
                .to_vec(),
            Row::Person => self
                .persons()
                .into_iter()
                .map(|person| (words.person(person), context.person == person))
                .collect(),
            Row::Children => [BornChildren::Yes, BornChildren::No, BornChildren::NotAsked]
                .map(|children| (words.children(children), context.born_children == children))
                .to_vec(),
            Row::Alone => [Alone::Yes, Alone::No, Alone::NotSaid]
                .map(|alone| (words.alone(alone), context.alone == alone))
                .to_vec(),
            Row::Interpreter => INTERPRETERS
                .map(|interpreter| (words.interpreter(interpreter), context.interpreter == interpreter))
                .to_vec(),
            Row::FilledIn => [FilledInBy::Interview, FilledInBy::Herself]
                .map(|by| (words.filled_in(by), context.filled_in_by == by))
                .to_vec(),
            Row::Weeks | Row::Instrument(_) => Vec::new(),
        }
    }

    fn persons(&self) -> Vec<Person> {
        match self.context.stage {
            Some(Stage::Postpartum) => vec![Person::Mother, Person::Father, Person::CoParent],
            _ => vec![Person::Pregnant, Person::Father, Person::CoParent],
        }
    }

    fn choose(&mut self, row: Row, place: usize) {
        let persons = self.persons();
        let context = &mut self.context;
        match row {
            Row::Stage => {
                let stage = if place == 0 { Stage::Pregnant } else { Stage::Postpartum };
                if context.stage != Some(stage) {
                    context.stage = Some(stage);
                    context.person = match (stage, context.person) {
                        (Stage::Pregnant, Person::Mother) => Person::Pregnant,
                        (Stage::Postpartum, Person::Pregnant) => Person::Mother,
                        (_, person) => person,
                    };
                    self.weeks.clear();
                    self.take_weeks();
                }
            }
            Row::Person => context.person = persons.get(place).copied().unwrap_or(context.person),
            Row::Children => {
                context.born_children = match place {
                    0 => BornChildren::Yes,
                    1 => BornChildren::No,
                    _ => BornChildren::NotAsked,
                };
            }
            Row::Alone => {
                context.alone = match place {
                    0 => Alone::Yes,
                    1 => Alone::No,
                    _ => Alone::NotSaid,
                };
            }
            Row::Interpreter => {
                context.interpreter = INTERPRETERS.get(place).copied().unwrap_or(context.interpreter);
            }
            Row::FilledIn => {
                context.filled_in_by = if place == 0 { FilledInBy::Interview } else { FilledInBy::Herself };
            }
            Row::Weeks | Row::Instrument(_) => {}
        }
    }

    /// Draws it: one line a row, the choices of the current row with their digits.
    pub fn draw(&mut self, frame: &mut Frame, area: Rect, cx: &Cx) {
        let words = cx.text.setting;
        let current = self.row(cx);
        let instruments = menu::open_instruments(cx.library);
        let mut doc = Doc::new(cx.theme);
        doc.title(words.title);
        doc.quiet(words.lead).gap();
        for row in Self::rows(cx) {
            match row {
                Row::Weeks => {
                    let after = self.context.stage == Some(Stage::Postpartum);
                    let label = if after { cx.text.context.baby_age } else { cx.text.context.week };
                    doc.field(label, self.weeks.typed(), row == current);
                }
                Row::Instrument(place) => {
                    let Some(instrument) = instruments.get(place) else { continue };
                    if place == 0 {
                        doc.heading(words.instruments);
                        let routine = menu::routine(cx.library, &self.context);
                        if let Some(own) = routine.and_then(|routine| routine.routine.as_ref()) {
                            doc.pair(cx.text.municipality.routine, own);
                        }
                    }
                    doc.tick(
                        "",
                        &self.instrument_line(instrument, cx),
                        row == current,
                        self.is_on(instrument, cx),
                    );
                }
                row => {
                    let shown = self.choice_line(row, row == current, cx);
                    doc.entry(&format!("{}: {shown}", Self::label(row, cx)), row == current);
                    if row == current && row == Row::Alone {
                        doc.under_entry(words.alone_hint);
                    }
                    if row == Row::Interpreter && self.context.interpreter == Interpreter::Relative {
                        doc.under_entry(words.relative_hint);
                    }
                }
            }
        }
        let (rest, said) = match &self.said {
            Some(said) => {
                let mut line = Doc::new(cx.theme);
                line.styled(said, cx.theme.trouble());
                let height = line.height(area.width).min(area.height / 2);
                (Rect { height: area.height - height, ..area }, Some((line, height)))
            }
            None => (area, None),
        };
        self.scroll = doc.draw(frame, rest, self.scroll, cx.text.shell.scroll_more).scroll;
        if let Some((line, height)) = said {
            line.draw(frame, Rect { y: rest.bottom(), height, ..area }, 0, "");
        }
    }

    fn label(row: Row, cx: &Cx) -> &'static str {
        let words = cx.text.context;
        match row {
            Row::Stage => words.stage,
            Row::Weeks => words.week,
            Row::Person => words.person,
            Row::Children => words.children,
            Row::Alone => words.alone.trim_end_matches('?'),
            Row::Interpreter => words.interpreter,
            Row::FilledIn => words.filled_in,
            Row::Instrument(_) => cx.text.setting.instruments,
        }
    }

    /// All choices with their digits where the cursor stands; elsewhere only what is chosen.
    fn choice_line(&self, row: Row, open: bool, cx: &Cx) -> String {
        let choices = self.choices(row, cx);
        if open {
            let shown = choices.iter().enumerate().map(|(place, (label, chosen))| {
                let star = if *chosen { "*" } else { "" };
                format!("{} {label}{star}", place + 1)
            });
            return shown.collect::<Vec<_>>().join("  ");
        }
        choices.iter().find(|(_, chosen)| *chosen).map_or("…", |(label, _)| label).to_owned()
    }

    fn instrument_line(&self, instrument: &Instrument, cx: &Cx) -> String {
        let words = cx.text.setting;
        let suits = self.context.stage.is_none() || menu::suits(instrument, &self.context);
        let remarks: Vec<&str> =
            [(!suits).then_some(words.does_not_suit), instrument.needs_form().then_some(words.form_needed)]
                .into_iter()
                .flatten()
                .collect();
        let title = instrument.title.get(cx.text.lang);
        if remarks.is_empty() { title.to_owned() } else { format!("{title} ({})", remarks.join(", ")) }
    }

    /// Its header.
    #[must_use]
    pub fn header(&self, cx: &Cx) -> (String, String) {
        (cx.text.home.new_visit.to_owned(), String::new())
    }
}

const INTERPRETERS: [Interpreter; 3] = [Interpreter::None, Interpreter::Professional, Interpreter::Relative];
