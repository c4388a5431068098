//! Sources, licence and review, as they stand in a file.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::{At, Words};

/// One source.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Source {
    pub(in crate::content) cite: String,
    pub(in crate::content) pmid: Option<u32>,
    pub(in crate::content) doi: Option<String>,
    pub(in crate::content) url: Option<String>,
    pub(in crate::content) checked: Option<At<String>>,
    #[serde(default)]
    pub(in crate::content) unverified: bool,
}

/// The licence.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Licence {
    pub(in crate::content) status: LicenceStatus,
    pub(in crate::content) note: Option<At<Words>>,
}

/// The licence in one word.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::content) enum LicenceStatus {
    PublicDomain,
    Free,
    Permission,
    OwnerOnly,
    Own,
    Unknown,
}

/// `none`, or who reviewed it and when.
#[derive(Clone, Debug)]
pub(in crate::content) enum Reviewed {
    None,
    By(Review),
}

/// Who reviewed, and when.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Review {
    pub(in crate::content) role: At<String>,
    pub(in crate::content) date: At<String>,
}

impl<'de> Deserialize<'de> for Reviewed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(EitherWay)
    }
}

struct EitherWay;

impl<'de> Visitor<'de> for EitherWay {
    type Value = Reviewed;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("'none', or {role: …, date: …}")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Reviewed, E> {
        if text == "none" {
            Ok(Reviewed::None)
        } else {
            Err(E::invalid_value(serde::de::Unexpected::Str(text), &self))
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Reviewed, A::Error> {
        Review::deserialize(MapAccessDeserializer::new(map)).map(Reviewed::By)
    }
}
