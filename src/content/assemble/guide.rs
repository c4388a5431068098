//! A whole guide.

use std::sync::Arc;

use super::provenance::theme;
use super::{Assembly, tidy};
use crate::content::problem::{Place, Problem};
use crate::content::raw::guide as raw;
use crate::content::source::File;
use crate::domain::guide::{Guide, GuideFault, Item, Part, Reached};

/// The guide of a file.
///
/// # Errors
/// Every problem of meaning in the file.
pub(in crate::content) fn guide(file: &File, raw: &raw::Guide) -> Result<Arc<Guide>, Vec<Problem>> {
    let mut assembly = Assembly::new(file);
    let id = assembly.id(&raw.id);
    let parts = raw.parts.value.iter().filter_map(|part| assembly.part(part)).collect();
    let reached = raw.reached.iter().filter_map(|reached| {
        let (id, label) = (assembly.id(&reached.id), assembly.words(&reached.label));
        Some(Reached { id: id?, label, needs: assembly.ids(&reached.needs) })
    });
    let reached = reached.collect();
    let guide = Guide {
        id: assembly.known(id)?,
        version: tidy(&raw.version),
        theme: raw.theme.map(theme),
        title: assembly.words(&raw.title),
        about: assembly.words(&raw.about),
        holds: raw.holds,
        parts,
        reached,
        reviewed: assembly.reviewed(&raw.reviewed),
        sources: assembly.sources(&raw.sources),
    };
    assembly.end(guide.sound(), |fault| (place_of(raw, fault), fault.to_string()))
}

fn place_of(raw: &raw::Guide, fault: &GuideFault) -> Place {
    let item = |id: &str| {
        let items = raw.parts.value.iter().flat_map(|part| &part.items);
        items.into_iter().find(|item| item.id.value == id).map(|item| item.id.place)
    };
    let found = match fault {
        GuideFault::Shape(fault) => fault.at.and_then(|at| raw.parts.value.get(at)).map(|part| part.id.place),
        GuideFault::Needs { at, item } => raw.reached.get(*at).and_then(|reached| {
            reached.needs.iter().find(|need| need.value == item.as_str()).map(|need| need.place)
        }),
        GuideFault::NoResume(id)
        | GuideFault::PausesInTheOpen(id)
        | GuideFault::ResumesInTheOpen(id)
        | GuideFault::ResumesWhereItWaits(id)
        | GuideFault::NothingWaits(id)
        | GuideFault::TellsInTheOpen(id) => item(id.as_str()),
        GuideFault::NothingPauses(id) | GuideFault::PrivateForNobody(id) => {
            let parts = &raw.parts.value;
            parts.iter().find(|part| part.id.value == id.as_str()).map(|part| part.id.place)
        }
    };
    found.unwrap_or(raw.parts.place)
}

impl Assembly<'_> {
    fn part(&mut self, raw: &raw::Part) -> Option<Part> {
        let (id, title, lead) =
            (self.id(&raw.id), self.words(&raw.title), self.some_words(raw.lead.as_ref()));
        let items = raw.items.iter().filter_map(|item| self.guide_item(item)).collect();
        let (aside, private, waits) = (raw.aside, raw.private, raw.waits);
        Some(Part { id: id?, title, lead, aside, private, waits, items })
    }

    fn guide_item(&mut self, raw: &raw::Item) -> Option<Item> {
        let (id, text, why) = (self.id(&raw.id), self.words(&raw.text), self.some_words(raw.why.as_ref()));
        let (say, avoid) = (self.many(&raw.say), self.some_words(raw.avoid.as_ref()));
        let source = raw.source.as_ref().and_then(|source| self.id(source));
        let fields = raw.fields.iter().copied().collect();
        let (pauses, resumes) = (raw.pause, raw.resume);
        Some(Item { id: id?, text, why, say, avoid, fields, pauses, resumes, tells: raw.tells, source })
    }
}
