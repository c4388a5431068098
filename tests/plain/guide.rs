//! Plans and guides on lines, on the content that is shipped: a municipality, a practitioner, a family.

use std::path::Path;

use assert_cmd::Command;
use tidlig_inn::domain::guide::training::Stand;
use tidlig_inn::domain::guide::{Field, Holds, Item};
use tidlig_inn::domain::lang::Lang;
use tidlig_inn::plain::{Face, Lines, guides};
use tidlig_inn::session::guides::{Form, Plans, What, in_order};
use tidlig_inn::session::{Effect, Outcome, Secret, Session};
use tidlig_inn::store::Folder;
use tidlig_inn::text::Text;

use super::{GATE, PASSPHRASE, open_session, records, session};

/// Says these lines from the list of guides, and gives what was heard.
fn heard(session: &mut Session, said: &[&str]) -> String {
    let said: String = said.iter().map(|line| format!("{line}\n")).collect();
    let (mut input, mut output) = (said.as_bytes(), Vec::new());
    let text = Text::of(Lang::Nb);
    let mut secret = |_: &str| Some(Secret::from(PASSPHRASE.to_owned()));
    let lines = Lines::new(&mut input, &mut output, Some(78), false, &text);
    guides(Face { lines, session, ask_secret: &mut secret }, None);
    String::from_utf8(output).unwrap()
}

/// The number of a guide on the list; behind the last, the training log and the counts.
fn number(session: &Session, id: &str) -> String {
    let listed = in_order(session.library());
    let after = match id {
        "training" => listed.len(),
        "counts" => listed.len() + 1,
        id => listed.iter().position(|guide| guide.id.as_str() == id).unwrap(),
    };
    (after + 1).to_string()
}

fn plans(session: &mut Session) -> Plans {
    let Outcome::Documents(_, documents) = session.run(Effect::ListDocuments(Folder::Plans)) else {
        panic!()
    };
    Plans::of(documents)
}

fn files(path: &Path, folder: &str) -> usize {
    std::fs::read_dir(path.join(folder)).map_or(0, Iterator::count)
}

fn in_one_line(heard: &str) -> String {
    heard.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_municipality_goes_from_an_empty_plan_to_a_decided_one_on_lines() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("data");
    let mut session = session(&path);
    let plan = number(&session, "samspill-plan");
    let mut said = vec![plan.as_str(), "1", "1 notat Flere familier blir sett", "2", "", "", "", ""];
    said.extend(["3", "3 rolle leder", "3 tall 8", "", ""]);
    said.extend([
        "1",
        "1 rolle leder for helsestasjonen",
        "2",
        "2 rolle kommunedirektør",
        "2 dato 31.2.2027",
    ]);
    said.extend(["2 dato 1.12.2027", "", "", "q"]);
    let first = heard(&mut session, &said);
    assert!(first.contains("er ingen dato"), "{first}");
    let library = session.library();
    let guide = in_order(library).into_iter().find(|guide| guide.id.as_str() == "samspill-plan").unwrap();
    let decided = |plans: &Plans| {
        let progress = plans.progress(&guide);
        progress
            .reached(&guide)
            .into_iter()
            .any(|(one, left)| one.id.as_str() == "decided" && left.is_empty())
    };
    assert!(!decided(&plans(&mut session)), "without a day nothing is decided");
    let said = [plan.as_str(), "", "", "", "", "", "", "1 dato 1.12.2027", "ut md", "", "", "q"];
    let second = in_one_line(&heard(&mut session, &said));
    assert!(decided(&plans(&mut session)), "{second}");
    assert!(second.contains("– nådd") && second.contains("Skrevet til"), "{second}");
    drop(session);
    // And from the command line.
    for (form, told) in [("--markdown", "- [x]"), ("--html", "<!DOCTYPE html>"), ("--ics", "BEGIN:VCALENDAR")]
    {
        let mut command = Command::cargo_bin("tidlig-inn").unwrap();
        command.arg("--data-dir").arg(&path).args(["guide", "samspill-plan", form]);
        let output = command.assert();
        if form == "--ics" {
            // Both days are of what is done already.
            output.failure();
        } else {
            let output = String::from_utf8(output.success().get_output().stdout.clone()).unwrap();
            assert!(output.contains(told) && output.contains("leder for helsestasjonen"), "{output}");
        }
    }
}

#[test]
fn a_practitioner_goes_from_the_workshop_to_confident_on_lines() {
    let place = tempfile::tempdir().unwrap();
    let mut session = session(&place.path().join("data"));
    let log = number(&session, "training");
    let mut said = vec![log.as_str(), "ny helsesykepleier 1", "1", "2 helsesykepleier 2", "3 8"];
    said.extend([
        "4 1.9.2025",
        "5 2.9.2025",
        "veiledning 1.10.2025",
        "ikke 1.10.2025",
        "veiledning 8.10.2025",
    ]);
    said.extend(["holdt 8.10.2025", "øvd 8.10.2025 finne signalet", "prøve 8.10.2025 vente lenger"]);
    said.extend(["6 1.6.2026", "<", "q"]);
    let told = heard(&mut session, &said);
    let stand = |session: &mut Session| plans(session).training.people[0].stand();
    assert_eq!(stand(&mut session), Stand::HalfConfident, "{told}");
    assert!(told.contains("ikke holdt") && told.contains("én kursdag av to"), "{told}");
    heard(&mut session, &[&log, "1", "7 8.6.2026", "q"]);
    assert_eq!(stand(&mut session), Stand::Confident);
    assert_eq!(plans(&mut session).training.people[0].held(), 1);
}

#[test]
fn counts_are_kept_on_lines_and_small_ones_withheld() {
    let place = tempfile::tempdir().unwrap();
    let mut session = session(&place.path().join("data"));
    let counts = number(&session, "counts");
    let told = heard(&mut session, &[&counts, "1=12", "2=10", "3=2", "9=1", "q"]);
    assert!(told.contains("Sa nei: 2 (i rapporten: vises ikke)"), "{told}");
    assert!(told.contains("Sa ja: 10 (i rapporten: vises ikke)"), "{told}");
}

/// From the list to the question before the private part.
fn to_gate(visits: &str) -> Vec<&str> {
    vec![visits, "b", "1", "12", "1", "1 tall 2", ""]
}

#[test]
fn a_family_goes_from_the_offer_through_a_pause_to_the_closing_on_lines() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("data");
    let mut session = open_session(&path);
    let visits = number(&session, "samspill-visits");
    // Told unsafe: what follows waits, and the visit goes on to its plan.
    let mut said = to_gate(&visits);
    said.extend(["1", "", "1", "", "", "1", "3", "", "", "", "1", "", "", "", "", "", "", "1", "u", "l"]);
    let told = heard(&mut session, &said);
    let (before, after) = told.split_once(GATE).unwrap();
    for name in ["utrygg", "Utrygg", "vold", "redd for", "Trygt å ringe", "en annen svarer"] {
        assert!(!before.contains(name), "{name}: {before}");
    }
    assert!(after.contains("Tilbud og film venter."), "{after}");
    assert!(!after.contains("Del 4 av"), "nothing that waits is gone to:\n{after}");
    assert!(after.contains("Del 8 av 8"), "the closing is reached:\n{after}");
    // What is for today comes first, then what the law asks; nothing speaks of a door to somebody who said no.
    let (_, plan) = after.split_once("Neste steg").unwrap();
    let place = |words: &str| plan.find(words).unwrap_or_else(|| panic!("{words}: {plan}"));
    let order = ["1) I dag – ", "Krisesenter", "Loven – Barnevernet", "Loven – Avverge", "Denne uka – "];
    let places = order.map(place);
    assert!(places.is_sorted(), "{places:?} {plan}");
    assert!(plan.contains("trygg kontakt") && !plan.contains("Døra står åpen"), "{plan}");
    let kept = records(&mut session);
    let guide = kept[0].guide.as_ref().unwrap();
    assert!(guide.waits);
    let open = serde_json::to_string(&kept).unwrap();
    assert!(!open.contains("told-unsafe") && !open.contains("before-the-camera"), "{open}");
    assert_eq!(guide.parts[0].lines[0].entry.number, Some(2));
    // Next visit: assessed, filmed, looked at, closed.
    let mut said = to_gate(&visits);
    said.extend([
        "1",
        "",
        "",
        "",
        "1",
        "1",
        "7",
        "7 dato 1.12.2027",
        "",
        "1",
        "2",
        "",
        "1",
        "",
        "3 notat hun så på deg",
        "",
        "1",
        "",
    ]);
    said.extend([
        "1",
        "1 dato 1.12.2027",
        "3",
        "3 dato 1.12.2027",
        "4 rolle helsestasjonen",
        "4 dato 1.12.2027",
        "4",
        "5",
        "",
    ]);
    said.extend(["1", "", "", "", "", "", "", "1", "l"]);
    let told = heard(&mut session, &said);
    let kept = records(&mut session);
    assert_eq!(kept.len(), 2, "{told}");
    let closed = kept.iter().filter_map(|record| record.guide.as_ref());
    let closed: Vec<_> = closed.filter(|guide| !guide.waits && guide.reached.len() == 1).collect();
    assert_eq!(closed.len(), 1, "{told}");
    assert_eq!((files(&path, "drafts"), files(&path, "plans")), (0, 0));
}

#[test]
fn not_alone_passes_the_part_over_and_tells_nothing_of_it_on_lines() {
    let place = tempfile::tempdir().unwrap();
    let mut session = open_session(&place.path().join("data"));
    let visits = number(&session, "samspill-visits");
    let mut said = to_gate(&visits);
    said.extend(["2", "", "", "2", "", "", "", "", "", "2", "", "u", "q"]);
    let told = heard(&mut session, &said);
    let (_, after) = told.split_once(GATE).unwrap();
    assert!(after.contains("Del 4 av 8"), "{after}");
    for name in ["utrygg", "Rett før kameraet", "Trygt å ringe", "Tilbud og film venter"] {
        assert!(!told.contains(name), "{name}: {told}");
    }
}

#[test]
fn a_discussion_without_names_is_said_only_coarser_on_lines() {
    let place = tempfile::tempdir().unwrap();
    let mut session = open_session(&place.path().join("data"));
    let sheet = number(&session, "anonymous-discussion");
    let guide =
        in_order(session.library()).into_iter().find(|guide| guide.id.as_str() == "anonymous-discussion");
    let guide = guide.unwrap();
    let (part, item) = guide
        .parts
        .iter()
        .enumerate()
        .find_map(|(at, part)| {
            Some((at, part.items.iter().position(|item| item.id.as_str() == "three-sentences")?))
        })
        .unwrap();
    let item_id = guide.parts[part].items[item].id.clone();
    let mut said = vec![sheet.as_str(), "b", "1", ""];
    said.extend(std::iter::repeat_n("", part));
    said.push("1");
    let note = format!("{} notat Kari (28) er i uke 32 og bor i tromsø, tlf 22 33 44 55.", item + 1);
    said.push(&note);
    said.extend(std::iter::repeat_n("", guide.parts.len() - part));
    said.extend(["", "", "", "", "", "", "1", "u", "", "l", "b"]);
    let told = heard(&mut session, &said);
    let (before, _) = told.split_once(GATE).unwrap();
    for name in ["Krisesenter", "Hva du spør om", "Kompetanseteamet", "Del 2 av 5"] {
        assert!(!before.contains(name), "{name}: {before}");
    }
    assert!(before.contains("Del 2 av 2"), "{before}");
    assert!(told.contains("Programmet ser ikke alt"), "{told}");
    let (_, shown) = told.rsplit_once("bytter ut").unwrap();
    let (shown, _) = shown.split_once("Skriv l for").unwrap();
    assert!(shown.contains("nær fødsel") && shown.contains("[…]"), "{told}");
    for name in ["Kari", "28", "romsø", "uke 32", "22 33"] {
        assert!(!shown.contains(name), "{name}: {shown}");
    }
    assert!(!guide.item(&item_id).unwrap().can_be_done() && !shown.contains("[ ]"), "no box: {shown}");
    let open = serde_json::to_string(&records(&mut session)).unwrap();
    assert!(open.contains("anonymous-discussion"), "{told}");
    for name in ["Kari", "three-sentences", "Hva du spør om", "Hvem du kan spørre"] {
        assert!(!open.contains(name), "{name}: {open}");
    }
}

#[test]
fn what_is_written_in_the_split_part_is_in_no_minutes_on_lines() {
    let place = tempfile::tempdir().unwrap();
    let mut session = open_session(&place.path().join("data"));
    let meeting = number(&session, "meeting");
    let said = [
        meeting.as_str(),
        "b",
        "1",
        "",
        "5 notat fastlege",
        "",
        "1",
        "1",
        "2",
        "",
        "o",
        "",
        "",
        "",
        "",
        "",
        "",
        "1",
        "md",
        "m",
        "q",
    ];
    let told = heard(&mut session, &said);
    let (_, markdown) = told.rsplit_once("# Referat: ").unwrap();
    assert!(!markdown.contains("fastlege"), "{markdown}");
    let (_, minutes) = told.rsplit_once("Referat: ").unwrap();
    let (minutes, _) = minutes.split_once("Skriv l for").unwrap();
    assert!(!minutes.contains("fastlege"), "what was prepared with one at a time is no minutes: {told}");
    assert!(!minutes.contains("tomannshånd") && !minutes.contains("Når møtet må deles"), "{minutes}");
}

#[test]
fn what_looks_like_it_tells_of_somebody_is_asked_about_before_it_is_kept_on_lines() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("data");
    let mut session = session(&path);
    let (plan, log) = (number(&session, "samspill-plan"), number(&session, "training"));
    let said = [&plan, "1 notat mor 12.03.1990 og Kari Nordmann", "2", "q"];
    let told = in_one_line(&heard(&mut session, &said));
    assert!(
        told.contains("«Kari Nordmann» kan være et navn, «12.03.1990» kan være en fødselsdato"),
        "{told}"
    );
    assert!(told.contains("Ikke lagret"), "{told}");
    heard(&mut session, &[&log, "ny Kari Nordmann", "2", "q"]);
    assert_eq!(files(&path, "plans"), 0);
    let told = heard(&mut session, &[&log, "ny Kari Nordmann", "1", "1", "2 Ola Nordmann", "2", "q"]);
    let people = plans(&mut session).training.people;
    assert_eq!((people.len(), people[0].deputy.as_str()), (1, ""), "{told}");
}

#[test]
fn a_plan_offers_at_each_item_what_the_item_takes_on_lines() {
    let place = tempfile::tempdir().unwrap();
    let mut session = session(&place.path().join("data"));
    for guide in in_order(session.library()).iter().filter(|guide| guide.holds == Holds::Plan) {
        let mut said = vec![number(&session, guide.id.as_str())];
        said.extend(guide.parts.iter().map(|_| String::new()));
        said.push("q".to_owned());
        let said: Vec<&str> = said.iter().map(String::as_str).collect();
        let told = in_one_line(&heard(&mut session, &said));
        let mut rest = told.as_str();
        for part in &guide.parts {
            let (_, from) = rest.split_once(part.title.get(Lang::Nb)).unwrap();
            let (page, after) = from.split_once("Tom linje går videre").unwrap();
            for (field, word) in
                [(Field::Role, "rolle …"), (Field::Date, "dato 1.12"), (Field::Number, "tall 3")]
            {
                let takes = part.items.iter().any(|item| item.fields.contains(&field));
                assert_eq!(page.contains(word), takes, "{field:?} in {page}");
            }
            assert_eq!(page.contains("krysser av"), part.items.iter().any(Item::can_be_done), "{page}");
            rest = after;
        }
    }
}

#[test]
fn a_plan_is_written_out_with_a_box_at_what_is_done_and_at_nothing_else() {
    let place = tempfile::tempdir().unwrap();
    let session = session(&place.path().join("data"));
    let text = Text::of(Lang::Nb);
    for guide in in_order(session.library()).into_iter().filter(|guide| guide.holds == Holds::Plan) {
        let plan = What::Plan(std::sync::Arc::clone(&guide));
        let markdown = plan.words(Form::Markdown, &Plans::default(), session.now(), &text).unwrap();
        let boxes = markdown.matches("- [ ]").count();
        assert_eq!(boxes, guide.reached.len() + guide.items().filter(|item| item.can_be_done()).count());
    }
}

#[test]
fn waiting_is_in_the_help_of_a_guide_that_can_wait_and_of_no_other() {
    let place = tempfile::tempdir().unwrap();
    let mut session = open_session(&place.path().join("data"));
    for (guide, waits) in [("samspill-visits", true), ("anonymous-discussion", false)] {
        let listed = number(&session, guide);
        let told = in_one_line(&heard(&mut session, &[&listed, "øv", "1", "", "?", "q"]));
        let (_, help) = told.split_once("Hjelp. Skriv").unwrap();
        assert_eq!(help.contains("w lar det vente"), waits, "{help}");
        assert!(help.contains("«1 ?» forklarer"), "{help}");
    }
}

#[test]
fn a_guide_is_read_whole_on_lines_once_it_was_said_that_nobody_is_near() {
    let place = tempfile::tempdir().unwrap();
    let mut session = open_session(&place.path().join("data"));
    let visits = number(&session, "samspill-visits");
    let told = heard(&mut session, &[&visits, "", "", "", "1", "<", "", "p", "<", "", "q"]);
    assert_eq!(told.matches(GATE).count(), 1, "asked once: {told}");
    let (before, after) = told.split_once(GATE).unwrap();
    assert!(!before.contains("For deg alene"), "{before}");
    assert_eq!(after.matches("For deg alene: ").count(), 2, "read, gone back from and to: {after}");
    let (_, closed) = after.split_once("Denne delen er lukket").unwrap();
    assert!(!closed.contains("For deg alene: "), "{closed}");
    let told = heard(&mut session, &[&visits, "", "", "", "2", "<", "", "q"]);
    assert!(!told.contains("For deg alene") && told.matches(GATE).count() == 1, "{told}");
}

#[test]
fn what_becomes_of_notes_is_said_as_things_are_kept_on_lines() {
    let place = tempfile::tempdir().unwrap();
    let mut session = session(&place.path().join("data"));
    let visits = number(&session, "samspill-visits");
    assert!(matches!(session.run(Effect::KeepNothing), Outcome::Kept));
    let told = in_one_line(&heard(&mut session, &[&visits, "b", "1", "", "q", "1"]));
    assert!(
        told.contains("lagres ikke") && told.contains("Ingenting av det du skriver om en familie"),
        "{told}"
    );
    let mut said = vec![visits.as_str(), "b", "1", ""];
    said.extend(["o", "", "", "", "", "", "", "q", "1"]);
    let told = in_one_line(&heard(&mut session, &said));
    assert!(
        told.contains("Skriv l for å avslutte; ingenting lagres.") && !told.contains("Skriv l for å lagre"),
        "{told}"
    );
    let told = in_one_line(&heard(&mut session, &[&visits, "øv", "q"]));
    assert!(told.contains("Familien er oppdiktet, og ingenting lagres."), "{told}");
}

#[test]
fn practice_on_lines_keeps_nothing_and_says_so() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("data");
    let mut session = open_session(&path);
    let visits = number(&session, "samspill-visits");
    let told = heard(&mut session, &[&visits, "øv", "1", "", "1", "q"]);
    assert!(told.contains(Text::of(Lang::Nb).shell.practice), "{told}");
    assert_eq!((files(&path, "drafts"), files(&path, "records")), (0, 0));
}
