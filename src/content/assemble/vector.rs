//! Vectors, with the shorthand for a scale called `total`.

use super::Assembly;
use crate::content::raw::{self, At};
use crate::domain::answer::Given;
use crate::domain::context::Person;
use crate::domain::id::Id;
use crate::domain::instrument::{ExpectedScale, Vector};

impl Assembly<'_> {
    pub(super) fn vector(&mut self, raw: &At<raw::Vector>) -> Option<Vector> {
        let vector = &raw.value;
        let answers =
            vector.answers.0.iter().filter_map(|(id, given)| Some((self.id(id)?, given_as(&given.value))));
        let answers = answers.collect();
        let mut scales = Vec::new();
        if let Some(total) = &vector.total {
            let key = At { value: "total".to_owned(), place: total.place };
            scales.extend(self.expected(&key, (Some(total.value), None, None), vector.band.as_ref()));
        } else if let Some(band) = &vector.band {
            self.add(
                band.place,
                "'band' stands beside 'total', which is missing",
                "add 'total: N', or use 'scales'",
            );
        }
        for (key, expected) in &vector.scales.0 {
            let raw = &expected.value;
            scales.extend(self.expected(key, (raw.value, raw.min, raw.max), raw.band.as_ref()));
        }
        let mut ids = |raw: &Option<Vec<At<String>>>| raw.as_ref().map(|ids| self.ids(ids));
        let (states, alerts, missing) = (ids(&vector.states), ids(&vector.alerts), ids(&vector.missing));
        let expects = vector.total.is_some() || vector.band.is_some() || !vector.scales.0.is_empty();
        if !expects && states.is_none() && alerts.is_none() && missing.is_none() {
            self.add(
                raw.place,
                "this vector expects nothing",
                "add 'total', 'scales', 'states', 'alerts' or 'missing'",
            );
        }
        Some(Vector {
            answers,
            person: vector.person.unwrap_or(Person::Mother),
            scales,
            states,
            alerts,
            missing,
        })
    }

    fn expected(
        &mut self,
        key: &At<String>,
        (value, min, max): (Option<u32>, Option<u32>, Option<u32>),
        band: Option<&At<String>>,
    ) -> Option<ExpectedScale> {
        let scale = self.id(key);
        let named = band.filter(|band| band.value != "none");
        let band_id: Option<Id> = named.and_then(|band| self.id(band));
        let (min, max) = match (value, min, max) {
            (Some(value), None, None) => (value, value),
            (None, Some(min), Some(max)) => (min, max),
            _ => {
                return self.breaks(
                    key.place,
                    format!("'{}' needs what it must come out as", key.value),
                    "write 'value: N', or both 'min: N' and 'max: N'",
                );
            }
        };
        Some(ExpectedScale { scale: scale?, min, max, band: band_id, says_band: band.is_some() })
    }
}

fn given_as(raw: &raw::Given) -> Given {
    match raw {
        raw::Given::Word(word) => Given::Word(super::tidy(word)),
        raw::Given::List(words) => Given::List(words.iter().map(|word| super::tidy(word)).collect()),
    }
}
