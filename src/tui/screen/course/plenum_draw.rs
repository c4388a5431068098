//! How a rehearsal in plenum is drawn: in the room's own large hand, every line to vote on in one view.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::super::practice::part::one_line;
use super::draw::{Air, bar, hands_of, head, lines, lowered, narrow, plain};
use super::plenum::PlenumScreen;
use crate::session::course::plenum::Page;
use crate::session::course::slide::{Part, Slide};
use crate::tui::cx::Cx;
use crate::tui::widget::doc::Doc;

/// The widest a bar is that has a line of its own.
const BAR: usize = 36;

/// How many words stand beside what hands go up for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    /// All that was said in this turn; every line under its bar.
    All,
    /// Only what was said last; only the line that is marked, under all bars; turns cut to a line.
    Last,
    /// Only the lines to vote on.
    Lines,
}

impl PlenumScreen {
    pub(super) fn draw(&mut self, frame: &mut Frame, area: Rect, light: bool, cx: &Cx) {
        let mut slide = self.plenum.slide(cx.library, cx.text);
        slide.theme = self.theme;
        let area = lowered(narrow(area));
        let mut foot = Doc::new(plain(cx));
        lines(&mut foot, &slide.under, area.width);
        let height = area.height.saturating_sub(foot.height(area.width).min(area.height / 2));
        let doc = |(air, said): (Air, Said)| self.doc(&slide, area.width, air, said, light, cx);
        let fits = |way: &(Air, Said)| doc(*way).height(area.width) <= height;
        let way = self.ways().iter().copied().find(fits).unwrap_or((Air::None, Said::Last));
        let doc = doc(way);
        let shown = doc.draw_over(&foot, frame, area, self.scroll, cx.text.shell.scroll_more);
        (self.scroll, self.last) = (shown.scroll, shown.last);
    }

    /// As much air, and as many words, as there is room for: the first that fits.
    const fn ways(&self) -> &'static [(Air, Said)] {
        const AIRY: (Air, Said) = (Air::Everywhere, Said::All);
        const HEAD: (Air, Said) = (Air::UnderHead, Said::All);
        const FEW: (Air, Said) = (Air::UnderHead, Said::Last);
        match self.plenum.page() {
            // What was said stands whole on the page before: air, and every line in view, are worth more.
            Page::Vote => &[AIRY, HEAD, FEW, (Air::None, Said::Last), (Air::None, Said::Lines)],
            Page::Back => &[AIRY, HEAD],
            _ => &[AIRY, HEAD, (Air::None, Said::All), FEW],
        }
    }

    fn doc(&self, slide: &Slide, width: u16, air: Air, said: Said, light: bool, cx: &Cx) -> Doc {
        let mut doc = Doc::new(plain(cx)).whole_focus();
        head(&mut doc, slide, light, cx);
        if air != Air::None {
            doc.gap();
        }
        if air != Air::Everywhere {
            doc = doc.dense();
        }
        match self.plenum.page() {
            Page::Vote => self.ballots(&mut doc, slide, width, air, said),
            Page::Bars => self.bars(&mut doc, slide, width, air, said),
            Page::Back => self.turns(&mut doc, slide, width, said),
            Page::Opened => self.turn(&mut doc, slide, width, air, said),
            Page::Note | Page::About | Page::Heard | Page::Ended => lines(&mut doc, &slide.parts, width),
        }
        doc
    }

    fn ballots(&self, doc: &mut Doc, slide: &Slide, width: u16, air: Air, said: Said) {
        let (heard, options, _) = parted(&slide.parts);
        lines(doc, last_of(heard, said), width);
        if air == Air::UnderHead {
            doc.para("");
        }
        for (at, part) in options.iter().enumerate() {
            let Part::Option { letter, label, hands } = part else { continue };
            let here = at == self.plenum.marked();
            let typed = match hands.unwrap_or_default() {
                0 if here && self.plenum.is_typing() => "0".to_owned(),
                0 => String::new(),
                hands => hands.to_string(),
            };
            doc.gap().ballot(*letter, &typed, label, here);
        }
    }

    fn bars(&self, doc: &mut Doc, slide: &Slide, width: u16, air: Air, said: Said) {
        for (at, part) in slide.parts.iter().enumerate() {
            let here = at == self.plenum.marked();
            if let (Part::Option { letter, label, .. }, Some(bar)) = (part, bar_of(part, slide, width)) {
                doc.gap().entry(&format!("{letter} {bar}"), here);
                if said == Said::All {
                    doc.under_entry(label);
                }
            }
        }
        if let (Said::Last, Some(Part::Option { letter, label, .. })) =
            (said, slide.parts.get(self.plenum.marked()))
        {
            if air != Air::None {
                doc.para("");
            }
            doc.pair(&letter.to_string(), label);
        }
    }

    /// The turns, one line each where they would not all fit with all their words.
    fn turns(&self, doc: &mut Doc, slide: &Slide, width: u16, said: Said) {
        for (at, part) in slide.parts.iter().enumerate() {
            let (line, room) = (part.line(), usize::from(width.saturating_sub(2)));
            let line = if said == Said::All { line } else { one_line(&line, room) };
            doc.gap().entry(&line, at == self.plenum.marked_turn());
        }
    }

    /// A turn: what was offered stands under its bar, where hands were counted; a star marks what was said.
    fn turn(&self, doc: &mut Doc, slide: &Slide, width: u16, air: Air, said: Said) {
        let (heard, options, rest) = parted(&slide.parts);
        let chosen = self.plenum.chosen_at(self.plenum.marked_turn());
        let apart = air == Air::UnderHead && said == Said::Last;
        lines(doc, last_of(heard, said), width);
        if apart {
            doc.para("");
        }
        for (at, part) in options.iter().enumerate() {
            let Part::Option { letter, label, .. } = part else { continue };
            let star = if chosen == Some(at) { '*' } else { ' ' };
            match bar_of(part, slide, width) {
                Some(bar) if said == Said::All => {
                    doc.gap().para(&format!("{star} {letter} {bar}")).under_entry(label)
                }
                Some(bar) => doc.para(&format!("{star} {letter} {bar}")),
                None => doc.gap().pair(&format!("{star} {letter}"), label),
            };
        }
        if let Some(Part::Option { letter, label, hands: Some(_) }) =
            chosen.filter(|_| said != Said::All).and_then(|at| options.get(at))
        {
            if apart {
                doc.para("");
            }
            doc.pair(&letter.to_string(), label);
        }
        lines(doc, rest, width);
    }
}

/// What was heard, what can be said, and what stands under it.
fn parted(parts: &[Part]) -> (&[Part], &[Part], &[Part]) {
    let is_option = |part: &Part| matches!(part, Part::Option { .. });
    let (heard, rest) = parts.split_at(parts.iter().position(is_option).unwrap_or(parts.len()));
    let many = rest.iter().take_while(|part| is_option(part)).count();
    let (options, rest) = rest.split_at(many);
    (heard, options, rest)
}

fn last_of(heard: &[Part], said: Said) -> &[Part] {
    let left_out = match said {
        Said::All => 0,
        Said::Last => heard.len().saturating_sub(1),
        Said::Lines => heard.len(),
    };
    heard.get(left_out..).unwrap_or_default()
}

fn bar_of(part: &Part, slide: &Slide, width: u16) -> Option<String> {
    let most = slide.parts.iter().filter_map(hands_of).max().unwrap_or_default();
    let room = usize::from(width).saturating_sub(12).min(BAR);
    hands_of(part).map(|hands| bar(hands, most, room))
}
