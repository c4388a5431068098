//! The program as a test drives it: keys in, effects carried out as the terminal does it, one buffer to look at.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use chrono::{NaiveDate, TimeDelta, TimeZone, Utc};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use tempfile::TempDir;
use tidlig_inn::content::Library;
use tidlig_inn::content::source::Tree;
use tidlig_inn::domain::lang::Lang;
use tidlig_inn::domain::visit::{Step, Visit};
use tidlig_inn::session::guides::Straight;
use tidlig_inn::session::{Clock, Effect, Moment, Session, advice, menu};
use tidlig_inn::store::{DataDir, Papers, RealDisk, SecretString, Store};
use tidlig_inn::text::Text;
use tidlig_inn::tui::{App, Input, Key, Look, Screen};

/// The program's own words, so that a test does not go blind when they are put better.
pub const WORDS: Text = Text::of(Lang::Nb);

/// The passphrase of every locked store here.
pub const PASS: &str = "blåbær på tur";

const FIXTURE: [(&str, &str); 26] = [
    ("municipality.yaml", include_str!("fixture/municipality.yaml")),
    ("services.yaml", include_str!("fixture/services.yaml")),
    ("tweak.yaml", include_str!("fixture/tweak.yaml")),
    ("epds.yaml", include_str!("fixture/epds.yaml")),
    ("whooley.yaml", include_str!("fixture/whooley.yaml")),
    ("inquiry.yaml", include_str!("fixture/inquiry.yaml")),
    ("danger-signs.yaml", include_str!("fixture/danger-signs.yaml")),
    ("self-harm.yaml", include_str!("fixture/self-harm.yaml")),
    ("rest.yaml", include_str!("fixture/rest.yaml")),
    ("conversation.yaml", include_str!("fixture/conversation.yaml")),
    ("findings.yaml", include_str!("fixture/findings.yaml")),
    ("referrals.yaml", include_str!("fixture/referrals.yaml")),
    ("referrals-home.yaml", include_str!("fixture/referrals-home.yaml")),
    ("duties.yaml", include_str!("fixture/duties.yaml")),
    ("acute-danger.yaml", include_str!("fixture/acute-danger.yaml")),
    ("coffee-talk.yaml", include_str!("fixture/coffee-talk.yaml")),
    ("quiet-talk.yaml", include_str!("fixture/quiet-talk.yaml")),
    ("small-course.yaml", include_str!("fixture/small-course.yaml")),
    ("coffee-module.yaml", include_str!("fixture/coffee-module.yaml")),
    ("quiet-module.yaml", include_str!("fixture/quiet-module.yaml")),
    ("coffee-case.yaml", include_str!("fixture/coffee-case.yaml")),
    ("guide-plan.yaml", include_str!("fixture/guide-plan.yaml")),
    ("guide-visits.yaml", include_str!("fixture/guide-visits.yaml")),
    ("guide-meeting.yaml", include_str!("fixture/guide-meeting.yaml")),
    ("guide-anonymous.yaml", include_str!("fixture/guide-anonymous.yaml")),
    ("guide-for-whom.yaml", include_str!("fixture/guide-for-whom.yaml")),
];

/// What lies on the disk as the program starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disk {
    /// No store: nothing can be kept.
    None,
    /// A store about which nothing has been chosen.
    Fresh,
    /// A store without a passphrase.
    Open,
    /// A store behind [`PASS`].
    Locked,
    /// The choice to keep nothing.
    Nothing,
}

/// The program on a screen of a fixed size.
pub struct Face {
    pub app: App,
    terminal: Terminal<TestBackend>,
    /// Every effect that was carried out, in order.
    pub done: Vec<Effect>,
    /// The time, which stands still until it is turned.
    pub time: Rc<Cell<Moment>>,
    pub place: Option<TempDir>,
}

pub fn library() -> Library {
    Library::open(Tree::of(&FIXTURE), None)
}

/// The content, parsed and put together once for all faces.
static CONTENT: LazyLock<Library> = LazyLock::new(|| {
    let library = library();
    while library.load_slice(usize::MAX) {}
    let visit = menu::practice_visit(&library).unwrap();
    let _ = (advice::visit_steps(&visit, &library), library.directory());
    library
});

/// The content, and over it the municipality's own profile where the disk has one.
pub fn library_at(place: Option<&TempDir>) -> Library {
    CONTENT.shared(place.map(|place| place.path().join("profile.yaml")))
}

fn time() -> Rc<Cell<Moment>> {
    let instant = Utc.with_ymd_and_hms(2026, 1, 15, 10, 0, 0).unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 1, 15).unwrap();
    Rc::new(Cell::new(Moment { instant, today, steady: Instant::now() }))
}

/// Always the moment at which every test begins.
pub fn clock() -> Clock {
    Clock::Fixed(time().get())
}

fn store(disk: Disk) -> (Option<Store>, Option<TempDir>) {
    if disk == Disk::None {
        return (None, None);
    }
    // Every answer is synced to the disk; where there is one in memory, that is not waited for.
    let memory = std::path::Path::new("/dev/shm");
    let place = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.unwrap();
    let mut store = Store::open(DataDir::at(place.path()), Box::new(RealDisk)).unwrap().cheaply_guarded();
    match disk {
        Disk::Open => store.set_up_without_passphrase().unwrap(),
        Disk::Locked => store.set_up_with_passphrase(SecretString::from(PASS.to_owned())).unwrap(),
        Disk::Nothing => store.set_up_keep_nothing().unwrap(),
        Disk::None | Disk::Fresh => {}
    }
    (Some(store), Some(place))
}

impl Face {
    /// The program in bokmål at 80×24.
    pub fn new(disk: Disk) -> Self {
        Self::with(disk, Lang::Nb, Look::Colour)
    }

    pub fn with(disk: Disk, lang: Lang, look: Look) -> Self {
        let (store, place) = store(disk);
        let time = time();
        let session = Session::new(library_at(place.as_ref()), store, Clock::Turned(Rc::clone(&time)));
        let app = App::new(session, Some(lang), Some(look));
        let terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
        let mut face = Self { app, terminal, done: Vec::new(), time, place };
        while face.app.is_loading() {
            face.app.update(&Input::Tick);
        }
        face.settle();
        face
    }

    /// The program on the content that is shipped, with nothing kept.
    pub fn shipped() -> Self {
        let (time, look) = (time(), Some(Look::Colour));
        let library = Library::open(Tree::embedded(), None);
        let session = Session::new(library, None, Clock::Turned(Rc::clone(&time)));
        let app = App::new(session, Some(Lang::Nb), look);
        let terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
        let mut face = Self { app, terminal, done: Vec::new(), time, place: None };
        face.settle();
        face
    }

    /// A course alone on this content, as the command line opens it: with papers in a directory of their own, and no store.
    pub fn course_on(library: Library, place: TempDir, lang: Lang, look: Look) -> Self {
        let time = time();
        let papers = Papers::new(DataDir::at(place.path()), Box::new(RealDisk));
        let session = Session::on_papers(library, Some(papers), Clock::Turned(Rc::clone(&time)));
        let mut app = App::new(session, Some(lang), Some(look));
        app.start_course();
        let terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
        let mut face = Self { app, terminal, done: Vec::new(), time, place: Some(place) };
        face.settle();
        face
    }

    /// The same on the fixture, in bokmål.
    pub fn course() -> Self {
        Self::course_on(CONTENT.shared(None), tempfile::tempdir().unwrap(), Lang::Nb, Look::Colour)
    }

    /// Opens the log or the counts, as the command line does.
    pub fn open_guides(&mut self, straight: Straight) {
        self.app.start_guides(Some(straight));
        self.settle();
    }

    /// Opens the observer's page, as the command line does.
    pub fn observe(&mut self) {
        self.app.start_observer();
        self.settle();
    }

    /// The same, started again on the same disk, with what it finds there.
    pub fn again(self) -> Self {
        Self::at(self.end(), Lang::Nb)
    }

    /// Ends the program, and gives its disk.
    pub fn end(self) -> TempDir {
        let Self { app, place, .. } = self;
        drop(app);
        place.unwrap()
    }

    /// The program on this disk.
    pub fn at(place: TempDir, lang: Lang) -> Self {
        let at = DataDir::at(place.path());
        let store = Store::open(at, Box::new(RealDisk)).unwrap().cheaply_guarded();
        let (time, place) = (time(), Some(place));
        let session = Session::new(library_at(place.as_ref()), Some(store), Clock::Turned(Rc::clone(&time)));
        let app = App::new(session, Some(lang), Some(Look::Colour));
        let terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
        let mut face = Self { app, terminal, done: Vec::new(), time, place };
        face.settle();
        face
    }

    /// Lets midnight come, and then a tick.
    pub fn next_day(&mut self) {
        let mut now = self.time.get();
        now.today = now.today.succ_opt().unwrap();
        now.instant += TimeDelta::days(1);
        self.time.set(now);
        self.input(&Input::Tick);
    }

    /// Draws, carries out what waits, and draws after each.
    fn settle(&mut self) {
        self.draw();
        while self.act() {
            self.draw();
        }
    }

    /// Carries out what waits first.
    fn act(&mut self) -> bool {
        let Some(effect) = self.app.effects().next().cloned() else { return false };
        self.done.push(effect);
        self.app.run_effect();
        true
    }

    /// Presses keys and draws only at the end: the way to a state, which other tests look at step by step.
    pub fn walk(&mut self, keys: &str) {
        for pressed in inputs(keys) {
            self.before(&pressed);
            self.app.update(&pressed);
            while self.act() {}
        }
        self.draw();
    }

    /// A moment goes by before the key that hides and comes back: pressed twice at once it is one fright.
    fn before(&mut self, input: &Input) {
        if matches!(input, Input::Key(Key::F(12) | Key::Ctrl('l'))) {
            let mut now = self.time.get();
            now.steady += Duration::from_secs(2);
            self.time.set(now);
        }
    }

    pub fn draw(&mut self) {
        let app = &mut self.app;
        self.terminal.draw(|frame| app.draw(frame)).unwrap();
    }

    pub fn input(&mut self, input: &Input) {
        self.app.update(input);
        self.settle();
    }

    /// Feeds an input and draws once, as long as nothing of what it asked for has been done.
    pub fn input_and_one_frame(&mut self, input: &Input) {
        self.app.update(input);
        self.draw();
    }

    /// Presses keys, parted by blanks: `n 1 Enter Ctrl-L F12`, and `'ord_og_ord` for words letter by letter.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for pressed in inputs(keys) {
            self.before(&pressed);
            self.input(&pressed);
        }
        self
    }

    pub fn paste(&mut self, words: &str) {
        self.input(&Input::Paste(words.to_owned()));
    }

    /// Lets that much time pass on the clock that nobody can set and on the wall, and then a tick come.
    pub fn pass(&mut self, steady: u64, wall: i64) {
        let mut now = self.time.get();
        now.steady += Duration::from_secs(steady);
        now.instant += TimeDelta::seconds(wall);
        self.time.set(now);
        self.input(&Input::Tick);
    }

    /// Lets a sleeping machine's time pass: no tick comes.
    pub fn sleep(&mut self, wall: i64) {
        let mut now = self.time.get();
        now.instant += TimeDelta::seconds(wall);
        self.time.set(now);
    }

    /// Lets so many seconds pass, and nothing be drawn.
    pub fn tick_after(&mut self, seconds: i64) {
        self.sleep(seconds);
        self.app.update(&Input::Tick);
    }

    /// Lets so many seconds pass with nobody at the keys.
    pub fn wait(&mut self, seconds: u64) {
        self.pass(seconds, i64::try_from(seconds).unwrap());
    }

    pub fn resize(&mut self, width: u16, height: u16) {
        self.terminal.backend_mut().resize(width, height);
        self.input(&Input::Resize);
    }

    pub fn buffer(&self) -> &Buffer {
        self.terminal.backend().buffer()
    }

    /// The screen as lines of words, without blanks at their ends.
    pub fn lines(&self) -> Vec<String> {
        let buffer = self.buffer();
        let row = |y| (0..buffer.area.width).map(|x| buffer[(x, y)].symbol()).collect::<String>();
        (0..buffer.area.height).map(|y| row(y).trim_end().to_owned()).collect()
    }

    pub fn text(&self) -> String {
        self.lines().join("\n")
    }

    /// The screen's words in one line, so that a sentence is found where it is broken.
    pub fn words(&self) -> String {
        self.text().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    pub fn shows(&self, words: &str) -> bool {
        self.words().contains(words)
    }

    #[track_caller]
    pub fn must_show(&self, words: &str) {
        assert!(self.shows(words), "«{words}» is not shown on:\n{}", self.text());
    }

    /// Where the real cursor stands, where it shows.
    pub fn cursor(&self) -> Option<(u16, u16)> {
        let backend = self.terminal.backend();
        backend.cursor_visible().then(|| backend.cursor_position().into())
    }

    pub fn visit(&self) -> &Visit {
        let Screen::Visit(screen) = self.app.screen() else { panic!("no visit on:\n{}", self.text()) };
        &screen.visit
    }

    pub fn step(&self) -> Step {
        self.visit().step()
    }

    /// The files of one folder of the store.
    pub fn files(&self, folder: &str) -> usize {
        let directory = self.place.as_ref().unwrap().path().join(folder);
        std::fs::read_dir(directory).map_or(0, Iterator::count)
    }
}

fn inputs(keys: &str) -> Vec<Input> {
    let of_name = |name: &str| match name.strip_prefix('\'') {
        Some(words) => words.replace('_', " ").chars().map(|c| Input::Key(Key::Char(c))).collect(),
        None => vec![Input::Key(key(name))],
    };
    keys.split_whitespace().flat_map(of_name).collect()
}

/// The key of this name.
pub fn key(name: &str) -> Key {
    let mut letters = name.chars();
    match (name, letters.next(), letters.next()) {
        ("Enter", ..) => Key::Enter,
        ("Esc", ..) => Key::Esc,
        ("Space", ..) => Key::Char(' '),
        ("Backspace", ..) => Key::Backspace,
        ("Delete", ..) => Key::Delete,
        ("Tab", ..) => Key::Tab,
        ("BackTab", ..) => Key::BackTab,
        ("Up", ..) => Key::Up,
        ("Down", ..) => Key::Down,
        ("Left", ..) => Key::Left,
        ("Right", ..) => Key::Right,
        ("PageUp", ..) => Key::PageUp,
        ("PageDown", ..) => Key::PageDown,
        (_, Some(letter), None) => Key::Char(letter),
        (_, Some('F'), Some(_)) => Key::F(name[1..].parse().unwrap()),
        _ => Key::Ctrl(name.strip_prefix("Ctrl-").unwrap().chars().next().unwrap().to_ascii_lowercase()),
    }
}

/// Effects by name, which is what most tests ask of them.
pub fn names(effects: &[Effect]) -> Vec<String> {
    let name = |effect: &Effect| format!("{effect:?}").split(['(', ' ']).next().unwrap().to_owned();
    effects.iter().map(name).collect()
}
