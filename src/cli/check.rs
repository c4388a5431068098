//! `check`: everything wrong with content files, or that nothing is.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::bail;
use clap::Args;

use super::{Given, PROBLEMS, examples, open, out};
use crate::content::Library;
use crate::content::problem::Problem;
use crate::content::source::Tree;

#[derive(Debug, Args)]
pub(super) struct Options {
    /// A directory, which is then a base of its own, or one file; without it, the content in use
    path: Option<PathBuf>,
    /// Also show answers that lead to each band, state and alert, as 'score' takes them, and a visit that leads to each
    /// finding, prompt, next step and duty, as 'advise' takes it
    #[arg(long)]
    examples: bool,
}

pub(super) fn run(options: &Options, given: &Given) -> anyhow::Result<ExitCode> {
    let library = match &options.path {
        None => open::library(given)?,
        Some(path) => {
            let tree = Tree::read(path);
            if tree.files.is_empty() && tree.problems.is_empty() {
                bail!(
                    "{} holds no .yaml file; name a directory with content files, or one file",
                    path.display()
                );
            }
            Library::open(tree, None)
        }
    };
    let problems = library.check();
    let mut said = String::new();
    for problem in &problems {
        said.push_str(&problem.picture());
        said.push_str("\n\n");
    }
    if options.examples {
        for instrument in library.sound_instruments() {
            said.push_str(&examples::of(&instrument));
        }
        said.push_str(&examples::of_visits(&library));
    }
    said.push_str(&if problems.is_empty() { clean(&library) } else { counted(&problems) });
    out::write(&said)?;
    Ok(if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(PROBLEMS) })
}

fn clean(library: &Library) -> String {
    let (instruments, guidance) = (library.sound_instruments(), library.guidance());
    let vectors = instruments.iter().map(|instrument| instrument.vectors.len()).sum();
    let prompts = library.conversations(|_| true).iter().map(|file| file.prompts.len()).sum();
    let rules = library.referrals().iter().map(|file| file.rules.len()).sum();
    let rungs: usize = library.duties().iter().map(|file| file.duties.len()).sum();
    let duties = if rungs == 1 { "1 duty".to_owned() } else { format!("{rungs} duties") };
    let counts = [
        (instruments.len(), so_many(instruments.len(), "instrument")),
        (vectors, so_many(vectors, "vector")),
        (library.sound_cards().len(), so_many(library.sound_cards().len(), "card")),
        (guidance.findings.len(), so_many(guidance.findings.len(), "finding")),
        (prompts, so_many(prompts, "prompt")),
        (rules, so_many(rules, "referral rule")),
        (rungs, duties),
        (library.directory().all().count(), so_many(library.directory().all().count(), "service")),
        (library.sound_rehearsals().len(), so_many(library.sound_rehearsals().len(), "rehearsal")),
        (library.sound_courses().len(), so_many(library.sound_courses().len(), "course")),
        (library.sound_modules().len(), so_many(library.sound_modules().len(), "module")),
        (library.sound_cases().len(), so_many(library.sound_cases().len(), "case")),
        (library.sound_guides().len(), so_many(library.sound_guides().len(), "guide")),
        (library.sound_profiles(), so_many(library.sound_profiles(), "profile")),
    ];
    let said: Vec<_> = counts.into_iter().filter(|(count, _)| *count > 0).map(|(_, said)| said).collect();
    let said = match said.as_slice() {
        [] => "nothing".to_owned(),
        [one] => one.clone(),
        [many @ .., last] => format!("{} and {last}", many.join(", ")),
    };
    format!("no problems: {said} checked\n")
}

fn counted(problems: &[Problem]) -> String {
    let files: BTreeSet<_> = problems.iter().map(|problem| &problem.file).collect();
    format!("{} in {}\n", so_many(problems.len(), "problem"), so_many(files.len(), "file"))
}

fn so_many(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
