//! A module's handout: goals, what to take home, a sheet for Monday to fill in, sources; as a page to print and as text.

use super::html::{END, begun, escaped};
use crate::domain::course::Module;
use crate::domain::source::{Reviewed, Source, SourceStatus};
use crate::text::{Text, fill};

/// How the page looks on paper.
const STYLE: &str = "@page { size: A4; margin: 16mm }
body { font: 11pt/1.45 Georgia, 'Liberation Serif', serif; color: #000; background: #fff; max-width: 178mm; margin: 0 auto; padding: 4mm }
h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 3mm }
h2 { font-size: 13pt; margin: 6mm 0 1.5mm; break-after: avoid; page-break-after: avoid }
p { margin: 0 0 2mm; orphans: 3; widows: 3 }
ul { margin: 0 0 2mm; padding-left: 6mm }
li { margin: 0 0 1mm }
section { break-inside: avoid; page-break-inside: avoid }
.demo { font: bold 9.5pt sans-serif; border: 1px solid #000; padding: 1mm 2mm; display: inline-block }
table { border-collapse: collapse; width: 100% }
th, td { border: 1px solid #000; text-align: left; vertical-align: top; padding: 2mm }
th { font: bold 9.5pt sans-serif }
td { height: 11mm }
td.who, td.when { width: 22% }
tr { break-inside: avoid; page-break-inside: avoid }
.sheet { break-before: page; page-break-before: always }
.foot { font-size: 8.5pt; line-height: 1.35 }";
/// Rows of the Monday sheet that the service fills in itself.
const OWN: usize = 3;
/// Columns that the text is broken at.
const COLUMNS: usize = 76;

/// A source as it stands under the handout.
fn cited(source: &Source, text: &Text) -> String {
    let status = match source.status {
        SourceStatus::Checked(day) => fill(text.course.source_read, &[&day.format("%d.%m.%Y").to_string()]),
        SourceStatus::Unverified => text.result.source_unverified.to_owned(),
    };
    let url = source.url.as_ref().map(|url| format!(" {url}")).unwrap_or_default();
    format!("{}{url} ({status})", source.cite)
}

/// Which module it is, and whether anybody has reviewed it.
fn below(module: &Module, text: &Text) -> String {
    let review = match module.reviewed {
        Reviewed::None => format!(". {}", text.course.not_reviewed),
        Reviewed::By { .. } => String::new(),
    };
    format!("tidlig-inn, {} {}{review}", module.id, module.version)
}

/// The handout as lines of text.
#[must_use]
pub fn plain(module: &Module, text: &Text) -> String {
    let (words, lang) = (text.course, text.lang);
    let mut said = vec![words.band.to_owned(), String::new(), module.title.get(lang).to_owned()];
    said.extend(broken(module.about.get(lang), ""));
    let heading = |said: &mut Vec<String>, words: &str| said.extend([String::new(), words.to_uppercase()]);
    heading(&mut said, words.handout_goals);
    module.goals.iter().for_each(|goal| said.extend(broken(goal.get(lang), "- ")));
    for section in &module.handout {
        heading(&mut said, section.title.get(lang));
        for (at, paragraph) in section.text.iter().enumerate() {
            said.extend((at > 0).then(String::new));
            said.extend(broken(paragraph.get(lang), ""));
        }
    }
    heading(&mut said, words.handout_monday);
    let blank = "_".repeat(24);
    let own = (0..OWN).map(|_| format!("{}: {}", words.handout_own, "_".repeat(40)));
    for line in module.monday.iter().map(|line| line.get(lang).to_owned()).chain(own) {
        said.extend(broken(&line, "[ ] "));
        said.push(format!("    {}: {blank}  {}: {blank}", words.handout_who, words.handout_when));
    }
    if !module.sources.is_empty() {
        heading(&mut said, words.handout_sources);
        module.sources.iter().for_each(|source| said.extend(broken(&cited(source, text), "- ")));
    }
    said.extend([String::new(), words.handout_invented.to_owned()]);
    said.extend(broken(&below(module, text), ""));
    said.join("\n") + "\n"
}

/// Words broken at blanks, behind a mark.
fn broken(words: &str, mark: &str) -> Vec<String> {
    let mut lines = vec![mark.to_owned()];
    let hang = " ".repeat(mark.chars().count());
    for word in words.split_whitespace() {
        let Some(line) = lines.last_mut() else { break };
        let is_first = line.len() == mark.len() || *line == hang;
        if !is_first && line.chars().count() + 1 + word.chars().count() > COLUMNS {
            lines.push(format!("{hang}{word}"));
        } else {
            line.push_str(if is_first { "" } else { " " });
            line.push_str(word);
        }
    }
    lines
}

/// The handout as one page, which needs nothing beside itself.
#[must_use]
pub fn page(module: &Module, text: &Text) -> String {
    let (words, lang) = (text.course, text.lang);
    let title = module.title.get(lang);
    let mut html = begun(title, lang.code(), STYLE);
    html.push_str(&format!(
        "<p class=\"demo\">{}</p>\n<h1>{}</h1>\n<p>{}</p>\n",
        escaped(words.band),
        escaped(title),
        escaped(module.about.get(lang)),
    ));
    html.push_str(&format!("<section>\n<h2>{}</h2>\n<ul>\n", escaped(words.handout_goals)));
    for goal in &module.goals {
        html.push_str(&format!("<li>{}</li>\n", escaped(goal.get(lang))));
    }
    html.push_str("</ul>\n</section>\n");
    for section in &module.handout {
        html.push_str(&format!("<section>\n<h2>{}</h2>\n", escaped(section.title.get(lang))));
        for paragraph in &section.text {
            html.push_str(&format!("<p>{}</p>\n", escaped(paragraph.get(lang))));
        }
        html.push_str("</section>\n");
    }
    monday(&mut html, module, text);
    if !module.sources.is_empty() {
        html.push_str(&format!("<h2>{}</h2>\n<ul class=\"foot\">\n", escaped(words.handout_sources)));
        for source in &module.sources {
            html.push_str(&format!("<li>{}</li>\n", escaped(&cited(source, text))));
        }
        html.push_str("</ul>\n");
    }
    html.push_str(&format!(
        "<p class=\"foot\">{} {}</p>\n{END}",
        escaped(words.handout_invented),
        escaped(&below(module, text))
    ));
    html
}

/// A sheet of its own, to be hung up: what, who, when; and rows for what the service thinks of itself.
fn monday(html: &mut String, module: &Module, text: &Text) {
    let (words, lang) = (text.course, text.lang);
    html.push_str(&format!(
        "<div class=\"sheet\">\n<p class=\"demo\">{}</p>\n<h2>{}</h2>\n<table>\n<tr><th>{}</th><th>{}</th><th>{}</th></tr>\n",
        escaped(words.band),
        escaped(words.handout_monday),
        escaped(module.title.get(lang)),
        escaped(words.handout_who),
        escaped(words.handout_when),
    ));
    let own = (0..OWN).map(|_| format!("{}:", words.handout_own));
    for line in module.monday.iter().map(|line| line.get(lang).to_owned()).chain(own) {
        html.push_str(&format!(
            "<tr><td>{}</td><td class=\"who\"></td><td class=\"when\"></td></tr>\n",
            escaped(&line)
        ));
    }
    html.push_str("</table>\n</div>\n");
}
