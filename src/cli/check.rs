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
    /// Also show answers that lead to each band, state and alert, as 'score' takes them
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
    }
    said.push_str(&if problems.is_empty() { clean(&library) } else { counted(&problems) });
    out::write(&said)?;
    Ok(if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(PROBLEMS) })
}

fn clean(library: &Library) -> String {
    let (instruments, cards) = (library.sound_instruments(), library.sound_cards());
    let vectors = instruments.iter().map(|instrument| instrument.vectors.len()).sum();
    format!(
        "no problems: {}, {} and {} checked\n",
        so_many(instruments.len(), "instrument"),
        so_many(cards.len(), "card"),
        so_many(vectors, "vector")
    )
}

fn counted(problems: &[Problem]) -> String {
    let files: BTreeSet<_> = problems.iter().map(|problem| &problem.file).collect();
    format!("{} in {}\n", so_many(problems.len(), "problem"), so_many(files.len(), "file"))
}

fn so_many(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
