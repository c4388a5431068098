//! How kept visits look: the list by their names, one that is open, the passphrase for it.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::super::unlock::secret;
use super::{Asking, Page, Records};
use crate::store::{Keeping, Mark, RecordFile};
use crate::text::fill;
use crate::tui::cx::Cx;
use crate::tui::widget::doc::Doc;

/// So many characters of a visit's random name tell it from the few others.
const SHORT: usize = 8;

impl Records {
    /// Draws it. What is asked or to be said stands at the foot, whatever is in view above.
    pub fn draw(&mut self, frame: &mut Frame, area: Rect, cx: &Cx) {
        let words = cx.text.records;
        let mut doc = Doc::new(cx.theme);
        match &self.page {
            Page::List => {
                doc.title(words.title).gap();
                if cx.keeping == Some(Keeping::Nothing) {
                    doc.para(words.keeps_nothing);
                } else if self.files.is_empty() {
                    doc.para(words.none);
                }
                for (place, file) in self.files.iter().enumerate() {
                    doc.entry(&format!("{}  {}", place + 1, line(file, cx)), place == self.cursor);
                }
            }
            Page::Pass { field, working, .. } => {
                doc.title(cx.text.keeping.unlock).gap();
                secret(&mut doc, field, *working, cx);
            }
            Page::Open { id, text, private } => {
                let left = cx.text.days_left(id.expires(), cx.now.today);
                let told = cx.text.transferred(id.mark() == Mark::Transferred);
                doc.para(&format!("({left}, {told})")).gap();
                doc.para(text);
                if let Some(private) = private {
                    doc.heading(words.private_title).para(private);
                }
            }
            Page::Private { field, working, .. } => {
                doc.title(words.private_title).gap();
                doc.para(cx.text.keeping.unlock_private).gap();
                secret(&mut doc, field, *working, cx);
            }
        }
        let mut foot = Doc::new(cx.theme);
        match (self.asking, &self.said) {
            (Some(Asking::Delete), _) => {
                foot.styled(words.delete_sure, cx.theme.alert());
            }
            (Some(Asking::Mark), _) => {
                foot.styled(words.mark_sure, cx.theme.alert());
            }
            (None, Some(said)) => {
                foot.styled(&said.words, if said.trouble { cx.theme.trouble() } else { cx.theme.heading() });
            }
            (None, None) => {}
        }
        let shown = doc.draw_over(&foot, frame, area, self.scroll, cx.text.shell.scroll_more);
        (self.scroll, self.last) = (shown.scroll, shown.last);
    }
}

/// What a record's name and its file's age tell.
fn line(file: &RecordFile, cx: &Cx) -> String {
    let left = cx.text.days_left(file.expires, cx.now.today);
    let saved = file.saved.map(|saved| {
        let minutes = (cx.now.instant - saved).num_minutes();
        format!(", {}", fill(cx.text.records.saved, &[&cx.text.ago(minutes)]))
    });
    let told = cx.text.transferred(file.is_transferred());
    let short: String = file.id.random().chars().take(SHORT).collect();
    format!("{left}{}, {told}   ({short})", saved.unwrap_or_default())
}
