//! A page of headings and lines, made into text, Markdown or a page to print.

use super::html::{END, begun, escaped};

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// A sentence.
    Text(String),
    /// Something to do or to write at: whether it is done, what, and what stands at it.
    Task {
        /// Whether it is done; `None` for what is not done but only written at, which has no box.
        done: Option<bool>,
        /// What.
        what: String,
        /// What stands at it, each on a line.
        details: Vec<String>,
    },
    /// Something listed.
    Item(String),
}

/// Lines under a heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// The heading.
    pub heading: String,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// A whole page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What it is.
    pub title: String,
    /// What stands under the title.
    pub lead: Vec<String>,
    /// Its parts.
    pub parts: Vec<Part>,
    /// What stands at its end.
    pub foot: Vec<String>,
}

/// How the page looks on paper.
const STYLE: &str = "@page { size: A4; margin: 16mm }
body { font: 11pt/1.45 sans-serif; color: #000; background: #fff; max-width: 178mm; margin: 0 auto; padding: 4mm }
h1 { font-size: 17pt; margin: 0 0 2mm }
h2 { font-size: 13pt; margin: 6mm 0 2mm; break-after: avoid }
p { margin: 0 0 2mm }
ul { margin: 0; padding-left: 6mm }
li { margin: 0 0 1.5mm; break-inside: avoid }
ul.tasks { list-style: none; padding-left: 0 }
ul.tasks > li { padding-left: 8mm; text-indent: -8mm }
ul.tasks > li > * { text-indent: 0 }
.detail { display: block; font-size: 10pt }
.foot { font-size: 9pt; margin-top: 8mm }";

impl Sheet {
    /// As lines of text.
    #[must_use]
    pub fn plain(&self) -> String {
        let mut said = format!("{}\n", self.title);
        self.lead.iter().for_each(|line| said.push_str(&format!("{line}\n")));
        for part in &self.parts {
            said.push_str(&format!("\n{}\n", part.heading));
            for line in &part.lines {
                match line {
                    Line::Text(words) => said.push_str(&format!("{words}\n")),
                    Line::Item(words) => said.push_str(&format!("  - {words}\n")),
                    Line::Task { done, what, details } => {
                        let mark = done.map_or("-", |done| if done { "[x]" } else { "[ ]" });
                        said.push_str(&format!("  {mark} {what}\n"));
                        details.iter().for_each(|detail| said.push_str(&format!("      {detail}\n")));
                    }
                }
            }
        }
        if !self.foot.is_empty() {
            said.push('\n');
        }
        self.foot.iter().for_each(|line| said.push_str(&format!("{line}\n")));
        said
    }

    /// As Markdown.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut said = format!("# {}\n", marked(&self.title));
        self.lead.iter().for_each(|line| said.push_str(&format!("\n{}\n", marked(line))));
        for part in &self.parts {
            said.push_str(&format!("\n## {}\n\n", marked(&part.heading)));
            for line in &part.lines {
                match line {
                    Line::Text(words) => said.push_str(&format!("{}\n\n", marked(words))),
                    Line::Item(words) => said.push_str(&format!("- {}\n", marked(words))),
                    Line::Task { done, what, details } => {
                        let mark = done.map_or("", |done| if done { "[x] " } else { "[ ] " });
                        said.push_str(&format!("- {mark}{}\n", marked(what)));
                        details.iter().for_each(|one| said.push_str(&format!("  - {}\n", marked(one))));
                    }
                }
            }
        }
        self.foot.iter().for_each(|line| said.push_str(&format!("\n{}\n", marked(line))));
        said
    }

    /// As one page, which needs nothing beside itself.
    #[must_use]
    pub fn page(&self, lang: &str) -> String {
        let mut html = begun(&self.title, lang, STYLE);
        html.push_str(&format!("<h1>{}</h1>\n", escaped(&self.title)));
        self.lead.iter().for_each(|line| html.push_str(&format!("<p>{}</p>\n", escaped(line))));
        for part in &self.parts {
            html.push_str(&format!("<h2>{}</h2>\n", escaped(&part.heading)));
            let mut list: Option<&str> = None;
            for line in &part.lines {
                let wanted = match line {
                    Line::Text(_) => None,
                    Line::Item(_) => Some("<ul>\n"),
                    Line::Task { .. } => Some("<ul class=\"tasks\">\n"),
                };
                if list != wanted {
                    html.push_str(list.map_or("", |_| "</ul>\n"));
                    html.push_str(wanted.unwrap_or_default());
                    list = wanted;
                }
                match line {
                    Line::Text(words) => html.push_str(&format!("<p>{}</p>\n", escaped(words))),
                    Line::Item(words) => html.push_str(&format!("<li>{}</li>\n", escaped(words))),
                    Line::Task { done, what, details } => {
                        let mark = done.map_or("–", |done| if done { "☒" } else { "☐" });
                        html.push_str(&format!("<li>{mark}&nbsp;&nbsp;{}", escaped(what)));
                        for detail in details {
                            html.push_str(&format!("<span class=\"detail\">{}</span>", escaped(detail)));
                        }
                        html.push_str("</li>\n");
                    }
                }
            }
            html.push_str(list.map_or("", |_| "</ul>\n"));
        }
        self.foot
            .iter()
            .for_each(|line| html.push_str(&format!("<p class=\"foot\">{}</p>\n", escaped(line))));
        html.push_str(END);
        html
    }
}

/// Words as they stand in Markdown: no mark of it at their beginning, and none that hides what was written.
fn marked(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for (at, c) in words.split_whitespace().collect::<Vec<_>>().join(" ").chars().enumerate() {
        let is_mark = matches!(c, '\\' | '`' | '*' | '_' | '<' | '>' | '[' | ']' | '|');
        if is_mark || (at == 0 && matches!(c, '#' | '-' | '+')) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> Sheet {
        let task =
            Line::Task { done: Some(true), what: "<b>a*b".to_owned(), details: vec!["[x](y)".to_owned()] };
        let part = Part { heading: "H".to_owned(), lines: vec![task, Line::Text("t".to_owned())] };
        Sheet { title: "T".to_owned(), lead: vec!["#l".to_owned()], parts: vec![part], foot: Vec::new() }
    }

    #[test]
    fn what_is_only_written_at_has_no_box() {
        let task = |done| Line::Task { done, what: "hva".to_owned(), details: vec!["Notat: n".to_owned()] };
        let part = Part { heading: "H".to_owned(), lines: vec![task(None)] };
        let written = Sheet { title: "T".to_owned(), parts: vec![part], ..Sheet::default() };
        for made in [written.plain(), written.markdown(), written.page("nb")] {
            assert!(made.contains("hva") && made.contains("Notat: n"), "{made}");
            assert!(!made.contains("[ ]") && !made.contains('☐'), "{made}");
        }
        let part = Part { heading: "H".to_owned(), lines: vec![task(Some(false))] };
        assert!(Sheet { parts: vec![part], ..Sheet::default() }.markdown().contains("- [ ] hva"));
    }

    #[test]
    fn what_was_typed_is_no_mark_of_the_page_it_stands_on() {
        let markdown = sheet().markdown();
        assert!(markdown.contains("- [x] \\<b\\>a\\*b\n  - \\[x\\](y)"), "{markdown}");
        assert!(markdown.contains("\n\\#l\n"), "{markdown}");
        let page = sheet().page("nb");
        assert!(page.contains("&lt;b&gt;a*b") && !page.contains("<b>"), "{page}");
        assert_eq!(page.matches("<ul").count(), page.matches("</ul>").count());
    }
}
