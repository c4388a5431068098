//! What a source file names, read from its text, and what of it breaks a rule.

#![expect(clippy::string_slice, reason = "every place comes from a search for ASCII in the same text")]

/// The layers, and what each may name besides itself.
const MAY_NAME: [(&str, &[&str]); 10] = [
    ("domain", &[]),
    ("content", &["domain"]),
    ("store", &["domain"]),
    ("text", &["domain"]),
    ("export", &["domain", "text"]),
    ("session", &["domain", "content", "store", "export", "text"]),
    ("tui", &["domain", "content", "store", "export", "text", "session"]),
    ("plain", &["domain", "content", "store", "export", "text", "session"]),
    ("cli", &["domain", "content", "store", "export", "text", "session", "tui", "plain"]),
    ("main", &["domain", "content", "store", "export", "text", "session", "tui", "plain", "cli"]),
];

/// Something a layer or a file may not name: the words, and where they may stand.
const ONLY_IN: [(&[&str], &[&str]); 8] = [
    (&["ratatui", "ratatui_textarea"], &["src/tui/"]),
    (&["crossterm"], &["src/tui/input.rs", "src/tui/terminal.rs"]),
    (&["serde_saphyr"], &["src/content/raw/events.rs"]),
    (&["std::fs", "fs::"], &["src/store/", "src/content/source.rs", "src/cli/"]),
    (&["Utc::now", "Local::now", "SystemTime::now", "Instant::now"], &["src/session/", "src/cli/"]),
    (&["anyhow"], &["src/cli/", "src/main.rs"]),
    // A passphrase that costs nothing to guess is for tests alone.
    (&["cheaply_guarded"], &["src/store/store.rs"]),
    (&[".unwrap(", ".expect(", "panic!", "println!", "eprintln!", "print!", "eprint!", "dbg!", "todo!"], &[]),
];

/// A source file as the rules see it: no comments, no string contents, no `#[cfg(test)]`.
pub(crate) fn program_text(source: &str) -> String {
    without_tests(&without_words(source))
}

/// Comments are dropped, and what stands in string and character literals.
fn without_words(source: &str) -> String {
    let letters: Vec<char> = source.chars().collect();
    let at = |i: usize| letters.get(i).copied().unwrap_or('\0');
    let mut kept = String::with_capacity(source.len());
    let mut i = 0;
    while i < letters.len() {
        let hashes = (1..).take_while(|n| at(i + n) == '#').count();
        let starts_word = i > 0 && (at(i - 1).is_alphanumeric() || at(i - 1) == '_') && at(i - 1) != 'b';
        match at(i) {
            '/' if at(i + 1) == '/' => {
                while i < letters.len() && at(i) != '\n' {
                    i += 1;
                }
            }
            '/' if at(i + 1) == '*' => {
                while i < letters.len() && !(at(i) == '*' && at(i + 1) == '/') {
                    i += 1;
                }
                i += 2;
            }
            'r' if at(i + 1 + hashes) == '"' && !starts_word => {
                i += 2 + hashes;
                let ends = |i: usize| at(i) == '"' && (1..=hashes).all(|n| at(i + n) == '#');
                while i < letters.len() && !ends(i) {
                    i += 1;
                }
                i += 1 + hashes;
                kept.push_str("\"\"");
            }
            '"' => {
                i += 1;
                while i < letters.len() && at(i) != '"' {
                    i += if at(i) == '\\' { 2 } else { 1 };
                }
                i += 1;
                kept.push_str("\"\"");
            }
            '\'' if at(i + 1) == '\\' || at(i + 2) == '\'' => {
                i += if at(i + 1) == '\\' { 3 } else { 2 };
                while i < letters.len() && at(i) != '\'' {
                    i += 1;
                }
                i += 1;
                kept.push_str("' '");
            }
            letter => {
                kept.push(letter);
                i += 1;
            }
        }
    }
    kept
}

/// What follows each `#[cfg(test)]`, to the end of its block or its semicolon, is dropped.
fn without_tests(text: &str) -> String {
    const MARK: &str = "#[cfg(test)]";
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(MARK) {
        kept.push_str(&rest[..at]);
        rest = &rest[at + MARK.len()..];
        let mut depth = 0;
        let end = rest.char_indices().find(|(_, letter)| {
            match letter {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            depth == 0 && matches!(letter, '}' | ';')
        });
        rest = end.map_or("", |(at, _)| &rest[at + 1..]);
    }
    kept + rest
}

/// The modules that a source declares under `#[cfg(test)]` in files of their own.
pub(crate) fn test_modules(source: &str) -> Vec<String> {
    let text = without_words(source);
    let after = text.split("#[cfg(test)]").skip(1);
    let declared = after.filter_map(|rest| {
        let rest = rest.trim_start();
        rest.strip_prefix("pub(crate) ").unwrap_or(rest).strip_prefix("mod ")?.split_once(';')
    });
    declared.map(|(name, _)| name.to_owned()).filter(|name| !name.contains('{')).collect()
}

/// The first names after every `crate::`, also inside braces.
pub(crate) fn names_of_the_crate(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        let is_whole = !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '$');
        let rest = text[at + "crate::".len()..].trim_start();
        if !is_whole {
            continue;
        }
        match rest.strip_prefix('{') {
            None => found.push(first_name(rest)),
            Some(group) => {
                let mut depth = 0;
                let mut starts = true;
                for (at, letter) in group.char_indices() {
                    match letter {
                        '}' if depth == 0 => break,
                        '{' => depth += 1,
                        '}' => depth -= 1,
                        ',' if depth == 0 => starts = true,
                        _ if starts && !letter.is_whitespace() => {
                            found.push(first_name(&group[at..]));
                            starts = false;
                        }
                        _ => {}
                    }
                }
            }
        }
    }
    found
}

fn first_name(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// The layer of a file, by its path: `src/tui/app.rs` is of `tui`.
fn layer(path: &str) -> Option<&str> {
    let inside = path.strip_prefix("src/")?;
    Some(inside.split_once('/').map_or_else(|| inside.trim_end_matches(".rs"), |(layer, _)| layer))
}

/// What a file names that its layer may not.
pub(crate) fn upward(path: &str, source: &str) -> Vec<String> {
    let Some(from) = layer(path).filter(|layer| *layer != "lib") else { return Vec::new() };
    let Some((_, allowed)) = MAY_NAME.iter().find(|(name, _)| *name == from) else {
        return vec![format!("{path}: '{from}' is no layer")];
    };
    // The binary names the library by its own name.
    let text = program_text(source).replace("tidlig_inn::", "crate::");
    let named = names_of_the_crate(&text).into_iter();
    let wrong = named.filter(|name| name != from && !allowed.contains(&name.as_str()));
    let mut said: Vec<String> = wrong.map(|name| format!("{path}: {from} names {name}")).collect();
    let depth = path.matches('/').count();
    let climbs = "super::".repeat(depth + usize::from(!path.ends_with("/mod.rs")) - 1);
    if from != "main" && text.contains(&climbs) {
        said.push(format!("{path}: climbs out of its layer with {climbs}"));
    }
    said
}

/// What a file names that only others may.
pub(crate) fn out_of_place(path: &str, source: &str) -> Vec<String> {
    let text = program_text(source);
    let mut said = Vec::new();
    for (words, places) in ONLY_IN {
        if places.iter().any(|place| path.starts_with(place)) {
            continue;
        }
        said.extend(words.iter().filter(|word| has_word(&text, word)).map(|word| format!("{path}: {word}")));
    }
    said
}

/// Whether the text has this word, not as the end of a longer one.
fn has_word(text: &str, word: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let starts = |at: usize| !word.starts_with(is_part) || !text[..at].ends_with(is_part);
    let ends = |at: usize| !word.ends_with(is_part) || !text[at + word.len()..].starts_with(is_part);
    text.match_indices(word).any(|(at, _)| starts(at) && ends(at))
}

/// What is wrong with the shape of a file: its first lines, its length, its name.
pub(crate) fn misshapen(path: &str, source: &str) -> Vec<String> {
    let mut said = Vec::new();
    let lead: String = source
        .lines()
        .take_while(|line| line.starts_with("//!") && line.trim() != "//!")
        .map(|line| line.trim_start_matches("//!").trim().to_owned() + " ")
        .collect();
    let lead = lead.trim();
    let sentences = lead.matches(". ").count() + usize::from(lead.ends_with('.'));
    if sentences != 1 || !lead.ends_with('.') {
        said.push(format!("{path}: opens with {sentences} sentences instead of one: {lead:?}"));
    }
    let lines = source.lines().count();
    if lines > 600 {
        said.push(format!("{path}: {lines} lines"));
    }
    let stem = path.rsplit('/').next().unwrap_or(path).trim_end_matches(".rs");
    let folders = path.split('/').rev().skip(1);
    let modules = without_words(source);
    let inline = modules.match_indices("mod ").map(|(at, _)| first_name(&modules[at + 4..]));
    for name in folders.chain([stem]).map(str::to_owned).chain(inline) {
        if ["utils", "util", "helpers", "helper", "common", "types", "manager"].contains(&name.as_str()) {
            said.push(format!("{path}: called '{name}'"));
        }
    }
    said
}

/// Text that looks like a Norwegian telephone number: eight digits in the groups that numbers are written in, `116 xxx`,
/// `0xxxx`, or an emergency number behind a word for ringing. A `PubMed` number and a day are none.
pub(crate) fn phone_like(text: &str) -> Vec<String> {
    let is_blank = |c: char| matches!(c, ' ' | '\u{a0}' | '\u{202f}');
    let mut found = Vec::new();
    for line in text.lines() {
        // Runs of digits and single blanks, each with what stands before and after it.
        let mut from = 0;
        while let Some(start) = line[from..].find(|c: char| c.is_ascii_digit()).map(|at| from + at) {
            let rest = &line[start..];
            let end = rest.find(|c: char| !c.is_ascii_digit() && !is_blank(c)).unwrap_or(rest.len());
            let run = rest[..end].trim_end_matches(is_blank);
            from = start + end;
            let before = line[..start].to_lowercase();
            let (before, after) = (before.as_str(), &rest[run.len()..]);
            let glued = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '–' | '/' | '_' | ',' | '%');
            let stops = after.trim_start_matches('.').starts_with(glued) && after.len() != 1;
            let rings =
                ["ring ", "ringe ", "tlf ", "telefon ", "call "].iter().any(|word| before.ends_with(word));
            let abroad = before.ends_with('+') && run.starts_with("47");
            if before.ends_with("pmid: ") || before.ends_with(glued) || stops {
                continue;
            }
            let groups: Vec<&str> = run.split(is_blank).skip(usize::from(abroad)).collect();
            let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
            let first = groups.first().copied().unwrap_or_default();
            let is_number = match lengths[..] {
                [8] => !is_day(first) && !first.starts_with(['0', '1']),
                [2, 2, 2, 2] | [3, 2, 3] => !first.starts_with(['0', '1']),
                [3, 3] => first == "116",
                [6] => first.starts_with("116"),
                [5] => first.starts_with('0'),
                [3] => rings && ["110", "112", "113"].contains(&first),
                _ => false,
            };
            if is_number {
                found.push(run.to_owned());
            }
        }
    }
    found
}

/// A day written as one number, the year first or last.
fn is_day(digits: &str) -> bool {
    let is_year = |year: &str| year.starts_with("19") || year.starts_with("20");
    is_year(&digits[..4]) || is_year(&digits[4..])
}
