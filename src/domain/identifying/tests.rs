//! Traces are found where they are, and dates, weeks and helplines are none; every number here is made up.

use proptest::prelude::*;

use super::*;
use TraceKind::{Address, BirthNumber, Email, Phone};

fn found(text: &str) -> Vec<(TraceKind, &str)> {
    found_beside(text, &[])
}

fn found_beside<'a>(text: &'a str, known: &[&str]) -> Vec<(TraceKind, &'a str)> {
    let known: Vec<String> = known.iter().map(|number| (*number).to_owned()).collect();
    find(text, &known).into_iter().map(|trace| (trace.kind, text.get(trace.range).unwrap())).collect()
}

fn digit(sum: u32) -> Option<u32> {
    match (11 - sum % 11) % 11 {
        10 => None,
        digit => Some(digit),
    }
}

/// A number with this beginning and the check digits that go with it; `None` where there are none.
fn numbered(day: u32, month: u32, year: u32, individual: u32) -> Option<String> {
    let begun = format!("{day:02}{month:02}{year:02}{individual:03}");
    let digits: Vec<u32> = begun.chars().filter_map(|c| c.to_digit(10)).collect();
    let sum = |weights: &[u32], digits: &[u32]| weights.iter().zip(digits).map(|(w, d)| w * d).sum::<u32>();
    let first = digit(sum(&[3, 7, 6, 1, 8, 9, 4, 5, 2], &digits))?;
    let with_first: Vec<u32> = digits.into_iter().chain([first]).collect();
    let second = digit(sum(&[5, 4, 3, 2, 7, 6, 5, 4, 3, 2], &with_first))?;
    Some(format!("{begun}{first}{second}"))
}

/// Somebody who is born in 2039, or nobody at all.
fn of_nobody(month: u32) -> String {
    (500..=999).find_map(|individual| numbered(14, month, 39, individual)).unwrap()
}

#[test]
fn a_birth_number_is_found_however_it_is_parted() {
    for month in [3, 43, 68, 83] {
        let number = of_nobody(month);
        let (day, rest) = number.split_at(6);
        let (dd, later) = day.split_at(2);
        let (mm, yy) = later.split_at(2);
        let (first, last) = rest.split_at(3);
        let dotted = format!("{dd}.{mm}.{yy} {rest}");
        let parted = [number.clone(), format!("{day} {rest}"), format!("{day}-{rest}"), dotted];
        let thirds = format!("{day} {first} {last}");
        for written in parted.into_iter().chain([thirds, format!("{day}\u{a0}{rest}")]) {
            let text = format!("Mor er født {written}, sier hun.");
            assert_eq!(found(&text), [(BirthNumber, written.as_str())], "{text}");
        }
    }
}

#[test]
fn a_birth_number_is_found_behind_a_whole_year_and_beyond_tabs_slashes_and_double_blanks() {
    let number = (500..=999).find_map(|individual| numbered(4, 83, 39, individual)).unwrap();
    let (day, rest) = number.split_at(6);
    let (first, last) = rest.split_at(3);
    let (two, three) = rest.split_at(2);
    for written in [
        format!("{day} - {rest}"),
        format!("{day} – {rest}"),
        format!("{day}  {rest}"),
        format!("{day}\t{rest}"),
        format!("{day}/{rest}"),
        format!("{day}.{rest}"),
        format!("{day} {two} {three}"),
        format!("{day}-{first} {last}"),
        format!("04.83.2039 {rest}"),
        format!("04832039 {rest}"),
        format!("04.83.39 - {rest}"),
        format!("4.83.39 {rest}"),
        format!("04/83/39/{rest}"),
        format!("04 83 39 {first} {last}"),
    ] {
        assert_eq!(
            found(&format!("Født {written}, sier hun.")),
            [(BirthNumber, written.as_str())],
            "{written}"
        );
    }
    for text in [
        format!("04.83.1739 {rest}"),
        format!("04.83-39 {rest}"),
        format!("{day}\n{rest}"),
        format!("{day} og {rest}"),
        format!("{day} {first}/{last}"),
        format!("04.8.39 {rest}"),
    ] {
        assert!(found(&text).iter().all(|(kind, _)| *kind != BirthNumber), "{text}");
    }
}

#[test]
fn eleven_digits_that_are_no_day_or_part_of_a_longer_number_are_no_birth_number() {
    let number = of_nobody(83);
    for text in [format!("1{number}"), format!("{number}0"), number.replace("1483", "1493")] {
        assert!(found(&text).iter().all(|(kind, _)| *kind != BirthNumber), "{text}");
    }
    for (day, month) in [(0, 83), (32, 81), (31, 84), (30, 82), (14, 93), (14, 0), (81, 83), (14, 20)] {
        let all = (500..=999).filter_map(|individual| numbered(day, month, 39, individual));
        for number in all {
            assert!(found(&number).iter().all(|(kind, _)| *kind != BirthNumber), "{day} {month}");
        }
    }
}

#[test]
fn phone_numbers_are_found_as_they_are_written() {
    for (text, number) in [
        ("Ring 22334455", "22334455"),
        ("tlf:22334455.", "22334455"),
        ("mobil 223 34 455 etter fire", "223 34 455"),
        ("22 33 44 55, helst på dagen", "22 33 44 55"),
        ("søstra: 22\u{a0}33\u{a0}44\u{a0}55", "22\u{a0}33\u{a0}44\u{a0}55"),
        ("22-33-44-55", "22-33-44-55"),
        ("223-34-455", "223-34-455"),
        ("siden 2003 22 33 44 55", "22 33 44 55"),
        ("47 22 33 44 55", "22 33 44 55"),
        ("+47 22 33 44 55", "+47 22 33 44 55"),
        ("+4722334455!", "+4722334455"),
        ("(+47) 223 34 455", "223 34 455"),
        ("0047 22334455", "0047 22334455"),
        ("mora i Sverige: +46 00 111 22 33", "+46 00 111 22 33"),
        ("0048 000 111 222", "0048 000 111 222"),
        ("uke 36+4 22 33 44 55", "22 33 44 55"),
    ] {
        assert_eq!(found(text), [(Phone, number)], "{text}");
    }
    assert_eq!(found("22 33 44 55 22 33 44 66"), [(Phone, "22 33 44 55"), (Phone, "22 33 44 66")]);
}

#[test]
fn phone_numbers_are_found_also_where_they_are_grouped_unusually() {
    for (text, number) in [
        ("ring 987 65432", "987 65432"),
        ("98765 432", "98765 432"),
        ("9876 5432 etter fire", "9876 5432"),
        ("98 765 432", "98 765 432"),
        ("tlf 22 334 455", "22 334 455"),
        ("tlf. 2233 4455", "2233 4455"),
        ("987.65.432", "987.65.432"),
        ("4798765432", "4798765432"),
        ("47 987 65432", "987 65432"),
        ("mobil: 20 30 40 45", "20 30 40 45"),
        ("Ring henne på 20 30 40 45", "20 30 40 45"),
        ("helst fredag 22 33 44 55", "22 33 44 55"),
        ("bruker 22 33 44 55", "22 33 44 55"),
        ("22 33 44 55 kl 12", "22 33 44 55"),
        ("22334455/Ola", "22334455"),
    ] {
        assert_eq!(found(text), [(Phone, number)], "{text}");
    }
    assert_eq!(found("98765432/98765433"), [(Phone, "98765432"), (Phone, "98765433")]);
    assert_eq!(found("98 76 54 32/98 76 54 33"), [(Phone, "98 76 54 32"), (Phone, "98 76 54 33")]);
}

#[test]
fn what_is_measured_again_and_again_is_no_phone_number() {
    for text in [
        "SF 24 28 30 32",
        "SF-mål 24-26-28-30",
        "SF-mål 34 32 38 30",
        "symfysefundus 24 25 27 29 cm",
        "vekt 72 74 75 77",
        "Vekta 92 74 75 77",
        "puls 72 78 80 84",
        "puls 92 78 80 64",
        "insulin 22 24 26 28 E",
        "92 24 26 28 E",
        "92 24 26 28 ie",
        "25 25 50 50 mg",
        "50 25 25 50 mg",
        "25-25-50-50",
        "svangerskapsuke: 28 32 36 38",
        "svangerskapsveke: 38 32 36 38",
        "Kontroller 24 28 32 36",
        "kontroll: 44 28 32 36",
        "fra kl 22 23 24 01",
        "BT 92 78 80 64",
        "uke 42 28 32 36",
        "dag 42 28 32 36",
        "hCG 4300 9800",
        "4300 9800 4500",
        "2200 2330",
        "1998 2013",
        "4000-4200 gram",
        "45 000 000 kroner",
        "25 000 000",
        "45 000 000 000",
        "22334455/123",
        "trombocytter 250 10000",
        "25000 500",
        "Sover 23 05 22 06",
        "4712345678",
        "5898765432",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn numbers_of_services_are_passed_over_and_a_mobile_after_them_is_not() {
    for text in [
        "800 11 222",
        "815 11 222",
        "81011222",
        "+47 815 11 222",
        "Legevakta 22 33 44 55",
        "legevakt, tlf. 22 33 44 55",
        "Krisesenteret tlf 22 33 44 55",
        "krisesenter: +47 22 33 44 55",
        "Giftinformasjonen 22 33 44 55",
        "Kirkens SOS 22 33 44 55",
        "sykehuset på 22334455",
        "sjukehuset (47) 22334455",
        "Fødeavdelinga 22 33 44 55",
        "føden 22 33 44 55",
        "helsestasjonen tlf: 22334455",
        "Jordmorvakt 22 33 44 55",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
    for text in [
        "Var på legevakt. 22 33 44 55",
        "legevakt, mobil 22 33 44 55",
        "legevakt kjenner søstera hennes 22 33 44 55",
        "født 22 33 44 55",
        "legevakt\n22 33 44 55",
    ] {
        assert_eq!(found(text), [(Phone, "22 33 44 55")], "{text}");
    }
}

#[test]
fn dates_years_weeks_doses_and_short_numbers_are_no_phone_numbers() {
    for text in [
        "21.11.2026",
        "2026-11-21",
        "21112026",
        "20261121",
        "21.11.26 22.11.26",
        "21-11-26",
        "2013 2014",
        "2013-2014",
        "uke 24 28 32 36",
        "Kontroll i uke 24, 28, 32 og 36",
        "20 22 24 26 28 30",
        "25 mg x 2, 50 mg til kvelden",
        "BT 120/80, puls 72",
        "uke 36+4",
        "Ring 113",
        "116 117",
        "116 006 hele døgnet",
        "12 345 678 kroner",
        "kl 08.30 til 15.45",
        "22334455@",
        "a/22334455",
        "",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn a_known_number_is_passed_over_however_it_is_grouped() {
    let known = ["223 34 455", "+47 23 01 02 03"];
    for text in ["22334455", "22 33 44 55", "+47 223 34 455", "23 01 02 03", "0047 23010203"] {
        assert_eq!(found_beside(text, &known), [], "{text}");
    }
    assert_eq!(found_beside("22 33 44 55 eller 22 33 44 66", &known), [(Phone, "22 33 44 66")]);
}

#[test]
fn mail_addresses_are_found_also_with_norwegian_letters() {
    for (text, address) in [
        ("skriv til ingen@eksempel.test, takk", "ingen@eksempel.test"),
        ("<åse.ø+1@blåbær.example>", "åse.ø+1@blåbær.example"),
        ("Mail: a@b.example.", "a@b.example"),
        ("22334455@eksempel.test", "22334455@eksempel.test"),
    ] {
        assert_eq!(found(text), [(Email, address)], "{text}");
    }
    for text in ["@", "a@", "@b.example", "a@b", "a@b.1", "en @ to", "a@.no", "uke@12"] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn streets_with_a_house_number_are_found() {
    for (text, address) in [
        ("Bor i Blåbærveien 12 nå", "Blåbærveien 12"),
        ("bor i blåbærgata 3b", "blåbærgata 3b"),
        ("Tyttebærvegen 120 C.", "Tyttebærvegen 120 C"),
        ("Flytta til Multebakken 7", "Multebakken 7"),
        ("Krekling-haugen 7", "Krekling-haugen 7"),
        ("Per Bærmanns gate 22", "Per Bærmanns gate 22"),
        ("Blåbærs plass 2", "Blåbærs plass 2"),
        ("i Bærmanns gt. 22", "Bærmanns gt. 22"),
        ("Krøkle brygge 2", "Krøkle brygge 2"),
        ("Muorjegeaidnu 5", "Muorjegeaidnu 5"),
        ("Muorje luodda 5", "Muorje luodda 5"),
        ("bor på 9999 Ingensted", "9999 Ingensted"),
        ("Bærveien 1, 9999 Ingensted", "Bærveien 1, 9999 Ingensted"),
        ("Bærveien 1\n2099 Ingensted", "Bærveien 1"),
        ("Bærveien 1, 2099 Ingensted", "Bærveien 1, 2099 Ingensted"),
    ] {
        assert_eq!(found(text), [(Address, address)], "{text}");
    }
}

#[test]
fn streets_are_found_also_shortened_misspelt_or_with_a_comma() {
    for (text, address) in [
        ("Bor i Blåbærgt. 5", "Blåbærgt. 5"),
        ("i Tyttebærvn. 12", "Tyttebærvn. 12"),
        ("Multeg. 5", "Multeg. 5"),
        ("Bærmannsg. 5b", "Bærmannsg. 5b"),
        ("Blåbærveien nr. 12", "Blåbærveien nr. 12"),
        ("Blåbærveien nr 12 B", "Blåbærveien nr 12 B"),
        ("Blåbærveien, 12", "Blåbærveien, 12"),
        ("Bor i Blåbærveien, 12, med mora", "Blåbærveien, 12"),
        ("Blåbærveien 3-5", "Blåbærveien 3-5"),
        ("Blåbærveien 3–5.", "Blåbærveien 3–5"),
        ("bor i per bærmanns gate 5", "bærmanns gate 5"),
        ("Krøkle alle 5", "Krøkle alle 5"),
        ("bor i Krøkle alle 5 nå", "Krøkle alle 5"),
        ("Multelia 12", "Multelia 12"),
        ("Blåbærflaten 7", "Blåbærflaten 7"),
        ("bor 9999 ingensted", "9999 ingensted"),
        ("adresse: 9999 ingensted", "9999 ingensted"),
        ("Flytta til 9999 Ingensted i mai", "9999 Ingensted"),
        ("Kommer fra 9999 Ingensted.", "9999 Ingensted"),
        ("søstra, 9995 Ingensted", "9995 Ingensted"),
        ("søstra 9999 Ingensted", "9999 Ingensted"),
        ("Blåbærveien 1, 9999 ingensted", "Blåbærveien 1, 9999 ingensted"),
        ("9999 Store Ingensted\nHb fin", "9999 Store Ingensted"),
        ("Blåbærveien 1, 9999 Ingensted i mai", "Blåbærveien 1, 9999 Ingensted"),
    ] {
        assert_eq!(found(text), [(Address, address)], "{text}");
    }
}

#[test]
fn weights_doses_and_times_before_a_capital_are_no_postcode() {
    for text in [
        "Barn 1: 3450 Gutt, barn 2: 3600 Jente",
        "Barn 1: 3450 Frisk, barn 2: 3600 Fin",
        "hCG 4300 Kontroll fredag",
        "Hcg 2500 Ny kontroll",
        "Blødning 1200 Transfusjon",
        "Blødning 1200 Sydd",
        "Klexane 4000 Daglig",
        "Fragmin 5000 Ved behov",
        "(3450 Vaginalt, 3600 Sectio)",
        "1030 Jordmor",
        "1030 Snakket med henne",
        "bor 1500 meter unna",
        "Bor 1500 Meter unna",
        "bodde 2019 alene",
        "bor 9999 ok",
        "Ringte 1035 Svar",
        "Blåbærstien, 9995 meter",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn sentences_that_go_on_with_a_number_are_no_streets() {
    for text in [
        "Mestringen 3",
        "Toåringen 3",
        "Kontroll mandag. 5 dager",
        "Sov hyppig. 3 ganger",
        "Vanleg. 3 barn",
        "Vanleg. 3",
        "Oppfølging. 12",
        "Fikk navn. 12",
        "Fornavn. 12",
        "Søvn. 5",
        "Langt 5",
        "Trygt. 5",
        "Lagt. 5",
        "Blåbærveien, 12 uker på vei",
        "Blåbærveien, 3 ganger",
        "Blåbærveien, 3 var med",
        "blåbærveien, 3",
        "Blåbærveien 3-5 minutter unna",
        "Blåbærveien 3–5 min unna",
        "Blåbærveien nr",
        "Bor i Blåbærveien. 12 er termin",
        "Bor i Tyttebærveg. 12 er termin",
        "Storgata 12 minutter unna",
        "hans gate 5",
        "langs gate 5",
        "gate 5",
        "Fikk alle 3",
        "Besvarte alle 10",
        "tok alle 3",
        "Blodprøver: Tok alle 3.",
        "Julia 3",
        "Amalia 12",
        "Overflaten 3",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn words_that_only_end_like_a_street_are_none() {
    for text in [
        "på vei 12",
        "På vei 12 uker",
        "Er på veg 3",
        "Skoleveien 20 min",
        "Blåbærveien 20 minutter unna",
        "luftveien 2",
        "multebakken 7",
        "Vurderingen 3",
        "Riksvei 7",
        "den plassen 3",
        "uke 12",
        "Blåbærveien",
        "Blåbærveien 1234",
        "Alle 3 barna",
        "Solbakken 3 barn",
        "Hun ring 113",
        "Kirsti 35",
        "Fått plass 3",
        "Langs veien 12",
        "BT 110/70, Hb 12.3",
        "Vekt 3500 Apgar 9",
        "fødselsvekt 3500 God",
        "kl 1430 Ringte",
        "1430 Ringte henne igjen",
        "I 2019 Flyttet de",
        "EPDS 12",
        "3500 gram",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn several_traces_stand_in_their_order_and_never_overlap() {
    let number = of_nobody(83);
    let text = format!("Bor i Bærveien 1, født {number}, tlf 22 33 44 55, a@b.example");
    let kinds: Vec<_> = found(&text).into_iter().map(|(kind, _)| kind).collect();
    assert_eq!(kinds, [Address, BirthNumber, Phone, Email]);
}

proptest! {
    #[test]
    fn no_text_makes_it_panic_and_ranges_are_on_the_bounds_of_characters(
        text in r"([0-9]{1,4}|[ .,+@/-]|vei|Gata|gate|uke|\PC|\u{a0}|å|00|47){0,40}",
    ) {
        let mut end = 0;
        for trace in find(&text, &["22334455".to_owned()]) {
            prop_assert!(text.get(trace.range.clone()).is_some_and(|words| !words.is_empty()));
            prop_assert!(trace.range.start >= end);
            end = trace.range.end;
        }
    }

    #[test]
    fn a_number_with_its_check_digits_is_always_found_and_never_with_one_digit_changed(
        day in 1_u32..=28,
        month in 1_u32..=12,
        added in prop::sample::select(vec![0_u32, 40, 65, 80]),
        foreign in any::<bool>(),
        individual in 500_u32..=999,
        place in 0_usize..11,
        other in 1_u32..=9,
    ) {
        let day = if foreign { day + 40 } else { day };
        let Some(number) = numbered(day, month + added, 39, individual) else { return Ok(()) };
        prop_assert_eq!(found(&number), [(BirthNumber, number.as_str())]);
        let changed: String = number
            .chars()
            .enumerate()
            .map(|(at, c)| match c.to_digit(10) {
                Some(d) if at == place => char::from_digit((d + other) % 10, 10).unwrap(),
                _ => c,
            })
            .collect();
        prop_assert!(found(&changed).iter().all(|(kind, _)| *kind != BirthNumber));
    }
}
