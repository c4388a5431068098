//! A whole instrument.

use std::sync::Arc;

use super::place::place;
use super::provenance::theme;
use super::{Assembly, tidy};
use crate::content::problem::Problem;
use crate::content::raw;
use crate::content::source::File;
use crate::domain::alert::AlertRule;
use crate::domain::instrument::{AloneNeed, Filling, Instrument, InterpreterNeed, LeadsTo, Parts, Setting};
use crate::domain::scale::{Band, Scale, ScaleValue, State};
use crate::domain::source::Wording;

/// The instrument of a file.
///
/// # Errors
/// Every problem of meaning in the file.
pub(in crate::content) fn instrument(
    file: &File,
    raw: &raw::Instrument,
) -> Result<Arc<Instrument>, Vec<Problem>> {
    let mut assembly = Assembly::new(file);
    let parts = assembly.parts_of(raw);
    let Assembly { mut problems, broken, .. } = assembly;
    let Some(parts) = parts.filter(|_| !broken) else { return Err(problems) };
    match Instrument::new(parts) {
        Ok(instrument) if problems.is_empty() => return Ok(instrument),
        Ok(_) => {}
        Err(faults) => {
            problems
                .extend(faults.iter().map(|fault| Problem::at(file, place(raw, fault), fault.to_string())));
        }
    }
    Err(problems)
}

impl Assembly<'_> {
    fn parts_of(&mut self, raw: &raw::Instrument) -> Option<Parts> {
        let id = self.id(&raw.id);
        let title = self.words(&raw.title);
        let purpose = self.words(&raw.purpose);
        let window = self.words(&raw.window);
        let licence = self.licence(&raw.licence);
        let reviewed = self.reviewed(&raw.reviewed);
        let sources = self.sources(&raw.sources);
        let setting = self.setting(&raw.setting);
        let suits = raw.suits.as_ref().and_then(|suits| self.context_condition(suits));
        let alternative = raw.alternative.as_ref().and_then(|id| self.id(id));
        let not_meant = self.words(&raw.not_meant);
        let items = raw.items.iter().filter_map(|item| self.item(item)).collect();
        let scales = raw.scales.iter().filter_map(|scale| self.scale(scale)).collect();
        let states = raw.states.iter().filter_map(|state| self.state(state)).collect();
        let alerts = raw.alerts.iter().filter_map(|alert| {
            let (id, when, card) =
                (self.id(&alert.id), self.condition(&alert.when.value), self.id(&alert.card));
            Some(AlertRule { id: id?, when: when?, urgency: alert.urgency, card: card? })
        });
        let alerts = alerts.collect();
        let leads_to = raw.leads_to.iter().filter_map(|to| {
            let (instrument, when) = (self.id(&to.instrument), self.condition(&to.when.value));
            Some(LeadsTo { instrument: instrument?, when: when? })
        });
        let leads_to = leads_to.collect();
        let vectors = raw.vectors.iter().filter_map(|vector| self.vector(vector)).collect();
        Some(Parts {
            id: id?,
            version: tidy(&raw.version),
            theme: theme(raw.theme),
            title,
            purpose,
            window,
            wording: match raw.wording {
                raw::Wording::Own => Wording::Own,
                raw::Wording::Official => Wording::Official,
                raw::Wording::Topics => Wording::Topics,
            },
            licence,
            reviewed,
            sources,
            setting,
            suits,
            alternative,
            items,
            scales,
            states,
            alerts,
            leads_to,
            not_meant,
            vectors,
        })
    }

    fn setting(&mut self, raw: &raw::Setting) -> Setting {
        if raw.filled_in_by.value.is_empty() {
            self.add(raw.filled_in_by.place, "nobody fills this in", "list 'self', 'interview', or both");
        }
        Setting {
            alone: match raw.alone {
                raw::Alone::Required => AloneNeed::Required,
                raw::Alone::Preferred => AloneNeed::Preferred,
                raw::Alone::NotNeeded => AloneNeed::NotNeeded,
            },
            interpreter: match raw.interpreter {
                raw::Interpreter::NoRelatives => InterpreterNeed::NoRelatives,
                raw::Interpreter::Any => InterpreterNeed::Any,
            },
            filled_in_by: raw
                .filled_in_by
                .value
                .iter()
                .map(|filling| match filling {
                    raw::Filling::Herself => Filling::Herself,
                    raw::Filling::Interview => Filling::Interview,
                })
                .collect(),
        }
    }

    fn scale(&mut self, raw: &raw::Scale) -> Option<Scale> {
        let (id, label) = (self.id(&raw.id), self.words(&raw.label));
        let [least, most] = raw.range.value;
        let value = match &raw.value {
            raw::Value::Sum(items) => ScaleValue::Sum(self.ids(items)),
            raw::Value::Highest(items) => ScaleValue::Highest(self.ids(items)),
        };
        if value.items().is_empty() && !self.broken {
            self.add(
                raw.id.place,
                format!("the scale '{}' counts no items", raw.id.value),
                "list the items it is made of",
            );
        }
        let bands = raw.bands.iter().filter_map(|band| {
            let (id, label, means) = (self.id(&band.id), self.words(&band.label), self.words(&band.means));
            let source = band.source.as_ref().and_then(|source| self.id(source));
            let to = band.to.as_ref().map_or_else(|| last_value(band, &raw.bands, most), |to| to.value);
            let (from, persons) = (band.from.value, band.r#for.clone());
            let unverified = band.unverified;
            Some(Band { id: id?, from, to, label, means, persons, source, unverified, changed: None })
        });
        let bands = bands.collect();
        Some(Scale { id: id?, label, value, least, most, bands })
    }

    fn state(&mut self, raw: &raw::State) -> Option<State> {
        let (id, label, means) = (self.id(&raw.id), self.words(&raw.label), self.words(&raw.means));
        let when = self.condition(&raw.when.value);
        let source = raw.source.as_ref().and_then(|source| self.id(source));
        Some(State { id: id?, label, means, when: when?, source })
    }
}

/// Where a band without `to` ends: before the next band that any of the same persons meet, else at the end.
fn last_value(band: &raw::Band, bands: &[raw::Band], most: u32) -> u32 {
    let shared = |other: &raw::Band| {
        band.r#for.is_empty()
            || other.r#for.is_empty()
            || band.r#for.iter().any(|person| other.r#for.contains(person))
    };
    let later = bands.iter().filter(|other| shared(other)).map(|other| other.from.value);
    later.filter(|from| *from > band.from.value).min().map_or(most, |next| next - 1)
}
