//! The terminal itself: taking it, giving it back whole, and the one loop.

use std::cell::RefCell;
use std::io::{self, Write};
use std::panic;
use std::process::ExitCode;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crossterm::clipboard::CopyToClipboard;
use crossterm::cursor::Show;
use crossterm::event::{self, DisableBracketedPaste, EnableBracketedPaste};
use crossterm::style::force_color_output;
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen, SetTitle, disable_raw_mode, enable_raw_mode,
};
use crossterm::{execute, queue};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;

use super::app::App;
use super::input::{Input, Key};
use signals::{Signal, Signals};

/// How long to wait for a key before looking up.
const TICK: Duration = Duration::from_millis(250);
/// How long to wait while content is still being read.
const SHORT_TICK: Duration = Duration::from_millis(1);

/// What the window is called.
const TITLE: &str = "tidlig-inn";
/// What it is called while everything is hidden.
const NEUTRAL_TITLE: &str = "Terminkalkulator";

/// How long crossterm is given to hand out what has come. With no time at all it would not look.
const GLANCE: Duration = Duration::from_millis(1);

/// What it ends with where it broke; what Rust itself would end with.
const BROKEN: i32 = 101;

/// How the program ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// The user left.
    ByUser,
    /// The terminal went away, or the program was told to end.
    ByOrder,
}

impl From<Left> for ExitCode {
    fn from(left: Left) -> Self {
        match left {
            Left::ByUser => Self::SUCCESS,
            Left::ByOrder => Self::FAILURE,
        }
    }
}

/// Runs the program in the terminal until it is over. The terminal is given back whole in every case.
///
/// # Errors
/// What the terminal says.
pub fn run(app: &mut App) -> io::Result<Left> {
    let signals = Signals::watch()?;
    take(TITLE)?;
    let told = Told::default();
    let hook = panic::take_hook();
    let told_at_panic = told.clone();
    panic::set_hook(Box::new(move |info| {
        give_back(&told_at_panic);
        // What the program held is nobody's to read: where it broke, and nothing else.
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        let _ = writeln!(
            io::stderr(),
            "tidlig-inn stopped because of an error of its own at {place}. \
             Every answer that was counted as saved is safe; start the program again to go on."
        );
        end();
    }));
    let left = run_loop(app, &signals, &told);
    if left.is_err() {
        // Also what was being typed is kept.
        leave(app);
    }
    give_back(&told);
    panic::set_hook(hook);
    left
}

/// Ends what broke, here and now: it is built to abort, which on some systems leaves a dump of its memory.
#[expect(
    clippy::exit,
    clippy::disallowed_methods,
    reason = "the terminal was given back, and nothing can return"
)]
fn end() -> ! {
    std::process::exit(BROKEN)
}

fn run_loop(app: &mut App, signals: &Signals, told: &Told) -> io::Result<Left> {
    let mut page = Page { told: told.clone(), ..Page::default() };
    let mut terminal = Terminal::new(CrosstermBackend::new(page.clone()))?;
    loop {
        draw(&mut terminal, &mut page, app)?;
        while let Some(blocking) = app.run_effect() {
            if blocking {
                drain(app)?;
            }
            if let Some(text) = app.take_clipboard() {
                queue!(page, CopyToClipboard::to_clipboard_from(text))?;
                page.send()?;
            }
            draw(&mut terminal, &mut page, app)?;
        }
        if app.is_over() {
            return Ok(Left::ByUser);
        }
        match signals.arrived() {
            Some(Signal::End) => {
                leave(app);
                return Ok(Left::ByOrder);
            }
            Some(Signal::Suspend) => suspend(&mut terminal, &mut page, app)?,
            None => {}
        }
        let wait = if app.is_loading() { SHORT_TICK } else { TICK };
        if !has_input(wait)? {
            app.update(&Input::Tick);
            continue;
        }
        match Input::read(event::read()?) {
            // In raw mode Ctrl-Z is a key.
            Some(Input::Key(Key::Ctrl('z'))) => suspend(&mut terminal, &mut page, app)?,
            Some(Input::Resize) => {
                clear(&mut terminal)?;
                app.update(&Input::Resize);
            }
            Some(input) => {
                app.update(&input);
                if app.take_blocked() {
                    drain(app)?;
                }
            }
            None => {}
        }
    }
}

/// Whether what somebody told has been on the screen since the terminal last let go of its history.
///
/// The alternate screen is meant to have none. But GNU screen has no alternate screen unless it is told to, and other
/// terminals keep each line that is cleared: there the visit could be read by scrolling up. The history is the user's
/// own, with commands of hours, so it is not let go of after a look at the first screen.
#[derive(Clone, Default)]
struct Told(Arc<AtomicBool>);

impl Told {
    fn note(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it has; from now on it has not.
    fn take(&self) -> bool {
        self.0.swap(false, Ordering::Relaxed)
    }
}

/// What is being drawn. ratatui sends the cursor and the cells apart; held here, a frame goes out in one piece.
#[derive(Clone, Default)]
struct Page {
    held: Rc<RefCell<Vec<u8>>>,
    /// Whether the window's title is the neutral one.
    neutral: bool,
    told: Told,
}

impl Page {
    fn send(&self) -> io::Result<()> {
        let mut held = self.held.borrow_mut();
        let mut out = io::stdout();
        let sent = out.write_all(&held).and_then(|()| out.flush());
        held.clear();
        sent
    }
}

impl Write for Page {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.held.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn draw(terminal: &mut Terminal<CrosstermBackend<Page>>, page: &mut Page, app: &mut App) -> io::Result<()> {
    if app.take_dirty() {
        let covered = app.is_covered();
        // From here to the end of the update the terminal shows nothing, so that no half of it is seen.
        queue!(page, BeginSynchronizedUpdate)?;
        if covered != page.neutral {
            page.neutral = covered;
            queue!(page, SetTitle(title(covered)))?;
        }
        if app.shows_told() {
            page.told.note();
        }
        if app.is_hidden() && page.told.take() {
            // Lines that a terminal keeps as it clears them are in its history only then.
            clear(terminal)?;
            queue!(page, Clear(ClearType::Purge))?;
        }
        terminal.draw(|frame| app.draw(frame))?;
        queue!(page, EndSynchronizedUpdate)?;
        page.send()?;
    }
    Ok(())
}

const fn title(covered: bool) -> &'static str {
    if covered { NEUTRAL_TITLE } else { TITLE }
}

/// Keys typed while the program was busy belong to nobody, but for the one that hides.
fn drain(app: &mut App) -> io::Result<()> {
    while has_input(Duration::ZERO)? {
        if let Some(Input::Key(Key::F(12) | Key::Ctrl('l'))) = Input::read(event::read()?)
            && !app.is_hidden()
        {
            app.hide();
        }
    }
    Ok(())
}

fn take(title: &str) -> io::Result<()> {
    enable_raw_mode()?;
    // A theme without colour writes none; crossterm's own handling would also take away bold and reverse.
    force_color_output(true);
    let taken = execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste, SetTitle(title));
    if taken.is_err() {
        give_back(&Told::default());
    }
    taken
}

fn give_back(told: &Told) {
    let mut out = io::stdout();
    // Whatever happens, each of these is worth trying.
    let _ = execute!(out, EndSynchronizedUpdate, Clear(ClearType::All), DisableBracketedPaste, SetTitle(""));
    let told = told.take();
    if told {
        let _ = execute!(out, Clear(ClearType::Purge));
    }
    let _ = execute!(out, LeaveAlternateScreen);
    if told {
        // Some let go of no history while the alternate screen is on.
        let _ = execute!(out, Clear(ClearType::Purge));
    }
    let _ = execute!(out, Show);
    let _ = disable_raw_mode();
}

fn suspend(
    terminal: &mut Terminal<CrosstermBackend<Page>>,
    page: &mut Page,
    app: &mut App,
) -> io::Result<()> {
    app.hide();
    while app.run_effect().is_some() {}
    give_back(&page.told);
    signals::stop()?;
    page.neutral = app.is_covered();
    take(title(page.neutral))?;
    clear(terminal)?;
    app.update(&Input::Resize);
    Ok(())
}

/// Empties the window, so that the next draw is a whole one. `Terminal::clear` would first ask the terminal where the
/// cursor is, and fail where the answer takes long.
fn clear(terminal: &mut Terminal<CrosstermBackend<Page>>) -> io::Result<()> {
    let size = terminal.size()?;
    terminal.resize(size.into())
}

/// Ends the visit so that all of it is kept.
fn leave(app: &mut App) {
    app.leave();
    while app.run_effect().is_some() {}
}

/// Waits for input that long. crossterm must not be asked while the terminal is gone: it would read its end over and
/// over and never come back.
#[cfg(unix)]
fn has_input(wait: Duration) -> io::Result<bool> {
    listen(Duration::ZERO)?;
    // Several keys may have come with one reading.
    if event::poll(GLANCE)? {
        return Ok(true);
    }
    listen(wait)?;
    event::poll(GLANCE)
}

#[cfg(windows)]
fn has_input(wait: Duration) -> io::Result<bool> {
    event::poll(wait)
}

/// Waits until there is something to read, a signal comes, or that much time has passed.
#[cfg(unix)]
fn listen(wait: Duration) -> io::Result<()> {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use rustix::io::Errno;
    let stdin = io::stdin();
    let mut fds = [PollFd::new(&stdin, PollFlags::IN)];
    let wait = Timespec { tv_sec: 0, tv_nsec: wait.subsec_nanos().into() };
    match poll(&mut fds, Some(&wait)) {
        Ok(_) | Err(Errno::INTR) => {}
        Err(error) => return Err(error.into()),
    }
    match fds {
        [stdin] if stdin.revents().contains(PollFlags::HUP) => Err(io::ErrorKind::NotConnected.into()),
        _ => Ok(()),
    }
}

/// Signals as flags that the loop looks at.
mod signals {
    use std::io;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};

    /// What the system asks for.
    pub(super) enum Signal {
        /// To end.
        End,
        /// To stop for a while.
        Suspend,
    }

    /// The flags.
    pub(super) struct Signals {
        end: Arc<AtomicBool>,
        suspend: Arc<AtomicBool>,
    }

    impl Signals {
        #[cfg(unix)]
        pub(super) fn watch() -> io::Result<Self> {
            use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
            let (end, suspend) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(false)));
            for signal in [SIGTERM, SIGHUP, SIGINT, SIGQUIT] {
                signal_hook::flag::register(signal, Arc::clone(&end))?;
            }
            signal_hook::flag::register(SIGTSTP, Arc::clone(&suspend))?;
            Ok(Self { end, suspend })
        }

        #[cfg(windows)]
        pub(super) fn watch() -> io::Result<Self> {
            let (end, suspend) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(false)));
            let flag = Arc::clone(&end);
            ctrlc::set_handler(move || flag.store(true, Ordering::Relaxed)).map_err(io::Error::other)?;
            Ok(Self { end, suspend })
        }

        pub(super) fn arrived(&self) -> Option<Signal> {
            if self.end.swap(false, Ordering::Relaxed) {
                Some(Signal::End)
            } else if self.suspend.swap(false, Ordering::Relaxed) {
                Some(Signal::Suspend)
            } else {
                None
            }
        }
    }

    #[cfg(unix)]
    pub(super) fn stop() -> io::Result<()> {
        signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)
    }

    #[cfg(windows)]
    pub(super) fn stop() -> io::Result<()> {
        Ok(())
    }
}
