//! Keys and what they do: one table a screen, which feeds the footer, the help and the tests.

use super::input::Key;
use crate::domain::tally::What;

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// A digit that chooses or answers.
    Digit(u8),
    /// Chooses the marked line.
    Choose,
    /// Goes on, or confirms.
    Next,
    /// Goes back.
    Back,
    /// Goes on past what is already answered.
    Forward,
    /// Marks the line above.
    Up,
    /// Marks the line below.
    Down,
    /// Scrolls up.
    PageUp,
    /// Scrolls down.
    PageDown,
    /// Deletes the last character typed.
    Erase,
    /// The question was asked, and declined.
    Decline,
    /// The question was not asked.
    Skip,
    /// A note.
    Note,
    /// Conversation support.
    Support,
    /// The client's view.
    Client,
    /// Somebody came in.
    Partner,
    /// Safety cards.
    Card,
    /// What was done about an alert.
    Dealt,
    /// To the plan.
    Plan,
    /// The card was seen.
    Seen,
    /// Back to the answer, to correct it.
    Correct,
    /// Writes into the marked field.
    Edit,
    /// Ends typing, and keeps it.
    DoneTyping,
    /// Ends what was begun, and keeps nothing of it.
    Cancel,
    /// Yes.
    Yes,
    /// No.
    No,
    /// Saves.
    Save,
    /// Throws away.
    Discard,
    /// Shows as text.
    AsText,
    /// Deletes.
    Delete,
    /// Opens the sealed part.
    OpenPrivate,
    /// Begins.
    Begin,
    /// A visit with an invented person.
    Practise,
    /// A visit.
    NewVisit,
    /// Takes up a visit.
    Resume,
    /// Kept visits.
    Records,
    /// Settings.
    Settings,
    /// The calculator.
    Calculator,
    /// What was seen or told, and no form says.
    Judge,
    /// What somebody was asked to consent to.
    Consent,
    /// Says that it was written in the journal, or takes that back.
    Transfer,
    /// What looks like it tells who somebody is.
    Traces,
    /// Goes on all the same.
    Anyway,
    /// Next steps, and what the law asks to be considered.
    Steps,
    /// To the next on the row, or the one before.
    Turn,
    /// Services and lines.
    Services,
    /// The municipality's profile.
    Municipality,
    /// The default will do; no more is said of it.
    SkipDefault,
    /// All that lies on the machine.
    Stored,
    /// The event log.
    Log,
    /// A new passphrase.
    Passphrase,
    /// Goes on to the danger signs.
    AskOn,
    /// The practice room.
    Rehearse,
    /// Lines to answer one at a time.
    Drills,
    /// Why, about what was said last.
    Why,
    /// What was said so far.
    Timeline,
    /// Goes another way from before a turn.
    Rewind,
    /// None of what is offered is what one would say.
    NoneOfThese,
    /// What was to be practised.
    Goals,
    /// Practice numbers.
    Counts,
    /// Two attempts side by side.
    Compare,
    /// Cards for playing it in threes.
    RoleCards,
    /// One way to say it.
    Example,
    /// The same again.
    Again,
    /// The same, harder.
    Harder,
    /// Notes something heard in a role play.
    Heard(What),
    /// Takes back what was noted last.
    Undo,
    /// Stops or starts the clock.
    Pause,
    /// The other of two talks.
    Talker,
    /// Shows or hides numbers.
    Numbers,
    /// To the observer's page.
    Observe,
    /// Days for coaching.
    Dates,
    /// Writes a page to print.
    Print,
    /// A course.
    Course,
    /// What a key does in a course.
    Room(RoomKey),
    /// Puts the rest of a guided visit to wait, or takes it up again.
    Wait,
    /// From a finished visit to a meeting.
    Meeting,
    /// The service's plans, and guides.
    Guides,
    /// Writes out as a file.
    Out,
    /// Home.
    Home,
    /// Help.
    Help,
    /// Hides everything.
    Hide,
    /// Ends the program.
    Quit,
}

/// What a key does in a course that no other screen has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RoomKey {
    /// To a block.
    Jump,
    /// Everything that unfolds here.
    All,
    /// The black screen.
    Black,
    /// The trainer's notes, on the black screen.
    ReadNotes,
    /// The trainer's notes in a window of their own.
    Notes,
    /// How much time is left.
    Clock,
    /// A minute more.
    More,
    /// A minute less.
    Less,
    /// Light or dark.
    Shade,
    /// Shows which keys are pressed.
    Keys,
    /// Goes on by hand, or opens the rehearsal.
    Live,
    /// Back from there.
    Return,
    /// Writes the handout.
    Handout,
    /// One module alone.
    Alone,
    /// The first of it, as many minutes as stand on their own.
    FortyFive,
    /// The module earlier.
    Earlier,
    /// The module later.
    Later,
    /// A new day begins here.
    Day,
    /// Left out, or taken in.
    LeaveOut,
}

/// One or several keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeySpec {
    /// This key.
    One(Key),
    /// This letter, also as a capital.
    Letter(char),
    /// The digits from this to that.
    Digits(u8, u8),
}

impl KeySpec {
    fn reads(self, key: Key) -> Option<Option<u8>> {
        match (self, key) {
            (Self::One(own), key) => (own == key).then_some(None),
            (Self::Letter(own), Key::Char(c)) => (own == c.to_lowercase().next()?).then_some(None),
            (Self::Digits(from, to), Key::Char(c)) => {
                let digit = u8::try_from(c.to_digit(10)?).ok()?;
                (from..=to).contains(&digit).then_some(Some(digit))
            }
            _ => None,
        }
    }

    /// How the key is named in the footer.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Letter(letter) => letter.to_string(),
            Self::Digits(from, to) if from == to => from.to_string(),
            Self::Digits(from, to) => format!("{from}-{to}"),
            Self::One(key) => match key {
                Key::Char(' ') => "Space".to_owned(),
                Key::Char(c) => c.to_string(),
                Key::Ctrl(c) => format!("Ctrl-{}", c.to_ascii_uppercase()),
                Key::F(n) => format!("F{n}"),
                Key::Backspace => "Backspace".to_owned(),
                Key::PageUp => "PgUp".to_owned(),
                Key::PageDown => "PgDn".to_owned(),
                Key::Up => "↑".to_owned(),
                Key::Down => "↓".to_owned(),
                Key::Left => "←".to_owned(),
                Key::Right => "→".to_owned(),
                other => format!("{other:?}"),
            },
        }
    }
}

/// What some keys do here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binding {
    /// The keys, the one to show first.
    pub keys: Vec<KeySpec>,
    /// What they do.
    pub action: Action,
    /// In two or three words.
    pub label: &'static str,
    /// Whether the footer shows it; help always does.
    pub in_footer: bool,
}

impl Binding {
    /// A binding that the footer shows.
    #[must_use]
    pub fn new(keys: impl Into<Vec<KeySpec>>, action: Action, label: &'static str) -> Self {
        Self { keys: keys.into(), action, label, in_footer: true }
    }

    /// The same, shown only in help.
    #[must_use]
    pub fn quiet(mut self) -> Self {
        self.in_footer = false;
        self
    }

    /// Digits that choose.
    #[must_use]
    pub fn digits(count: usize, label: &'static str) -> Self {
        let last = u8::try_from(count.clamp(1, 9)).unwrap_or(9);
        Self::new([KeySpec::Digits(1, last)], Action::Digit(0), label)
    }
}

/// What this key does by these bindings.
#[must_use]
pub fn find(bindings: &[Binding], key: Key) -> Option<Action> {
    bindings.iter().find_map(|binding| {
        let digit = binding.keys.iter().find_map(|spec| spec.reads(key))?;
        Some(digit.map_or(binding.action, Action::Digit))
    })
}

/// A key by itself.
#[must_use]
pub const fn key(key: Key) -> KeySpec {
    KeySpec::One(key)
}

/// A letter, small or capital.
#[must_use]
pub const fn letter(letter: char) -> KeySpec {
    KeySpec::Letter(letter)
}

/// A function key.
#[must_use]
pub const fn function(n: u8) -> KeySpec {
    KeySpec::One(Key::F(n))
}
