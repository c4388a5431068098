//! The closed set of screens.

pub mod calculator;
pub mod course;
pub mod guide;
pub mod home;
pub mod keeping;
pub mod municipality;
pub mod observer;
pub mod passphrase;
pub mod practice;
pub mod records;
pub mod services;
pub mod setting;
pub mod settings;
pub mod stored;
pub mod unlock;
pub mod visit;

use std::sync::Arc;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::binding::Binding;
use super::cx::Cx;
use super::input::Input;
use crate::domain::guide::Guide;
use crate::domain::visit::Visit;
use crate::session::{Effect, Exposure, Outcome};
use crate::store::Settings;
use crate::text::Text;

/// Where to go next.
#[derive(Debug)]
pub enum Go {
    /// The first screen.
    Home,
    /// The setting of a new visit.
    Setting,
    /// A visit, new or taken up.
    Visit(Box<Visit>),
    /// The visit that waits in memory.
    Waiting,
    /// A finished visit is done; nothing waits.
    VisitDone,
    /// The choice of what is kept, on the way to a first visit.
    Keeping(keeping::Toward),
    /// The beginning of a visit by this guide.
    Begin(Arc<Guide>),
    /// The passphrase, on the way to the visit that waits.
    Unlock,
    /// Kept visits.
    Records,
    /// All that lies on the machine.
    Stored(stored::Behind),
    /// A new passphrase.
    Passphrase(passphrase::Behind),
    /// Settings.
    Settings,
    /// The calculator.
    Calculator,
    /// Services and lines.
    Services,
    /// The municipality's profile.
    Municipality,
    /// The service's plans, and guides.
    Guides,
    /// The practice room.
    Practice,
    /// Counting a spoken role play.
    Observer,
    /// A course.
    Course,
    /// The settings changed.
    Apply(Settings),
    /// The settings changed in nothing that is shown.
    Remember(Settings),
    /// The end.
    Quit,
}

/// What a screen answers to an input.
#[derive(Debug, Default)]
pub struct Turn {
    /// Whether anything that it shows changed.
    pub changed: bool,
    /// What is to be done in the world, after the screen was drawn.
    pub effects: Vec<Effect>,
    /// Where to go.
    pub go: Option<Go>,
}

impl Turn {
    /// Nothing happened.
    #[must_use]
    pub fn nothing() -> Self {
        Self::default()
    }

    /// Something that is shown changed.
    #[must_use]
    pub fn changed() -> Self {
        Self { changed: true, ..Self::default() }
    }

    /// To another screen.
    #[must_use]
    pub fn to(go: Go) -> Self {
        Self { changed: true, effects: Vec::new(), go: Some(go) }
    }

    /// Something to be done.
    #[must_use]
    pub fn doing(effect: Effect) -> Self {
        Self { changed: true, effects: vec![effect], go: None }
    }
}

/// A screen.
#[derive(Debug)]
#[allow(clippy::large_enum_variant, reason = "there is one screen at a time")]
pub enum Screen {
    /// The first.
    Home(home::Home),
    /// What is kept.
    Keeping(keeping::Keeping),
    /// The passphrase.
    Unlock(unlock::Unlock),
    /// Who is in the room.
    Setting(setting::Setting),
    /// A consultation.
    Visit(visit::VisitScreen),
    /// Kept visits.
    Records(records::Records),
    /// All that lies on the machine.
    Stored(stored::StoredScreen),
    /// A new passphrase.
    Passphrase(passphrase::PassphraseScreen),
    /// Settings.
    Settings(settings::SettingsScreen),
    /// The calculator.
    Calculator(calculator::Calculator),
    /// Services and lines.
    Services(services::ServicesScreen),
    /// The municipality's profile.
    Municipality(municipality::MunicipalityScreen),
    /// The service's plans, and guides.
    Guides(guide::GuidesScreen),
    /// The practice room.
    Practice(practice::Practice),
    /// Counting a spoken role play.
    Observer(observer::ObserverScreen),
    /// A course.
    Course(course::CourseScreen),
}

/// Calls the same method of whatever screen it is.
macro_rules! each {
    ($screen:expr, $inner:ident => $call:expr) => {
        match $screen {
            Screen::Home($inner) => $call,
            Screen::Keeping($inner) => $call,
            Screen::Unlock($inner) => $call,
            Screen::Setting($inner) => $call,
            Screen::Visit($inner) => $call,
            Screen::Records($inner) => $call,
            Screen::Stored($inner) => $call,
            Screen::Passphrase($inner) => $call,
            Screen::Settings($inner) => $call,
            Screen::Calculator($inner) => $call,
            Screen::Services($inner) => $call,
            Screen::Municipality($inner) => $call,
            Screen::Guides($inner) => $call,
            Screen::Practice($inner) => $call,
            Screen::Observer($inner) => $call,
            Screen::Course($inner) => $call,
        }
    };
}

impl Screen {
    /// Its keys, as it stands.
    #[must_use]
    pub fn bindings(&self, cx: &Cx) -> Vec<Binding> {
        each!(self, screen => screen.bindings(cx))
    }

    /// Answers an input.
    pub fn update(&mut self, input: &Input, cx: &Cx) -> Turn {
        each!(self, screen => screen.update(input, cx))
    }

    /// Takes what came of an effect.
    pub fn settle(&mut self, outcome: Outcome, cx: &Cx) -> Turn {
        match self {
            Self::Home(screen) => screen.settle(&outcome, cx),
            Self::Keeping(screen) => screen.settle(&outcome, cx),
            Self::Unlock(screen) => screen.settle(outcome, cx),
            Self::Visit(screen) => screen.settle(outcome, cx),
            Self::Records(screen) => screen.settle(outcome, cx),
            Self::Stored(screen) => screen.settle(outcome, cx),
            Self::Passphrase(screen) => screen.settle(&outcome, cx),
            Self::Settings(screen) => screen.settle(&outcome, cx),
            Self::Municipality(screen) => screen.settle(&outcome, cx),
            Self::Practice(screen) => screen.settle(outcome, cx),
            Self::Observer(screen) => screen.settle(&outcome, cx),
            Self::Course(screen) => screen.settle(outcome, cx),
            Self::Guides(screen) => screen.settle(outcome, cx),
            Self::Setting(_) | Self::Calculator(_) | Self::Services(_) => Turn::nothing(),
        }
    }

    /// Draws itself.
    pub fn draw(&mut self, frame: &mut Frame, area: Rect, cx: &Cx) {
        each!(self, screen => screen.draw(frame, area, cx));
    }

    /// What stands in the header, left and right.
    #[must_use]
    pub fn header(&self, cx: &Cx) -> (String, String) {
        each!(self, screen => screen.header(cx))
    }

    /// Whether letters are being typed, so that none of them is a command.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        match self {
            Self::Keeping(screen) => screen.is_typing(),
            Self::Unlock(_) => true,
            Self::Visit(screen) => screen.is_typing(),
            Self::Records(screen) => screen.is_typing(),
            Self::Passphrase(screen) => screen.is_typing(),
            Self::Services(screen) => screen.is_typing(),
            Self::Municipality(screen) => screen.is_typing(),
            Self::Guides(screen) => screen.is_typing(),
            Self::Practice(screen) => screen.is_typing(),
            Self::Course(screen) => screen.is_typing(),
            Self::Home(_)
            | Self::Setting(_)
            | Self::Stored(_)
            | Self::Settings(_)
            | Self::Calculator(_)
            | Self::Observer(_) => false,
        }
    }

    /// What somebody who comes to it could read there.
    #[must_use]
    pub fn exposure(&self) -> Exposure {
        match self {
            Self::Visit(screen) if screen.shows_private() => Exposure::Private,
            Self::Records(screen) if screen.shows_private() => Exposure::Private,
            Self::Guides(screen) if screen.shows_private() => Exposure::Private,
            Self::Visit(_) | Self::Records(_) => Exposure::Told,
            Self::Setting(screen) if screen.has_answers() => Exposure::Told,
            Self::Home(_)
            | Self::Keeping(_)
            | Self::Unlock(_)
            | Self::Setting(_)
            | Self::Stored(_)
            | Self::Passphrase(_)
            | Self::Settings(_)
            | Self::Calculator(_)
            | Self::Services(_)
            | Self::Municipality(_)
            | Self::Guides(_)
            | Self::Practice(_)
            | Self::Observer(_)
            | Self::Course(_) => Exposure::Nothing,
        }
    }

    /// Whether the person is invented.
    #[must_use]
    pub fn is_practice(&self) -> bool {
        match self {
            Self::Visit(screen) => screen.visit.is_practice(),
            Self::Practice(_) | Self::Observer(_) | Self::Course(_) => true,
            _ => false,
        }
    }

    /// The band that stands in the header wherever the person is invented; empty where not.
    #[must_use]
    pub fn band(&self, text: &Text) -> &'static str {
        match self {
            Self::Course(_) => text.course.band,
            screen if screen.is_practice() => text.shell.practice,
            _ => "",
        }
    }
}
