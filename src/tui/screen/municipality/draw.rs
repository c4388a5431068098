//! How the profile looks, page by page.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::rows::{self, Page, Part, Row};
use super::{MunicipalityScreen, thresholds};
use crate::domain::id::Id;
use crate::domain::municipality::Offered;
use crate::domain::service::Scope;
use crate::session::keep_days;
use crate::text::fill;
use crate::tui::cx::Cx;
use crate::tui::widget::doc::Doc;

impl MunicipalityScreen {
    /// Draws it. What is to be said stands at the foot, whatever is in view above.
    pub fn draw(&mut self, frame: &mut Frame, area: Rect, cx: &Cx) {
        let mut doc = Doc::new(cx.theme).compact_below(area, 16);
        self.head(&mut doc, cx);
        for (place, row) in rows::of(&self.page, &self.draft, cx).iter().enumerate() {
            self.line(&mut doc, row, place == self.cursor, cx);
        }
        let mut foot = Doc::new(cx.theme);
        if self.leaving {
            foot.styled(cx.text.municipality.leave_sure, cx.theme.alert());
        } else if let Some(said) = &self.said {
            foot.styled(&said.words, if said.trouble { cx.theme.trouble() } else { cx.theme.heading() });
        }
        self.scroll = doc.draw_over(&foot, frame, area, self.scroll, cx.text.shell.scroll_more).scroll;
    }

    fn head(&self, doc: &mut Doc, cx: &Cx) {
        let words = cx.text.municipality;
        match &self.page {
            Page::Main => {
                match cx.library.profile_origin() {
                    crate::content::library::ProfileOrigin::Bad(path) => {
                        doc.styled(&fill(words.own_bad, &[&path]), cx.theme.trouble()).gap();
                    }
                    crate::content::library::ProfileOrigin::HandKept(path) => {
                        doc.styled(&fill(words.hand_kept, &[&path]), cx.theme.heading()).gap();
                    }
                    _ => {}
                }
                if cx.library.profile().is_default() {
                    doc.para(words.is_default).gap();
                }
            }
            Page::Visit(kind) => {
                doc.title(words.visit(*kind)).gap();
            }
            Page::Services => {
                doc.title(words.services).gap();
            }
            Page::Service(id) => {
                let directory = cx.library.directory();
                if let Some(service) = directory.service(id) {
                    doc.title(service.name.get(cx.text.lang));
                    doc.para(service.what.get(cx.text.lang)).gap();
                }
            }
            Page::Thresholds => {
                doc.title(words.thresholds);
                doc.para(words.move_lead).gap();
            }
            Page::Pick => {
                doc.title(words.pick_band).gap();
            }
            Page::Threshold(place) => {
                if let Some(threshold) = self.draft.thresholds.get(*place) {
                    doc.title(&thresholds::label(&threshold.scale, &threshold.band, cx)).gap();
                }
            }
        }
    }

    fn line(&self, doc: &mut Doc, row: &Row, here: bool, cx: &Cx) {
        if let Row::Instrument(kind, id) = row {
            let on = self.draft.routine(*kind).is_some_and(|routine| routine.instruments.contains(id));
            doc.tick("", &titled(id, cx), here, on);
            return;
        }
        if let Some(field) = self.typing.as_ref().filter(|_| here) {
            doc.field(&self.label(row, cx), &field.shown(), true);
        } else {
            let (label, value) = (self.label(row, cx), self.value(row, cx));
            doc.entry(&if value.is_empty() { label } else { format!("{label}: {value}") }, here);
        }
        let words = cx.text.municipality;
        match row {
            Row::Recovery if here => {
                doc.under_entry(words.recovery_hint);
                if self.draft.recovery_key.is_some() {
                    doc.under_entry(words.opens_private(self.draft.recovery_opens_private));
                }
            }
            Row::RecoveryPrivate if here => {
                doc.under_entry(words.opens_private(self.draft.recovery_opens_private));
            }
            Row::Local(id, Part::Note) => {
                let checked = rows::local(&self.draft, id).and_then(|local| local.checked);
                let day = checked.map(|day| day.format("%d.%m.%Y").to_string());
                doc.gap().quiet(
                    &day.map_or_else(|| words.checked_never.to_owned(), |day| fill(words.checked, &[&day])),
                );
            }
            _ => {}
        }
    }

    fn label(&self, row: &Row, cx: &Cx) -> String {
        let words = cx.text.municipality;
        let directory = cx.library.directory();
        let named = |id: &Id| {
            directory.service(id).map_or_else(|| id.to_string(), |it| it.name.get(cx.text.lang).to_owned())
        };
        let fixed = match row {
            Row::Name => words.name,
            Row::Language => words.language,
            Row::Region => words.region,
            Row::Responsible => words.responsible,
            Row::Visit(kind) => words.visit(*kind),
            Row::Offer => words.offer,
            Row::OfferedBy => words.offered_by,
            Row::Services => words.services,
            Row::Thresholds => words.thresholds,
            Row::Retention => words.retention,
            Row::Recovery => words.recovery,
            Row::RecoveryPrivate => words.recovery_private,
            Row::Routine(_) => words.routine,
            Row::Local(_, Part::Name) => words.local_name,
            Row::Local(_, Part::Phone) => words.phone,
            Row::Local(_, Part::Web) => words.web,
            Row::Local(_, Part::Hours) => words.hours,
            Row::Local(_, Part::Note) => words.note,
            Row::MoveOne => words.move_one,
            Row::Reason(_) => words.reason,
            Row::Source(_) => words.source,
            Row::Instrument(_, id) => return titled(id, cx),
            Row::Service(id) => return named(id),
            Row::Band(scale, band, _) => return thresholds::label(scale, band, cx),
            Row::Threshold(place) => {
                let threshold = self.draft.thresholds.get(*place);
                let label =
                    |it: &crate::domain::municipality::Threshold| thresholds::label(&it.scale, &it.band, cx);
                return threshold.map(label).unwrap_or_default();
            }
            Row::From(place) => {
                let threshold = self.draft.thresholds.get(*place);
                let about = threshold.and_then(|it| thresholds::about(&it.scale, &it.band, cx));
                let was = about.map(|(_, band)| band.from.to_string()).unwrap_or_default();
                return fill(words.from, &[&was]);
            }
        };
        fixed.to_owned()
    }

    fn value(&self, row: &Row, cx: &Cx) -> String {
        let words = cx.text.municipality;
        let draft = &self.draft;
        match row {
            Row::Language => cx.text.language(draft.lang).to_owned(),
            Row::Region => words.region(draft.region).to_owned(),
            Row::Offer => {
                let offered = rows::offer(draft).map_or(Offered::NotSaid, |offer| offer.offered);
                words.offered(offered).to_owned()
            }
            Row::Visit(kind) => {
                let listed = draft.routine(*kind).map_or(&[][..], |routine| &routine.instruments);
                let open = crate::session::menu::open_instruments(cx.library);
                let titles: Vec<_> = listed
                    .iter()
                    .filter_map(|id| open.iter().find(|instrument| instrument.id == *id))
                    .map(|instrument| instrument.title.get(cx.text.lang))
                    .collect();
                if titles.is_empty() { words.no_instruments.to_owned() } else { titles.join(", ") }
            }
            Row::Services => {
                let directory = cx.library.directory();
                let local: Vec<_> = directory.all().filter(|it| it.scope == Scope::Local).collect();
                let says = |id: &Id| rows::local(draft, id).is_some_and(|local| !local.says_nothing());
                let filled = local.iter().filter(|service| says(&service.id)).count();
                fill(words.services_filled, &[&filled.to_string(), &local.len().to_string()])
            }
            Row::Service(id) => match rows::local(draft, id) {
                Some(local) if !local.says_nothing() => {
                    let said = [&local.name, &local.phone, &local.web, &local.note];
                    said.into_iter().flatten().next().cloned().unwrap_or_default()
                }
                _ => cx.text.services.empty_short.to_owned(),
            },
            Row::Thresholds if draft.thresholds.is_empty() => words.no_thresholds.to_owned(),
            Row::Thresholds => draft.thresholds.len().to_string(),
            Row::Threshold(place) => draft
                .thresholds
                .get(*place)
                .map(|threshold| fill(words.band_from, &[&threshold.from.to_string()]))
                .unwrap_or_default(),
            Row::Band(_, _, from) => fill(words.band_from, &[&from.to_string()]),
            Row::Retention if draft.retention_days.is_none() => {
                fill(words.retention_default, &[&keep_days(draft).to_string()])
            }
            Row::RecoveryPrivate if draft.recovery_opens_private => cx.text.shell.yes.to_owned(),
            Row::RecoveryPrivate => cx.text.shell.no.to_owned(),
            Row::Recovery if draft.recovery_key.is_none() => words.recovery_none.to_owned(),
            Row::MoveOne => String::new(),
            row => row.text(draft).filter(|text| !text.is_empty()).unwrap_or_else(|| "…".to_owned()),
        }
    }
}

fn titled(id: &Id, cx: &Cx) -> String {
    cx.library.published(id).map_or_else(|| id.to_string(), |it| it.title.get(cx.text.lang).to_owned())
}
