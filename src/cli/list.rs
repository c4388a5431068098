//! `list`: the instruments, cards and rehearsals in use.

use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::{Given, open, out};
use crate::content::Library;
use crate::content::library::{Listing, Origin, State};
use crate::domain::lang::{Lang, Localized};

#[derive(Debug, Args)]
pub(super) struct Options {
    /// One line of JSON in place of a table
    #[arg(long)]
    json: bool,
}

/// One row. Its fields are JSON's, in this order.
#[derive(Debug, Serialize)]
struct Row {
    id: String,
    version: String,
    theme: Option<&'static str>,
    title: Option<String>,
    origin: &'static str,
    state: &'static str,
}

#[derive(Debug, Serialize)]
struct Rows {
    instruments: Vec<Row>,
    cards: Vec<Row>,
    rehearsals: Vec<Row>,
}

pub(super) fn run(options: &Options, given: &Given) -> anyhow::Result<ExitCode> {
    let library = open::library(given)?;
    // Whether a file can be used, and what it is called, is known once it is read.
    // Only what was parsed says whether it is good.
    let _ = (library.sound_instruments(), library.sound_cards(), library.sound_rehearsals());
    let rows = Rows {
        instruments: instruments(&library, given),
        cards: cards(&library, given),
        rehearsals: rehearsals(&library, given),
    };
    if options.json {
        out::json(&rows)?;
    } else {
        let blocks =
            [("instruments", &rows.instruments), ("cards", &rows.cards), ("rehearsals", &rows.rehearsals)];
        out::write(&blocks.map(|(heading, rows)| table(heading, rows)).join("\n"))?;
    }
    let faulty = library.faulty_files();
    if faulty > 0 {
        open::remark(&format!("{faulty} of the content files have problems; 'tidlig-inn check' shows them"));
    }
    Ok(ExitCode::SUCCESS)
}

fn instruments(library: &Library, given: &Given) -> Vec<Row> {
    let title = |listing: &Listing| Some(library.instrument(listing.id)?.ok()?.title.clone());
    library.instruments().map(|listing| row(&listing, title(&listing), given)).collect()
}

fn cards(library: &Library, given: &Given) -> Vec<Row> {
    let title = |listing: &Listing| Some(library.card(listing.id)?.ok()?.title.clone());
    library.cards().map(|listing| row(&listing, title(&listing), given)).collect()
}

fn rehearsals(library: &Library, given: &Given) -> Vec<Row> {
    let title = |listing: &Listing| Some(library.rehearsal(listing.id)?.ok()?.title.clone());
    library.rehearsals().map(|listing| row(&listing, title(&listing), given)).collect()
}

fn row(listing: &Listing, title: Option<Localized>, given: &Given) -> Row {
    let lang: Lang = given.lang.unwrap_or_default();
    Row {
        id: listing.id.to_string(),
        version: listing.version.to_owned(),
        theme: listing.theme.map(|theme| theme.code()),
        title: title.map(|title| title.get(lang).to_owned()),
        origin: match listing.origin {
            Origin::User => "user",
            Origin::Base if given.instruments.is_some() => "directory",
            Origin::Base => "built-in",
        },
        state: match listing.state {
            State::Good => "good",
            State::Bad => "bad",
            State::Listed => "unread",
        },
    }
}

/// A block of columns under a heading; the title last, because it may be long.
fn table(heading: &str, rows: &[Row]) -> String {
    let cells = |row: &Row| {
        let theme = row.theme.unwrap_or("-");
        [&row.id, &row.version, theme, row.origin, row.state].map(str::to_owned)
    };
    let mut widths = [0; 5];
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(cells(row)) {
            *width = cell.len().max(*width);
        }
    }
    let mut block = format!("{heading}\n");
    for row in rows {
        for (cell, width) in cells(row).iter().zip(widths) {
            block.push_str(&format!("  {cell:width$}"));
        }
        block.push_str(&format!("  {}\n", row.title.as_deref().unwrap_or("-")));
    }
    block
}
