//! What is opened from a course on lines and comes back to the same step: a consultation by hand, or a rehearsal.

use super::face::Face;
use super::lines::{Lines, Stop};
use super::visit::Sitting;
use super::{drill, rehearse};
use crate::domain::course::plan::Plan;
use crate::domain::course::{Activity, How};
use crate::export::role_cards;
use crate::session::Session;
use crate::session::course::live;
use crate::session::course::slide::Here;

/// Goes on by hand from the step, or rehearses, and comes back to it. False where there is nothing to open.
pub(super) fn open(lines: &mut Lines, session: &mut Session, plan: &Plan) -> Result<bool, Stop> {
    let words = lines.text.course;
    let Some(here) = Here::of(plan, session.library()) else { return Ok(false) };
    let done = match here.block().map(|block| &block.activity) {
        Some(Activity::Demonstration { .. }) => {
            let case = here.case(session.library());
            let visit = case.and_then(|case| live::begin(&case, here.shown(), session.library()));
            let Some(visit) = visit else {
                lines.say(words.no_live)?;
                return Ok(false);
            };
            lines.say(words.plain_live)?;
            let face = Face { lines: lines.lent(), session, ask_secret: &mut |_| None };
            Sitting::in_course(face, visit).run();
            Ok(())
        }
        Some(Activity::Rehearsal { scenario, how, .. }) => {
            let Some(Ok(scenario)) = session.library().rehearsal(scenario) else { return Ok(false) };
            match how {
                How::Drill => drill(lines, &scenario),
                How::Plenum => rehearse::in_course(lines, session, &scenario),
                How::Threes => {
                    lines.say(&role_cards::plain(&scenario, lines.text))?;
                    lines.say(words.plain_observe)
                }
            }
        }
        _ => {
            lines.say(words.no_live)?;
            return Ok(false);
        }
    };
    match done {
        Err(Stop::Closed) => Err(Stop::Closed),
        _ => Ok(true),
    }
}
