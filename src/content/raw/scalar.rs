//! What a scalar can be taken for: a truth, a whole number, another number.

/// A truth.
pub(super) fn truth(text: &str) -> Option<bool> {
    match trim(text) {
        "true" | "True" | "TRUE" => Some(true),
        "false" | "False" | "FALSE" => Some(false),
        _ => None,
    }
}

/// A whole number without needless zeros.
pub(super) fn whole(text: &str) -> Option<i128> {
    let text = trim(text);
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let padded = digits.len() > 1 && digits.starts_with('0');
    text.parse().ok().filter(|_| !padded)
}

/// Any number, as a text that is not in quotes is read where its type is not given. One padded with zeros is a text.
pub(super) fn number(text: &str) -> Option<f64> {
    let text = trim(text);
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let padded = digits.len() > 1 && digits.starts_with('0') && digits.bytes().all(|it| it.is_ascii_digit());
    let starts = digits.starts_with(|first: char| first.is_ascii_digit() || first == '.');
    text.parse().ok().filter(|_| starts && !padded)
}

fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\t', '\r', '\n'])
}
