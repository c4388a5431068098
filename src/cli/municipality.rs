//! `municipality`: begin a profile, show the one in use, find what is wrong with it.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use clap::Subcommand;

use super::{Given, PROBLEMS, open, out};
use crate::content::Library;
use crate::content::library::ProfileOrigin;
use crate::content::problem::{Place, Problem};
use crate::content::profile::quoted;
use crate::content::source::Tree;
use crate::domain::municipality::Profile;
use crate::domain::service::Scope;
use crate::session::keep_days;
use crate::store;
use crate::text::municipality::Template;
use crate::text::{Text, fill};

#[derive(Debug, Subcommand)]
pub(super) enum Action {
    /// Write a profile into the data directory, to be filled in by hand; never over one that is there
    Init {
        /// The municipality's name
        #[arg(long)]
        name: Option<String>,
    },
    /// Show the profile in use, in words
    Show,
    /// Find everything wrong with the municipality's profile, or with one in a file
    Check {
        /// A profile, in place of the one in the data directory
        file: Option<PathBuf>,
    },
}

pub(super) fn run(action: &Action, given: &Given) -> anyhow::Result<ExitCode> {
    let library = open::library(given)?;
    let text = Text::of(given.lang.or(library.profile().lang).unwrap_or_default());
    match action {
        Action::Init { name } => init(&library, name.as_deref(), given, &text),
        Action::Show => {
            out::write(&shown(&library, &text))?;
            Ok(ExitCode::SUCCESS)
        }
        Action::Check { file } => check(library, file.as_deref(), given, &text),
    }
}

fn init(library: &Library, name: Option<&str>, given: &Given, text: &Text) -> anyhow::Result<ExitCode> {
    let directory = open::data_dir(given)?;
    let path = directory.root().join(open::PROFILE);
    let default = library.default_profile();
    let default = default.as_deref().cloned().unwrap_or_else(Profile::empty);
    let file = template(library, &default, name.unwrap_or_default(), text);
    std::fs::create_dir_all(directory.root())
        .with_context(|| format!("{} could not be made", directory.root().display()))?;
    let made = OpenOptions::new().write(true).create_new(true).open(&path);
    let mut made = match made {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            bail!("{} is there already; change it, or move it away first", path.display())
        }
        made => made.with_context(|| format!("{} could not be written", path.display()))?,
    };
    made.write_all(file.as_bytes())
        .and_then(|()| made.sync_all())
        .with_context(|| format!("{} could not be written", path.display()))?;
    out::write(&format!("{}\n", fill(text.municipality.written, &[&path.display().to_string()])))?;
    Ok(ExitCode::SUCCESS)
}

/// A profile with every key, a comment to each, and nothing said that the default does not say.
fn template(library: &Library, default: &Profile, name: &str, text: &Text) -> String {
    let words = Template::of(text.lang);
    let lang = default.lang.unwrap_or(text.lang);
    let mut file = format!("# {}\n# {}\n", words.top, words.check);
    file.push_str("format: 1\nkind: municipality\nid: municipality\nversion: 1.0.0\n");
    let mut part = |comment: &str, lines: &str| file.push_str(&format!("\n# {comment}\n{lines}\n"));
    part(words.name, &format!("name: {}", quoted(name)));
    part(words.language, &format!("language: {}", lang.code()));
    part(words.region, "# region: nord");
    part(words.responsible, "responsible: \"\"");
    let visits = default.visits.iter().map(|visit| {
        let instruments: Vec<_> = visit.instruments.iter().map(ToString::to_string).collect();
        format!("  {}: {{instruments: [{}], routine: \"\"}}", visit.kind.code(), instruments.join(", "))
    });
    part(words.visits, &block("visits", visits.collect()));
    part(words.offers, "offers:\n  foreldre-baby-samspill: {offered: not-said, by: \"\"}");
    let directory = library.directory();
    let local = directory.all().filter(|service| service.scope == Scope::Local);
    let services = local.map(|service| {
        let empty = "{name: \"\", phone: \"\", web: \"\", hours: \"\", note: \"\"}";
        format!("  # {}\n  {}: {empty}", service.name.get(text.lang), service.id)
    });
    part(words.services, &block("services", services.collect()));
    let example =
        "# thresholds:\n#   - {scale: epds/total, band: possible, from: 12, reason: \"…\", source: \"…\"}";
    part(words.thresholds, example);
    part(words.retention, &format!("retention-days: {}", keep_days(default)));
    part(words.recovery, "# recovery-key: age1…");
    part(words.recovery_private, "# recovery-opens-private: true");
    file
}

fn block(key: &str, entries: Vec<String>) -> String {
    if entries.is_empty() { format!("{key}: {{}}") } else { format!("{key}:\n{}", entries.join("\n")) }
}

fn check(mut library: Library, file: Option<&Path>, given: &Given, text: &Text) -> anyhow::Result<ExitCode> {
    let own = open::data_dir(given)?.root().join(open::PROFILE);
    let path = file.unwrap_or(&own);
    if file.is_none() && !path.exists() {
        out::write(&format!("{}\n", text.municipality.is_default))?;
        return Ok(ExitCode::SUCCESS);
    }
    let tree = Tree::read(path);
    if tree.files.len() + tree.problems.len() != 1 {
        bail!("{} is no single file; name a profile", path.display());
    }
    let shown = tree.files.first().map_or_else(
        || tree.problems.first().map(|problem| problem.file.to_string()).unwrap_or_default(),
        |file| file.path.to_string(),
    );
    let key = tree.files.first().and_then(bad_key);
    library.lay_profile(tree);
    let mut problems = library.check();
    problems.retain(|problem| *problem.file == *shown);
    problems.extend(key);
    let mut said = String::new();
    for problem in &problems {
        said.push_str(&format!("{}\n\n", problem.picture()));
    }
    if problems.is_empty() {
        let missing = library.directory().missing().count();
        said.push_str(&format!(
            "no problems in {shown}; local services that nobody has filled in: {missing}\n"
        ));
    } else {
        let plural = if problems.len() == 1 { "" } else { "s" };
        said.push_str(&format!("{} problem{plural} in {shown}\n", problems.len()));
    }
    out::write(&said)?;
    Ok(if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(PROBLEMS) })
}

/// A recovery key that the store could not use.
fn bad_key(file: &crate::content::source::File) -> Option<Problem> {
    let profile = crate::content::profile::read(&file.path, &file.text).ok()?;
    store::check_recipient(profile.recovery_key.as_deref()?).err()?;
    let at = file.text.find("\nrecovery-key:").map_or(0, |at| at + 1);
    let problem = Problem::at(file, Place::of_byte(&file.text, at), "this is no age public key");
    Some(problem.help("paste all of the line that starts with 'age1'; the secret half never stands here"))
}

fn shown(library: &Library, text: &Text) -> String {
    let (words, profile, lang) = (text.municipality, library.profile(), text.lang);
    let mut lines: Vec<String> = Vec::new();
    match library.profile_origin() {
        ProfileOrigin::Bad(path) => lines.push(fill(words.own_bad, &[&path])),
        ProfileOrigin::HandKept(path) => lines.push(format!("{}: {path}", words.file)),
        ProfileOrigin::Default | ProfileOrigin::Unread | ProfileOrigin::Own => {}
    }
    if profile.is_default() {
        lines.push(words.is_default.to_owned());
    }
    let said = |value: Option<&String>| value.map_or(words.not_said, String::as_str).to_owned();
    let name = profile.name.clone().unwrap_or_else(|| words.default_name.to_owned());
    let mut pair = |label: &str, value: &str| lines.push(format!("{label}: {value}"));
    pair(words.name, &name);
    pair(words.language, text.language(profile.lang));
    pair(words.region, words.region(profile.region));
    pair(words.responsible, &said(profile.responsible.as_ref()));
    for visit in &profile.visits {
        let titled =
            |id| library.published(id).map_or_else(|| format!("{id}?"), |it| it.title.get(lang).to_owned());
        let titles: Vec<String> = visit.instruments.iter().map(titled).collect();
        let titles = if titles.is_empty() { words.no_instruments.to_owned() } else { titles.join(", ") };
        pair(words.visit(visit.kind), &titles);
        if let Some(routine) = &visit.routine {
            pair(&format!("  {}", words.routine), routine);
        }
    }
    for offer in &profile.offers {
        let service = library.directory().service(&offer.service);
        let name = service.map_or_else(|| offer.service.to_string(), |it| it.name.get(lang).to_owned());
        let by = offer.by.as_ref().map(|by| format!(" ({by})")).unwrap_or_default();
        pair(&name, &format!("{}{by}", words.offered(offer.offered)));
    }
    let local = library.directory().all().filter(|service| service.scope == Scope::Local).count();
    let filled = local - library.directory().missing().count();
    pair(words.services, &fill(words.services_filled, &[&filled.to_string(), &local.to_string()]));
    if profile.thresholds.is_empty() {
        pair(words.thresholds, words.no_thresholds);
    }
    for threshold in &profile.thresholds {
        pair(words.thresholds, &moved(library, threshold, text));
    }
    pair(
        words.retention,
        &match profile.retention_days {
            Some(days) => days.to_string(),
            None => fill(words.retention_default, &[&keep_days(profile).to_string()]),
        },
    );
    pair(words.recovery, profile.recovery_key.as_deref().unwrap_or(words.recovery_none));
    if profile.recovery_key.is_some() {
        let opens = if profile.recovery_opens_private { text.shell.yes } else { text.shell.no };
        pair(words.recovery_private, opens);
    }
    lines.join("\n") + "\n"
}

fn moved(library: &Library, threshold: &crate::domain::municipality::Threshold, text: &Text) -> String {
    let instrument = threshold.scale.instrument.as_ref().and_then(|id| library.published(id));
    let scale =
        instrument.as_ref().and_then(|it| it.scales.iter().find(|scale| scale.id == threshold.scale.id));
    let band = scale.and_then(|scale| scale.bands.iter().find(|band| band.id == threshold.band));
    let title = instrument.as_ref().map_or("?", |it| it.title.get(text.lang));
    let (label, was) = band.map_or(("?", 0), |band| (band.label.get(text.lang), band.from));
    let (from, was) = (threshold.from.to_string(), was.to_string());
    let line = fill(text.municipality.threshold_line, &[title, label, &from, &was]);
    format!("{line}. {} ({})", threshold.reason, threshold.source)
}
