//! Handouts: whole, marked, and printed by a browser where there is one.

use std::fs;
use std::process::Command;

use tidlig_inn::domain::lang::Lang;
use tidlig_inn::export::module;
use tidlig_inn::text::Text;

use super::LIBRARY;

#[test]
fn every_handout_holds_all_of_its_parts_in_each_language_and_says_that_people_are_invented() {
    for of in LIBRARY.sound_modules() {
        for lang in Lang::ALL {
            let text = Text::of(lang);
            let (page, plain) = (module::page(&of, &text), module::plain(&of, &text));
            let flat = plain.split_whitespace().collect::<Vec<_>>().join(" ");
            let html =
                |words: &str| words.replace('&', "&amp;").replace('"', "&quot;").replace('\'', "&#39;");
            let sections = of.handout.iter().flat_map(|section| &section.text);
            for words in of.goals.iter().chain(&of.monday).chain(sections).map(|words| words.get(lang)) {
                let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
                assert!(flat.contains(&words), "{} {}: {words}", of.id, lang.code());
                assert!(page.contains(&html(&words)), "{} {}: {words}", of.id, lang.code());
            }
            for source in &of.sources {
                assert!(page.contains(&html(&source.cite)), "{}: {}", of.id, source.cite);
            }
            for made in [&page, &plain] {
                assert!(made.contains("DEMO") && made.contains(text.course.band), "{}", of.id);
            }
            let long = |line: &&str| line.chars().count() > 80 && !line.contains("://");
            assert_eq!(plain.lines().find(long), None, "{}", of.id);
            // One file: nothing is fetched.
            assert!(!page.contains("<link") && !page.contains("src=") && !page.contains("<script"));
            assert_eq!(page.matches("<td class=\"who\"></td>").count(), of.monday.len() + 3);
        }
    }
}

#[test]
fn a_handout_prints_on_a4_with_its_monday_sheet_on_a_page_of_its_own() {
    let found = ["chromium", "chromium-browser", "google-chrome"]
        .into_iter()
        .find(|name| Command::new(name).arg("--version").output().is_ok_and(|said| said.status.success()));
    let Some(browser) = found else {
        eprintln!("skipped: no Chromium on this machine to print with");
        return;
    };
    let directory = tempfile::tempdir().unwrap();
    let (page, pdf) = (directory.path().join("handout.html"), directory.path().join("handout.pdf"));
    let of = LIBRARY.sound_modules().into_iter().find(|module| module.id == *"alcohol").unwrap();
    fs::write(&page, module::page(&of, &Text::of(Lang::Nb))).unwrap();
    let printed = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"])
        .arg(format!("--user-data-dir={}", directory.path().join("profile").display()))
        .arg(format!("--print-to-pdf={}", pdf.display()))
        .arg(&page)
        .output()
        .unwrap();
    let bytes = fs::read(&pdf).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&printed.stderr)));
    let text = String::from_utf8_lossy(&bytes);
    let pages = text.matches("/Type /Page\n").count().max(text.matches("/Type/Page/").count());
    assert!((2..=6).contains(&pages), "{pages} pages");
    // A4 in points.
    assert!(text.contains("594.9") && text.contains("841.9"), "no A4 page in it");
}
