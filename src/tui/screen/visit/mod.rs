//! A consultation: one domain visit, where the cursor stands in it, and what lies over it.

mod alert;
mod ask;
mod carry;
mod client;
mod coarse;
mod consent;
mod dealt;
mod gate;
mod guide;
mod judged;
mod keys;
mod over;
mod plan;
mod reading;
mod result;
mod steps;
mod summary;
mod support;
mod talk;
mod texts;
mod traces;
mod what;

use std::cell::OnceCell;
use std::collections::BTreeSet;

use ratatui::Frame;
use ratatui::layout::Rect;

use over::Over;

use super::{Go, Turn};
use crate::domain::advice::{DutyPrompt, Suggestion};
use crate::domain::id::Id;
use crate::domain::visit::{Step, Unfit, Visit};
use crate::session::texts::{Kind, not_written};
use crate::session::traces::LetStand;
use crate::session::{Effect, Outcome, advice, wording};
use crate::text::{Text, fill};
use crate::tui::binding::{Action, Binding, find, function, letter};
use crate::tui::cx::Cx;
use crate::tui::input::{Input, Key};
use crate::tui::widget::doc::{Shown, said_above};
use crate::tui::widget::field::{Field, Takes};

/// From this width on, conversation support stands beside the question.
const WIDE: u16 = 100;

/// Where the cursor stands on the page of the current step.
#[derive(Debug)]
struct Page {
    cursor: usize,
    scroll: u16,
    last: u16,
    field: Field,
    chosen: BTreeSet<Id>,
    /// Whether it was scrolled by hand, past where the cursor stands.
    looking: bool,
}

impl Default for Page {
    fn default() -> Self {
        let (field, chosen) = (Field::new(Takes::Digits(4)), BTreeSet::new());
        Self { cursor: 0, scroll: 0, last: 0, field, chosen, looking: false }
    }
}

impl Page {
    fn keep(&mut self, shown: Shown) {
        (self.scroll, self.last) = (shown.scroll, shown.last);
    }

    fn scroll_by(&mut self, lines: i32) {
        self.looking = true;
        let to = (i32::from(self.scroll) + lines).clamp(0, i32::from(self.last));
        self.scroll = u16::try_from(to).unwrap_or(0);
    }
}

/// What is known of the draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Saved {
    /// So many answers have been accepted: sealed and synced.
    Accepted(u32),
    /// Nothing is kept, by choice.
    Never,
    /// The last answer is not safe.
    Failed(u32),
    /// The finished visit is kept, or given up.
    Done,
}

/// A consultation on the screen.
#[derive(Debug)]
pub struct VisitScreen {
    /// The consultation.
    pub visit: Visit,
    page: Page,
    over: Option<Over>,
    saved: Saved,
    said: Option<String>,
    /// What looks like it tells who somebody is, and was let stand on this screen.
    let_stand: LetStand,
    /// The meeting that is opened once this is saved.
    after: Option<Box<Visit>>,
    /// What was typed when it was laid aside, until it stands there again.
    resting: Option<Resting>,
    /// The next steps and duties that may be shown now, once they were asked for; judged anew after every change.
    fits: OnceCell<(Vec<Suggestion>, Vec<DutyPrompt>)>,
}

/// What was typed on a page and not yet confirmed, for when the visit stands there again.
#[derive(Debug)]
pub struct Resting {
    step: Step,
    item: Option<Id>,
    page: Page,
}

impl VisitScreen {
    /// A consultation, new or taken up, with what can no longer be shown of it.
    #[must_use]
    pub fn new(visit: Visit, unfit: &[Unfit], resting: Option<Resting>, text: &Text) -> Self {
        let said = (!unfit.is_empty()).then(|| unfit_words(unfit, text));
        let mut screen = Self {
            visit,
            page: Page::default(),
            over: None,
            saved: Saved::Accepted(0),
            said,
            let_stand: LetStand::default(),
            after: None,
            resting,
            fits: OnceCell::new(),
        };
        screen.visit.refresh_alerts();
        screen.enter_page();
        screen
    }

    /// The next steps and duties that may be shown now.
    fn fits(&self, cx: &Cx) -> &(Vec<Suggestion>, Vec<DutyPrompt>) {
        self.fits.get_or_init(|| advice::visit_steps(&self.visit, cx.library))
    }

    /// Whether letters are being typed.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        matches!(self.over, Some(Over::Typing(_) | Over::Pass(_)))
    }

    /// Puts what is being typed into the visit, as before it is hidden or kept.
    pub fn keep_typing(&mut self) {
        if let Some(Over::Typing(typing)) = &mut self.over
            && typing.editor.take_dirty()
        {
            let words = typing.editor.words();
            let what = typing.what.clone();
            what.write(&mut self.visit, &words);
        }
    }

    /// Ends typing and ticking as the key for it would, before the visit is laid aside.
    pub(crate) fn finish_typing(&mut self, cx: &Cx) {
        over::rest(self, cx);
    }

    /// What is typed and not yet confirmed.
    pub(crate) fn rest(&mut self) -> Resting {
        Resting { step: self.visit.step(), item: self.current(), page: std::mem::take(&mut self.page) }
    }

    /// Whether the visit has come to its last page.
    #[must_use]
    pub const fn is_finished(&self) -> bool {
        matches!(self.over, Some(Over::Finished { .. }))
    }

    /// Whether the visit is saved, so that nothing of it waits. Where nothing is kept its last page is all there is of it.
    #[must_use]
    pub(crate) const fn is_saved(&self) -> bool {
        matches!(self.saved, Saved::Done)
    }

    /// Whether something of the private part may be on the screen.
    #[must_use]
    pub fn shows_private(&self) -> bool {
        self.visit.is_in_private() || self.visit.gate().is_open()
    }

    /// The key for somebody coming in, wherever something of the private part may be on the screen.
    fn partner(&self, cx: &Cx) -> Option<Binding> {
        let shown = self.shows_private();
        let keys = if self.is_typing() { vec![function(9)] } else { vec![letter('p'), function(9)] };
        let open = shown && !self.is_finished();
        open.then(|| Binding::new(keys, Action::Partner, cx.text.keys.partner))
    }

    /// Whether what is told here may belong to the private part.
    fn tells_private(&self) -> bool {
        let ticking = matches!(self.over, Some(Over::Judged { .. } | Over::Consents { .. }));
        self.visit.is_in_private() || (ticking && self.visit.gate().is_open())
    }

    /// What must be kept so that a kill loses nothing that was accepted.
    #[must_use]
    pub fn draft(&self) -> Option<Effect> {
        let private = self.visit.private_state().map(Box::new);
        (!self.visit.is_practice()).then(|| Effect::SaveDraft(Box::new(self.visit.main_state()), private))
    }

    /// Its keys, as it stands.
    #[must_use]
    pub fn bindings(&self, cx: &Cx) -> Vec<Binding> {
        keys::bindings(self, cx)
    }

    /// Answers an input.
    pub fn update(&mut self, input: &Input, cx: &Cx) -> Turn {
        if matches!(input, Input::Tick) && !self.is_typing() {
            // Four times a second nothing is to be kept.
            return Turn::nothing();
        }
        let before = self.visit.clone();
        let mut turn = self.answer(input, cx);
        if self.visit != before {
            turn.changed = true;
            self.fits.take();
            if self.visit.all_judgement() != before.all_judgement() {
                self.visit.raise_cards(&advice::visit_cards(&self.visit, cx.library));
                // A card that a tick has raised does not wait under the list of ticks.
                if self.visit.pending_alert().is_some() {
                    self.over.take_if(|over| matches!(over, Over::Judged { .. }));
                }
            }
            if (self.visit.step(), self.current()) != (before.step(), current(&before)) {
                self.enter_page();
            }
            // A finished visit is not a draft any more.
            let finishing =
                turn.effects.iter().any(|e| matches!(e, Effect::SaveRecord(..) | Effect::DiscardDraft));
            if let Some(draft) = self.draft().filter(|_| !finishing) {
                turn.effects.insert(0, draft);
            }
        }
        turn
    }

    fn answer(&mut self, input: &Input, cx: &Cx) -> Turn {
        if matches!(input, Input::Tick) {
            self.keep_typing();
            return Turn::nothing();
        }
        if let Input::Key(pressed) = input
            && self.partner(cx).is_some_and(|partner| find(&[partner], *pressed).is_some())
        {
            self.finish_typing(cx);
            // It may quote what was told alone.
            self.said = None;
            self.visit.somebody_came_in();
            return Turn::changed();
        }
        if self.over.is_some() {
            return over::update(self, input, cx);
        }
        if self.visit.pending_alert().is_some() {
            return alert::update_card(self, input, cx);
        }
        if let Some(turn) = ask::type_number(self, input, cx).or_else(|| talk::type_total(self, input)) {
            return turn;
        }
        let Input::Key(pressed) = input else { return Turn::nothing() };
        let Some(action) = find(&self.bindings(cx), *pressed) else { return Turn::nothing() };
        self.said = None;
        if let Some(turn) = self.everywhere(action, cx) {
            return turn;
        }
        match self.visit.step() {
            Step::Limits
            | Step::Open(_)
            | Step::Before(_)
            | Step::FormInHand(_)
            | Step::ReadBack(_)
            | Step::TellBack(_)
            | Step::Agree(_)
            | Step::Close(_) => talk::update(self, action, *pressed, cx),
            Step::Guide(_) => guide::update(self, action, *pressed, cx),
            Step::Ask(place) => ask::update(self, place, action, *pressed, cx),
            Step::Result(place) => result::update(self, place, action, cx),
            Step::Alone | Step::ChoosePrivate => gate::update(self, action, *pressed, cx),
            Step::Reading => reading::update(self, action, cx),
            Step::Plan => plan::update(self, action, *pressed, cx),
            Step::Undealt => alert::update_undealt(self, action),
            Step::Summary => summary::update(self, action, *pressed, cx),
        }
    }

    /// What a key does at every step.
    fn everywhere(&mut self, action: Action, cx: &Cx) -> Option<Turn> {
        match action {
            Action::Home => return Some(Turn::to(Go::Home)),
            Action::Support => self.over = Some(Over::Support(support::Pane::of(&self.visit, cx))),
            Action::Steps => self.over = Some(Over::Steps { cursor: 0 }),
            Action::Digit(n) if steps::lists(self.visit.step()) => {
                return Some(if steps::open(self, n, cx) { Turn::changed() } else { Turn::nothing() });
            }
            Action::Card => self.over = Some(Over::Cards { cursor: 0 }),
            Action::Dealt => {
                let entry = self.visit.undealt().or_else(|| self.visit.shown_alerts().next()).cloned();
                self.over = entry.map(|entry| Over::dealt(&entry));
            }
            Action::Judge => self.over = Some(Over::Judged { cursor: 0 }),
            Action::Consent => self.over = Some(Over::Consents { cursor: 0 }),
            Action::Plan => self.visit.go_to_plan(),
            Action::PageUp => self.page.scroll_by(-8),
            Action::PageDown => self.page.scroll_by(8),
            Action::Back => {
                if !self.visit.retreat() {
                    return Some(Turn::to(Go::Home));
                }
                self.visit.refresh_alerts();
            }
            _ => return None,
        }
        Some(Turn::changed())
    }

    /// Prepares the page of the step that the visit has come to.
    fn enter_page(&mut self) {
        let here = (self.visit.step(), self.current());
        if let Some(resting) = self.resting.take_if(|resting| (resting.step, resting.item.clone()) == here) {
            self.page = resting.page;
            return;
        }
        self.page = Page::default();
        ask::enter(self);
        talk::enter(self);
    }

    fn current(&self) -> Option<Id> {
        current(&self.visit)
    }

    /// Takes what came of an effect.
    pub fn settle(&mut self, outcome: Outcome, cx: &Cx) -> Turn {
        self.fits.take();
        let accepted = match self.saved {
            Saved::Accepted(n) | Saved::Failed(n) => n,
            Saved::Never | Saved::Done => 0,
        };
        match outcome {
            // What cannot be kept is not counted as kept.
            Outcome::DraftSaved if self.tells_private() && !cx.keeps_private => {}
            Outcome::DraftSaved => self.saved = Saved::Accepted(accepted + 1),
            Outcome::NotKept => self.saved = Saved::Never,
            Outcome::DraftPrivate(private) => {
                self.over = None;
                match private {
                    Some(state) => {
                        let unfit = self.visit.resume_private(*state, cx.library);
                        self.said = (!unfit.is_empty()).then(|| unfit_words(&unfit, cx.text));
                    }
                    None => {
                        self.visit.no_sealed_private();
                        self.visit.advance(cx.library);
                    }
                }
                self.enter_page();
            }
            Outcome::RecordSaved { expires, .. } => {
                let day = expires.format("%d.%m.%Y").to_string();
                self.saved = Saved::Done;
                if let Some(meeting) = self.after.take() {
                    return Turn::to(Go::Visit(meeting));
                }
                self.over = Some(Over::finished(fill(cx.text.summary.saved, &[&day])));
            }
            Outcome::Copied => self.say_of_text(cx.text.texts.copied.to_owned()),
            Outcome::TextWritten { path, expires } => {
                let (path, day) = (path.display().to_string(), expires.format("%d.%m.%Y").to_string());
                self.say_of_text(fill(cx.text.texts.written, &[&path, &day]));
            }
            Outcome::Done => return Turn::to(Go::VisitDone),
            // Of the visit nothing is lost by it.
            Outcome::Failed(error) if matches!(self.over, Some(Over::Texts(_))) => {
                self.say_of_text(not_written(&error, cx.text));
            }
            Outcome::Failed(error) => {
                if let Some(Over::Pass(field)) = &mut self.over {
                    field.clear();
                } else {
                    self.saved = Saved::Failed(accepted);
                }
                self.said = Some(wording::store_error(&error, cx.text));
            }
            _ => {}
        }
        Turn::changed()
    }

    /// Says what became of a text, where it stands.
    fn say_of_text(&mut self, said: String) {
        match &mut self.over {
            Some(Over::Texts(texts)) => texts.said = Some(said),
            _ => self.said = Some(said),
        }
    }

    /// The note for the journal, with what may be shown now.
    fn note(&self, cx: &Cx) -> String {
        let texts = texts::of(self, cx);
        texts.words(texts.kinds().first().copied().unwrap_or(Kind::Journal))
    }

    /// Draws it.
    pub fn draw(&mut self, frame: &mut Frame, area: Rect, cx: &Cx) {
        if matches!(self.over, Some(Over::Client { .. })) {
            // Turned towards her: the question and its answers, and nothing that stands around them.
            over::draw(self, frame, area, cx);
            return;
        }
        let area = alert::draw_standing(self, frame, area, cx);
        let area = said_above(self.said.as_deref(), cx.theme, frame, area);
        if self.over.is_some() {
            over::draw(self, frame, area, cx);
            return;
        }
        if self.visit.pending_alert().is_some() {
            alert::draw_card(self, frame, area, cx);
            return;
        }
        let body = support::draw_beside(self, frame, area, cx);
        match self.visit.step() {
            Step::Guide(_) => guide::draw(self, frame, body, cx),
            Step::Ask(place) => ask::draw(self, place, frame, body, cx),
            Step::Result(place) => result::draw(self, place, frame, body, cx),
            Step::Alone | Step::ChoosePrivate => gate::draw(self, frame, body, cx),
            Step::Reading => reading::draw(self, frame, body, cx),
            Step::Plan => plan::draw(self, frame, body, cx),
            Step::Undealt => alert::draw_undealt(self, frame, body, cx),
            Step::Summary => summary::draw(self, frame, body, cx),
            Step::Limits
            | Step::Open(_)
            | Step::Before(_)
            | Step::FormInHand(_)
            | Step::ReadBack(_)
            | Step::TellBack(_)
            | Step::Agree(_)
            | Step::Close(_) => talk::draw(self, frame, body, cx),
        }
    }

    /// Its header: which instrument, how far, and what is safe.
    #[must_use]
    pub fn header(&self, cx: &Cx) -> (String, String) {
        if matches!(self.over, Some(Over::Client { .. })) {
            return (String::new(), String::new());
        }
        let step = self.visit.step();
        let form = step.form().and_then(|place| self.visit.form(place));
        let left = match step {
            Step::Plan | Step::Undealt => cx.text.plan.title,
            Step::Summary => cx.text.summary.title,
            Step::Limits | Step::Alone | Step::ChoosePrivate | Step::Reading => cx.text.shell.name,
            _ => form.map_or("", |form| form.instrument().title.get(cx.text.lang)),
        };
        let progress = form.filter(|_| matches!(step, Step::Ask(_))).map(|form| {
            let progress = form.walk.progress(self.visit.context());
            let (at, of) = (progress.at.min(progress.of).to_string(), progress.of.to_string());
            fill(cx.text.walk.progress, &[&at, &of])
        });
        let saved = match self.saved {
            _ if self.visit.is_practice() => None,
            Saved::Accepted(0) | Saved::Done => None,
            Saved::Accepted(n) => Some(fill(cx.text.shell.saved, &[&n.to_string()])),
            Saved::Never => Some(cx.text.shell.keeps_nothing.to_owned()),
            Saved::Failed(_) => Some(cx.text.shell.not_saved.to_owned()),
        };
        let (left, progress) = guide::header(self, cx)
            .map_or_else(|| (left.to_owned(), progress), |(title, far)| (title, Some(far)));
        let right: Vec<String> = progress.into_iter().chain(saved).collect();
        (left, right.join("   "))
    }
}

fn current(visit: &Visit) -> Option<Id> {
    let form = visit.step().form().and_then(|place| visit.form(place))?;
    form.walk.current().map(|item| item.id.clone())
}

fn unfit_words(unfit: &[Unfit], text: &Text) -> String {
    let said = unfit.iter().map(|unfit| wording::unfit(unfit, text));
    said.collect::<Vec<_>>().join(" ")
}

/// Moves a cursor by an arrow key.
fn moved(cursor: usize, pressed: Key, count: usize) -> usize {
    match pressed {
        Key::Up => cursor.saturating_sub(1),
        _ => (cursor + 1).min(count.saturating_sub(1)),
    }
}
