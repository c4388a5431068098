//! Digits so big that they are read from across a table.

/// Rows of a digit.
pub const ROWS: usize = 5;

/// Three points a row, the leftmost the highest bit.
const DIGITS: [[u8; ROWS]; 10] = [
    [7, 5, 5, 5, 7],
    [2, 6, 2, 2, 7],
    [7, 1, 7, 4, 7],
    [7, 1, 7, 1, 7],
    [5, 5, 7, 1, 1],
    [7, 4, 7, 1, 7],
    [7, 4, 7, 5, 7],
    [7, 1, 1, 1, 1],
    [7, 5, 7, 5, 7],
    [7, 5, 7, 1, 7],
];
/// One point a row.
const COLON: [u8; ROWS] = [0, 1, 0, 1, 0];

/// Digits and colons in [`ROWS`] times `scale` lines. A point is twice as wide as high in columns, which makes it about
/// square.
#[must_use]
pub fn lines(words: &str, scale: usize) -> Vec<String> {
    let shapes: Vec<_> = words.chars().filter_map(shape).collect();
    let row = |at: usize| {
        let parts = shapes.iter().map(|(points, wide)| {
            let points = points.get(at).copied().unwrap_or(0);
            let point = |bit: &usize| if points >> bit & 1 == 1 { "█" } else { " " };
            (0..*wide).rev().map(|bit| point(&bit).repeat(2 * scale)).collect::<String>()
        });
        parts.collect::<Vec<_>>().join(&" ".repeat(2 * scale))
    };
    (0..ROWS * scale).map(|line| row(line / scale.max(1)).trim_end().to_owned()).collect()
}

fn shape(letter: char) -> Option<([u8; ROWS], usize)> {
    if letter == ':' {
        return Some((COLON, 1));
    }
    let digit = usize::try_from(letter.to_digit(10)?).ok()?;
    DIGITS.get(digit).map(|points| (*points, 3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_drawn_in_points_that_can_be_read() {
        let drawn = [
            "██████      ██████",
            "    ██  ██      ██",
            "██████      ██████",
            "██      ██      ██",
            "██████      ██████",
        ];
        assert_eq!(lines("2:3", 1), drawn);
    }

    #[test]
    fn twice_as_large_is_twice_as_high_and_as_wide() {
        let (small, large) = (lines("12:34", 1), lines("12:34", 2));
        assert_eq!((small.len(), large.len()), (5, 10));
        let widest = |lines: &[String]| lines.iter().map(|line| line.chars().count()).max();
        assert_eq!(widest(&large), widest(&small).map(|width| width * 2));
    }
}
