//! The engine on a scenario small enough to follow by hand.

use super::coding::{Code, Ratio};
use super::debrief::Reached;
use super::fixture::{id, parts, small};
use super::gauge::Gauge;
use super::play::{Difficulty, Play, Setup};
use super::*;

const ORDINARY: Setup = Setup { seed: 7, difficulty: Difficulty::Ordinary };

fn played(scenario: &Scenario, setup: Setup, choices: &[&str]) -> Play {
    let mut play = Play::new(scenario, setup);
    for choice in choices {
        play.choose(scenario, &id(choice), false).unwrap();
    }
    play
}

fn ended(scenario: &Scenario, play: &Play) -> Option<EndKind> {
    scenario.ending_at(&play.stand(scenario)).map(|ending| ending.kind)
}

#[test]
fn what_is_said_moves_how_it_stands_and_leads_on() {
    let scenario = small();
    let play = played(&scenario, ORDINARY, &["reflect", "plan"]);
    assert_eq!(play.stand(&scenario).gauges.get(Gauge::Trust), 7);
    assert_eq!(play.stand(&scenario).gauges.get(Gauge::Time), 18);
    assert_eq!(ended(&scenario, &play), Some(EndKind::Good));
}

#[test]
fn a_line_is_offered_only_where_its_condition_holds() {
    let scenario = small();
    let mut play = played(&scenario, ORDINARY, &["ask"]);
    assert!(play.choose(&scenario, &id("plan"), false).is_err());
    assert_eq!(play.steps().len(), 1, "nothing has changed");
    assert_eq!(scenario.offered(&play.stand(&scenario)).count(), 2);
    assert!(play.undo());
    play.choose(&scenario, &id("reflect"), true).unwrap();
    assert_eq!(scenario.offered(&play.stand(&scenario)).count(), 3);
    assert!(play.steps()[0].none_of_these);
}

#[test]
fn undo_goes_back_to_the_start_and_no_further() {
    let scenario = small();
    let mut play = played(&scenario, ORDINARY, &["reflect", "plan"]);
    let fresh = Play::new(&scenario, ORDINARY);
    assert!(play.undo() && play.undo() && !play.undo());
    assert_eq!(play, fresh);
}

#[test]
fn a_breach_can_be_rewound_and_gone_another_way_beside_it() {
    let scenario = small();
    let first = played(&scenario, ORDINARY, &["warn"]);
    assert_eq!(ended(&scenario, &first), Some(EndKind::Breach));
    let mut second = first.rewound(0);
    second.choose(&scenario, &id("reflect"), false).unwrap();
    second.choose(&scenario, &id("plan"), false).unwrap();
    let both = scenario.side_by_side(&first, &second);
    assert_eq!((both.shared, both.first.volleys.len(), both.second.volleys.len()), (0, 1, 2));
    assert_eq!(both.first.ending.unwrap().kind, EndKind::Breach);
    assert_eq!(both.second.ending.unwrap().kind, EndKind::Good);
}

#[test]
fn where_it_is_calm_two_traps_are_forgiven() {
    let scenario = small();
    let calm = Setup { seed: 7, difficulty: Difficulty::Calm };
    let play = played(&scenario, calm, &["warn"]);
    assert_eq!(ended(&scenario, &play), None, "it goes on");
    assert_eq!(play.stand(&scenario).gauges.trust, 5);
}

#[test]
fn where_it_is_demanding_there_is_less_time_and_something_comes_between_once() {
    let scenario = small();
    let demanding = Setup { seed: 7, difficulty: Difficulty::Demanding };
    let mut play = Play::new(&scenario, demanding);
    assert_eq!(play.stand(&scenario).gauges.time, 15);
    assert!(!play.stand(&scenario).interrupted);
    play.choose(&scenario, &id("ask"), false).unwrap();
    let stand = play.stand(&scenario);
    assert!(stand.interrupted);
    assert_eq!((stand.gauges.time, stand.gauges.unrest), (12, 6));
}

#[test]
fn when_the_time_is_up_it_goes_where_the_scenario_says() {
    let mut parts = parts();
    parts.state.time = 5;
    parts.nodes[0].choices[1].effect.time = -4;
    parts.temperaments[0].shift.time = -1;
    let scenario = Scenario::new(parts).unwrap();
    let play = played(&scenario, ORDINARY, &["reflect"]);
    assert_eq!(ended(&scenario, &play), Some(EndKind::Partial));
}

#[test]
fn the_same_seed_gives_the_same_order_and_another_may_not() {
    let scenario = small();
    let order = |seed| {
        let setup = Setup { seed, ..ORDINARY };
        let stand = scenario.begin(setup);
        scenario.shuffled(&stand, setup).iter().map(|choice| choice.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(order(1), order(1));
    let orders: std::collections::BTreeSet<_> = (0..40).map(order).collect();
    assert_eq!(orders.len(), 6, "every order of three comes");
}

#[test]
fn a_kept_play_is_taken_up_where_it_stood_and_as_far_as_the_scenario_still_goes() {
    let scenario = small();
    let play = played(&scenario, ORDINARY, &["reflect"]);
    let json = serde_json::to_string(&play.kept(&scenario)).unwrap();
    let kept = serde_json::from_str(&json).unwrap();
    assert_eq!(Play::resumed(&scenario, &kept), (play, true));
    let mut changed = parts();
    changed.nodes[0].choices[1].id = id("another");
    changed.nodes[1].choices[2].when = None;
    let changed = Scenario::new(changed).unwrap();
    assert_eq!(Play::resumed(&changed, &kept), (Play::new(&changed, ORDINARY), false));
}

#[test]
fn everything_is_reached_and_it_always_ends() {
    let hits = small().explored();
    assert!(!hits.endless && !small().goes_round());
    assert_eq!((hits.nodes.len(), hits.choices.len(), hits.endings.len()), (2, 6, 3));
    assert_eq!(hits.volleys, Some((1, 2)));
}

#[test]
fn what_is_never_reached_is_seen() {
    let mut parts = parts();
    parts.nodes[1].choices[2].when = Some(When::AtLeast(Gauge::Trust, 9));
    let hits = Scenario::new(parts).unwrap().explored();
    assert_eq!(hits.choices.len(), 5);
}

#[test]
fn random_plays_choose_evenly_and_the_same_seeds_give_the_same() {
    let scenario = small();
    let hits = scenario.played_at_random(Difficulty::Ordinary, 3_000);
    assert_eq!(hits, scenario.played_at_random(Difficulty::Ordinary, 3_000));
    for choice in 0..3 {
        assert!((900..1_100).contains(&hits.choices[&(0, choice)]), "{:?}", hits.choices);
    }
}

#[test]
fn going_round_after_the_time_is_up_is_seen() {
    let mut parts = parts();
    parts.time_is_up = id("second");
    parts.nodes[1].choices[0].to = id("first");
    assert!(Scenario::new(parts.clone()).unwrap().goes_round());
    parts.at_last = Some(id("lost"));
    let scenario = Scenario::new(parts).unwrap();
    assert!(!scenario.goes_round());
    let mut play = Play::new(&scenario, ORDINARY);
    while play.choose(&scenario, &id("ask"), false).is_ok() {}
    assert_eq!((play.steps().len(), ended(&scenario, &play)), (29, Some(EndKind::Breach)));
}

#[test]
fn the_baseline_is_the_number_worked_out_by_hand() {
    // At the first moment each of three lines has a third. From `ask` (trust 5) the second offers two: `ask` (no
    // reflection, one question) and `reflect` (one, one). From `reflect` (trust 7) it offers three: those and `plan` (one,
    // none). `warn` leads to trust 2 and the breach at once.
    // Reflections: 1/3 * 1/2 + 1/3 * (1 + 2/3) = 13/18. Questions: 1/3 * (1 + 1) + 1/3 * 2/3 = 8/9.
    // Volleys: 1/3 * 2 + 1/3 * 2 + 1/3 * 1 = 5/3.
    let baseline = small().baseline(ORDINARY);
    assert!(baseline.exact);
    let near = |one: f64, other: f64| (one - other).abs() < 1e-9;
    assert!(near(baseline.random.reflections, 13.0 / 18.0), "{baseline:?}");
    assert!(near(baseline.random.questions, 8.0 / 9.0), "{baseline:?}");
    assert!(near(baseline.random.volleys, 5.0 / 3.0), "{baseline:?}");
    // Reflecting and planning has two reflections and no question.
    let best = baseline.best.unwrap();
    assert!(near(best.reflections, 2.0) && near(best.questions, 0.0));
    assert_eq!(best.ratio(), None);
}

#[test]
fn the_best_way_is_one_that_ends_well_however_many_reflections_a_breach_has() {
    let mut parts = parts();
    // Warning now holds two reflections' worth more than any other way, and ends in a breach.
    parts.nodes[0].choices[2].codes = [Code::Cr].into();
    parts.nodes[0].choices[2].turns.clear();
    parts.nodes[0].choices[2].to = id("second");
    for node in &mut parts.nodes {
        for choice in node.choices.iter_mut().filter(|choice| !choice.trap) {
            choice.codes = [Code::Q].into();
        }
    }
    parts.nodes[1].choices[1].codes = [Code::Cr].into();
    parts.nodes[1].choices[1].to = id("lost");
    let scenario = Scenario::new(parts.clone()).unwrap();
    let best = scenario.baseline(ORDINARY).best.unwrap();
    assert_eq!((best.reflections, best.questions), (1.0, 1.0), "the second reflection leads to the breach");
    for choice in parts.nodes.iter_mut().flat_map(|node| &mut node.choices) {
        if choice.to != id("second") {
            choice.to = id("lost");
        }
    }
    assert_eq!(Scenario::new(parts).unwrap().baseline(ORDINARY).best, None);
}

#[test]
fn looking_back_tells_what_was_chosen_what_else_would_have_held_and_which_goals_were_met() {
    let scenario = small();
    let debrief = scenario.debrief(&played(&scenario, ORDINARY, &["reflect", "ask"]));
    let others: Vec<&str> = debrief.volleys[0].others.iter().map(|choice| choice.id.as_str()).collect();
    assert_eq!(others, ["ask"], "a trap would not have held");
    assert_eq!((debrief.volleys[0].before.trust, debrief.volleys[0].after.trust), (5, 7));
    assert_eq!(debrief.goals[0].1, Reached::Met(0));
    let change = debrief.change.unwrap();
    assert_eq!((change.offered, change.passed, change.caught, change.against), (1, 1, 0, 0));
    let counts = debrief.counts.unwrap();
    assert_eq!((counts.of(Code::Cr), counts.of(Code::Q)), (1, 1));
    assert_eq!(counts.reflections_to_questions(), None::<Ratio>, "two volleys are too few");
}

#[test]
fn of_meeting_and_breaking_a_goal_the_last_counts_and_what_cannot_be_unsaid_stays_broken() {
    let mut parts = parts();
    parts.nodes[0].choices[2].turns.clear();
    parts.nodes[0].choices[2].breaks = vec![id("heard")];
    parts.nodes[1].choices[1].meets = vec![id("heard")];
    parts.nodes[1].choices[0].breaks = vec![id("heard")];
    for lasting in [false, true] {
        parts.goals[0].lasting = lasting;
        let scenario = Scenario::new(parts.clone()).unwrap();
        let became = |choices: &[&str]| scenario.debrief(&played(&scenario, ORDINARY, choices)).goals[0].1;
        let again = if lasting { Reached::Broken(0) } else { Reached::Met(1) };
        assert_eq!(became(&["warn", "reflect"]), again);
        assert_eq!(became(&["reflect", "ask"]), Reached::Broken(1), "met, and then broken");
        assert_eq!(became(&["ask", "reflect"]), Reached::Met(1));
        assert_eq!(became(&["ask"]), Reached::NotYet);
    }
}

#[test]
fn making_good_is_not_needed_where_nothing_cost() {
    let mut parts = parts();
    parts.goals[0].repair = true;
    parts.nodes[0].choices[1].meets.clear();
    parts.nodes[0].choices[2].turns.clear();
    parts.nodes[1].choices[1].meets = vec![id("heard")];
    let scenario = Scenario::new(parts).unwrap();
    let became = |choices: &[&str]| scenario.debrief(&played(&scenario, ORDINARY, choices)).goals[0].1;
    assert_eq!(became(&["ask", "ask"]), Reached::NotNeeded);
    assert_eq!(became(&["warn", "ask"]), Reached::NotYet);
    assert_eq!(became(&["warn", "reflect"]), Reached::Met(1));
}

#[test]
fn where_counting_is_the_wrong_frame_nothing_is_counted() {
    let mut parts = parts();
    (parts.suits, parts.why_no_numbers) = (Suits::Unsuitable, parts.change_goal.take());
    let scenario = Scenario::new(parts).unwrap();
    let debrief = scenario.debrief(&played(&scenario, ORDINARY, &["reflect", "ask"]));
    assert_eq!((debrief.counts, debrief.change), (None, None));
}

#[test]
fn each_fault_is_told_at_its_place() {
    type Change = fn(&mut Parts);
    let cases: [(Change, Place, &str); 16] = [
        (|p| p.start = id("nowhere"), Place::Top("start"), "no node or ending 'nowhere'"),
        (|p| p.nodes[0].choices[0].to = id("nowhere"), Place::Choice(0, 0), "no node or ending 'nowhere'"),
        (|p| p.nodes[1].id = id("plan"), Place::Ending(0), "the name of something else"),
        (
            |p| p.nodes[0].choices[1].codes = [Code::Sr, Code::Cr].into(),
            Place::Choice(0, 1),
            "one reflection",
        ),
        (|p| p.nodes[1].choices[0].takes = None, Place::Choice(1, 0), "does not say what it makes"),
        (|p| p.nodes[0].choices[0].takes = Some(Takes::Caught), Place::Choice(0, 0), "no change talk"),
        (|p| p.nodes[0].choices[1].meets.clear(), Place::Goal(0), "no choice meets"),
        (|p| p.nodes[0].choices[0].effect.time = 0, Place::Choice(0, 0), "time must lie between"),
        (|p| p.nodes[0].choices[0].effect.trust = 4, Place::Choice(0, 0), "trust must lie between"),
        (|p| p.endings[0].next.clear(), Place::Ending(0), "no named next step"),
        (|p| p.nodes[0].choices[2].breaks = vec![id("ghost")], Place::Choice(0, 2), "no goal 'ghost'"),
        (|p| p.nodes[0].choices[1].breaks = vec![id("heard")], Place::Choice(0, 1), "both meet and break"),
        (|p| p.change_goal = None, Place::Top("miti"), "no change-goal"),
        (|p| p.nodes[0].lines[0].who = id("ghost"), Place::Node(0), "no person 'ghost'"),
        (|p| p.drills[0].levels.truncate(2), Place::Drill(0), "levels"),
        (
            |p| p.nodes[0].choices[0].when = Some(When::Said(id("first"), id("shout"))),
            Place::Choice(0, 0),
            "no choice 'first/shout'",
        ),
    ];
    for (change, place, words) in cases {
        let mut parts = parts();
        change(&mut parts);
        let faults = Scenario::new(parts).unwrap_err();
        let told = faults.iter().any(|f| f.place == place && f.what.to_string().contains(words));
        assert!(told, "{words}: {faults:?}");
    }
}

#[test]
fn many_plays_give_a_way_to_each_ending_and_what_can_be_made_good() {
    let scenario = small();
    let hits = scenario.explored();
    assert_eq!(hits.ways.len(), scenario.endings.len());
    for (ending, (setup, way)) in &hits.ways {
        let mut play = Play::new(&scenario, *setup);
        for (node, choice) in way {
            play.choose(&scenario, &scenario.nodes[*node].choices[*choice].id, false).unwrap();
        }
        assert_eq!(play.stand(&scenario).at, super::play::Spot::Ending(*ending));
    }
    let kind = |ending: &usize| scenario.endings[*ending].kind;
    assert!(hits.unharmed.iter().all(|ending| kind(ending) != EndKind::Breach));
    // The trap leads to a breach only where trust is low.
    assert_eq!(hits.made_good, [(0, 2)].into());
    let mut lost = parts();
    lost.nodes[0].choices[2].turns.clear();
    lost.nodes[0].choices[2].to = id("lost");
    let lost = Scenario::new(lost).unwrap();
    assert!(lost.explored().made_good.is_empty());
}

#[test]
fn more_conditions_on_what_was_than_can_be_kept_count_of_and_a_room_without_people_are_faults() {
    let mut many = parts();
    for number in 0..65 {
        many.nodes.push(Node { id: id(&format!("more-{number}")), ..many.nodes[1].clone() });
    }
    let been = (0..65).map(|number| When::Been(id(&format!("more-{number}")))).collect();
    many.nodes[0].choices[2].turns[0].when = When::Any(been);
    let faults = Scenario::new(many).unwrap_err();
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert!(faults[0].what.to_string().starts_with("there may be at most 64 conditions"));
    let mut nobody = parts();
    nobody.people.clear();
    let faults = Scenario::new(nobody).unwrap_err();
    assert!(faults.iter().any(|fault| fault.what.to_string() == "there must be at least 1 people"));
    let mut endless = parts();
    endless.endings.clear();
    let faults = Scenario::new(endless).unwrap_err();
    assert!(faults.iter().any(|fault| fault.what.to_string() == "there must be at least 1 endings"));
}
