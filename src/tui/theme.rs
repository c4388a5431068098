//! Colours by role, on the terminal's own background; meaning never rests on colour alone.

use ratatui::style::{Color, Modifier, Style};

use crate::domain::instrument::Theme as ContentTheme;

/// How the program looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// Named colours.
    #[default]
    Colour,
    /// Few, strong ones.
    Contrast,
    /// None at all; also by `NO_COLOR`.
    Mono,
}

impl Look {
    /// The word in the settings file.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Colour => "colour",
            Self::Contrast => "high-contrast",
            Self::Mono => "mono",
        }
    }

    /// The look of this word.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Colour, Self::Contrast, Self::Mono].into_iter().find(|look| look.code() == code)
    }
}

/// Styles by role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Which look.
    pub look: Look,
}

impl Theme {
    fn coloured(self, colour: Color) -> Style {
        match self.look {
            Look::Colour => Style::new().fg(colour),
            Look::Contrast | Look::Mono => Style::new(),
        }
    }

    /// Ordinary words.
    #[must_use]
    pub fn text(self) -> Style {
        Style::new()
    }

    /// Words of lesser weight. Never dimmed: a projector swallows that.
    #[must_use]
    pub fn quiet(self) -> Style {
        Style::new()
    }

    /// What stands before a value.
    #[must_use]
    pub fn label(self) -> Style {
        self.coloured(Color::Cyan)
    }

    /// What the screen is about.
    #[must_use]
    pub fn title(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// A small heading.
    #[must_use]
    pub fn heading(self) -> Style {
        self.coloured(Color::Cyan).add_modifier(Modifier::BOLD)
    }

    /// Words to say aloud.
    #[must_use]
    pub fn say(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// The line under the cursor.
    #[must_use]
    pub fn chosen(self) -> Style {
        self.coloured(Color::Cyan).add_modifier(Modifier::BOLD)
    }

    /// A key.
    #[must_use]
    pub fn key(self) -> Style {
        self.coloured(Color::Cyan).add_modifier(Modifier::BOLD)
    }

    /// Something that must not wait. Not red: somebody else may see the screen.
    #[must_use]
    pub fn alert(self) -> Style {
        match self.look {
            Look::Colour => Style::new().fg(Color::Yellow).add_modifier(Modifier::BOLD),
            Look::Contrast | Look::Mono => Style::new().add_modifier(Modifier::BOLD | Modifier::REVERSED),
        }
    }

    /// Something that went wrong with the program itself.
    #[must_use]
    pub fn trouble(self) -> Style {
        match self.look {
            Look::Colour => Style::new().fg(Color::Magenta).add_modifier(Modifier::BOLD),
            Look::Contrast | Look::Mono => Style::new().add_modifier(Modifier::BOLD | Modifier::REVERSED),
        }
    }

    /// The practice band.
    #[must_use]
    pub fn practice(self) -> Style {
        match self.look {
            Look::Colour => Style::new().fg(Color::Black).bg(Color::Cyan),
            Look::Contrast | Look::Mono => Style::new().add_modifier(Modifier::REVERSED),
        }
    }

    /// The bar beside a heading in a course, by theme. It carries no meaning: the words say which it is.
    #[must_use]
    pub fn of_module(self, theme: Option<ContentTheme>, light: bool) -> Style {
        let (on_dark, on_light) = match theme {
            Some(ContentTheme::Alcohol) => (Color::LightBlue, Color::Blue),
            Some(ContentTheme::MentalHealth) => (Color::LightMagenta, Color::Magenta),
            Some(ContentTheme::Violence) => (Color::LightCyan, Color::Cyan),
            Some(ContentTheme::Interplay) => (Color::LightYellow, Color::Yellow),
            Some(ContentTheme::Collaboration) => (Color::LightGreen, Color::Green),
            None => return Style::new(),
        };
        self.coloured(if light { on_light } else { on_dark })
    }

    /// The ground that a course is shown on, and its words: as far apart as the terminal has them. Without colours the
    /// light one is the terminal's own turned round.
    #[must_use]
    pub fn ground(self, light: bool) -> Style {
        match (self.look, light) {
            (Look::Mono, false) => Style::new().add_modifier(Modifier::BOLD),
            (Look::Mono, true) => Style::new().add_modifier(Modifier::BOLD | Modifier::REVERSED),
            (_, false) => Style::new().fg(Color::White).bg(Color::Black).add_modifier(Modifier::BOLD),
            (_, true) => Style::new().fg(Color::Black).bg(Color::White).add_modifier(Modifier::BOLD),
        }
    }

    /// Words about a time that is over: turned round, so that no colour has to say it.
    #[must_use]
    pub fn time_over(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD | Modifier::REVERSED)
    }

    /// The topic of a question, by theme; the words always say it too. The private theme has no colour of its own:
    /// nothing on the screen should tell from across the room what is being talked about.
    #[must_use]
    pub fn of_content(self, theme: ContentTheme) -> Style {
        match theme {
            ContentTheme::Alcohol => self.coloured(Color::LightBlue),
            ContentTheme::MentalHealth => self.coloured(Color::LightMagenta),
            ContentTheme::Interplay => self.coloured(Color::LightYellow),
            ContentTheme::Violence | ContentTheme::Collaboration => Style::new(),
        }
    }
}
