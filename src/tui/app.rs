//! The program as a state machine: inputs in, effects out, one screen drawn.

use std::collections::VecDeque;
use std::path::PathBuf;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::binding::{Action, Binding, find, key};
use super::chrome;
use super::cover::Cover;
use super::cx::Cx;
use super::input::{Input, Key};
use super::screen::{
    Go, Screen, Turn, guide, home, keeping, municipality, observer, passphrase, practice, records, services,
    setting, settings, stored, unlock, visit,
};
use super::theme::{Look, Theme};
use crate::domain::lang::Lang;
use crate::domain::visit::Visit;
use crate::session::guides::Straight;
use crate::session::{Effect, Exposure, Idle, Outcome, Session, wording};
use crate::store::{Folder, Keeping, Settings, WaitingDraft};
use crate::text::Text;

/// How many content files are read between two inputs.
const SLICE: usize = 25;

/// What lies over the screen until any key.
#[derive(Debug)]
struct Help {
    scroll: u16,
    last: u16,
}

/// The program.
pub struct App {
    session: Session,
    screen: Screen,
    /// A visit that waits in memory while another screen is shown.
    waiting: Option<Visit>,
    /// What was typed in it and not yet confirmed.
    resting: Option<visit::Resting>,
    help: Option<Help>,
    cover: Option<Cover>,
    idle: Idle,
    /// What was changed in the municipality's profile and not saved, while another screen is shown.
    resting_profile: Option<municipality::MunicipalityScreen>,
    /// What was answered about a visit that had not begun when everything was hidden.
    resting_setting: Option<setting::Setting>,
    /// The practice room as it was left, with the talks that wait there.
    resting_practice: Option<practice::Practice>,
    /// Plans and guides as they stood when everything was hidden.
    resting_guides: Option<guide::GuidesScreen>,
    /// What an observer had counted when everything was hidden.
    resting_observer: Option<observer::ObserverScreen>,
    /// A course as it stood when everything was hidden.
    resting_course: Option<super::screen::course::CourseScreen>,
    /// Whether the program was opened for a course and nothing else.
    course_only: bool,
    text: Text,
    theme: Theme,
    settings: Settings,
    /// Whether the language was chosen here, so that the municipality's does not count.
    lang_chosen: bool,
    effects: VecDeque<Effect>,
    /// A text on its way to the terminal's clipboard.
    clipboard: Option<String>,
    draft: Option<WaitingDraft>,
    directory: Option<PathBuf>,
    /// How many kept visits go tonight that are not dealt with.
    closing: usize,
    /// The service that copies the data directory elsewhere.
    synced: Option<&'static str>,
    /// Whether the start was noted in the log.
    noted: bool,
    loading: bool,
    faulty_files: usize,
    unreviewed: bool,
    dirty: bool,
    /// An input took so long that keys typed meanwhile belong to nobody.
    blocked: bool,
    /// Whether it was asked, before the latest key, if what nobody saved may go.
    quit_asked: bool,
    quit: bool,
}

/// Borrows what a screen may look at, apart from the screen.
macro_rules! cx {
    ($app:expr) => {
        Cx {
            library: $app.session.library(),
            text: &$app.text,
            theme: $app.theme,
            now: $app.session.now(),
            keeping: $app.session.keeping(),
            unlocked: $app.session.is_unlocked(),
            in_course: false,
            read_only: $app.session.is_read_only(),
            keeps_private: $app.session.keeps_private(),
            directory: $app.directory.as_deref(),
            settings: &$app.settings,
            draft: $app.draft.as_ref(),
            waiting: $app.waiting.is_some(),
            waiting_practice: $app.waiting.as_ref().is_some_and(|visit| visit.is_practice()),
            waiting_rehearsal: $app.resting_practice.as_ref().is_some_and(|room| room.has_begun()),
            unreviewed: $app.unreviewed,
            faulty_files: $app.faulty_files,
            expired: $app.session.expired(),
            closing: $app.closing,
            synced: $app.synced,
            log_trouble: $app.session.log_trouble(),
        }
    };
}

// After the macro, which it uses.
mod away;
mod course;

impl App {
    /// The program at its first screen. A language or look given here goes before the settings.
    #[must_use]
    pub fn new(session: Session, lang: Option<Lang>, look: Option<Look>) -> Self {
        let (settings, mut trouble) = match session.settings() {
            Ok(settings) => (settings, None),
            Err(error) => (Settings::default(), Some(error)),
        };
        let said = lang.or_else(|| Lang::from_code(settings.lang.as_deref()?));
        let lang = said.or_else(|| session.library().profile_lang()).unwrap_or_default();
        let look = look.or_else(|| Look::from_code(settings.look.as_deref()?)).unwrap_or_default();
        let text = Text::of(lang);
        let draft = session.waiting_draft().unwrap_or_else(|error| {
            trouble = Some(error);
            None
        });
        let trouble = trouble.as_ref().or_else(|| session.start_trouble());
        let screen = trouble
            .map_or_else(home::Home::default, |error| home::Home::saying(wording::store_error(error, &text)));
        let directory = session.directory();
        let closing = session.closing();
        let idle = Idle::from(session.now());
        Self {
            session,
            screen: Screen::Home(screen),
            waiting: None,
            resting: None,
            help: None,
            cover: None,
            idle,
            resting_profile: None,
            resting_setting: None,
            resting_practice: None,
            resting_guides: None,
            resting_observer: None,
            resting_course: None,
            course_only: false,
            text,
            theme: Theme { look },
            settings,
            lang_chosen: said.is_some(),
            effects: VecDeque::new(),
            clipboard: None,
            draft,
            directory,
            closing,
            synced: None,
            noted: false,
            loading: true,
            faulty_files: 0,
            unreviewed: true,
            dirty: true,
            blocked: false,
            quit_asked: false,
            quit: false,
        }
    }

    /// Goes straight into a visit, as when the command line names the instruments.
    pub fn start_visit(&mut self, visit: Visit) {
        self.go(Go::Visit(Box::new(visit)));
    }

    /// Goes straight to counting a spoken role play, as when the command line asks for it.
    pub fn start_observer(&mut self) {
        self.go(Go::Observer);
    }

    /// Goes straight to plans and guides, or to one of them, as when the command line asks for it.
    pub fn start_guides(&mut self, straight: Option<Straight>) {
        self.go(Go::Guides);
        let today = self.session.now().today;
        if let (Screen::Guides(screen), Some(straight)) = (&mut self.screen, straight) {
            screen.open(straight, today);
        }
    }

    /// The screen.
    #[must_use]
    pub const fn screen(&self) -> &Screen {
        &self.screen
    }

    /// Whether the neutral screen is shown.
    #[must_use]
    pub const fn is_covered(&self) -> bool {
        self.cover.is_some()
    }

    /// Whether everything is hidden, so that one key is not enough to come back.
    #[must_use]
    pub fn is_hidden(&self) -> bool {
        self.cover.as_ref().is_some_and(|cover| !cover.is_resting())
    }

    /// Whether what somebody told may be on the screen.
    #[must_use]
    pub fn shows_told(&self) -> bool {
        self.cover.is_none() && matches!(self.screen.exposure(), Exposure::Told | Exposure::Private)
    }

    /// Whether the program is over.
    #[must_use]
    pub const fn is_over(&self) -> bool {
        self.quit
    }

    /// Whether anything that is shown has changed since it was last asked.
    pub const fn take_dirty(&mut self) -> bool {
        std::mem::replace(&mut self.dirty, false)
    }

    /// Whether answering the last input took so long that keys typed meanwhile belong to nobody.
    pub const fn take_blocked(&mut self) -> bool {
        std::mem::replace(&mut self.blocked, false)
    }

    /// Whether content is still being read, so that the next wait should be short.
    #[must_use]
    pub const fn is_loading(&self) -> bool {
        self.loading
    }

    /// Every key, as the program stands.
    #[must_use]
    pub fn bindings(&self) -> Vec<Binding> {
        let cx = cx!(self);
        if let Some(cover) = &self.cover {
            return cover.bindings(&cx);
        }
        let keys = self.text.keys;
        let mut bindings = self.screen.bindings(&cx);
        // The way to hide stands second: no window is so narrow that the footer leaves it out.
        bindings.insert(
            bindings.len().min(1),
            Binding::new([key(Key::F(12)), key(Key::Ctrl('l'))], Action::Hide, keys.hide),
        );
        let help = if self.screen.is_typing() {
            vec![key(Key::F(1))]
        } else {
            vec![key(Key::Char('?')), key(Key::F(1))]
        };
        bindings.push(Binding::new(help, Action::Help, keys.help));
        bindings.push(Binding::new([key(Key::Ctrl('q'))], Action::Quit, keys.quit).quiet());
        bindings
    }

    /// Answers an input. What is to be done in the world waits in the queue.
    pub fn update(&mut self, input: &Input) {
        // The first screen is drawn before a user's own content is read; nothing is answered before.
        self.session.read_late();
        if self.pass_time(input) {
            return;
        }
        match input {
            Input::Resize => {
                self.dirty = true;
                return;
            }
            Input::Tick => {
                self.load();
                self.keep_house();
            }
            Input::Key(_) | Input::Paste(_) => {}
        }
        if self.cover.is_some() {
            self.update_cover(input);
            return;
        }
        if self.help.is_some() && matches!(input, Input::Paste(_)) {
            // What lies under the help is not seen, so nothing is written there.
            return;
        }
        if let Input::Key(pressed) = input {
            if !matches!(pressed, Key::Char('q' | 'Q') | Key::Ctrl('q')) {
                self.quit_asked = false;
            }
            match find(&self.bindings(), *pressed) {
                Some(Action::Hide) => return self.hide(),
                Some(Action::Quit) if *pressed == Key::Ctrl('q') => return self.leave_asked(),
                _ => {}
            }
            // Somebody who comes in does not wait for the help to be closed.
            if self.help.is_some() && find(&self.bindings(), *pressed) == Some(Action::Partner) {
                self.help = None;
                self.dirty = true;
            }
            if self.help.is_some() {
                return self.update_help(*pressed);
            }
            if find(&self.bindings(), *pressed) == Some(Action::Help) {
                self.help = Some(Help { scroll: 0, last: 0 });
                self.dirty = true;
                return;
            }
        }
        let cx = cx!(self);
        let turn = self.screen.update(input, &cx);
        self.take(turn);
    }

    fn update_help(&mut self, pressed: Key) {
        if let Some(help) = &mut self.help {
            match pressed {
                Key::Down | Key::PageDown => help.scroll = (help.scroll + 4).min(help.last),
                Key::Up | Key::PageUp => help.scroll = help.scroll.saturating_sub(4),
                _ => self.help = None,
            }
        }
        self.dirty = true;
    }

    /// What is done beside everything else. Once the first frame stands there, the start is noted and the folder looked
    /// at; at midnight what is kept is gone through. A last day is announced only where somebody can see it.
    fn keep_house(&mut self) {
        if !std::mem::replace(&mut self.noted, true) {
            self.session.note_start();
            self.synced = self.session.synced_by();
            self.dirty |= self.synced.is_some();
        }
        let seen = self.cover.is_none();
        if self.session.tidy_at_midnight(seen) {
            self.find_draft();
            if matches!(self.screen, Screen::Records(_)) {
                self.effects.push_back(Effect::ListRecords);
            }
            self.dirty = true;
        }
    }

    fn load(&mut self) {
        if self.loading {
            self.loading = self.session.library().load_slice(SLICE);
            let faulty = self.session.library().faulty_files();
            let unreviewed = self.loading || self.session.library().has_unreviewed();
            if (faulty, unreviewed) != (self.faulty_files, self.unreviewed) {
                (self.faulty_files, self.unreviewed) = (faulty, unreviewed);
                self.dirty = true;
            }
        }
    }

    fn take(&mut self, turn: Turn) {
        self.dirty |= turn.changed;
        let in_course = self.is_in_course();
        self.effects.extend(turn.effects.into_iter().filter(|effect| !in_course || effect.is_about_nobody()));
        if let Some(go) = turn.go.and_then(|go| self.allowed(go)) {
            self.go(go);
        }
    }

    fn go(&mut self, go: Go) {
        self.dirty = true;
        match go {
            Go::Home => {
                self.rest_visit();
                self.rest_practice();
                // Here a last day is announced, also one that began while nobody could see the screen.
                self.session.tidy(true);
                self.find_draft();
                self.screen = Screen::Home(home::Home::default());
            }
            Go::Setting => {
                let resting = self.resting_setting.take().map(|setting| setting.come_back(&self.text));
                self.screen = Screen::Setting(resting.unwrap_or_default());
            }
            Go::Visit(visit) => self.show_visit(*visit, &[], None),
            Go::Waiting => {
                if let Some(visit) = self.waiting.take() {
                    let resting = self.resting.take();
                    self.show_visit(visit, &[], resting);
                }
            }
            Go::VisitDone => {
                self.waiting = None;
                self.resting = None;
                self.screen = Screen::Home(home::Home::default());
                self.find_draft();
            }
            Go::Keeping(toward) => {
                self.rest_guides();
                self.screen = Screen::Keeping(keeping::Keeping::toward(toward));
            }
            Go::Begin(guide) => {
                self.go(Go::Guides);
                if let Screen::Guides(screen) = &mut self.screen {
                    screen.begin(guide);
                }
            }
            Go::Unlock => self.screen = Screen::Unlock(unlock::Unlock::default()),
            Go::Records => {
                self.screen = Screen::Records(records::Records::default());
                self.effects.push_back(Effect::ListRecords);
            }
            Go::Stored(from) => {
                self.screen = Screen::Stored(stored::StoredScreen::from(from));
                self.effects.push_back(Effect::ListStored);
            }
            Go::Passphrase(from) => {
                let has_one = self.session.keeping() == Some(Keeping::Passphrase);
                self.screen = Screen::Passphrase(passphrase::PassphraseScreen::new(from, has_one));
            }
            Go::Settings => self.screen = Screen::Settings(settings::SettingsScreen::default()),
            Go::Calculator => {
                self.screen = Screen::Calculator(super::screen::calculator::Calculator::default())
            }
            Go::Services => self.screen = Screen::Services(services::ServicesScreen::default()),
            Go::Practice => {
                self.screen = Screen::Practice(self.resting_practice.take().unwrap_or_default());
                self.effects.push_back(Effect::ListDocuments(Folder::Training));
            }
            Go::Municipality => {
                let resting = self.resting_profile.take();
                let begin = || municipality::MunicipalityScreen::new(self.session.library());
                self.screen = Screen::Municipality(resting.unwrap_or_else(begin));
            }
            Go::Guides => {
                self.screen = Screen::Guides(self.resting_guides.take().unwrap_or_default());
                self.effects.push_back(guide::GuidesScreen::reads());
            }
            Go::Observer => {
                let resting = self.resting_observer.take();
                let begin = || observer::ObserverScreen::new(self.session.now());
                self.screen = Screen::Observer(resting.unwrap_or_else(begin));
                self.effects.push_back(Effect::ListDocuments(Folder::Training));
            }
            Go::Course => self.open_course(),
            Go::Apply(settings) => {
                self.lang_chosen |= settings.lang.is_some();
                if let Some(lang) = settings.lang.as_deref().and_then(Lang::from_code) {
                    self.text = Text::of(lang);
                }
                if let Some(look) = settings.look.as_deref().and_then(Look::from_code) {
                    self.theme = Theme { look };
                }
                self.settings = settings;
            }
            Go::Remember(settings) => self.settings = settings,
            Go::Quit => self.leave_asked(),
        }
    }

    fn show_visit(
        &mut self,
        visit: Visit,
        unfit: &[crate::domain::visit::Unfit],
        resting: Option<visit::Resting>,
    ) {
        let screen = visit::VisitScreen::new(visit, unfit, resting, &self.text);
        self.effects.extend(screen.draft());
        self.screen = Screen::Visit(screen);
    }

    /// Looks again at what waits and at what goes tonight.
    fn find_draft(&mut self) {
        self.draft = self.session.waiting_draft().ok().flatten();
        self.closing = self.session.closing();
    }

    /// What waits to be done in the world, the first of it first.
    pub fn effects(&self) -> impl Iterator<Item = &Effect> {
        self.effects.iter()
    }

    /// The next thing to be done in the world. Call after drawing, and draw again after it.
    ///
    /// Gives whether it took so long that keys typed meanwhile belong to nobody.
    pub fn run_effect(&mut self) -> Option<bool> {
        let effect = match self.effects.pop_front()? {
            // Only the terminal has a clipboard.
            Effect::Copy(text) => {
                self.clipboard = Some(text);
                if !self.screen.is_practice() {
                    self.session.note_export();
                }
                self.settle(Outcome::Copied);
                return Some(false);
            }
            effect => effect,
        };
        let blocking = matches!(
            effect,
            Effect::KeepLocked(_)
                | Effect::ChangePassphrase { .. }
                | Effect::AddPassphrase(_)
                | Effect::Unlock(_)
                | Effect::OpenDraftPrivate(_)
                | Effect::OpenRecordPrivate(_)
        );
        let changes = matches!(
            effect,
            Effect::DiscardDraft
                | Effect::DeleteEverything
                | Effect::DeleteRecord(_)
                | Effect::MarkRecord { .. }
        );
        let everything = matches!(effect, Effect::DeleteEverything);
        let outcome = self.session.run(effect);
        if everything && matches!(outcome, Outcome::Done) {
            self.forget_waiting();
        }
        self.settle(outcome);
        if changes {
            self.find_draft();
        }
        Some(blocking)
    }

    /// A visit that waits in memory was asked to be deleted with all the rest: it must not be kept again. An invented
    /// person's was never kept.
    fn forget_waiting(&mut self) {
        if self.waiting.as_ref().is_some_and(|visit| !visit.is_practice()) {
            (self.waiting, self.resting) = (None, None);
        }
        (self.resting_setting, self.resting_guides) = (None, None);
        self.effects.retain(|effect| !matches!(effect, Effect::SaveDraft(..)));
    }

    fn settle(&mut self, outcome: Outcome) {
        if let Outcome::Draft { main, sealed_private } = outcome {
            let (visit, unfit) = Visit::resume(*main, sealed_private, self.session.library());
            self.draft = None;
            if self.is_hidden() {
                // Hidden while it was being opened: it waits.
                self.waiting = Some(visit);
            } else {
                self.show_visit(visit, &unfit, None);
            }
            self.dirty = true;
            return;
        }
        if matches!(outcome, Outcome::ProfileSaved) && !self.lang_chosen {
            self.text = Text::of(self.session.library().profile().lang.unwrap_or_default());
        }
        let cx = cx!(self);
        let turn = self.screen.settle(outcome, &cx);
        self.take(turn);
    }

    /// A text that was asked to be copied; the terminal takes it from here.
    pub const fn take_clipboard(&mut self) -> Option<String> {
        self.clipboard.take()
    }

    /// Draws the screen, or what covers it.
    pub fn draw(&mut self, frame: &mut Frame) {
        let cx = cx!(self);
        if let Some(cover) = &self.cover {
            let area = frame.area();
            let body = chrome::header(frame, &cx, self.text.calculator.title, "", "");
            let body = chrome::footer(frame, body, &cx, &cover.bindings(&cx));
            if area.height >= 3 {
                cover.draw(frame, inset(body), &cx);
            }
            return;
        }
        if chrome::too_small(frame, &cx) {
            return;
        }
        let bindings = self.bindings();
        if let Some(help) = &mut self.help {
            help.last = chrome::help(frame, &cx, &bindings, help.scroll, self.screen.band(&self.text));
            return;
        }
        let (left, right) = self.screen.header(&cx);
        let body = chrome::header(frame, &cx, &left, &right, self.screen.band(&self.text));
        let body = chrome::footer(frame, body, &cx, &bindings);
        self.screen.draw(frame, inset(body), &cx);
    }
}

/// A line of air under the header and a margin at the sides, where there is room for them.
fn inset(body: Rect) -> Rect {
    let air = u16::from(body.height > 12);
    let margin = if body.width >= 60 { 2 } else { 0 };
    Rect { x: body.x + margin, y: body.y + air, width: body.width - 2 * margin, height: body.height - air }
}
