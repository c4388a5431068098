//! What a room sees of a scenario that it rehearses together, as data for both faces.

use super::plenum::{Page, Plenum, most};
use super::slide::{Part, Slide};
use crate::content::Library;
use crate::domain::rehearsal::debrief::Volley;
use crate::domain::rehearsal::{Act, Choice, Line};
use crate::domain::source::Reviewed;
use crate::session::{debrief, next_step};
use crate::text::{Text, fill};

impl Plenum {
    /// What is seen. Turns in the list are paragraphs, in order.
    #[must_use]
    pub fn slide(&self, library: &Library, text: &Text) -> Slide {
        let mut slide = Slide::default();
        match self.page() {
            Page::Note => self.note(&mut slide, text),
            Page::About => self.about(&mut slide, text),
            Page::Heard => self.heard(&mut slide, text),
            Page::Vote | Page::Bars => self.voted(&mut slide, text),
            Page::Ended => self.ended(&mut slide, library, text),
            Page::Back => self.looked_back(&mut slide, text),
            Page::Opened => self.opened(&mut slide, text),
        }
        slide
    }

    fn note(&self, slide: &mut Slide, text: &Text) {
        slide.heading = text.course.note.to_owned();
        let note = self.scenario.content_note.iter().map(|note| note.get(text.lang).to_owned());
        slide.parts = note.map(Part::Para).collect();
        slide.parts.push(Part::Para(text.course.colleague.to_owned()));
    }

    fn about(&self, slide: &mut Slide, text: &Text) {
        slide.kind = text.course.rehearsal.to_owned();
        self.scenario.title.get(text.lang).clone_into(&mut slide.heading);
        slide.parts = vec![
            Part::Para(self.scenario.about.get(text.lang).to_owned()),
            Part::Label(text.rehearsal.people.to_owned()),
        ];
        let person = |person: &crate::domain::rehearsal::Person| {
            Part::Pair(person.name.clone(), person.role.get(text.lang).to_owned())
        };
        slide.parts.extend(self.scenario.people.iter().map(person));
        self.unreviewed(slide, text);
    }

    fn heard(&self, slide: &mut Slide, text: &Text) {
        let words = text.course;
        let debrief = self.scenario.debrief(&self.play);
        let last = debrief.volleys.last();
        slide.heading = if last.is_some() { words.plenum_answer } else { words.plenum_first }.to_owned();
        slide.parts.extend(last.map(|volley| said(volley.chosen, text)));
        let stand = self.play.stand(&self.scenario);
        let lines = self.scenario.node_at(&stand).map(|node| &node.lines);
        let lines = lines.or_else(|| self.ending().map(|ending| &ending.lines));
        slide.parts.extend(lines.into_iter().flatten().map(|line| self.line(line, text)));
        if self.why {
            slide.parts.extend(last.into_iter().flat_map(|volley| why(volley, text)));
        }
    }

    fn voted(&self, slide: &mut Slide, text: &Text) {
        let words = text.course;
        let turn = (self.turns() + 1).to_string();
        let offered = self.offered();
        let counted = self.vote(self.turns()).map(|vote| vote.hands.clone()).unwrap_or_default();
        if self.page() == Page::Bars {
            slide.heading = fill(words.plenum_bars, &[&turn]);
            slide.under = vec![Part::Para(self.who_decides(&counted, text))];
        } else {
            slide.heading = fill(words.plenum_ask, &[&turn]);
            let stand = self.play.stand(&self.scenario);
            let lines = self.scenario.node_at(&stand).map(|node| node.lines.as_slice());
            slide.parts = self.spoken(lines.unwrap_or_default(), text);
        }
        slide.parts.extend(options(&offered, Some(&counted), text));
    }

    /// Which line is said, and by whose choice.
    fn who_decides(&self, hands: &[u16], text: &Text) -> String {
        let words = text.course;
        let (most, marked) = (most(hands), letter(self.marked()));
        match most.as_slice() {
            _ if hands.iter().all(|hands| *hands == 0) => fill(words.plenum_no_hands, &[&marked]),
            [one] if *one == self.marked() => fill(words.plenum_most, &[&marked]),
            [one] => fill(words.plenum_other, &[&letter(*one), &marked]),
            several => {
                let letters = several.iter().map(|at| letter(*at)).collect::<Vec<_>>();
                let (last, before) = letters.split_last().unzip();
                let before = before.unwrap_or_default().join(", ");
                let tied = fill(words.plenum_and, &[&before, last.map_or("", String::as_str)]);
                fill(words.plenum_tie, &[&tied, &marked])
            }
        }
    }

    fn ended(&self, slide: &mut Slide, library: &Library, text: &Text) {
        let Some(ending) = self.ending() else { return };
        slide.heading = text.rehearsal.end(ending.kind).to_owned();
        slide.parts = vec![Part::Para(ending.text.get(text.lang).to_owned())];
        if !ending.next.is_empty() {
            slide.parts.push(Part::Label(text.rehearsal.next.to_owned()));
            let next = ending.next.iter().map(|id| next_step::service_line(id, library, text));
            slide.parts.extend(next.map(Part::Bullet));
        }
    }

    fn looked_back(&self, slide: &mut Slide, text: &Text) {
        slide.heading = text.course.plenum_chosen.to_owned();
        let debrief = self.scenario.debrief(&self.play);
        for (turn, volley) in debrief.volleys.iter().enumerate() {
            let said = volley.chosen.say.get(text.lang);
            let hands = self.hands_for(turn, text);
            slide.parts.push(Part::Para(format!("{}. {hands}: «{said}»", turn + 1)));
        }
        self.unreviewed(slide, text);
    }

    fn opened(&self, slide: &mut Slide, text: &Text) {
        let words = text.rehearsal;
        let debrief = self.scenario.debrief(&self.play);
        let Some(volley) = debrief.volleys.get(self.turn) else { return };
        let numbers = [self.turn + 1, debrief.volleys.len()].map(|number| number.to_string());
        slide.heading = fill(words.turn_of, &numbers.each_ref().map(String::as_str));
        slide.parts = self.spoken(&volley.node.lines, text);
        let offered = self.play.rewound(self.turn).offered(&self.scenario);
        let vote = self.vote(self.turn).filter(|vote| vote.counted());
        slide.parts.extend(options(&offered, vote.map(|vote| vote.hands.as_slice()), text));
        let hands = self.hands_for(self.turn, text);
        let chosen = format!("{} ({hands})", letter(self.chosen_at(self.turn).unwrap_or_default()));
        slide.parts.push(Part::Pair(text.course.plenum_chosen.to_owned(), chosen));
        slide.parts.extend(why(volley, text));
    }

    /// How many hands went up for what was said at a turn.
    fn hands_for(&self, turn: usize, text: &Text) -> String {
        let words = text.course;
        let Some(vote) = self.vote(turn).filter(|vote| vote.counted()) else {
            return words.plenum_uncounted.to_owned();
        };
        let hands = self.chosen_at(turn).and_then(|at| vote.hands.get(at)).copied().unwrap_or_default();
        let all: u32 = vote.hands.iter().copied().map(u32::from).sum();
        fill(words.plenum_hands, &[&hands.to_string(), &all.to_string()])
    }

    fn unreviewed(&self, slide: &mut Slide, text: &Text) {
        if self.scenario.reviewed == Reviewed::None {
            slide.under = vec![Part::Para(text.rehearsal.not_reviewed.to_owned())];
        }
    }

    /// What was said; what was done is shown only where nobody spoke.
    fn spoken(&self, lines: &[Line], text: &Text) -> Vec<Part> {
        let speaks = |line: &&Line| matches!(line.act, Act::Says(_));
        let silent = !lines.iter().any(|line| speaks(&line));
        lines.iter().filter(|line| silent || speaks(line)).map(|line| self.line(line, text)).collect()
    }

    fn line(&self, line: &Line, text: &Text) -> Part {
        match &line.act {
            Act::Says(words) => {
                let name = self.scenario.person(&line.who).map_or("", |person| person.name.as_str());
                Part::Says(name.to_owned(), words.get(text.lang).to_owned())
            }
            Act::Does(words) => Part::Does(words.get(text.lang).to_owned()),
        }
    }
}

fn said(choice: &Choice, text: &Text) -> Part {
    Part::Says(text.course.you.to_owned(), choice.say.get(text.lang).to_owned())
}

fn why(volley: &Volley, text: &Text) -> [Part; 2] {
    let words = text.rehearsal;
    let why = volley.chosen.why.get(text.lang).to_owned();
    [
        Part::Pair(words.coded.to_owned(), debrief::codes(volley.chosen, text)),
        Part::Pair(words.why.to_owned(), why),
    ]
}

fn options(offered: &[&Choice], hands: Option<&[u16]>, text: &Text) -> Vec<Part> {
    let option = |(at, choice): (usize, &&Choice)| Part::Option {
        letter: ('A'..).nth(at).unwrap_or('?'),
        label: format!("«{}»", choice.say.get(text.lang)),
        hands: hands.map(|hands| hands.get(at).copied().unwrap_or_default()),
    };
    offered.iter().enumerate().map(option).collect()
}

fn letter(at: usize) -> String {
    ('A'..).nth(at).unwrap_or('?').to_string()
}
