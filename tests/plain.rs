//! Plain mode carries through whole visits on lines, with the rules and the report of the domain.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

#[path = "plain/advice.rs"]
mod advice;
#[path = "plain/guide.rs"]
mod guide;
#[path = "plain/kept.rs"]
mod kept;
#[path = "plain/observer.rs"]
mod observer;
#[path = "plain/practice.rs"]
mod practice;
#[path = "plain/texts.rs"]
mod texts;
#[path = "plain/traces.rs"]
mod traces;

use std::path::Path;

use assert_cmd::Command;
use tidlig_inn::content::Library;
use tidlig_inn::content::source::Tree;
use tidlig_inn::domain::answer::Answer;
use tidlig_inn::domain::context::{Alone, Context, Person};
use tidlig_inn::domain::id::Id;
use tidlig_inn::domain::judgement::Judgement;
use tidlig_inn::domain::lang::Lang;
use tidlig_inn::domain::record::{FormSummary, Summary, form_summary};
use tidlig_inn::domain::visit::{Consent, Form, Reading, Shelf};
use tidlig_inn::plain::{Ended, Face, Lines, Order, Said, Source, run};
use tidlig_inn::session::{Clock, Effect, Outcome, Secret, Session, menu};
use tidlig_inn::store::{DataDir, RealDisk, Store};
use tidlig_inn::text::Text;

/// Stands on the page of the question whether they are alone, and nowhere before it.
const GATE: &str = "Se deg rundt før du svarer";
const PASSPHRASE: &str = "blåbær og rømme";

fn session(path: &Path) -> Session {
    let store = Store::open(DataDir::at(path), Box::new(RealDisk)).unwrap().cheaply_guarded();
    Session::new(Library::open(Tree::embedded(), None), Some(store), Clock::System)
}

/// A session that keeps without a passphrase.
fn open_session(path: &Path) -> Session {
    let mut session = session(path);
    if session.keeping().is_none() {
        assert!(matches!(session.run(Effect::KeepOpen), Outcome::Kept));
    }
    session
}

fn order(ids: &[&str]) -> Order {
    let library = Library::open(Tree::embedded(), None);
    let find = |id: &&str| Shelf::instrument(&library, &Id::new(id).unwrap()).unwrap();
    Order { instruments: ids.iter().map(find).collect(), interactive: true, ..Order::default() }
}

fn resuming() -> Order {
    Order { resume: true, interactive: true, ..Order::default() }
}

/// Says these lines and gives what was heard.
fn talk(session: &mut Session, order: &Order, said: &[&str]) -> (String, Ended) {
    let said: String = said.iter().map(|line| format!("{line}\n")).collect();
    let (mut input, mut output) = (said.as_bytes(), Vec::new());
    let text = Text::of(Lang::Nb);
    let mut secret = |_: &str| Some(Secret::from(PASSPHRASE.to_owned()));
    let lines = Lines::new(&mut input, &mut output, Some(78), order.practice, &text);
    let ended = run(Face { lines, session, ask_secret: &mut secret }, order);
    (String::from_utf8(output).unwrap(), ended)
}

fn heard(session: &mut Session, order: &Order, said: &[&str]) -> String {
    let (heard, ended) = talk(session, order, said);
    assert_eq!(ended, Ended::Well, "{heard}");
    heard
}

fn records(session: &mut Session) -> Vec<Summary> {
    let Outcome::Records(files) = session.run(Effect::ListRecords) else { panic!("not listed") };
    let open = |file: &tidlig_inn::store::RecordFile| match session.run(Effect::OpenRecord(file.id.clone())) {
        Outcome::Record(summary) => *summary,
        other => panic!("{other:?}"),
    };
    files.iter().map(open).collect()
}

/// What the domain makes of the same answers.
fn by_domain(id: &str, answers: Vec<Answer>) -> FormSummary {
    let library = Library::open(Tree::embedded(), None);
    let mut form = Form::new(Shelf::instrument(&library, &Id::new(id).unwrap()).unwrap());
    let context = Context::of(Person::Pregnant);
    for answer in answers {
        form.walk.answer(answer, &context).unwrap();
    }
    form_summary(&form, &context, Lang::Nb)
}

fn assert_in_order(heard: &str, parts: &[&str]) {
    let mut rest = heard;
    for part in parts {
        let at = rest.find(part).unwrap_or_else(|| panic!("'{part}' is not there, or too early:\n{heard}"));
        rest = &rest[at + part.len()..];
    }
}

/// Past the opening and the permission, the answers, what she makes of it, the result, the agreement and the close.
const TWEAK: [&str; 12] = ["", "", "1", "3", "2", "2", "2", "2", "litt uvant", "", "", ""];
const EPDS_ALL_ZERO: [&str; 19] =
    ["", "", "1", "1", "1", "4", "1", "4", "4", "4", "4", "4", "4", "0", "", "", "", "", ""];
/// The six rows of the plan, left empty.
const PLAN: [&str; 6] = [""; 6];

#[test]
fn a_whole_visit_through_the_gate_is_saved_and_read_back_as_the_domain_counts_it() {
    let place = tempfile::tempdir().unwrap();
    let mut session = session(&place.path().join("data"));
    let offered = menu::open_instruments(session.library());
    let number = |id: &str| offered.iter().position(|i| i.id == *id).unwrap() + 1;
    let chosen = format!("{} {}", number("tweak"), number("epds"));
    // What is kept; who is here; which instruments.
    let mut said = vec!["2", "1", "12", "1", "3", "1", "1", "1", &chosen];
    // The limits, once.
    said.push("");
    said.extend(TWEAK);
    said.extend(EPDS_ALL_ZERO);
    said.extend(["1", "1", "", "", "2", "2", "2", "2", "2", "2", "", "", "", ""]);
    // Who can read what is sent, the plan, whether it goes into the note; then it is marked as written.
    said.extend(["2", "snakket om søvn", "mer hvile", "hun ringer selv", "hun", "om to uker", "ring først"]);
    said.extend(["1", "f", "u", "l"]);
    let heard = heard(&mut session, &Order { interactive: true, ..Order::default() }, &said);
    assert_in_order(
        &heard,
        &[
            "Hva skal bli liggende",
            "Hvem er her",
            "Det du forteller meg, har jeg taushetsplikt om",
            "TWEAK. Åpne samtalen",
            "TWEAK. Før skjemaet",
            "TWEAK, spørsmål 1 av 6: Noen gang drukket",
            "lagret 1\n",
            "Hva tenker du selv",
            "Sum TWEAK: 2 av 7",
            "TWEAK. Bli enige om neste steg",
            "TWEAK. Rund av temaet",
            "EPDS. Åpne samtalen",
            "Har du det godkjente skjemaet foran deg?",
            "EPDS, spørsmål 10 av 10",
            "Les gjennom rutene",
            "Summen stemmer.",
            GATE,
            "Vold: hvilket verktøy",
            "Uten passordsetning lagres ikke denne delen",
            "spørsmål 6 av 6",
            "Kan andre lese det som blir sendt?",
            "Veien videre",
            "Andre kan kanskje lese det som blir sendt.",
            "Oppsummering",
            "Skal delen dere tok på tomannshånd",
            "Merket som ført i journalen",
            "Notat fra samtale",
            "Trygghet og vold (spurt alene)",
            "Om andre kan lese det som blir sendt: noen kan kanskje det",
            "Eget ønske",
            "Lagret. Slettes",
        ],
    );
    let before = heard.split_once(GATE).unwrap().0.to_lowercase();
    assert!(!before.contains("vold"), "{before}");
    assert!(!heard.contains('\u{1b}'));
    assert!(heard.lines().all(|line| line.chars().count() <= 78));

    let kept = records(&mut session);
    assert_eq!(kept.len(), 1);
    assert!(session.waiting_draft().unwrap().is_none());
    assert_eq!(kept[0].context.week, Some(12));
    let plan = kept[0].plan.rows().map(String::as_str);
    assert_eq!(plan, ["snakket om søvn", "mer hvile", "hun ringer selv", "hun", "om to uker", "ring først"]);
    assert!(kept[0].transferred);
    assert_eq!(kept[0].reading, None, "what was answered alone is not in the open part");
    let (yes, no, box_) = (Answer::Yes, Answer::No, Answer::Position);
    let mut tweak = vec![yes, Answer::Number(3)];
    tweak.extend(std::iter::repeat_n(no, 4));
    let mut expected = by_domain("tweak", tweak);
    expected.remark = "litt uvant".to_owned();
    assert_eq!(kept[0].forms[0], expected);
    let mut expected = by_domain("epds", [1, 1, 4, 1, 4, 4, 4, 4, 4, 4].map(box_).to_vec());
    expected.paper_total = Some(0);
    assert_eq!(kept[0].forms[1], expected);
    // Without a passphrase the private part is never stored.
    assert_eq!(kept[0].forms.len(), 2);
}

#[test]
fn an_alert_stops_at_once_and_neither_digits_nor_empty_lines_put_it_away() {
    let place = tempfile::tempdir().unwrap();
    let mut session = open_session(&place.path().join("data"));
    let mut said = vec!["", "", "", "1", "1", "1", "4", "1", "4", "4", "4", "4", "4", "3"];
    said.extend(["1", "", "2", "v", "h", "ja", "sett"]);
    // Reading back, telling back, result, agreeing, closing, plan; then what was done.
    said.extend([""; 5]);
    said.extend(PLAN);
    said.extend(["", "", "2 timer", "1 2", "ringte legevakta sammen", "l"]);
    let heard = heard(&mut session, &order(&["epds"]), &said);
    assert_in_order(
        &heard,
        &[
            "EPDS, spørsmål 10 av 10",
            "STRAKS: Tanker om å skade seg",
            "Vises fordi: Selvskading: rute 3 ovenfra",
            "Spør:",
            "Gjør:",
            "Unngå:",
            "Merket som sett",
            "Les gjennom rutene",
            "STRAKS: Tanker om å skade seg – spør nå – skriv hva som ble gjort",
            "Sum EPDS: 1 av 30",
            "Samtalen kan ikke avsluttes før dette er ført.",
            "Skriv bare tall, eller bare ord",
            "Strakstiltak:",
            "Lagret. Slettes",
        ],
    );
    let asked = heard.matches("Les kortet. Skriv m eller sett").count();
    assert_eq!(asked, 7, "asked anew after every line that does nothing");
    let kept = records(&mut session);
    assert_eq!(kept[0].alerts[0].done.len(), 2);
    assert_eq!(kept[0].alerts[0].words, "ringte legevakta sammen");
}

#[test]
fn a_mistyped_answer_is_corrected_from_its_alert_and_leaves_nothing() {
    let place = tempfile::tempdir().unwrap();
    let mut session = open_session(&place.path().join("data"));
    let mut said = vec!["", "", "", "1", "1", "1", "4", "1", "4", "4", "4", "4", "4", "1", "r", "4"];
    said.extend([""; 5]);
    said.extend(PLAN);
    said.push("l");
    let heard = heard(&mut session, &order(&["epds"]), &said);
    assert!(heard.contains("Ført: rute 1 ovenfra"), "{heard}");
    assert!(records(&mut session)[0].alerts.is_empty());
}

#[test]
fn declined_not_asked_and_back_are_kept_apart_from_no_and_zero() {
    let place = tempfile::tempdir().unwrap();
    let mut session = open_session(&place.path().join("data"));
    // Tolerance declined; worried first yes, then back and no; amnesia not asked for another reason.
    let mut said = vec!["", "", "", "1", "v", "1", "<", "2", "2", "h", "5", "telefonen ringte", "2"];
    said.extend([""; 4]);
    said.extend(PLAN);
    said.push("l");
    let heard = heard(&mut session, &order(&["tweak"]), &said);
    assert_in_order(&heard, &["Ført: Ja", "Sum TWEAK: 0–3 av 7, åpent", "Kan ikke sies ennå"]);
    let kept = records(&mut session);
    let scale = &kept[0].forms[0].scales[0];
    assert_eq!((scale.min, scale.max, scale.band.as_ref()), (0, 3, None));
    assert!(heard.contains("Minnehull: ikke spurt: telefonen ringte"), "{heard}");
}

#[test]
fn what_is_no_answer_is_said_and_asked_again_and_changes_nothing() {
    let place = tempfile::tempdir().unwrap();
    let mut session = open_session(&place.path().join("data"));
    let said = ["", "", "", "3", "ja", "", "0", "1", "2.5", "41", "-1", "2–3", "tre"];
    let heard = heard(&mut session, &order(&["tweak"]), &said);
    assert_eq!(heard.matches("går ikke her. Skriv et tall fra 1 til 2.").count(), 3, "{heard}");
    assert_eq!(heard.matches("går ikke her. Skriv et helt tall fra 0 til 40.").count(), 5, "{heard}");
    assert!(heard.contains("Inndata tok slutt.\nUtkastet er trygt."), "{heard}");
    assert_eq!(heard.matches("lagret ").count(), 1);
}

#[test]
fn after_the_input_ends_in_the_middle_the_visit_goes_on_at_the_same_question() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("data");
    heard(&mut open_session(&path), &order(&["tweak"]), &["", "", "", "1", "3", "2"]);
    let mut session = open_session(&path);
    let (said, refused) = talk(&mut session, &Order { interactive: false, ..order(&["tweak"]) }, &["", "1"]);
    assert!(said.is_empty(), "{said}");
    assert!(matches!(refused, Ended::Refused(why) if why.contains("--resume")));
    let mut said = vec!["1", "2", "2", "2"];
    said.extend([""; 4]);
    said.extend(PLAN);
    said.push("l");
    let heard = heard(&mut session, &order(&["epds"]), &said);
    assert_in_order(
        &heard,
        &["En påbegynt samtale ligger her, lagret nå nettopp", "TWEAK (versjon", "TWEAK, spørsmål 4 av 6"],
    );
    assert!(!heard.contains("TWEAK, spørsmål 3 av 6"), "{heard}");
    let mut expected = vec![Answer::Yes, Answer::Number(3)];
    expected.extend(std::iter::repeat_n(Answer::No, 4));
    assert_eq!(records(&mut session)[0].forms[0], by_domain("tweak", expected));
}

#[test]
fn a_waiting_visit_is_deleted_only_after_a_yes_and_resuming_nothing_is_refused() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("data");
    heard(&mut open_session(&path), &order(&["tweak"]), &["", "1"]);
    let heard_no = heard(&mut open_session(&path), &order(&["tweak"]), &["2", "2", "3"]);
    assert!(heard_no.contains("Slette den påbegynte samtalen?"));
    let heard_yes = heard(&mut open_session(&path), &order(&["tweak"]), &["2", "1", "q"]);
    assert!(heard_yes.contains("Slettet."), "{heard_yes}");
    let mut session = open_session(&place.path().join("other"));
    let (_, refused) = talk(&mut session, &resuming(), &[]);
    assert!(matches!(refused, Ended::Refused(_)));
}

#[test]
fn the_private_part_is_sealed_apart_and_asks_for_the_passphrase_after_the_gate() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("data");
    let begun = heard(&mut session(&path), &order(&["inquiry"]), &["1", "", "1", "", "", "1"]);
    assert!(begun.contains("lagret 2"), "{begun}");
    let mut again = session(&path);
    let heard = heard(&mut again, &resuming(), &["1", "4"]);
    let (before, after) = heard.split_once(GATE).unwrap();
    assert!(!before.to_lowercase().contains("vold") && !before.contains("spørre"), "{before}");
    assert_in_order(after, &["hver gang", "spørsmål 2 av 7: Når: redd hjemme", "spørsmål 3 av 7"]);
}

#[test]
fn who_was_not_alone_and_is_later_chooses_what_to_ask_then() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("data");
    let said = ["1", "1", "12", "1", "3", "1", "1", "1", "", "o", "<", "2"];
    heard(&mut session(&path), &Order { interactive: true, ..Order::default() }, &said);
    let heard = heard(&mut session(&path), &resuming(), &["<", "1"]);
    assert_in_order(&heard, &["Veien videre", GATE, "hver gang", "Vold: hvilket verktøy"]);
}

#[test]
fn somebody_coming_in_closes_the_private_part_and_nothing_of_it_is_shown_after() {
    let place = tempfile::tempdir().unwrap();
    let mut session = open_session(&place.path().join("data"));
    let mut said = vec!["", "1", "", "", "1", "p"];
    said.extend(PLAN);
    said.extend(["u", "l"]);
    let heard = heard(&mut session, &order(&["inquiry"]), &said);
    let (_, after) = heard.split_once("Denne delen er lukket").unwrap();
    assert!(!after.to_lowercase().contains("vold") && !after.contains("redd"), "{after}");
}

#[test]
fn somebody_coming_in_after_the_private_part_hides_it_and_what_was_told_stands() {
    let place = tempfile::tempdir().unwrap();
    let mut session = open_session(&place.path().join("data"));
    let mut said = vec!["", "1", "", "", "2", "2", "2", "2", "2", "2", "", "", "", "", "1", "p"];
    said.extend(PLAN);
    said.extend(["<", "<", "1"]);
    said.extend(PLAN);
    said.extend(["1", "u", "l"]);
    let heard = heard(&mut session, &order(&["inquiry"]), &said);
    let (_, after) = heard.split_once("Denne delen er lukket").unwrap();
    let (hidden, open_again) = after.split_once(GATE).unwrap();
    assert!(hidden.contains("Oppsummering") && !hidden.contains("redd"), "{hidden}");
    assert!(open_again.contains("Redd hjemme: Nei"), "{open_again}");
}

#[test]
fn not_alone_goes_to_the_plan_without_naming_what_was_not_asked() {
    let place = tempfile::tempdir().unwrap();
    let mut session = open_session(&place.path().join("data"));
    let mut said = vec!["t", "1", "", "j", "2", "", "", "2"];
    said.extend(PLAN);
    said.extend(["c", "3", "", "u", "f", "l"]);
    let heard = heard(&mut session, &order(&["inquiry"]), &said);
    assert!(!heard.to_lowercase().contains("vold"), "{heard}");
    assert!(heard.contains("Lagret. Slettes"), "{heard}");
}

#[test]
fn what_was_seen_and_what_was_consented_to_are_told_by_number_and_stand_in_the_note() {
    let place = tempfile::tempdir().unwrap();
    let mut session = open_session(&place.path().join("data"));
    let mut said = vec![""];
    said.extend(&TWEAK[..9]);
    // At the result: two ticks, one of them taken back; a private one is not on the list.
    said.extend(["j", "1 3", "3", "10", ""]);
    said.extend(["", "", ""]);
    said.extend(["c", "1", "2 3", "2", "2", "", "?"]);
    said.extend(PLAN);
    said.extend(["f", "u", "l"]);
    let heard = heard(&mut session, &order(&["tweak"]), &said);
    assert_in_order(
        &heard,
        &[
            "Det du har sett eller hørt",
            "1) Vil gjerne ha hjelp (krysset av)",
            "«10» går ikke her",
            "Samtykke",
            "1) Å svare på spørsmål: sagt ja",
            "«2 3» går ikke her",
            "2) At det skrives i journalen: sagt nei",
            "Journal må du føre også etter et nei",
            "c: samtykke",
            "Merket som ført i journalen",
            "Notat fra samtale",
            "Sett eller fortalt utenom skjema\n  Vil gjerne ha hjelp",
            "Samtykke\n  Å svare på spørsmål: sagt ja\n  At det skrives i journalen: sagt nei",
            "Ønsket ikke at dette skulle skrives i journalen",
        ],
    );
    let kept = records(&mut session);
    assert_eq!(kept[0].judgement.iter().collect::<Vec<_>>(), [&Judgement::WantsHelp]);
    assert_eq!(kept[0].consents.journal, Consent::Refused);
    assert!(kept[0].transferred);
}

#[test]
fn who_can_read_what_is_sent_is_asked_where_they_are_alone_and_not_elsewhere() {
    let place = tempfile::tempdir().unwrap();
    let said = Said { alone: Some(Alone::Yes), ..Said::default() };
    let mut lines = vec![""];
    lines.extend(TWEAK);
    lines.extend(["x", "h", "<", "3"]);
    lines.extend(PLAN);
    lines.extend(["u", "l"]);
    let mut session = open_session(&place.path().join("data"));
    let heard = heard(&mut session, &Order { said, ..order(&["tweak"]) }, &lines);
    assert_in_order(
        &heard,
        &[
            "«x» går ikke her",
            "Veien videre",
            "Ført: ikke spurt",
            "Andre kan kanskje lese det som blir sendt.",
            "Om andre kan lese det som blir sendt: vet ikke.",
        ],
    );
    assert_eq!(records(&mut session)[0].reading, Some(Reading::Unknown));
}

#[test]
fn practice_keeps_nothing_and_every_page_says_so() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("data");
    let mut said = vec![""];
    said.extend(TWEAK);
    said.extend(PLAN);
    said.push("l");
    let heard = heard(&mut session(&path), &Order { practice: true, ..order(&["tweak"]) }, &said);
    for page in ["TWEAK. Før skjemaet", "TWEAK, spørsmål 3", "TWEAK. Det som ble fortalt", "Oppsummering"]
    {
        assert!(heard.contains(&format!("ØVELSE. {page}")), "{page}:\n{heard}");
    }
    assert!(heard.contains("Ingenting ble lagret."));
    assert!(!heard.contains("lagret 1") && !path.exists());
}

#[test]
fn leaving_where_nothing_is_kept_is_asked_about_first() {
    let place = tempfile::tempdir().unwrap();
    let mut session = session(&place.path().join("data"));
    let heard = heard(&mut session, &order(&["tweak"]), &["3", "", "", "", "q", "2", "1", "q", "1"]);
    assert_in_order(
        &heard,
        &["lagres ikke", "Ingenting av samtalen er lagret.", "Avslutte likevel?", "spørsmål 2"],
    );
}

/// Lines, before some of which something happens to the disk.
struct Eventful<'a>(Vec<(&'a str, Event<'a>)>);

type Event<'a> = Box<dyn FnOnce() + 'a>;

impl Source for Eventful<'_> {
    fn next_line(&mut self, _: usize) -> std::io::Result<Vec<u8>> {
        if self.0.is_empty() {
            return Ok(Vec::new());
        }
        let (line, happens) = self.0.remove(0);
        happens();
        Ok(format!("{line}\n").into_bytes())
    }
}

#[test]
fn an_answer_that_could_not_be_kept_is_said_at_once_and_the_next_one_keeps_both() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("data");
    let drafts = path.join("drafts");
    let mut session = open_session(&path);
    let breaks = || {
        // A file where the folder of drafts should be: nothing can be saved.
        std::fs::remove_dir_all(&drafts).unwrap();
        std::fs::write(&drafts, "").unwrap();
    };
    let heals = || std::fs::remove_file(&drafts).unwrap();
    let mut input = Eventful(vec![
        ("", Box::new(|| {})),
        ("", Box::new(|| {})),
        ("", Box::new(|| {})),
        ("1", Box::new(|| {})),
        ("3", Box::new(breaks)),
        ("2", Box::new(heals)),
    ]);
    let (mut output, text) = (Vec::new(), Text::of(Lang::Nb));
    let mut secret = |_: &str| None;
    let lines = Lines::new(&mut input, &mut output, None, false, &text);
    run(Face { lines, session: &mut session, ask_secret: &mut secret }, &order(&["tweak"]));
    let heard = String::from_utf8(output).unwrap();
    assert_in_order(
        &heard,
        &["lagret 1\n", "IKKE LAGRET.", "spørsmål 3 av 6", "lagret 2\n", "spørsmål 4 av 6"],
    );
    assert_eq!(heard.matches("IKKE LAGRET").count(), 1);
}

/// An output that closes after so many bytes.
struct Closing(usize);

impl std::io::Write for Closing {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 = self.0.checked_sub(bytes.len()).ok_or(std::io::ErrorKind::BrokenPipe)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_closed_output_ends_the_visit_quietly_with_its_draft_safe() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("data");
    for room in [0, 100, 1800, 2500] {
        let mut session = open_session(&path);
        let _ = session.run(Effect::DiscardDraft);
        let (mut input, mut output) = (&b"\n\n\n1\n3\n2\n2\n"[..], Closing(room));
        let text = Text::of(Lang::Nb);
        let mut secret = |_: &str| None;
        let lines = Lines::new(&mut input, &mut output, None, false, &text);
        let face = Face { lines, session: &mut session, ask_secret: &mut secret };
        assert_eq!(run(face, &order(&["tweak"])), Ended::Well);
        assert!(session.waiting_draft().unwrap().is_some(), "{room}");
    }
}

fn binary(place: &Path) -> Command {
    let mut command = Command::cargo_bin("tidlig-inn").unwrap();
    command.env("TIDLIG_INN_HOME", place).env("TERM", "dumb").timeout(std::time::Duration::from_secs(60));
    command
}

#[test]
fn the_program_itself_works_on_a_pipe_and_keeps_nothing_where_nobody_can_choose() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("data");
    let said = format!("\n{}\n{}\nl\n", TWEAK.join("\n"), PLAN.join("\n"));
    let mut program = binary(&path);
    program.args(["screen", "tweak", "--stage", "pregnant", "--week", "12"]);
    let ran = program.write_stdin(said).assert().success();
    let (out, err) = (&ran.get_output().stdout, &ran.get_output().stderr);
    let (out, err) = (String::from_utf8_lossy(out), String::from_utf8_lossy(err));
    assert!(out.contains("Sum TWEAK: 2 av 7") && out.contains("Notat fra samtale"), "{out}");
    assert!(!out.contains('\u{1b}'));
    assert_eq!(err.lines().count(), 1, "{err}");
    assert!(err.contains("ingenting lagres"), "{err}");
    assert!(!path.join("drafts").exists() && !path.join("records").exists());
}

#[test]
fn the_program_itself_keeps_and_resumes_over_a_pipe() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("data");
    drop(open_session(&path));
    binary(&path).args(["screen", "tweak", "--plain"]).write_stdin("\n\n\n1\n3\n").assert().success();
    let refused = binary(&path).args(["screen", "tweak", "--plain"]).write_stdin("\n").assert().code(1);
    assert!(String::from_utf8_lossy(&refused.get_output().stderr).contains("--resume"));
    let ran = binary(&path).args(["screen", "--plain", "--resume"]).write_stdin("2\n").assert().success();
    let out = String::from_utf8_lossy(&ran.get_output().stdout).into_owned();
    assert!(out.contains("TWEAK, spørsmål 3 av 6") && out.contains("spørsmål 4 av 6"), "{out}");
}

#[test]
fn an_unknown_instrument_and_two_stages_at_once_are_refused() {
    let place = tempfile::tempdir().unwrap();
    let refused = binary(place.path()).args(["screen", "tweek", "--plain"]).assert().code(1);
    let err = String::from_utf8_lossy(&refused.get_output().stderr).into_owned();
    assert!(err.contains("'tweek'") && err.contains("tweak") && err.contains("epds"), "{err}");
    binary(place.path()).args(["screen", "epds", "--week", "9", "--baby-weeks", "2"]).assert().code(2);
    binary(place.path()).args(["screen", "epds", "--week", "99"]).assert().code(2);
}
