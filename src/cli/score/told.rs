//! What answers amount to, as JSON: the order of the fields is part of what scripts rely on.

use serde::Serialize;

use crate::domain::id::Id;
use crate::domain::instrument::Instrument;
use crate::domain::score::Report;

#[derive(Debug, Serialize)]
pub(super) struct Told<'a> {
    instrument: &'a Id,
    version: &'a str,
    scales: Vec<Scale<'a>>,
    states: Vec<&'a Id>,
    alerts: Vec<Alert<'a>>,
    missing: &'a [Id],
    declined: &'a [Id],
}

/// `value` and `band` are null where what is not answered leaves them open.
#[derive(Debug, Serialize)]
struct Scale<'a> {
    id: &'a Id,
    min: u32,
    max: u32,
    value: Option<u32>,
    band: Option<&'a Id>,
}

#[derive(Debug, Serialize)]
struct Alert<'a> {
    id: &'a Id,
    urgency: &'static str,
}

impl<'a> Told<'a> {
    pub(super) fn of(instrument: &'a Instrument, report: &'a Report) -> Self {
        let scales = report.scales.iter().map(|result| Scale {
            id: &result.scale,
            min: result.min,
            max: result.max,
            value: result.value(),
            band: result.band.as_ref(),
        });
        let alerts = report.alerts.iter();
        Self {
            instrument: &instrument.id,
            version: &instrument.version,
            scales: scales.collect(),
            states: report.states.iter().map(|result| &result.state).collect(),
            alerts: alerts
                .map(|raised| Alert { id: &raised.alert, urgency: raised.urgency.code() })
                .collect(),
            missing: &report.missing,
            declined: &report.declined,
        }
    }
}
