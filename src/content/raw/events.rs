//! A file as a row of scalars, lists and maps with their places: the YAML library is named here, and nowhere else.

use std::borrow::Cow;
use std::collections::VecDeque;

use serde_saphyr::granit_parser::{ErrorKind, Event as Parsed, Marker, Parser, ScalarStyle, StrInput, Tag};

use super::fault::{Fault, Spot, Wrong};
use crate::content::problem::Place;

// Far above any honest file, far below what would hurt: a bomb of aliases ends here.
const DEEPEST: usize = 48;
const MOST_NODES: usize = 100_000;
const MOST_ANCHORS: usize = 100;
const MOST_ALIASES: usize = 1_000;
const MOST_REPEATED: usize = 20_000;

/// One event.
#[derive(Clone, Debug)]
pub(super) struct Event<'a> {
    pub(super) what: What<'a>,
    pub(super) place: Place,
}

/// What it is.
#[derive(Clone, Debug)]
pub(super) enum What<'a> {
    /// A text; `plain` is one without quotes, that may also be a number, true, false or nothing.
    Scalar {
        text: Cow<'a, str>,
        plain: bool,
    },
    List,
    ListEnd,
    Map,
    MapEnd,
}

impl Event<'_> {
    pub(super) fn spot(&self) -> Spot {
        Spot { line: self.place.line, column: self.place.column }
    }

    /// Whether nothing stands here.
    pub(super) fn is_null(&self) -> bool {
        let What::Scalar { text, plain: true } = &self.what else { return false };
        matches!(text.as_ref(), "" | "~" | "null" | "Null" | "NULL")
    }
}

/// The events of one file, as they are asked for.
pub(super) struct Events<'a> {
    parser: Parser<'a, StrInput<'a>>,
    peeked: Option<Event<'a>>,
    /// What an alias stands for, not yet given out.
    repeated: VecDeque<Event<'a>>,
    anchors: Vec<Anchor<'a>>,
    depth: usize,
    nodes: usize,
    aliases: usize,
    repeats: usize,
    /// A document is over, or none has begun and there will be none.
    over: bool,
}

/// What has a name, so that it can be repeated.
struct Anchor<'a> {
    id: usize,
    /// How many of its lists and maps are still open.
    open: usize,
    events: Vec<Event<'a>>,
}

impl<'a> Events<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self {
            parser: Parser::new_from_str(text),
            peeked: None,
            repeated: VecDeque::new(),
            anchors: Vec::new(),
            depth: 0,
            nodes: 0,
            aliases: 0,
            repeats: 0,
            over: false,
        }
    }

    /// The next event, which stays the next; none at the end of the file.
    pub(super) fn peek(&mut self) -> Result<Option<&Event<'a>>, Fault> {
        if self.peeked.is_none() {
            self.peeked = self.pull()?;
        }
        Ok(self.peeked.as_ref())
    }

    /// The next event.
    pub(super) fn next(&mut self) -> Result<Event<'a>, Fault> {
        let next = match self.peeked.take() {
            Some(event) => Some(event),
            None => self.pull()?,
        };
        next.ok_or_else(|| Wrong::Said("unexpected end of input".to_owned()).into())
    }

    fn pull(&mut self) -> Result<Option<Event<'a>>, Fault> {
        if let Some(event) = self.repeated.pop_front() {
            return self.count(event).map(Some);
        }
        while let Some(step) = self.parser.next() {
            let (parsed, span) = step.map_err(|error| {
                let wrong = match error.kind() {
                    ErrorKind::UnknownAnchor => Wrong::UnknownAnchor,
                    _ => Wrong::Said(error.info()),
                };
                Fault::at(wrong, spot(error.marker()))
            })?;
            let Spot { line, column } = spot(&span.start);
            let bytes = |marker: &Marker| marker.byte_offset().unwrap_or(0);
            let place = Place { line, column, start: bytes(&span.start), end: bytes(&span.end) };
            let (what, anchor) = match parsed {
                Parsed::Scalar(text, style, anchor, tag) => {
                    let tagged = refuse_tag(tag.as_deref(), place, true)?;
                    (What::Scalar { text, plain: style == ScalarStyle::Plain && !tagged }, anchor)
                }
                Parsed::SequenceStart(_, anchor, tag) => {
                    refuse_tag(tag.as_deref(), place, false)?;
                    (What::List, anchor)
                }
                Parsed::MappingStart(_, anchor, tag) => {
                    refuse_tag(tag.as_deref(), place, false)?;
                    (What::Map, anchor)
                }
                Parsed::SequenceEnd => (What::ListEnd, 0),
                Parsed::MappingEnd => (What::MapEnd, 0),
                Parsed::Alias(id) => return self.repeat(id, place).map(Some),
                Parsed::DocumentEnd => {
                    self.over = true;
                    continue;
                }
                _ => continue,
            };
            let event = Event { what, place };
            if self.over {
                return Err(Fault::at(Wrong::SecondDocument, event.spot()));
            }
            if anchor != 0 {
                self.anchors.push(Anchor { id: anchor, open: 1, events: Vec::new() });
                self.within(self.anchors.len() <= MOST_ANCHORS, &event)?;
            }
            return self.count(event).map(Some);
        }
        Ok(None)
    }

    /// What an alias stands for, at the place of the alias.
    fn repeat(&mut self, id: usize, place: Place) -> Result<Event<'a>, Fault> {
        let mut first = Event { what: What::ListEnd, place };
        self.aliases += 1;
        self.within(self.aliases <= MOST_ALIASES, &first)?;
        let named = self.anchors.iter().rev().find(|anchor| anchor.id == id);
        let Some((named, rest)) =
            named.filter(|named| named.open == 0).and_then(|it| it.events.split_first())
        else {
            return Err(Fault::at(Wrong::UnknownAnchor, first.spot()));
        };
        first.what = named.what.clone();
        self.repeats += 1 + rest.len();
        self.repeated.extend(rest.iter().cloned());
        self.within(self.repeats <= MOST_REPEATED, &first)?;
        self.count(first)
    }

    /// Counts an event, and keeps it for what has a name and is still open.
    fn count(&mut self, event: Event<'a>) -> Result<Event<'a>, Fault> {
        let is_start = matches!(event.what, What::List | What::Map);
        let is_end = matches!(event.what, What::ListEnd | What::MapEnd);
        self.depth = (self.depth + usize::from(is_start)).saturating_sub(usize::from(is_end));
        self.nodes += usize::from(!is_end);
        self.within(self.depth <= DEEPEST && self.nodes <= MOST_NODES, &event)?;
        for anchor in self.anchors.iter_mut().filter(|anchor| anchor.open > 0) {
            anchor.open += usize::from(is_start && !anchor.events.is_empty());
            anchor.open -= usize::from(is_end || (anchor.events.is_empty() && !is_start));
            anchor.events.push(event.clone());
        }
        Ok(event)
    }

    fn within(&self, is_within: bool, event: &Event<'_>) -> Result<(), Fault> {
        if is_within { Ok(()) } else { Err(Fault::at(Wrong::TooMuch, event.spot())) }
    }
}

fn spot(marker: &Marker) -> Spot {
    let narrow = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Spot { line: narrow(marker.line()), column: narrow(marker.col() + 1) }
}

/// Whether a tag says that this is a text; any other tag is refused.
fn refuse_tag(tag: Option<&Tag>, place: Place, is_scalar: bool) -> Result<bool, Fault> {
    match tag {
        None => Ok(false),
        Some(tag) if is_scalar && matches!(tag.original().as_str(), "!" | "!!str") => Ok(true),
        Some(tag) => {
            let said = Wrong::Said(format!("unsupported tag `{}`", tag.original()));
            Err(Fault::at(said, Spot { line: place.line, column: place.column }))
        }
    }
}
