//! `services`: every service and line, how to reach it, and what nobody has filled in.

use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::{Given, open, out};
use crate::domain::municipality::Region;
use crate::domain::service::{Directory, Group, Reach, Scope, Service, Standing};
use crate::text::{Text, fill};

#[derive(Debug, Args)]
pub(super) struct Options {
    /// Only those with all of these words in name, what or whom
    #[arg(long, value_name = "WORDS")]
    search: Option<String>,
    /// Only local services that nobody has filled in
    #[arg(long)]
    missing: bool,
    /// Only what serves this part of the country, in place of the profile's: nord, midt, vest, sor, ost or oslo
    #[arg(long, value_parser = region)]
    region: Option<Region>,
    /// One line of JSON in place of words
    #[arg(long)]
    json: bool,
}

fn region(code: &str) -> Result<Region, String> {
    Region::from_code(code).ok_or_else(|| "use nord, midt, vest, sor, ost or oslo".to_owned())
}

/// One service. Its fields are JSON's, in this order.
#[derive(Debug, Serialize)]
struct Row<'a> {
    id: &'a str,
    scope: &'static str,
    group: &'static str,
    name: &'a str,
    what: &'a str,
    whom: &'a str,
    phones: Vec<&'a str>,
    web: Option<&'a str>,
    hours: Option<&'a str>,
    always_open: bool,
    note: Option<&'a str>,
    remark: Option<&'a str>,
    status: &'static str,
    checked: Option<String>,
    stands_in: Vec<&'a str>,
}

pub(super) fn run(options: &Options, given: &Given) -> anyhow::Result<ExitCode> {
    let library = open::library(given)?;
    let (directory, profile) = (library.directory(), library.profile());
    let text = Text::of(given.lang.or(profile.lang).unwrap_or_default());
    let wanted = options.search.as_deref().unwrap_or_default();
    let mut groups = directory.grouped(options.region.or(profile.region));
    for (_, services) in &mut groups {
        services.retain(|service| {
            directory.matches(service, wanted, text.lang) && (!options.missing || directory.is_empty(service))
        });
    }
    groups.retain(|(_, services)| !services.is_empty());
    if options.json {
        let each = groups.iter().flat_map(|(group, services)| services.iter().map(|one| (*group, *one)));
        let rows: Vec<_> = each.map(|(group, service)| row(group, service, &directory, &text)).collect();
        out::json(&rows)?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut said = String::new();
    if options.missing {
        let heading = if groups.is_empty() { text.services.none_missing } else { text.services.missing };
        said.push_str(&format!("{heading}\n"));
    } else if groups.is_empty() {
        said.push_str(&format!("{}\n", text.services.nothing));
    }
    for (group, services) in &groups {
        if !options.missing {
            said.push_str(&format!("{}\n", text.services.group(*group)));
        }
        for service in services {
            said.push_str(&words(service, &directory, options.missing, &text));
        }
        said.push('\n');
    }
    if profile.is_default() {
        said.push_str(&format!("{}\n", text.services.default_in_use));
    }
    out::write(&said)?;
    let faulty = library.faulty_files();
    if faulty > 0 {
        open::remark(&format!("{faulty} of the content files have problems; 'tidlig-inn check' shows them"));
    }
    Ok(ExitCode::SUCCESS)
}

fn row<'a>(group: Group, service: &'a Service, directory: &Directory<'a>, text: &Text) -> Row<'a> {
    let reach = directory.reach(service, text.lang);
    let (status, checked) = match reach.standing {
        Standing::Checked(day) => ("read", Some(day)),
        Standing::Unverified => ("unverified", None),
        Standing::FilledIn(day) => ("filled-in", day),
        Standing::Empty => ("empty", None),
    };
    Row {
        id: service.id.as_str(),
        scope: match service.scope {
            Scope::National => "national",
            Scope::Local => "local",
            Scope::Practitioner => "practitioner",
            Scope::Own => "own",
        },
        group: match group {
            Group::Emergency => "emergency",
            Group::National => "national",
            Group::Local => "local",
            Group::Practitioner => "practitioner",
        },
        what: service.what.get(text.lang),
        whom: service.whom.get(text.lang),
        always_open: service.always_open,
        remark: service.remark.as_ref().map(|words| words.get(text.lang)),
        status,
        checked: checked.map(|day| day.to_string()),
        stands_in: directory.stand_ins(service).into_iter().map(|other| other.id.as_str()).collect(),
        name: reach.name,
        phones: reach.phones,
        web: reach.web,
        hours: reach.hours,
        note: reach.note,
    }
}

fn words(service: &Service, directory: &Directory, short: bool, text: &Text) -> String {
    let (words, lang) = (text.services, text.lang);
    let reach = directory.reach(service, lang);
    let mut said = format!("  {} ({})\n", reach.name, service.id);
    let mut line = |words: &str| said.push_str(&format!("    {words}\n"));
    if !short {
        line(service.what.get(lang));
        line(&format!("{}: {}", words.whom, service.whom.get(lang)));
    }
    for part in reached(&reach, service, text) {
        line(&part);
    }
    line(&text.standing(reach.standing));
    if let Some(remark) = service.remark.as_ref().filter(|_| !short) {
        line(&format!("{}: {}", words.remark, remark.get(lang)));
    }
    let others: Vec<_> = directory.stand_ins(service).iter().map(|it| named(it, directory, text)).collect();
    if !others.is_empty() {
        line(&format!("{}: {}", words.stands_in, others.join("; ")));
    }
    said
}

fn reached(reach: &Reach, service: &Service, text: &Text) -> Vec<String> {
    let words = text.services;
    let phones = (!reach.phones.is_empty()).then(|| format!("{}: {}", words.phone, reach.phones.join(", ")));
    let web = reach.web.map(|web| format!("{}: {web}", words.web));
    let hours = reach.hours.or_else(|| service.always_open.then_some(words.always));
    let hours = hours.map(|hours| format!("{}: {hours}", words.hours));
    let note = reach.note.map(|note| format!("{}: {note}", words.note));
    [phones, web, hours, note].into_iter().flatten().collect()
}

fn named(service: &Service, directory: &Directory, text: &Text) -> String {
    let name = service.name.get(text.lang);
    match directory.service(&service.id).and_then(|service| service.phones.first()) {
        Some(phone) => fill("{} {}", &[name, phone]),
        None => name.to_owned(),
    }
}
