//! What lies on the machine and what happened to it, in the user's language; for both faces and the command line.

use chrono::{DateTime, Local, Utc};

use crate::domain::municipality::Profile;
use crate::store::{Did, Event, Keeping, Stored, StoredKind, check_recipient};
use crate::text::{Text, fill};

/// What a file is; a key is in clear where there is no passphrase.
#[must_use]
pub const fn kind(kind: StoredKind, keeping: Option<Keeping>, text: &Text) -> &'static str {
    let words = text.stored;
    match (kind, keeping) {
        (StoredKind::Draft, _) => words.draft,
        (StoredKind::Record, _) => words.record,
        (StoredKind::Text, _) => words.text,
        (StoredKind::Training, _) => words.training,
        (StoredKind::Plan, _) => words.plan,
        (StoredKind::Out, _) => words.out,
        (StoredKind::Key, Some(Keeping::NoPassphrase)) => words.key_open,
        (StoredKind::Key, _) => words.key_wrapped,
        (StoredKind::Choice, _) => words.choice,
        (StoredKind::Events, _) => words.events,
        (StoredKind::Settings, _) => words.settings,
        (StoredKind::Profile, _) => words.profile,
        (StoredKind::Content, _) => words.content,
        (StoredKind::Leftover, _) => words.leftover,
        (StoredKind::Foreign, _) => words.foreign,
    }
}

/// A file: its name below the data directory, its size, when it was written.
#[must_use]
pub fn file_line(stored: &Stored, text: &Text) -> String {
    let folder = match stored.kind {
        StoredKind::Draft => "drafts/",
        StoredKind::Record => "records/",
        StoredKind::Text => "texts/",
        StoredKind::Training => "training/",
        StoredKind::Plan => "plans/",
        StoredKind::Out => "out/",
        StoredKind::Content => "instruments/",
        _ => "",
    };
    let name = stored.path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let size = format!("{} kB", stored.bytes.div_ceil(1024));
    let written = stored.written.map(moment).unwrap_or_default();
    fill(text.stored.line, &[&format!("{folder}{name}"), &size, &written])
}

/// An event: when, what, and the random part of the record's name.
#[must_use]
pub fn event_line(event: &Event, text: &Text) -> String {
    let words = text.stored;
    let did = match event.did {
        Did::Started => words.did_started,
        Did::Saved => words.did_saved,
        Did::Opened => words.did_opened,
        Did::Exported => words.did_exported,
        Did::Marked => words.did_marked,
        Did::Deleted => words.did_deleted,
        Did::DeletedAll => words.did_deleted_all,
        Did::FailedUnlock => words.did_failed_unlock,
        Did::PassphraseChanged => words.did_passphrase,
        Did::Restored => words.did_restored,
    };
    let record = event.record.as_ref().map(|record| format!("  {record}")).unwrap_or_default();
    format!("{}  {did}{record}", moment(event.at))
}

/// Day and time where the user sits.
#[must_use]
pub fn moment(at: DateTime<Utc>) -> String {
    at.with_timezone(&Local).format("%d.%m.%Y %H.%M").to_string()
}

/// Who can open what is kept: one sentence each.
#[must_use]
pub fn who(keeping: Option<Keeping>, profile: &Profile, text: &Text) -> Vec<&'static str> {
    let words = text.stored;
    let own = match keeping {
        Some(Keeping::Passphrase) => words.who_passphrase,
        Some(Keeping::NoPassphrase) => words.who_open,
        Some(Keeping::Nothing) | None => return Vec::new(),
    };
    let municipality = profile.recovery_key.as_ref().map(|key| match profile.recovery_opens_private {
        _ if check_recipient(key).is_err() => words.recovery_bad,
        true => words.who_municipality_all,
        false => words.who_municipality,
    });
    std::iter::once(own).chain(municipality).collect()
}

/// What deleting does not reach.
#[must_use]
pub const fn honest(keeping: Option<Keeping>, text: &Text) -> &'static str {
    match keeping {
        Some(Keeping::NoPassphrase) => text.stored.honest_open,
        _ => text.stored.honest,
    }
}

/// That the municipality can open what is kept, as it is told before the first question, or that its key is none;
/// `None` where it has given no key.
#[must_use]
pub fn recovery(keeping: Option<Keeping>, profile: &Profile, text: &Text) -> Option<&'static str> {
    let words = text.stored;
    let kept = matches!(keeping, Some(Keeping::Passphrase | Keeping::NoPassphrase));
    profile.recovery_key.as_ref().filter(|_| kept).map(|key| match profile.recovery_opens_private {
        _ if check_recipient(key).is_err() => words.recovery_bad,
        true => words.recovery_all,
        false => words.recovery,
    })
}

/// Whether the municipality's key also opens the part that is sealed apart.
#[must_use]
pub fn opens_private(profile: &Profile) -> bool {
    let is_key = profile.recovery_key.as_ref().is_some_and(|key| check_recipient(key).is_ok());
    is_key && profile.recovery_opens_private
}
