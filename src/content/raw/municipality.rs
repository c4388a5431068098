//! A municipality's profile as it stands in a file.

use serde::Deserialize;

use super::guidance::file;
use super::instrument::Replaces;
use super::{At, Pairs};
use crate::domain::lang::Lang;
use crate::domain::municipality::{Offered, Region};
use serde::de::IgnoredAny;

file! {
    /// The profile.
    Municipality {
        #[serde(rename = "written-by")]
        _written_by: Option<IgnoredAny>,
        name: Option<At<String>>,
        language: Option<Lang>,
        region: Option<Region>,
        responsible: Option<At<String>>,
        #[serde(default)]
        visits: Pairs<Routine>,
        #[serde(default)]
        offers: Pairs<Offer>,
        #[serde(default)]
        services: Pairs<LocalService>,
        #[serde(default)]
        thresholds: Vec<Threshold>,
        retention_days: Option<At<u64>>,
        recovery_key: Option<At<String>>,
        recovery_opens_private: Option<At<bool>>,
    }
}

/// What is done at a visit.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Routine {
    #[serde(default)]
    pub(in crate::content) instruments: Vec<At<String>>,
    pub(in crate::content) routine: Option<String>,
}

/// Something that not every municipality offers.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Offer {
    pub(in crate::content) offered: Offered,
    pub(in crate::content) by: Option<String>,
}

/// A local service.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct LocalService {
    pub(in crate::content) name: Option<String>,
    pub(in crate::content) phone: Option<String>,
    pub(in crate::content) web: Option<String>,
    pub(in crate::content) hours: Option<String>,
    pub(in crate::content) note: Option<String>,
    pub(in crate::content) checked: Option<At<String>>,
}

/// A moved threshold.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Threshold {
    pub(in crate::content) scale: At<String>,
    pub(in crate::content) band: At<String>,
    pub(in crate::content) from: At<u32>,
    pub(in crate::content) reason: At<String>,
    pub(in crate::content) source: At<String>,
}
