//! The same visit as ordinary lines, for screen readers, pipes and plain terminals.

mod course;
mod course_live;
mod course_room;
mod draft;
mod drill;
mod face;
mod guide;
mod guide_part;
pub mod keeping;
mod kept_play;
mod lines;
mod observer;
pub mod order;
mod pick;
mod rehearse;
mod setting;
mod training;
mod visit;

pub use course::course;
pub use drill::drill;
pub use face::Face;
pub use guide::guides;
pub use lines::{Lines, Source, Stop};
pub use observer::observe;
pub use order::{Clash, Order, Said};
pub use rehearse::{Start, rehearse};

use crate::domain::visit::Visit;
use crate::session::{menu, wording};
use crate::text::fill;
use visit::Sitting;

/// How it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The visit was finished, or left with what was kept of it safe.
    Well,
    /// It could not begin; the sentence says why and what to do.
    Refused(String),
}

/// Carries a visit through on lines, from what the command line asked for to its end.
pub fn run(mut face: Face, order: &Order) -> Ended {
    let begun = match begin(&mut face, order) {
        Ok(Begun::Visit(visit)) => visit,
        Ok(Begun::Refused(why)) => return Ended::Refused(why),
        // Nothing was told yet, so nothing can be lost.
        Err(Stop::Quit | Stop::Closed) => return Ended::Well,
    };
    Sitting::new(face, *begun).run();
    Ended::Well
}

/// Where the beginning came to.
enum Begun {
    Visit(Box<Visit>),
    Refused(String),
}

fn begin(face: &mut Face, order: &Order) -> Result<Begun, Stop> {
    if order.practice {
        face.lines.say(face.lines.text.shell.practice_line)?;
        return new_visit(face, order);
    }
    face.session.note_start();
    remarks(face, order)?;
    if let Some(begun) = draft::decide(face, order)? {
        return Ok(begun);
    }
    if face.session.keeping().is_none() && !face.session.is_read_only() {
        keeping::choose(face)?;
    }
    new_visit(face, order)
}

/// What went wrong or was let go of at the start.
fn remarks(face: &mut Face, order: &Order) -> Result<(), Stop> {
    let text = face.lines.text;
    if let Some(trouble) = face.session.start_trouble() {
        face.lines.say(&wording::store_error(trouble, text))?;
    }
    if face.session.is_read_only() {
        face.lines.say(text.home.read_only)?;
    }
    if face.session.expired() > 0 {
        face.lines.say(&fill(text.home.expired, &[&face.session.expired().to_string()]))?;
    }
    let closing = face.session.closing();
    if closing > 0 {
        let words = fill(text.home.closing, &[&closing.to_string()]);
        face.lines.say(&format!("{words} {}", text.home.closing_list))?;
        if order.interactive {
            // Now somebody has been told.
            face.session.tidy(true);
        }
    }
    Ok(())
}

fn new_visit(face: &mut Face, order: &Order) -> Result<Begun, Stop> {
    let visit = if !order.instruments.is_empty() {
        Visit::new(order.said.context(), order.instruments.clone(), false, order.practice)
    } else if let Some(visit) = menu::practice_visit(face.session.library())
        .filter(|_| order.practice && order.said == Said::default())
    {
        visit
    } else {
        let (context, chosen) = setting::ask(face, &order.said)?;
        Visit::new(context, chosen, true, order.practice)
    };
    Ok(Begun::Visit(Box::new(visit)))
}
