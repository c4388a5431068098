//! Files of every kind, cut and mutated: nothing makes the loader panic, and every problem can be drawn.

use proptest::prelude::*;
use tidlig_inn::content::library::Library;
use tidlig_inn::content::source::Tree;

/// One file of each kind.
const FILES: [&str; 9] = [
    include_str!("valid/form.yaml"),
    include_str!("valid/card-raised.yaml"),
    include_str!("valid/findings.yaml"),
    include_str!("valid/conversation.yaml"),
    include_str!("valid/referrals.yaml"),
    include_str!("valid/services.yaml"),
    include_str!("valid/duties.yaml"),
    include_str!("valid/municipality.yaml"),
    include_str!("rehearsal.yaml"),
];

/// Loads and checks whatever this is, and all that is made of it; every problem can be drawn.
fn survives(text: &str) {
    let library = Library::open(Tree::of(&[("mutated.yaml", text)]), None);
    for problem in library.check() {
        assert!(!problem.picture().is_empty() && !problem.to_string().is_empty());
    }
    let visits = library.visits();
    for rule in library.visit_rules() {
        let _ = visits.reach(rule.when);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 160, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_file_cut_anywhere_never_makes_the_loader_panic(which in 0..FILES.len(), cut in any::<usize>()) {
        let bytes = FILES[which].as_bytes();
        survives(&String::from_utf8_lossy(&bytes[..cut % bytes.len()]));
    }

    #[test]
    fn a_file_with_changed_bytes_never_makes_the_loader_panic(
        which in 0..FILES.len(),
        changes in prop::collection::vec((any::<usize>(), any::<u8>()), 1..6),
    ) {
        let mut bytes = FILES[which].as_bytes().to_vec();
        for (at, byte) in changes {
            let at = at % bytes.len();
            bytes[at] = byte;
        }
        survives(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn a_file_with_lines_doubled_moved_or_lost_never_makes_the_loader_panic(
        which in 0..FILES.len(),
        changes in prop::collection::vec((any::<usize>(), any::<usize>(), 0_u8..4), 1..5),
    ) {
        let mut lines: Vec<String> = FILES[which].lines().map(str::to_owned).collect();
        for (one, other, change) in changes {
            let (one, other) = (one % lines.len(), other % lines.len());
            match change {
                0 => lines.insert(other, lines[one].clone()),
                1 => lines.swap(one, other),
                2 => lines[one] = format!(" {}", lines[one]),
                _ => drop(lines.remove(one)),
            }
        }
        survives(&lines.join("\n"));
    }

    /// Words of one file in the place of words of another: names that are well formed and lead elsewhere.
    #[test]
    fn a_file_with_words_of_another_never_makes_the_loader_panic(
        which in 0..FILES.len(),
        changes in prop::collection::vec((any::<usize>(), 0..FILES.len(), any::<usize>()), 1..4),
    ) {
        let mut text = FILES[which].to_owned();
        for (to, other, from) in changes {
            let theirs = pieces(FILES[other]).into_iter().filter(|piece| is_word(piece)).collect::<Vec<_>>();
            let mut mine = pieces(&text);
            let places: Vec<usize> = (0..mine.len()).filter(|at| is_word(mine[*at])).collect();
            mine[places[to % places.len()]] = theirs[from % theirs.len()];
            text = mine.concat();
        }
        survives(&text);
    }
}

fn in_word(c: char) -> bool {
    c.is_alphanumeric() || c == '-' || c == '/'
}

fn is_word(piece: &str) -> bool {
    piece.starts_with(in_word)
}

/// A text as words, and what stands between them one character at a time.
fn pieces(text: &str) -> Vec<&str> {
    text.split_inclusive(|c| !in_word(c))
        .flat_map(|piece| match piece.char_indices().next_back() {
            Some((last, c)) if !in_word(c) => {
                let (word, sign) = piece.split_at(last);
                vec![word, sign]
            }
            _ => vec![piece],
        })
        .filter(|piece| !piece.is_empty())
        .collect()
}
