//! The observer's count: nothing lost, nothing counted in a pause, no ratio of nothing.

use proptest::prelude::*;

use super::*;

const SECOND: Millis = 1000;

fn marked(codes: &[Code]) -> Tally {
    let mut tally = Tally::default();
    for (at, code) in codes.iter().enumerate() {
        tally.mark(What::Code(*code), at as Millis * SECOND);
    }
    tally
}

#[test]
fn the_first_mark_starts_the_clock_and_is_at_its_start() {
    let mut tally = Tally::default();
    assert!(!tally.has_begun());
    tally.mark(What::Code(Code::Q), 90 * SECOND);
    assert!(tally.is_running());
    assert_eq!(tally.marks(), [Mark { at: 0, what: What::Code(Code::Q) }]);
    assert_eq!(tally.elapsed(95 * SECOND), 5 * SECOND);
}

#[test]
fn a_mark_in_a_pause_is_counted_at_the_time_of_the_pause_and_starts_nothing() {
    let mut tally = Tally::default();
    tally.start(0);
    tally.pause(10 * SECOND);
    tally.mark(What::Code(Code::Cr), 40 * SECOND);
    assert!(!tally.is_running());
    assert_eq!(tally.marks(), [Mark { at: 10 * SECOND, what: What::Code(Code::Cr) }]);
    tally.start(60 * SECOND);
    assert_eq!(tally.elapsed(61 * SECOND), 11 * SECOND);
}

#[test]
fn counts_and_the_ratio_are_of_what_was_marked() {
    let tally = marked(&[
        Code::Q,
        Code::Sr,
        Code::Cr,
        Code::Q,
        Code::Cr,
        Code::Af,
        Code::Gi,
        Code::Seek,
        Code::Cr,
        Code::Q,
    ]);
    let counts = tally.counts();
    assert_eq!((counts.of(Code::Q), counts.of(Code::Sr), counts.of(Code::Cr)), (3, 1, 3));
    assert_eq!(tally.reflections_to_questions(), Ok(Ratio { of: 4, to: 3 }));
}

#[test]
fn under_ten_marks_or_without_a_question_there_is_no_ratio_and_it_says_which() {
    assert_eq!(marked(&[Code::Q; 9]).reflections_to_questions(), Err(NoRatio::TooFew(9)));
    assert_eq!(marked(&[Code::Sr; 12]).reflections_to_questions(), Err(NoRatio::NoQuestion(12)));
    assert_eq!(marked(&[]).reflections_to_questions(), Err(NoRatio::TooFew(0)));
    let mut golden = marked(&[Code::Q; 9]);
    golden.mark(What::Golden, 20 * SECOND);
    assert_eq!(golden.reflections_to_questions(), Err(NoRatio::TooFew(9)), "a golden moment is no code");
}

#[test]
fn talk_is_shared_by_who_was_said_to_talk_and_the_time_before_is_nobodys() {
    let mut tally = Tally::default();
    tally.start(0);
    tally.switch(10 * SECOND);
    assert_eq!(tally.talker(), Some(Who::Practitioner));
    tally.switch(30 * SECOND);
    tally.pause(40 * SECOND);
    tally.start(100 * SECOND);
    let shares = tally.shares(130 * SECOND);
    let expected = Shares { practitioner: 20 * SECOND, other: 40 * SECOND, unmarked: 10 * SECOND };
    assert_eq!(shares, expected);
    assert_eq!(shares.of_practitioner(), Some(Ratio { of: 20, to: 60 }));
    assert_eq!(marked(&[Code::Q]).shares(50 * SECOND).of_practitioner(), None);
}

#[test]
fn a_golden_moment_has_its_time_and_the_code_before_it() {
    let mut tally = marked(&[Code::Q, Code::Cr]);
    tally.mark(What::Golden, 3 * SECOND);
    let golden = tally.golden();
    let [(moment, Some(before))] = golden.as_slice() else { panic!("{golden:?}") };
    assert_eq!((moment.at, before.at, before.code()), (3 * SECOND, SECOND, Some(Code::Cr)));
}

#[test]
fn the_timeline_has_a_row_a_minute_and_says_who_talked_in_each_part() {
    let mut tally = Tally::default();
    tally.start(0);
    tally.switch(15 * SECOND);
    tally.switch(30 * SECOND);
    tally.mark(What::Golden, 90 * SECOND);
    let rows = tally.timeline(90 * SECOND, 12, 4);
    let [first, second] = rows.as_slice() else { panic!("{rows:?}") };
    let (practitioner, other) = (Some(Who::Practitioner), Some(Who::Other));
    assert_eq!(first.cells, [None, practitioner, other, other]);
    assert_eq!(second.cells, [other, other], "it ends where the talk does");
    assert_eq!((first.golden, second.golden), (0, 1));
    assert_eq!((second.from, second.to), (60 * SECOND, 90 * SECOND));
}

#[test]
fn a_long_talk_has_longer_rows_and_not_more_of_them() {
    for minutes in [1, 12, 13, 60, 61, 180, 1200] {
        let mut tally = Tally::default();
        tally.start(0);
        let rows = tally.timeline(minutes * MINUTE, 12, 20);
        assert!((1..=12).contains(&rows.len()), "{minutes}: {}", rows.len());
        assert_eq!(rows.last().map(|row| row.to), Some(minutes * MINUTE));
    }
    assert!(Tally::default().timeline(0, 12, 20).is_empty());
}

#[test]
fn what_is_saved_is_kebab_case_and_comes_back_the_same() {
    let mut tally = marked(&[Code::PersuadeWith, Code::Q]);
    tally.mark(What::Golden, 2 * SECOND);
    tally.switch(3 * SECOND);
    let kept = tally.kept(9 * SECOND);
    let json = serde_json::to_string(&kept).unwrap();
    let expected = r#"{"format":1,"length-ms":9000,"marks":[{"at-ms":0,"what":{"code":"persuade-with"}},{"at-ms":1000,"what":{"code":"q"}},{"at-ms":2000,"what":"golden"}],"talk":[{"at-ms":3000,"who":"practitioner"}]}"#;
    assert_eq!(json, expected);
    let back: Kept = serde_json::from_str(&json).unwrap();
    assert_eq!(back, kept);
    assert!(
        serde_json::from_str::<Kept>(&json.replacen('{', r#"{"name":"x","#, 1)).is_err(),
        "no room for more"
    );
}

#[test]
fn a_saved_count_that_a_hand_has_mixed_up_is_put_in_order() {
    let at = |at_ms, code| kept::KeptMark { at_ms, what: What::Code(code) };
    let marks = vec![at(9000, Code::Q), at(1000, Code::Sr)];
    let tally = Tally::from(Kept { format: 1, length_ms: 5000, marks, talk: Vec::new() });
    assert_eq!(tally.marks().iter().map(|mark| mark.at).collect::<Vec<_>>(), [1000, 9000]);
    assert_eq!((tally.elapsed(0), tally.is_running()), (9000, false));
}

/// What a hand may do.
#[derive(Clone, Copy, Debug)]
enum Press {
    Mark(What),
    Undo,
    StartOrPause,
    Switch,
}

fn press() -> impl Strategy<Value = Press> {
    prop_oneof![
        6 => prop::sample::select(Code::ALL.to_vec()).prop_map(|code| Press::Mark(What::Code(code))),
        1 => Just(Press::Mark(What::Golden)),
        1 => Just(Press::Undo),
        1 => Just(Press::StartOrPause),
        2 => Just(Press::Switch),
    ]
}

fn presses() -> impl Strategy<Value = Vec<(Press, Millis)>> {
    prop::collection::vec((press(), 0..20_000_u64), 0..80)
}

/// Presses keys, each so long after the one before; gives the count, the time, and how long the clock ran.
fn pressed(presses: &[(Press, Millis)]) -> (Tally, Millis, Millis) {
    let (mut tally, mut now, mut ran) = (Tally::default(), 0, 0);
    for (press, after) in presses {
        now += after;
        ran += if tally.is_running() { *after } else { 0 };
        match press {
            Press::Mark(what) => tally.mark(*what, now),
            Press::Undo => drop(tally.undo()),
            Press::StartOrPause => tally.start_or_pause(now),
            Press::Switch => tally.switch(now),
        }
    }
    (tally, now, ran)
}

proptest! {
    #[test]
    fn a_mark_and_its_undo_are_nothing(before in presses(), what in press(), after in 0..9_000_u64) {
        let (mut tally, now, _) = pressed(&before);
        prop_assume!(tally.has_begun());
        let Press::Mark(what) = what else { return Ok(()) };
        let was = tally.clone();
        tally.mark(what, now + after);
        prop_assert_eq!(tally.undo().map(|mark| mark.what), Some(what));
        prop_assert_eq!(tally, was);
    }

    #[test]
    fn everything_can_be_undone_down_to_nothing(presses in presses()) {
        let (mut tally, ..) = pressed(&presses);
        let marks = tally.marks().len();
        prop_assert_eq!(std::iter::from_fn(|| tally.undo()).count(), marks);
        prop_assert_eq!(tally.counts().volleys(), 0);
    }

    #[test]
    fn the_counts_of_all_codes_and_the_golden_moments_add_up_to_what_was_marked(presses in presses()) {
        let (tally, ..) = pressed(&presses);
        let counts = tally.counts();
        let codes: usize = Code::ALL.iter().map(|code| counts.of(*code)).sum();
        prop_assert_eq!(codes, counts.volleys());
        prop_assert_eq!(codes + tally.golden().len(), tally.marks().len());
    }

    #[test]
    fn a_pause_never_counts_and_all_other_time_does(presses in presses()) {
        let (tally, now, ran) = pressed(&presses);
        prop_assert_eq!(tally.elapsed(now), ran);
        prop_assert!(tally.marks().is_sorted_by_key(|mark| mark.at));
        prop_assert!(tally.marks().iter().all(|mark| mark.at <= ran));
    }

    #[test]
    fn the_shares_and_the_rows_of_the_timeline_add_up_to_the_whole(presses in presses()) {
        let (tally, now, ran) = pressed(&presses);
        let sum = |shares: Shares| shares.practitioner + shares.other + shares.unmarked;
        prop_assert_eq!(sum(tally.shares(now)), ran);
        let rows = tally.timeline(now, 12, 20);
        prop_assert_eq!(rows.iter().map(|row| sum(row.shares)).sum::<Millis>(), ran);
        if ran > 0 {
            prop_assert_eq!(rows.iter().map(|row| row.golden).sum::<usize>(), tally.golden().len());
        }
    }

    #[test]
    fn what_is_saved_comes_back_as_it_was(presses in presses()) {
        let (tally, now, _) = pressed(&presses);
        let kept = tally.kept(now);
        prop_assert_eq!(Tally::from(kept.clone()).kept(0), kept);
    }
}
