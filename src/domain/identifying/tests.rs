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
