//! Opening: the content, the store, the session, and the full-screen program on them.

use std::io::{self, IsTerminal};
use std::process::ExitCode;

use anyhow::{Context as _, bail};

use super::Given;
use crate::content::Library;
use crate::content::source::Tree;
use crate::domain::lang::Lang;
use crate::session::{Clock, Session};
use crate::store::{DataDir, Papers, RealDisk, Store};
use crate::text::{Text, fill};
use crate::tui::{self, App, Look};

/// The environment variable that names the data directory.
const HOME_VARIABLE: &str = "TIDLIG_INN_HOME";
/// The folder of the data directory whose content is laid over the base.
const USER_CONTENT: &str = "instruments";

/// The municipality's own profile in the data directory.
pub(super) const PROFILE: &str = "profile.yaml";

/// Where things are kept.
pub(super) fn data_dir(given: &Given) -> anyhow::Result<DataDir> {
    Ok(DataDir::choose(given.data_dir.as_deref(), std::env::var_os(HOME_VARIABLE).as_deref())?)
}

/// The content: what is built in or named, and over it what the user has added.
pub(super) fn library(given: &Given) -> anyhow::Result<Library> {
    let mut library = early_library(given);
    library.read_late();
    Ok(library)
}

/// The content, of which the user's own part is still to be read: the first frame does not need it.
fn early_library(given: &Given) -> Library {
    let base = match &given.instruments {
        Some(directory) => Tree::read(directory),
        None => Tree::embedded(),
    };
    // Without a place for data there is none for the user's own content either.
    let place = data_dir(given).ok();
    let user = place.as_ref().map(|place| place.root().join(USER_CONTENT));
    Library::open_early(base, user, place.map(|place| place.root().join(PROFILE)))
}

/// A session on the user's own store. Where its user sees what is on its last day (`seen`), that goes when the day is over.
pub(super) fn session(given: &Given, seen: bool) -> anyhow::Result<Session> {
    begin(given, library(given)?, seen)
}

/// A session on this content for practice: what is kept is not gone through, and without a place for data nothing can be.
pub(super) fn practice(given: &Given, library: Library) -> Session {
    let store = data_dir(given).ok().and_then(|place| Store::open(place, Box::new(RealDisk)).ok());
    Session::new(library, store, Clock::System)
}

/// A session for a course: documents about nobody can be kept, and no store is opened at all.
pub(super) fn on_papers(given: &Given, library: Library) -> Session {
    Session::on_papers(library, papers(given), Clock::System)
}

/// The folders of documents, where there is a place for them.
pub(super) fn papers(given: &Given) -> Option<Papers> {
    Some(Papers::new(data_dir(given).ok()?, Box::new(RealDisk)))
}

/// Opens the full-screen program for a course alone.
pub(super) fn course(given: &Given) -> anyhow::Result<ExitCode> {
    shows_full_screen()?;
    let mut app = App::new(on_papers(given, early_library(given)), given.lang, look(given));
    app.start_course();
    let left = tui::run(&mut app).context("the terminal stopped answering")?;
    Ok(left.into())
}

fn begin(given: &Given, library: Library, seen: bool) -> anyhow::Result<Session> {
    let store = Store::open(data_dir(given)?, Box::new(RealDisk))?;
    let mut session = Session::new(library, Some(store), Clock::System);
    session.tidy(seen);
    Ok(session)
}

/// The language that is asked for, else the one that was saved, else the municipality's.
pub(super) fn text(given: &Given, session: &Session) -> Text {
    let kept = || Lang::from_code(session.settings().ok()?.lang.as_deref()?);
    let lang = given.lang.or_else(kept).or_else(|| session.library().profile_lang());
    Text::of(lang.unwrap_or_default())
}

/// The look that the environment asks for, where it does.
pub(super) fn look(given: &Given) -> Option<Look> {
    let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    match given.color.as_str() {
        "never" => Some(Look::Mono),
        "always" => None,
        _ => (no_color || dumb).then_some(Look::Mono),
    }
}

/// Opens the full-screen program.
pub(super) fn program(given: &Given) -> anyhow::Result<ExitCode> {
    full_screen(given, |_| {})
}

/// Opens the full-screen program, and goes where it is sent before the first frame.
pub(super) fn full_screen(given: &Given, send: impl FnOnce(&mut App)) -> anyhow::Result<ExitCode> {
    shows_full_screen()?;
    let mut app = App::new(begin(given, early_library(given), true)?, given.lang, look(given));
    send(&mut app);
    let left = tui::run(&mut app).context("the terminal stopped answering")?;
    Ok(left.into())
}

/// Refuses where there is no full screen to show.
fn shows_full_screen() -> anyhow::Result<()> {
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        bail!(
            "this is not a terminal; run it in one, or use 'tidlig-inn screen ID --plain', \
             'list', 'check', 'score' or 'records'"
        );
    }
    if std::env::var_os("TERM").is_some_and(|term| term == "dumb") {
        bail!("this terminal cannot show a full screen (TERM=dumb); use 'tidlig-inn screen --plain'");
    }
    Ok(())
}

/// Says something beside what was asked for; where nobody reads it, nothing is lost.
pub(super) fn remark(words: &str) {
    use std::io::Write;
    let _ = writeln!(io::stderr(), "tidlig-inn: {words}");
}

/// Warns, beside what was asked for, where the data directory is copied to other machines.
pub(super) fn warn_of_syncing(session: &Session, text: &Text) {
    if let Some(service) = session.synced_by() {
        remark(&fill(text.stored.synced, &[service]));
    }
}

/// Where the program itself breaks, it says where and ends, here and now. What it held is nobody's to read, and some
/// systems would keep the memory of a program that aborts.
#[expect(
    clippy::exit,
    clippy::disallowed_methods,
    reason = "nothing can return; what takes the terminal has a hook of its own"
)]
pub(super) fn tell_nothing_where_it_breaks() {
    std::panic::set_hook(Box::new(|info| {
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        remark(&format!("stopped because of an error of its own at {place}"));
        std::process::exit(101);
    }));
}

/// A dump of memory would hold what was being said.
pub(super) fn keep_no_core() {
    // Where the system refuses, nothing is lost but this precaution.
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let none = Rlimit { current: Some(0), maximum: Some(0) };
        let _ = setrlimit(Resource::Core, none);
    }
    // A program that is handed the dump, as most desktops have one, does not ask the limit. This also keeps other
    // programs of the same user out of the memory.
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}
