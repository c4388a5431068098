//! The least that a ratatui program can do: one list, drawn once, and again at each key until `q`.

use std::ffi::OsString;
use std::io;
use std::process::ExitCode;

use ratatui::crossterm::event::{self, Event, KeyCode, KeyEventKind};
use ratatui::layout::{Constraint, Layout};
use ratatui::style::Stylize;
use ratatui::text::Line;
use ratatui::widgets::{Block, List, ListState};
use ratatui::{DefaultTerminal, Frame};

/// Makes of a measurement the minimal program.
pub(crate) const MINIMAL: &str = "--minimal";
/// Makes of a measurement a program that does nothing at all.
pub(crate) const EMPTY: &str = "--empty";
/// The last word on the last line of its screen.
pub(crate) const LAST_WORD: &str = "pressed";

const LINES: [&str; 8] = [
    "Fortsett samtalen som venter",
    "Ny samtale",
    "Øv med en oppdiktet person",
    "Lagrede samtaler",
    "Terminkalkulator",
    "Innstillinger",
    "Hjelp",
    "Avslutt",
];

/// What this executable is to be, if not the measurement itself.
pub(crate) fn role() -> Option<ExitCode> {
    match std::env::args_os().nth(1).and_then(|argument| OsString::into_string(argument).ok()).as_deref() {
        Some(MINIMAL) => Some(run().map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS)),
        Some(EMPTY) => Some(ExitCode::SUCCESS),
        _ => None,
    }
}

fn run() -> io::Result<()> {
    let mut terminal = ratatui::try_init()?;
    let done = repaint_until_q(&mut terminal);
    ratatui::try_restore()?;
    done
}

fn repaint_until_q(terminal: &mut DefaultTerminal) -> io::Result<()> {
    let mut state = ListState::default().with_selected(Some(0));
    let mut keys = 0;
    loop {
        terminal.draw(|frame| draw(frame, &mut state, keys))?;
        match event::read()? {
            Event::Key(key) if key.kind == KeyEventKind::Release => continue,
            Event::Key(key) if key.code == KeyCode::Char('q') => return Ok(()),
            Event::Key(key) if key.code == KeyCode::Up => state.select_previous(),
            Event::Key(_) => state.select_next(),
            _ => {}
        }
        keys += 1;
    }
}

fn draw(frame: &mut Frame, state: &mut ListState, keys: u32) {
    let [body, footer] = Layout::vertical([Constraint::Fill(1), Constraint::Length(1)]).areas(frame.area());
    let list = List::new(LINES).block(Block::bordered().title("minimal")).highlight_symbol("> ");
    frame.render_stateful_widget(list, body, state);
    frame.render_widget(Line::from(vec!["q".bold(), format!(" quit  {keys} {LAST_WORD}").into()]), footer);
}
