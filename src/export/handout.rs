//! The list that everybody is handed: undated, and the same bytes for every woman, per language and municipality.

use crate::domain::municipality::Profile;
use crate::domain::service::{Directory, Scope, Service};
use crate::text::Text;

/// The list. Nothing of a visit goes into it, so that carrying it says nothing.
#[must_use]
pub fn handout(directory: Directory<'_>, profile: &Profile, text: &Text) -> String {
    let words = text.handout;
    let listed: Vec<&Service> = directory.all().filter(|service| service.handout).collect();
    let mut lines = vec![words.title.to_owned()];
    lines.extend(profile.name.clone());
    lines.extend([String::new(), words.everyone.to_owned(), words.lead.to_owned()]);
    let urgent = |service: &&&Service| service.emergency || service.id == *"legevakt-national";
    let local = |service: &&&Service| service.scope == Scope::Local && !directory.is_empty(service);
    let national = |service: &&&Service| service.scope == Scope::National && !urgent(service);
    for (heading, group) in [
        (words.urgent, listed.iter().filter(urgent).collect::<Vec<_>>()),
        (words.here, listed.iter().filter(local).collect()),
        (words.lines, listed.iter().filter(national).collect()),
    ] {
        let entries: Vec<String> =
            group.into_iter().filter_map(|service| entry(service, directory, text)).collect();
        if !entries.is_empty() {
            lines.extend([String::new(), heading.to_owned()]);
            lines.extend(entries);
        }
    }
    lines.extend([String::new(), words.queue.to_owned()]);
    lines.join("\n") + "\n"
}

/// One service: its name and how to reach it. A number that is not confirmed is left out.
fn entry(service: &Service, directory: Directory<'_>, text: &Text) -> Option<String> {
    let name = service.name.get(text.lang);
    let parts: Vec<String> = match directory.local(&service.id).filter(|local| !local.says_nothing()) {
        Some(local) => {
            [&local.name, &local.phone, &local.web, &local.hours].into_iter().flatten().cloned().collect()
        }
        None => {
            let phones = service.phones.iter().filter(|_| service.may_stand_first()).cloned();
            let hours = service.hours.as_ref().filter(|_| service.may_stand_first());
            phones
                .chain(service.web.clone())
                .chain(hours.map(|hours| hours.get(text.lang).to_owned()))
                .collect()
        }
    };
    (!parts.is_empty()).then(|| format!("  {name}: {}", parts.join(", ")))
}
