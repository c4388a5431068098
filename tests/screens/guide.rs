//! Plans and guides by keys: a municipality, a practitioner, a family; and what of a visit by a guide never shows.

use tidlig_inn::domain::guide::training::Stand;
use tidlig_inn::domain::lang::Lang;
use tidlig_inn::domain::visit::Step;
use tidlig_inn::session::guides::{Plans, Straight};
use tidlig_inn::session::{Effect, Exposure};
use tidlig_inn::store::{DataDir, Folder, RealDisk, Store};
use tidlig_inn::tui::{Look, Screen};

use super::face::{Disk, Face, WORDS, names};
use super::states::{TO_GUIDE_GATE, pass, to_gate};

/// What lies kept of plans.
fn plans(face: &Face) -> Plans {
    let place = face.place.as_ref().unwrap().path();
    Plans::of(Store::open(DataDir::at(place), Box::new(RealDisk)).unwrap().documents(Folder::Plans).unwrap())
}

fn out(face: &Face, ending: &str) -> String {
    let files = std::fs::read_dir(face.place.as_ref().unwrap().path().join("out")).unwrap();
    let files = files.map(|entry| entry.unwrap().path());
    let file = files.into_iter().find(|path| path.extension().is_some_and(|end| end == ending)).unwrap();
    std::fs::read_to_string(file).unwrap()
}

#[test]
fn a_municipality_goes_from_an_empty_plan_to_a_decided_one() {
    let mut face = Face::new(Disk::Fresh);
    face.press("p");
    face.must_show("0 av 3 gjort");
    face.press("1 Space Down e 'Alle_får_tilbudet Enter");
    face.press("Enter Space");
    face.press("Enter");
    assert!(!face.shows("Besluttet – nådd"), "without who and when nothing is decided:\n{}", face.text());
    face.must_show(WORDS.guide.missing_whole);
    face.press("Backspace Down e 'leder_i_tjenesten Enter Down e '1.12.2026 Enter Enter");
    face.must_show("Besluttet – nådd");
    // Kept after each change, also where nothing about visits is kept.
    let mut again = face.again();
    again.press("p");
    again.must_show("2 av 3 gjort, Besluttet");
    again.press("1 u 2 1 3");
    let markdown = out(&again, "md");
    assert!(
        markdown.contains("- [x] Besluttet – nådd") && markdown.contains("Rolle: leder i tjenesten"),
        "{markdown}"
    );
    assert!(out(&again, "html").contains("☒"));
    // What is done is no day ahead.
    again.must_show(WORDS.guide.no_dates);
    again.press("Esc Enter Space u 3");
    let dates = out(&again, "ics");
    assert!(
        dates.contains("DTSTART;VALUE=DATE:20261201") && dates.contains("Lederen for tjenesten"),
        "{dates}"
    );
}

#[test]
fn a_day_that_is_past_and_not_done_is_pointed_at() {
    let mut face = Face::new(Disk::Open);
    face.press("p 1 Enter Down Down e '1.1.2026 Enter");
    face.must_show(WORDS.guide.overdue);
    face.press("Esc");
    face.must_show("1 over fristen");
}

#[test]
fn what_is_no_day_is_said_and_what_stood_there_stays() {
    let mut face = Face::new(Disk::Open);
    face.press("p 1 Enter Down Down e '1.2.2026 Enter e Backspace Backspace Backspace Backspace Backspace Backspace Backspace Backspace Backspace Backspace '31.2.2026 Enter");
    face.must_show("er ingen dato");
    face.must_show("01.02.2026");
}

#[test]
fn what_looks_like_it_tells_of_somebody_is_asked_about_before_it_is_kept_in_a_plan() {
    let mut face = Face::new(Disk::Open);
    let kept = |face: &Face| face.files("plans");
    face.press("p 1 Enter Down e 'Kari_Nordmann Enter");
    face.must_show("«Kari Nordmann» kan være et navn");
    assert_eq!(kept(&face), 0, "nothing is kept before it was answered");
    // Enter goes back to the words, as they were typed.
    face.press("Enter");
    face.must_show("Kari Nordmann");
    face.press("Esc");
    assert_eq!(kept(&face), 0);
    face.press("e 'Kari_Nordmann Enter j");
    face.must_show("Rolle: Kari Nordmann");
    assert_eq!(kept(&face), 1);
    // What was let stand is not asked about again.
    face.press("e '_leder Enter");
    face.must_show("Rolle: Kari Nordmann leder");
}

#[test]
fn a_number_and_a_day_of_birth_are_asked_about_in_notes_and_in_the_training_log() {
    let mut face = Face::new(Disk::Open);
    face.press("p 1 Down e 'mor_f._12.03.1990,_tlf_22_33_44_55 Enter");
    face.must_show("kan være en fødselsdato");
    face.must_show("ligner et telefonnummer");
    face.press("n Esc Esc 6 n 'Kari_Nordmann Enter");
    face.must_show("kan være et navn");
    face.press("n");
    assert!(plans(&face).training.people.is_empty());
    face.press("Esc n 'helsesykepleier_1 Enter Enter Down e 'Kari_Nordmann Enter");
    face.must_show("kan være et navn");
    assert_eq!(plans(&face).training.people[0].deputy, "");
    face.press("j");
    assert_eq!(plans(&face).training.people[0].deputy, "Kari Nordmann");
}

#[test]
fn on_a_fresh_machine_a_visit_by_a_guide_asks_what_is_kept_and_then_goes_on() {
    let mut face = Face::new(Disk::Fresh);
    face.press("p 2 b");
    face.must_show(WORDS.keeping.title);
    // Left unchosen, it is the guide that stands there.
    face.press("Esc");
    face.must_show("Del 1 av");
    face.press("b 2");
    face.must_show(WORDS.guide.start_lead);
    face.press("1 Enter");
    assert!(matches!(face.step(), Step::Guide(0)));
    assert_eq!(face.files("drafts"), 1);
}

#[test]
fn what_becomes_of_notes_is_said_as_things_are_kept_here() {
    let words = WORDS.guide;
    for (disk, list, lead) in [
        (Disk::Locked, words.holds_sealed, words.family_lead),
        (Disk::Open, words.holds_family, words.family_open),
        (Disk::Nothing, words.holds_unkept, words.family_unkept),
        (Disk::None, words.holds_unkept, words.family_unkept),
        (Disk::Fresh, words.holds_family, words.family_unchosen),
    ] {
        let mut face = Face::new(disk);
        face.resize(120, 40);
        face.press("p");
        face.must_show(list);
        assert_eq!(face.shows("forseglet"), disk == Disk::Locked, "{disk:?}:\n{}", face.text());
        face.press("2");
        face.must_show(&lead[..30]);
        face.press("v");
        face.must_show(&words.family_practice[..30]);
    }
}

#[test]
fn a_meeting_that_nothing_is_kept_of_is_not_said_to_be_saved() {
    for (disk, kept) in [(Disk::Open, true), (Disk::Nothing, false)] {
        let mut face = Face::new(disk);
        face.press(&format!("{} 4 Enter m", to_gate()));
        face.resize(120, 40);
        assert_eq!(face.shows("Enter lagre og åpne møtet"), kept, "{}", face.text());
        assert_eq!(face.shows("Enter åpne møtet"), !kept, "{}", face.text());
    }
}

#[test]
fn a_guide_is_read_whole_once_it_was_said_that_nobody_is_near_and_is_asked_once() {
    let mut face = Face::new(Disk::Open);
    face.press("p 2 Enter");
    face.must_show(WORDS.gate.title);
    assert!(!face.shows("Trygg nok"), "{}", face.text());
    face.press("1");
    face.must_show("Trygg nok");
    face.must_show(WORDS.guide.own_part);
    assert_eq!(face.app.screen().exposure(), Exposure::Private);
    // On and back again: it was asked.
    face.press("Enter Backspace");
    face.must_show("Trygg nok");
    // Somebody comes in: it is closed, and what follows stands there.
    face.press("F9");
    assert!(!face.shows("Trygg nok") && !face.shows(WORDS.gate.title), "{}", face.text());
    face.press("Backspace Enter");
    assert!(!face.shows("Trygg nok") && !face.shows(WORDS.gate.title), "{}", face.text());
}

#[test]
fn what_is_read_alone_is_closed_by_hiding_and_passed_over_where_somebody_is_near() {
    let mut face = Face::new(Disk::Open);
    face.press("p 2 Enter 1 F12 F12 p");
    face.must_show(WORDS.gate.title);
    assert!(!face.shows("Trygg nok"), "{}", face.text());
    face.press("2");
    assert!(!face.shows("Trygg nok") && !face.shows(WORDS.gate.title), "{}", face.text());
    assert_eq!(face.app.screen().exposure(), Exposure::Nothing);
}

#[test]
fn what_is_only_written_at_has_no_box_on_the_summary() {
    let mut face = Face::new(Disk::Open);
    face.press("p 3 b 1 Enter Enter 1 e 'tre_setninger Ctrl-D Enter Enter");
    face.must_show("tre setninger");
    assert!(!face.shows("[ ]"), "{}", face.text());
}

#[test]
fn the_command_line_leads_straight_to_the_log_and_to_the_counts() {
    for (straight, title) in
        [(Straight::Training, WORDS.guide.training), (Straight::Counts, WORDS.guide.counts)]
    {
        let mut face = Face::new(Disk::Open);
        face.open_guides(straight);
        face.must_show(title);
    }
}

#[test]
fn a_practitioner_goes_from_the_workshop_to_confident_when_both_say_so() {
    let mut face = Face::new(Disk::Open);
    face.press("p 6 n 'helsesykepleier_1 Enter");
    face.must_show("ny");
    face.must_show(WORDS.guide.flag_no_deputy);
    let stand = |face: &Face| plans(face).training.people[0].stand();
    face.press("Enter Down e 'helsesykepleier_2 Enter Down e '8 Enter");
    face.press("Down e '12.1.2026 Enter");
    assert_eq!(stand(&face), Stand::FirstDay);
    face.press("Down e '13.1.2026 Enter");
    assert_eq!(stand(&face), Stand::InSupervision);
    face.must_show(WORDS.guide.flag_no_next);
    // A day of supervision that is past: nobody has said what became of it.
    face.press("Down e '14.1.2026 Enter");
    face.must_show("Ble veiledningen 14.01.2026 holdt?");
    face.press("Space Space");
    face.must_show("ikke holdt, og ingen ny er avtalt");
    face.press("Space Space Down e 'finne_signalet Enter Down e 'vente_lenger Enter");
    face.press("Down e '1.3.2026 Enter");
    // On to the last rows: they say so themselves, then the supervisor.
    face.press("Down Down Down Down e '10.1.2026 Enter");
    assert_eq!(stand(&face), Stand::HalfConfident);
    face.press("Down e '11.1.2026 Enter");
    assert_eq!(stand(&face), Stand::Confident);
    face.press("Esc u 2 3");
    let markdown = out(&face, "md");
    assert!(
        markdown.contains("trygg (begge har sagt det)") && markdown.contains("finne signalet"),
        "{markdown}"
    );
    assert!(out(&face, "ics").contains("20260301"));
}

#[test]
fn counts_are_kept_and_small_ones_are_withheld_in_the_report_only() {
    let mut face = Face::new(Disk::Open);
    face.press("p 7 e Backspace '12 Enter Down e Backspace '10 Enter Down e Backspace '2 Enter");
    face.must_show("Sa nei: 2 (i rapporten: vises ikke)");
    face.must_show("Sa ja: 10 (i rapporten: vises ikke)");
    face.press("u 2");
    let report = out(&face, "md");
    assert!(report.contains("Fikk tilbudet: 12") && report.contains("Sa nei: vises ikke"), "{report}");
    assert!(!report.contains("Sa ja: 10"), "{report}");
    face.press("Esc Down Down e Backspace '9 Enter");
    face.must_show("Sjekk tallene");
}

#[test]
fn a_family_goes_from_the_offer_through_a_pause_to_the_closing() {
    let mut face = Face::new(Disk::Locked);
    // Offer: the number is typed from the journal.
    face.press("p 2 b 1 1 2 Enter Space Down e '2 Enter Down Space Down e 'sa_ja_etter_en_uke Ctrl-D Enter");
    assert_eq!(face.step(), Step::Alone);
    face.press("1 Space Down e 'hemmelig_sagt Ctrl-D");
    face.must_show(WORDS.guide.film_waits);
    // It waits: filming is passed over, and the closing is reached.
    face.press("Enter");
    face.must_show("Avslutning");
    assert!(!face.shows("Kamera på"), "{}", face.text());
    // The closing is for everybody's eyes: before the plan it is asked again.
    face.press("Enter");
    assert_eq!(face.step(), Step::Alone);
    face.press("1");
    assert_eq!(face.step(), Step::Plan);
    face.press("Enter 2 'hører_til_andre_steder Ctrl-D l");
    face.must_show("Lagret. Slettes etter");
    assert_eq!(face.files("records"), 1);
    // Next visit: safety was assessed, and filming goes on.
    face.press("Enter p 2 b 1 1 4 Enter Down e '3 Enter Enter 1 Down Down Down Space Enter");
    face.must_show("Kamera på");
    face.press("Space Enter");
    face.must_show("Avslutning");
    face.press("Space Down e 'helsestasjonen Enter Down e '1.12.2027 Enter Enter 1 Enter");
    face.resize(120, 60);
    face.must_show("Avsluttet");
    face.press("1 l");
    assert_eq!(face.files("records"), 2);
    // No family's progress stays but in the records.
    assert_eq!(plans(&face), Plans::default());
    assert_eq!(face.files("drafts"), 0);
    assert_eq!(face.files("plans"), 0);
}

#[test]
fn a_visit_that_waits_is_taken_up_waiting_and_names_nothing_before_it_was_opened() {
    let mut face = Face::new(Disk::Locked);
    face.press(TO_GUIDE_GATE).press("1 Space Down e 'hemmelig_sagt Ctrl-D Ctrl-Q");
    let mut again = face.again();
    again.press(&format!("f {} Enter", pass()));
    assert_eq!(again.step(), Step::Alone);
    again.press("2");
    again.must_show(WORDS.guide.film_waits);
    for keys in ["", "Enter", "2", "Enter", "u", "Esc", "Backspace"] {
        again.press(keys);
        again.resize(120, 60);
        for word in ["vold", "hemmelig", "Trygg nok"] {
            assert!(!again.shows(word), "{word}:\n{}", again.text());
        }
    }
    // Back to the question, and in.
    while again.step() != Step::Alone {
        again.press("Backspace");
    }
    again.press(&format!("1 {} Enter", pass()));
    again.must_show("hemmelig sagt");
    again.press("Down Down Down Space");
    assert!(!again.shows(WORDS.guide.film_waits), "{}", again.text());
}

#[test]
fn put_to_wait_by_hand_it_is_lifted_only_where_they_are_alone() {
    let mut face = Face::new(Disk::Open);
    face.press("p 2 b 1 Enter w");
    face.must_show(WORDS.guide.film_waits);
    face.press("w");
    assert_eq!(face.step(), Step::Alone);
    face.press("1 w");
    assert!(!face.shows(WORDS.guide.film_waits), "{}", face.text());
}

#[test]
fn the_guides_list_and_a_family_guide_being_read_name_nothing_of_the_private_part() {
    let mut face = Face::new(Disk::Open);
    face.press("p 2");
    for _ in 0..4 {
        face.resize(120, 60);
        assert!(!face.shows("vold") && !face.shows("Trygg nok"), "{}", face.text());
        face.press("Enter");
    }
}

#[test]
fn only_what_was_agreed_to_goes_along_to_a_meeting_after_the_visit_is_saved() {
    let mut face = Face::new(Disk::Open);
    face.press(&format!("{} 4 Enter m", to_gate()));
    face.must_show(WORDS.guide.carry_none);
    face.press("Enter");
    let done = names(&face.done);
    let saved = done.iter().position(|name| name == "SaveRecord").unwrap();
    let drafted = done.iter().rposition(|name| name == "SaveDraft").unwrap();
    assert!(saved < drafted, "{done:?}");
    assert!(face.visit().guided().is_some());
    assert_eq!(face.visit().context().alone, tidlig_inn::domain::context::Alone::NotSaid);
    face.must_show("Før møtet");
}

#[test]
fn what_is_written_in_the_split_part_is_in_no_minutes_and_no_file() {
    let mut face = Face::new(Disk::Open);
    face.press("p 4 b 1 Enter Down e 'fastlege Ctrl-D Enter 1 Space Down e 'MERKET Ctrl-D");
    face.must_show("MERKET");
    face.press("Down Space Enter Space Down e 'ringe_torsdag Ctrl-D Enter 1 Enter 1 u");
    face.must_show("Referat: Møtet");
    face.must_show("ringe torsdag");
    assert!(!face.shows("MERKET") && !face.shows("deles"), "{}", face.text());
    face.press("Right");
    face.must_show("# Referat: Møtet");
    assert!(!face.shows("MERKET") && !face.shows("fastlege"), "{}", face.text());
    face.press("Left f j");
    let written: Vec<String> = face
        .done
        .iter()
        .filter_map(|effect| match effect {
            Effect::WriteText(words) => Some(words.clone()),
            _ => None,
        })
        .collect();
    assert_eq!(written.len(), 1);
    assert!(written[0].contains("ringe torsdag") && !written[0].contains("MERKET"), "{written:?}");
    assert!(
        !written[0].contains("fastlege"),
        "what was prepared with one at a time is no minutes: {written:?}"
    );
}

#[test]
fn a_discussion_without_names_is_shown_only_coarser_unless_a_place_is_let_stand() {
    let mut face = Face::new(Disk::Open);
    face.press("p 3 b 1 Enter e 'Sa_Kari. Ctrl-D Enter");
    assert_eq!(face.step(), Step::Alone, "what is told is written only where they are alone");
    face.press("1 e 'Hun_er_i_uke_32_og_bor_i_tromsø,_tlf_22_33_44_55._Kari_er_28. Ctrl-D Enter Enter 1 u");
    face.resize(120, 60);
    face.must_show("«i uke 32» → nær fødsel");
    face.must_show("Programmet ser ikke alt");
    face.press("Enter");
    face.must_show("bor i […]");
    for told in ["romsø", "uke 32", "22 33", "Kari", "28"] {
        assert!(!face.shows(told), "{told}:\n{}", face.text());
    }
    face.press("Esc u 2 Enter");
    face.must_show("uke 32");
    assert!(!face.shows("romsø"), "{}", face.text());
    // What was told alone is in no file, not coarser either.
    face.press("f j");
    assert!(
        face.done.iter().all(|effect| !matches!(effect, Effect::WriteText(_))),
        "{:?}",
        names(&face.done)
    );
    face.press("Esc");
    // Somebody comes in: nothing of it is left to show.
    face.press("F9 Enter u");
    face.resize(120, 60);
    for told in ["Hva du spør om", "fødsel", "tromsø"] {
        assert!(!face.shows(told), "{told}:\n{}", face.text());
    }
    face.must_show("«Kari»");
}

#[test]
fn what_is_told_by_a_guide_brings_what_is_for_today_first_and_speaks_of_no_open_door() {
    let mut face = Face::new(Disk::Open);
    face.press(&format!("{TO_GUIDE_GATE} 1 Space Enter Enter 1"));
    face.resize(120, 60);
    let place = |face: &Face, words: &str| {
        face.lines()
            .iter()
            .position(|line| line.contains(words))
            .unwrap_or_else(|| panic!("{words}:\n{}", face.text()))
    };
    let order =
        [WORDS.steps.today, "1   I dag – ", "2   Loven – Hjemmeloven", WORDS.plan.talked, "3   Denne uka – "];
    let places = order.map(|words| place(&face, words));
    assert!(places.is_sorted(), "{places:?}\n{}", face.text());
    assert!(!face.shows(WORDS.plan.open_door), "{}", face.text());
    face.press("1");
    face.must_show("avtal trygg kontakt");
    // Only a no speaks of the door.
    face.press("Esc j 2 Esc");
    face.must_show(WORDS.plan.open_door);
    face.press("F9");
    for told in [WORDS.steps.today, "Hjemmeloven", "avtal trygg kontakt"] {
        assert!(!face.shows(told), "{told}:\n{}", face.text());
    }
}

#[test]
fn danger_told_by_a_guide_raises_its_card_at_once_and_is_corrected_where_it_was_ticked() {
    let mut face = Face::new(Disk::Open);
    face.press(&format!("{TO_GUIDE_GATE} 1 Down Down Space"));
    face.must_show("Akutt fare");
    face.press("r");
    assert!(face.visit().is_in_private() && face.visit().pending_alert().is_none(), "{}", face.text());
    face.press("Space");
    assert!(face.visit().alerts().is_empty(), "{}", face.text());
}

#[test]
fn a_meeting_opens_again_once_it_is_split() {
    let mut face = Face::new(Disk::Open);
    face.press("p 4 b 1 Enter Enter 1 Space Enter");
    assert_eq!(face.step(), Step::Plan, "what was planned waits");
    face.must_show(WORDS.guide.rest_waits);
    face.press("Backspace Down Down Down Space");
    assert!(!face.shows(WORDS.guide.rest_waits), "{}", face.text());
    face.press("Enter");
    face.must_show("Hvem gjør hva");
}

#[test]
fn practice_by_a_guide_keeps_nothing() {
    let mut face = Face::new(Disk::Open);
    face.press("p 2 v 1 Enter Space Enter 1 Space Enter Enter l");
    face.must_show(WORDS.shell.practice);
    assert_eq!((face.files("drafts"), face.files("records"), face.files("plans")), (0, 0, 0));
}

#[test]
fn what_is_typed_in_a_plan_is_there_again_after_everything_was_hidden() {
    let mut face = Face::new(Disk::Open);
    face.press("p 1 Down e 'et_halvt_ord F12 F12 p");
    face.must_show("et halvt ord");
    assert!(matches!(face.app.screen(), Screen::Guides(_)));
}

#[test]
fn the_shipped_guides_draw_at_every_size_from_their_first_part_to_their_last() {
    let mut face = Face::shipped();
    for number in 1..=7 {
        face.press(&format!("p {number}"));
        for _ in 0..12 {
            for (width, height) in [(40, 12), (60, 20), (120, 40)] {
                face.resize(width, height);
                assert!(!face.shows("Vinduet er"));
            }
            face.press("PageDown PageDown Down Enter");
        }
        while !matches!(face.app.screen(), Screen::Home(_)) {
            face.press("Esc");
        }
    }
}

#[test]
fn in_every_language_the_shipped_private_parts_stay_behind_the_question() {
    for lang in Lang::ALL {
        let mut face = Face::with(Disk::None, lang, Look::Colour);
        face.press(TO_GUIDE_GATE);
        let (open, title) = (face.text(), tidlig_inn::text::Text::of(lang).gate.title);
        face.must_show(title);
        assert!(!open.to_lowercase().contains("camera") && !open.to_lowercase().contains("film"), "{open}");
    }
}
