//! What every page to print is made of: its head, its end, and words in which nothing is a mark of it.

/// How every page ends.
pub(super) const END: &str = "</body>\n</html>\n";

/// A page as far as the beginning of its body; `lang` is the code of its language.
pub(super) fn begun(title: &str, lang: &str, style: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <title>{}</title>\n<style>\n{style}\n</style>\n</head>\n<body>\n",
        escaped(title)
    )
}

/// Words as they stand in a page: nothing in them is a mark of it, and no sign that cannot be seen parts them unseen.
pub(super) fn escaped(words: &str) -> String {
    let mut html = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            c if c.is_control() => html.push(' '),
            c => html.push(c),
        }
    }
    html
}
