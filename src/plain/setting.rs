//! Who is in the room, how far along, and which instruments today, asked one by one.

use std::sync::Arc;

use super::lines::{Lines, Stop};
use super::{Face, Said, pick};
use crate::domain::context::{
    Alone, BABY_WEEKS, BornChildren, Context, FilledInBy, Interpreter, Person, Stage, WEEKS,
};
use crate::domain::instrument::Instrument;
use crate::session::menu;
use crate::text::fill;

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
    Instruments,
}

/// Asks what was not said already.
pub(super) fn ask(face: &mut Face, said: &Said) -> Result<(Context, Vec<Arc<Instrument>>), Stop> {
    let mut context = said.context();
    face.lines.page(face.lines.text.setting.title)?;
    let rows = rows(said);
    let mut at = 0;
    while let Some(row) = rows.get(at).copied() {
        let answered = match row {
            Row::Weeks => weeks(&mut face.lines, &mut context)?,
            Row::Instruments => match instruments(face, &context)? {
                Some(chosen) => return Ok((context, chosen)),
                None => false,
            },
            row => choice(&mut face.lines, row, &mut context)?,
        };
        at = if answered { at + 1 } else { at.saturating_sub(1) };
    }
    Ok((context, Vec::new()))
}

fn rows(said: &Said) -> Vec<Row> {
    let stage_known = said.stage().ok().flatten().is_some();
    let rows = [
        (Row::Stage, stage_known),
        (Row::Weeks, said.week.is_some() || said.baby_weeks.is_some()),
        (Row::Person, said.person.is_some()),
        (Row::Children, said.born_children.is_some()),
        (Row::Alone, said.alone.is_some()),
        (Row::Interpreter, said.interpreter.is_some()),
        (Row::FilledIn, said.filled_in_by.is_some()),
        (Row::Instruments, false),
    ];
    rows.into_iter().filter(|(_, said)| !said).map(|(row, _)| row).collect()
}

/// False for going back.
fn choice(lines: &mut Lines, row: Row, context: &mut Context) -> Result<bool, Stop> {
    let words = lines.text.context;
    let (label, choices): (_, Vec<(&str, Context)>) = match row {
        Row::Stage => (
            words.stage,
            each([Stage::Pregnant, Stage::Postpartum], context, to_stage, |stage| words.stage(*stage)),
        ),
        Row::Person => {
            let first =
                if context.stage == Some(Stage::Postpartum) { Person::Mother } else { Person::Pregnant };
            let set = |context: &mut Context, person| context.person = person;
            (
                words.person,
                each([first, Person::Father, Person::CoParent], context, set, |person| words.person(*person)),
            )
        }
        Row::Children => {
            let set = |context: &mut Context, children| context.born_children = children;
            let all = [BornChildren::Yes, BornChildren::No, BornChildren::NotAsked];
            (words.children, each(all, context, set, |children| words.children(*children)))
        }
        Row::Alone => {
            let set = |context: &mut Context, alone| context.alone = alone;
            (
                words.alone,
                each([Alone::Yes, Alone::No, Alone::NotSaid], context, set, |alone| words.alone(*alone)),
            )
        }
        Row::Interpreter => {
            let set = |context: &mut Context, who| context.interpreter = who;
            let all = [Interpreter::None, Interpreter::Professional, Interpreter::Relative];
            (words.interpreter, each(all, context, set, |who| words.interpreter(*who)))
        }
        Row::FilledIn | Row::Weeks | Row::Instruments => {
            let set = |context: &mut Context, by| context.filled_in_by = by;
            let all = [FilledInBy::Interview, FilledInBy::Herself];
            (words.filled_in, each(all, context, set, |by| words.filled_in(*by)))
        }
    };
    lines.heading_of(label)?;
    if row == Row::Alone {
        lines.say(lines.text.setting.alone_hint)?;
    }
    let labels: Vec<&str> = choices.iter().map(|(label, _)| *label).collect();
    let Some(place) = lines.choose(&labels)? else { return Ok(false) };
    if let Some((_, chosen)) = choices.into_iter().nth(place) {
        *context = chosen;
    }
    if row == Row::Interpreter && context.interpreter == Interpreter::Relative {
        lines.say(lines.text.setting.relative_hint)?;
    }
    Ok(true)
}

/// Every value with its words and the setting it would make.
fn each<'w, T, const N: usize>(
    values: [T; N],
    context: &Context,
    set: impl Fn(&mut Context, T),
    label: impl Fn(&T) -> &'w str,
) -> Vec<(&'w str, Context)> {
    let one = |value: T| {
        let words = label(&value);
        let mut changed = context.clone();
        set(&mut changed, value);
        (words, changed)
    };
    values.into_iter().map(one).collect()
}

fn to_stage(context: &mut Context, stage: Stage) {
    if context.stage == Some(stage) {
        return;
    }
    context.stage = Some(stage);
    context.person = match (stage, context.person) {
        (Stage::Pregnant, Person::Mother) => Person::Pregnant,
        (Stage::Postpartum, Person::Pregnant) => Person::Mother,
        (_, person) => person,
    };
    (context.week, context.baby_age_weeks) = (None, None);
}

/// False for going back.
fn weeks(lines: &mut Lines, context: &mut Context) -> Result<bool, Stop> {
    let after = context.stage == Some(Stage::Postpartum);
    let (first, last) = if after { BABY_WEEKS } else { WEEKS };
    let words = lines.text.context;
    lines.heading_of(if after { words.baby_age } else { words.week })?;
    let possible = fill(lines.text.setting.week_range, &[&first.to_string(), &last.to_string()]);
    lines.say(&possible)?;
    loop {
        let typed = lines.read()?;
        let weeks = match typed.to_lowercase().as_str() {
            "" => None,
            "<" => return Ok(false),
            "q" => return Err(Stop::Quit),
            word => match pick::whole(word, first.into(), last.into()) {
                Some(weeks) => u16::try_from(weeks).ok(),
                None => {
                    lines.not_here(&typed, &possible)?;
                    continue;
                }
            },
        };
        (context.week, context.baby_age_weeks) = if after { (None, weeks) } else { (weeks, None) };
        return Ok(true);
    }
}

/// `None` for going back.
fn instruments(face: &mut Face, context: &Context) -> Result<Option<Vec<Arc<Instrument>>>, Stop> {
    let library = face.session.library();
    let all = menu::open_instruments(library);
    let lines = &mut face.lines;
    let words = lines.text.setting;
    lines.heading_of(words.instruments)?;
    let routine = menu::routine(library, context);
    if let Some(own) = routine.and_then(|routine| routine.routine.as_ref()) {
        lines.pair(lines.text.municipality.routine, own)?;
    }
    let label = |instrument: &Arc<Instrument>| {
        let remarks = [
            (menu::is_first_choice(library, instrument, context), lines.words.chosen),
            (!menu::suits(instrument, context), words.does_not_suit),
            (instrument.needs_form(), words.form_needed),
        ];
        let remarks = remarks.into_iter().filter(|(holds, _)| *holds).map(|(_, remark)| remark);
        let said: Vec<&str> = std::iter::once(instrument.title.get(lines.text.lang)).chain(remarks).collect();
        said.join(", ")
    };
    let labels: Vec<String> = all.iter().map(label).collect();
    lines.choices(&labels)?;
    let most = u32::try_from(all.len()).unwrap_or(u32::MAX);
    loop {
        lines.say(lines.words.instruments_take)?;
        let typed = lines.read()?;
        let mut chosen: Vec<Arc<Instrument>> = match typed.to_lowercase().as_str() {
            "<" => return Ok(None),
            "q" => return Err(Stop::Quit),
            "" => all
                .iter()
                .filter(|instrument| menu::is_first_choice(library, instrument, context))
                .cloned()
                .collect(),
            word => {
                let numbers = pick::several(word, most).unwrap_or_default();
                let at = |number: &u32| numbers.contains(number);
                (1..).zip(&all).filter(|(number, _)| at(number)).map(|(_, one)| Arc::clone(one)).collect()
            }
        };
        if !chosen.is_empty() {
            menu::in_order(library, context, &mut chosen);
            return Ok(Some(chosen));
        }
        if typed.is_empty() {
            lines.say(words.need_instrument)?;
        } else {
            let possible = lines.takes_choice(all.len());
            lines.not_here(&typed, &possible)?;
        }
    }
}

impl Lines<'_> {
    /// A question of the setting, which may end in a question mark of its own.
    fn heading_of(&mut self, label: &str) -> Result<(), Stop> {
        if label.ends_with('?') {
            self.gap()?;
            return self.say(label);
        }
        self.heading(label)
    }
}
