//! The observer's pages to read: the start, the role cards, the result, and the question before it is thrown away.

use super::{Card, ObserverScreen, Stage, scenarios};
use crate::session::observed::{self, Chart};
use crate::text::fill;
use crate::tui::cx::Cx;
use crate::tui::widget::doc::Doc;

impl ObserverScreen {
    /// The page of this stage.
    pub(super) fn page(&self, cx: &Cx) -> Doc {
        let mut doc = Doc::new(cx.theme);
        match self.stage {
            Stage::Start => self.start(&mut doc, cx),
            Stage::Cards => self.cards(&mut doc, cx),
            Stage::Result | Stage::Counting => self.result(&mut doc, cx),
            Stage::Leaving => self.leaving(&mut doc, cx),
        }
        doc
    }

    fn start(&self, doc: &mut Doc, cx: &Cx) {
        let words = cx.text.observer;
        doc.para(words.lead).para(words.asks_leave).para(words.where_codes_fit).para(words.thrown_away).gap();
        doc.entry(words.begin, self.cursor == 0);
        if !self.kept.is_empty() {
            doc.heading(words.kept);
        }
        for (place, count) in self.kept.iter().enumerate() {
            doc.entry(&observed::line(count, cx.text), self.cursor == place + 1);
        }
        let scenarios = scenarios(cx);
        if !scenarios.is_empty() {
            doc.heading(words.cards);
        }
        for (place, scenario) in scenarios.iter().enumerate() {
            doc.entry(scenario.title.get(cx.text.lang), self.cursor == place + 1 + self.kept.len());
        }
    }

    fn cards(&self, doc: &mut Doc, cx: &Cx) {
        let (words, lang) = (cx.text.observer, cx.text.lang);
        let Some(scenario) = &self.scenario else { return };
        // An open card stands alone: the window is small, and it is read by one of three.
        if self.card.is_none() {
            doc.title(scenario.title.get(lang)).para(words.own_card);
            for (place, card) in Card::ALL.into_iter().enumerate() {
                doc.key_line(&(place + 1).to_string(), 1, whose(card, cx));
            }
            if let Some(note) = &scenario.content_note {
                doc.gap().pair(cx.text.rehearsal.note, note.get(lang));
            }
        }
        if let Some(card) = self.card {
            let said = match card {
                Card::Client => &scenario.cards.client,
                Card::Practitioner => &scenario.cards.practitioner,
                Card::Observer => &scenario.cards.observer,
            };
            doc.heading(whose(card, cx)).para(said.get(lang));
        }
        if !observed::counts_in(Some(scenario)) && self.card == Some(Card::Observer) {
            doc.gap().para(words.no_codes_here);
        }
    }

    fn result(&self, doc: &mut Doc, cx: &Cx) {
        if let Some(said) = &self.said {
            doc.styled(said, cx.theme.heading());
        }
        for part in
            observed::parts(&self.tally, self.now(cx), self.scenario.as_deref(), Chart::Signs, cx.text)
        {
            doc.heading(&part.heading);
            for line in &part.lines {
                doc.para(line);
            }
        }
    }

    fn leaving(&self, doc: &mut Doc, cx: &Cx) {
        let words = cx.text.observer;
        let counted = self.tally.marks().len().to_string();
        let length = observed::length(self.tally.elapsed(self.now(cx)), cx.text);
        doc.title(words.leave_title).gap().para(&fill(words.leave_what, &[&counted, &length])).gap();
        doc.key_line("j", 1, cx.text.shell.yes).key_line("n", 1, cx.text.shell.no);
    }
}

const fn whose(card: Card, cx: &Cx) -> &'static str {
    let words = cx.text.observer;
    match card {
        Card::Client => words.card_client,
        Card::Practitioner => words.card_practitioner,
        Card::Observer => words.card_observer,
    }
}
