//! Every state of the full-screen face that keys lead to, by name.

use tidlig_inn::domain::lang::Lang;
use tidlig_inn::tui::Look;

use super::face::{Disk, Face, PASS};

/// A state: what lies on the disk, and the keys that lead there.
#[derive(Clone, Debug)]
pub struct State {
    pub name: &'static str,
    pub disk: Disk,
    pub keys: String,
    /// Whether it was said, in this state, that they are alone; only then may the private part be named.
    pub private: bool,
}

/// To the first question, with both open instruments chosen: past the limits, the opening and the permission.
pub const FIRST: &str = "n 1 2 4 b Enter Enter Enter";
/// On to what she makes of it, with a total that lies in one band.
pub const ANSWERS: &str = "4 Enter 1 2 1 3 Enter 5 Enter v";
/// Through the first instrument, its result and its end, to the permission of the next.
pub const OVER_FIRST: &str = "Enter Enter Enter Enter Enter";
/// To a profile that is saved: a name, a region, and the clinic's number.
pub const SAVED_PROFILE: &str = "k Enter 'Vesle_kommune Enter Down Down Enter Down Down Down Down Down Down Down Down Enter Enter Down Enter '000_12 Enter Esc Esc l";
/// The sample form's upper band moved past the end of its scale.
pub const MOVED_TOO_FAR: &str = "k Enter 'Vesle Enter Down Down Down Down Down Down Down Down Down Down Down Enter Enter Enter Enter Backspace '99 Enter Down Enter 'Rutine Enter Down Enter 'Legen Enter";
/// The same band moved within its scale, saved, and a visit whose total now lies below it.
const MOVED_RESULT: &str = "k Enter 'Vesle Enter Down Down Down Down Down Down Down Down Down Down Down Enter Enter Enter Enter Backspace '6 Enter Down Enter 'Rutine Enter Down Enter 'Legen Enter Esc Esc l Esc n 2 1 2 4 b Enter Enter Enter 4 Enter 1 2 1 3 Enter 5 Enter v Enter";
/// The paper form, with nothing that raises an alert.
pub const PAPER: &str = "Enter 1 2 4 Enter Enter Enter Enter Enter";

/// To the first turn of a conversation with an invented person.
pub const TO_TALK: &str = "v Down Enter Enter Enter";
/// From there to a breach, and to a good end.
pub const BREACH: &str = "Enter 2 Enter 2";
pub const GOOD: &str = "Enter 3 Enter 1 Enter 2";
/// A breach, and from before its first turn another way to a good end.
pub const SECOND: &str = "v Down Enter Enter Enter Enter 2 Enter 2 r Up r Enter 3 Enter 1 Enter 2";

/// An invented municipality's public key.
const RECOVERY: &str = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

fn down(times: usize) -> String {
    vec!["Down"; times].join(" ")
}

pub fn to_gate() -> String {
    format!("{FIRST} {ANSWERS} {OVER_FIRST} {PAPER}")
}

pub fn to_private_question() -> String {
    format!("{} 1 1 Enter Enter", to_gate())
}

/// Through the private part without a yes, to who can read what is sent.
pub fn to_reading() -> String {
    format!("{} 2 Enter Enter Enter Enter", to_private_question())
}

/// On to the plan: nobody else can.
pub fn to_plan() -> String {
    format!("{} 1", to_reading())
}

/// The passphrase as it is typed.
pub fn pass() -> String {
    format!("'{}", PASS.replace(' ', "_"))
}

impl State {
    /// The program in this state.
    pub fn open(&self) -> Face {
        self.open_with(Lang::Nb, Look::Colour)
    }

    pub fn open_with(&self, lang: Lang, look: Look) -> Face {
        let mut face = Face::with(self.disk, lang, look);
        if self.name.starts_with("observer") {
            face.observe();
        }
        for (sitting, keys) in self.keys.split('|').enumerate() {
            if sitting > 0 {
                face = face.again();
            }
            face.walk(keys);
        }
        face
    }
}

/// Those behind a passphrase, which takes a second to set up.
pub fn locked() -> Vec<State> {
    everything().into_iter().filter(|state| state.disk == Disk::Locked).collect()
}

/// All others.
pub fn all() -> Vec<State> {
    everything().into_iter().filter(|state| state.disk != Disk::Locked).collect()
}

fn everything() -> Vec<State> {
    let mut all = around();
    all.extend(kept());
    all.extend(asking());
    all.extend(talking());
    all.extend(advising());
    all.extend(giving());
    all.extend(alerting());
    all.extend(private());
    all.extend(ending());
    all.extend(tracing());
    all.extend(rehearsing());
    all.extend(observing());
    all.extend(super::course::states());
    all.extend(super::course_plenum::states());
    all.extend(guiding());
    all.extend(guided());
    all
}

pub fn state(name: &'static str, keys: impl Into<String>) -> State {
    State { name, disk: Disk::None, keys: keys.into(), private: false }
}

pub fn on(disk: Disk, state: State) -> State {
    State { disk, ..state }
}

fn alone(state: State) -> State {
    State { private: true, ..state }
}

fn around() -> Vec<State> {
    let pass = pass();
    vec![
        state("home", ""),
        state("home-waiting", format!("{FIRST} 4 Enter Esc")),
        state("home-decide", format!("{FIRST} 4 Enter Esc n")),
        state("home-delete", format!("{FIRST} 4 Enter Esc x")),
        state("home-practice-waiting", "e Enter Esc"),
        on(Disk::Fresh, state("keeping", "n")),
        on(Disk::Fresh, state("keeping-passphrase", "n 1 'kort")),
        on(Disk::Fresh, state("keeping-too-short", "n 1 'kort Enter")),
        on(Disk::Fresh, state("keeping-again", format!("n 1 {pass} Enter 'blå"))),
        on(Disk::Locked, state("unlock", format!("{FIRST} 4 Enter Ctrl-Q")).restarted("f 'feil")),
        on(Disk::Fresh, state("home-default-skipped", "h")),
        state("services", "s"),
        state("services-found", "s 'kaffe Down"),
        state("services-nothing", "s 'finnes_ikke"),
        state("service-open", "s 'kaffelinja Enter"),
        state("service-empty", "s 'familier Enter"),
        on(Disk::Fresh, state("municipality", "k")),
        on(Disk::Fresh, state("municipality-typing", "k Enter 'Vesle_kommune")),
        on(Disk::Fresh, state("municipality-leaving", "k Enter 'Vesle Enter Esc")),
        on(Disk::Fresh, state("municipality-no-name", "k Down Enter l")),
        on(Disk::Fresh, state("municipality-visit", "k Down Down Down Down Enter")),
        on(Disk::Fresh, state("municipality-services", format!("k {} Enter", down(10)))),
        on(
            Disk::Fresh,
            state("municipality-service", format!("k {} Enter Enter Down Enter '000_12 Enter", down(10))),
        ),
        on(Disk::Fresh, state("municipality-thresholds", format!("k {} Enter", down(11)))),
        on(Disk::Fresh, state("municipality-pick", format!("k {} Enter Enter", down(11)))),
        on(Disk::Fresh, state("municipality-no-room", format!("{MOVED_TOO_FAR} l"))),
        on(
            Disk::Fresh,
            state("municipality-recovery", format!("k {} Enter '{RECOVERY} Enter Down Enter", down(13))),
        ),
        on(Disk::Fresh, state("municipality-saved", SAVED_PROFILE)),
        on(Disk::Fresh, state("services-of-the-municipality", format!("{SAVED_PROFILE} Esc s"))),
        state("settings", "i"),
        state("calculator", "t '05.12.2025"),
        state("calculator-wrong", "t '99"),
        state("help", "?"),
        state("help-asking", format!("{FIRST} ?")),
        state("help-typing", format!("{FIRST} n 'notat F1")),
        state("setting", "n"),
        state("setting-weeks", "n 1 2 4"),
        state("setting-weeks-wrong", "n 1 9 9 Enter"),
        state("setting-person", "n 1 Enter"),
        state("setting-alone", "n 1 Down Down Down"),
        state("setting-interpreter", "n 1 Down Down Down Down 3 Up"),
        state("setting-instruments", "n 1 Down Down Down Down Down Down"),
        state("setting-no-stage", "n b"),
    ]
}

/// A visit that is finished and kept.
pub fn saved() -> String {
    format!("{} 4 Enter l Enter", to_gate())
}

fn kept() -> Vec<State> {
    let (saved, pass) = (saved(), pass());
    let opened = |name, keys: &str| on(Disk::Open, state(name, format!("{saved} {keys}")));
    let typing = |name, keys: &str| on(Disk::Open, state(name, keys));
    vec![
        on(Disk::Open, state("records-none", "l")),
        opened("records", "l"),
        opened("record", "l Enter"),
        opened("record-delete", "l x"),
        opened("records-mark", "l f"),
        opened("records-marked", "l f j"),
        opened("records-unmarked", "l f j f"),
        opened("records-deleted", "l x j"),
        opened("record-open-mark", "l Enter f"),
        opened("record-open-marked", "l Enter f j"),
        opened("record-open-delete", "l Enter x"),
        on(Disk::Locked, state("records-locked", saved.clone()).restarted("l")),
        on(Disk::Locked, state("records-passphrase", saved.clone()).restarted("l Enter 'feil")),
        on(Disk::Locked, state("records-refused", saved.clone()).restarted("l Enter 'feil Enter")),
        on(Disk::Locked, state("record-private-part", format!("{saved} l Enter e 'abc"))),
        state("stored-nothing", "l a"),
        opened("stored", "l a"),
        opened("stored-delete", "l a x"),
        opened("stored-deleted", "l a x j"),
        opened("log", "l a h"),
        on(Disk::Locked, state("stored-locked", saved.clone()).restarted("i l")),
        typing("passphrase-new", "i p"),
        typing("passphrase-too-short", "i l p 'kort Enter"),
        typing("passphrase-again", &format!("i p {pass} Enter 'blå")),
        typing("passphrase-differ", &format!("i p {pass} Enter 'blå Enter")),
        on(Disk::Locked, state("passphrase-old", "i p 'gammel")),
        on(Disk::Locked, state("passphrase-refused", format!("i p 'feil Enter {pass} Enter {pass} Enter"))),
        on(Disk::Locked, state("passphrase-changed", format!("i p {pass} Enter {pass} Enter {pass} Enter"))),
    ]
}

fn asking() -> Vec<State> {
    vec![
        state("limits", "n 1 b"),
        state("open", "n 1 b Enter"),
        state("before", "n 1 b Enter Enter"),
        state("practice", "e"),
        state("ask-number", FIRST),
        state("ask-number-typed", format!("{FIRST} 1 2")),
        state("ask-number-wrong", format!("{FIRST} 9 9 Enter")),
        state("ask-yes-no", format!("{FIRST} 4 Enter")),
        state("ask-one-of", format!("{FIRST} 4 Enter 1")),
        state("ask-many-of", format!("{FIRST} 4 Enter 1 2 1 3")),
        state("ask-ruler", format!("{FIRST} 4 Enter 1 2 Enter")),
        state("ask-note", format!("{FIRST} 4 Enter 1 2 Enter 5 Enter")),
        state("ask-note-typing", format!("{FIRST} 4 Enter 1 2 Enter 5 Enter Enter 'Godt_på_jobb")),
        state("ask-answered", format!("{FIRST} 4 Enter 1 Backspace")),
        state("ask-declined", format!("{FIRST} 4 Enter v Backspace")),
        state("client", format!("{FIRST} 4 Enter 1 k")),
        state("client-number", format!("{FIRST} k")),
        state("client-many-of", format!("{FIRST} 4 Enter 1 2 k")),
        state("support", format!("{FIRST} s")),
        state("why-not", format!("{FIRST} h")),
        state("why-not-other", format!("{FIRST} h 5 'strømmen_gikk")),
        state("note", format!("{FIRST} n 'sa_noe_om_søvn")),
        state("note-kept", format!("{FIRST} n 'sa_noe_om_søvn Ctrl-D")),
    ]
}

fn talking() -> Vec<State> {
    let paper = format!("{FIRST} {ANSWERS} {OVER_FIRST}");
    vec![
        state("tell-back", format!("{FIRST} {ANSWERS}")),
        state("tell-back-typing", format!("{FIRST} {ANSWERS} e 'vil_kutte_ned")),
        state("result-decided", format!("{FIRST} {ANSWERS} Enter")),
        state("result-undecided", format!("{FIRST} 4 Enter v 1 Enter 5 Enter v Enter")),
        state("agree", format!("{FIRST} {ANSWERS} Enter Enter")),
        state("close", format!("{FIRST} {ANSWERS} Enter Enter Enter")),
        state("judgement", format!("{FIRST} {ANSWERS} Enter j")),
        state("judgement-ticked", format!("{FIRST} {ANSWERS} Enter j 1 6 Down Space")),
        state("before-paper", paper.clone()),
        state("form-in-hand", format!("{paper} Enter")),
        state("ask-position", format!("{paper} Enter 1")),
        state("read-back", format!("{paper} Enter 1 2 4")),
        state("read-back-total", format!("{paper} Enter 1 2 4 3")),
        state("no-form", format!("{paper} Enter 2")),
        state("result-ask-directly", format!("{paper} Enter 1 2 v Enter Enter")),
        state("alternative", format!("{paper} Enter 3")),
        state("result-states", format!("{paper} Enter 3 Enter 1 2 Enter")),
    ]
}

/// To the result of the first instrument, with its next steps: a local one, a confirmed and an unconfirmed one.
pub fn to_steps() -> String {
    format!("{FIRST} {ANSWERS} Enter")
}

fn advising() -> Vec<State> {
    let result = to_steps();
    vec![
        state("support-open", "n 1 b Enter s"),
        state("support-permission", "n 1 b Enter Enter s"),
        state("support-tell-back", format!("{result} s")),
        state("support-scale", format!("{result} s Right")),
        state("support-scale-none", format!("{result} s Right 0")),
        state("support-scale-four", format!("{result} s Right 4")),
        state("support-scale-ten", format!("{result} s Right 1 0")),
        state("support-plan", format!("{result} Enter s")),
        state("support-close", format!("{result} Enter Enter s")),
        state("step-empty", format!("{result} 1")),
        state("step", format!("{result} 2")),
        state("step-unverified", format!("{result} 3")),
        state("step-accepted", format!("{result} 2 1")),
        state("step-changing", format!("{result} 2 2 '_På_mandag.")),
        state("step-changed", format!("{result} 2 2 '_På_mandag. Ctrl-D 2")),
        state("step-leaving-out", format!("{result} 2 3 'vil_ikke")),
        state("step-left-out", format!("{result} 2 3 'vil_ikke Ctrl-D 2")),
        state("steps", format!("{result} j 8 Esc g")),
        state("duty", format!("{result} j 8 Esc g 4")),
        on(Disk::Fresh, state("result-moved", MOVED_RESULT)),
        alone(state("private-steps", format!("{} 1 v Enter o g", to_private_question()))),
        alone(state("private-step", format!("{} 1 v Enter 1", to_private_question()))),
        alone(state("private-raised", to_raised())),
        alone(state("private-duty", format!("{} m g 5", to_raised()))),
    ]
}

/// The practitioner ticks that somebody is in danger now.
pub fn to_raised() -> String {
    format!("{} 2 Enter j {} Space", to_private_question(), down(12))
}

fn giving() -> Vec<State> {
    let texts = format!("{} 4 Enter u", to_gate());
    vec![
        state("text-handout", format!("{texts} Right")),
        state("text-handout-copied", format!("{texts} Right c")),
        state("text-copy", format!("{texts} c")),
        state("text-copied", format!("{texts} c j")),
        on(Disk::Open, state("text-file", format!("{texts} f"))),
        alone(state("private-text", format!("{} Enter u", to_plan()))),
        alone(state("private-text-apart", format!("{} Enter u Right", to_plan()))),
        alone(state("private-text-copy", format!("{} Enter u Right c", to_plan()))),
    ]
}

fn alerting() -> Vec<State> {
    let card = format!("{FIRST} {ANSWERS} {OVER_FIRST} Enter 1 2 1");
    let corrected = format!("{FIRST} 4 Enter 1 2 1 Enter 9 Enter");
    vec![
        state("alert-now", card.clone()),
        state("alert-today", corrected.clone()),
        state("alert-corrected", format!("{corrected} r")),
        state("alert-standing", format!("{card} m")),
        state("alert-dealt", format!("{card} m a 1")),
        state("alert-dealt-words", format!("{card} m a 1 e 'ringte")),
        state("undealt", format!("{card} m o Enter")),
        state("alert-written", format!("{card} m o Enter Enter 1 2 Enter")),
        state("cards", format!("{FIRST} t")),
        state("card", format!("{FIRST} t 1")),
        state("card-dealt", format!("{FIRST} t 1 a")),
    ]
}

fn private() -> Vec<State> {
    let (gate, question, pass) = (to_gate(), to_private_question(), pass());
    let hidden = format!("{question} 1 n 'fortalt_noe F12");
    vec![
        state("gate", gate.clone()),
        state("gate-not-alone", format!("{gate} 2")),
        state("gate-relative", format!("n 1 Down Down Down Down 3 b {ANSWERS_AFTER}")),
        alone(state("choose-private", format!("{gate} 1"))),
        alone(state("open-private", format!("{gate} 1 1"))),
        alone(state("before-private", format!("{gate} 1 1 Enter"))),
        alone(state("private-question", question.clone())),
        alone(state("private-note", format!("{question} 1 n 'fortalt"))),
        alone(state("private-client", format!("{question} k"))),
        alone(state("private-why-not", format!("{question} h"))),
        alone(state("private-tell-back", format!("{question} 1 v"))),
        alone(state("private-result", format!("{question} 1 v Enter"))),
        alone(state("private-leads-to", format!("{question} 1 v Enter Enter"))),
        alone(state("private-alert", format!("{question} 1 v Enter Enter Enter 1"))),
        alone(state("private-cards", format!("{question} t"))),
        alone(state("private-agree", format!("{question} 2 Enter Enter"))),
        alone(state("private-close", format!("{question} 2 Enter Enter Enter"))),
        alone(state("private-judgement", format!("{question} 2 Enter j 9 Down Space Down"))),
        alone(state("reading", to_reading())),
        alone(state("reading-again", format!("{} v Backspace", to_reading()))),
        alone(state("private-channel", format!("{} 3", to_reading()))),
        alone(state("private-channel-summary", format!("{} 2 Enter", to_reading()))),
        alone(state("private-plan", to_plan())),
        alone(state("private-summary", format!("{} Enter", to_plan()))),
        alone(state("private-in-note-why", format!("{} Enter 2 'vil_ikke", to_plan()))),
        state("somebody-came-in", format!("{question} 1 p")),
        state("somebody-came-in-summary", format!("{question} 1 p Enter")),
        state("hidden-then-home", format!("{hidden} F12")),
        state("hidden-then-gate", format!("{hidden} F12 f")),
        state("hidden-then-not-alone", format!("{hidden} F12 f 2")),
        state("hidden-then-summary", format!("{hidden} F12 f 2 Enter")),
        on(
            Disk::Locked,
            state("locked-gate-passphrase", format!("{gate} Esc q")).restarted(&format!("f {pass} Enter 1")),
        ),
    ]
}

const ANSWERS_AFTER: &str = "Enter Enter Enter 4 Enter 1 2 1 3 Enter 5 Enter v Enter Enter Enter Enter Enter Enter \
                             1 2 4 Enter Enter Enter Enter Enter";

impl State {
    /// Keys after the program was ended and started again stand behind a bar.
    fn restarted(mut self, keys: &str) -> Self {
        self.keys = format!("{} | {keys}", self.keys);
        self
    }
}

/// To the summary, with what looks like a phone number in a note and an address in the plan.
pub fn to_traces() -> String {
    let paper = "Enter 1 2 4 Enter Enter Enter Enter Enter";
    let noted = format!("{FIRST} n 'søstra_tlf_22_33_44_55 Ctrl-D {ANSWERS} {OVER_FIRST} {paper} 4");
    format!("{noted} e 'møtes_i_Blåbærveien_12 Ctrl-D Enter")
}

/// To the summary, with what looks like a phone number in a note of the private part.
pub fn to_private_trace() -> String {
    let noted =
        format!("{} n 'ringer_fra_22_33_44_66 Ctrl-D 2 Enter Enter Enter Enter 1", to_private_question());
    format!("{noted} Enter 1")
}

fn tracing() -> Vec<State> {
    let traces = to_traces();
    vec![
        state("traces-typed", format!("{FIRST} n 'søstra_tlf_22_33_44_55 Ctrl-D")),
        on(Disk::Open, state("traces-summary", traces.clone())),
        on(Disk::Open, state("traces-asked", format!("{traces} l"))),
        on(Disk::Open, state("traces-transfer", format!("{traces} f"))),
        on(Disk::Open, state("traces-reword", format!("{traces} l 1"))),
        on(Disk::Nothing, state("traces-nothing-kept", traces)),
        alone(state(
            "private-traces-typed",
            format!("{} n 'ringer_fra_22_33_44_66 Ctrl-D", to_private_question()),
        )),
        alone(on(Disk::Open, state("private-traces", format!("{} l", to_private_trace())))),
    ]
}

/// Counting a role play, opened from the command line.
fn observing() -> Vec<State> {
    vec![
        state("observer", ""),
        state("observer-waiting", "Enter"),
        state("observer-counting", "Enter Tab s k g Tab e"),
        state("observer-numbers", "Enter s k k g v"),
        state("observer-paused", "Enter s s Space"),
        state("observer-result", "Enter Tab s e k s s k b g o s i Enter"),
        state("observer-leaving", "Enter s k Enter Esc"),
    ]
}

/// To the question before the private part of a visit by a guide.
pub const TO_GUIDE_GATE: &str = "p 2 b 1 1 2 Enter Enter";
/// A discussion without names, written where they are alone.
const TO_SHEET: &str = "p 3 b 1 Enter Enter 1 e 'Kari_er_i_uke_32_og_bor_i_tromsø. Ctrl-D";

/// Plans and guides, the training log and the counts.
fn guiding() -> Vec<State> {
    let kept = |name, keys: &str| on(Disk::Open, state(name, keys));
    vec![
        kept("guides", "p"),
        kept("guide-plan", "p 1"),
        kept("guide-plan-writing", "p 1 Space Down e 'Flere_blir_sett"),
        kept("guide-plan-decision", "p 1 Enter Space Down e 'leder_i_tjenesten Enter Down e '1.1.2026 Enter"),
        kept("guide-plan-asks", "p 1 Enter Down e 'Kari_Nordmann Enter"),
        kept("guide-plan-reached", "p 1 Space Enter Space Enter"),
        kept("guide-plan-out", "p 1 u"),
        kept("guide-visits", "p 2"),
        kept("guide-read", "p 5"),
        kept("guide-read-gate", "p 2 Enter"),
        alone(kept("guide-read-alone", "p 2 Enter 1")),
        kept("guide-start", "p 2 b"),
        kept("guide-start-weeks", "p 2 b 1 1 2"),
        kept("training-none", "p 6"),
        kept("training-typing", "p 6 n 'helsesykepleier"),
        kept("training-people", "p 6 n 'helsesykepleier_1 Enter"),
        kept("training-person", "p 6 n 'helsesykepleier_1 Enter Enter Down Down Down e '12.1.2026 Enter"),
        kept("training-removing", "p 6 n 'helsesykepleier_1 Enter Enter x"),
        kept("counts", "p 7 e 3 Enter Down e 2 Enter"),
        kept("counts-odd", "p 7 e Backspace 3 Enter Down e Backspace 5 Enter"),
    ]
}

/// A visit that goes by a guide.
fn guided() -> Vec<State> {
    let kept = |name, keys: &str| on(Disk::Open, state(name, keys));
    let gate = |name, keys: &str| on(Disk::Open, state(name, format!("{TO_GUIDE_GATE} {keys}")));
    vec![
        kept("guided-part", "p 2 b 1 1 2 Enter"),
        kept("guided-say", "p 2 b 1 1 2 Enter Down Down"),
        kept("guided-number", "p 2 b 1 1 2 Enter Down e '3"),
        kept("guided-held", "p 2 b 1 1 2 Enter w"),
        state("guided-practice", "p 2 v 2 Enter"),
        gate("guided-gate", ""),
        gate("guided-not-alone", "2"),
        alone(gate("guided-private", "1")),
        alone(gate("guided-told", "1 Space")),
        alone(gate("guided-told-plan", "1 Space Enter Enter 1")),
        alone(gate("guided-told-card", "1 Down Down Space")),
        gate("guided-waits", "1 Space F9"),
        gate("guided-waits-summary", "1 Space F9 Enter 2 Enter"),
        kept("guided-summary", "p 2 b 1 1 2 Enter Space Down e '3 Enter Down Down e 'sa_ja Ctrl-D o Enter"),
        kept("guided-note", "p 2 b 1 1 2 Enter Space Down e '3 Enter o Enter u"),
        state("carry", format!("{} 4 Enter m", to_gate())),
        alone(kept("coarse", &format!("{TO_SHEET} Enter Enter 1 u"))),
        alone(kept("coarse-text", &format!("{TO_SHEET} Enter Enter 1 u Enter"))),
        kept("minutes", "p 4 b 1 Enter Down e 'fastlege Ctrl-D Enter 2 Enter 2 Enter u"),
    ]
}

fn ending() -> Vec<State> {
    let plan = format!("{} 4", to_gate());
    vec![
        state("plan", plan.clone()),
        state("plan-typing", format!("{plan} Down Down e 'ringe_på_mandag")),
        state("plan-written", format!("{plan} Down Down e 'ringe_på_mandag Ctrl-D")),
        state("consents", format!("{plan} c")),
        state("consents-answered", format!("{plan} c 1 2 2 3 3 3")),
        on(Disk::Open, state("summary", format!("{plan} Enter"))),
        on(Disk::Open, state("summary-told", format!("{plan} c 1 2 2 Esc j 1 3 Enter Enter"))),
        on(Disk::Open, state("summary-transferred", format!("{plan} Enter f"))),
        state("journal-text", format!("{plan} Enter u")),
        state("journal-text-told", format!("{plan} c 1 2 2 Esc j 1 3 Enter Enter u")),
        state("discard", format!("{plan} Enter x")),
        on(Disk::Open, state("saved", format!("{plan} Enter l"))),
        on(Disk::Nothing, state("nothing-kept", format!("{plan} Enter l"))),
        state("practice-over", "e o Enter l"),
        state("cover", "F12"),
        state("cover-calculated", "F12 '05.12.2025"),
        on(Disk::Locked, state("cover-passphrase", "F12 F12 'abc")),
        on(Disk::Locked, state("cover-refused", "F12 F12 'abc Enter")),
    ]
}

fn rehearsing() -> Vec<State> {
    let talk = |name, keys: &str| state(name, format!("{TO_TALK} {keys}"));
    let good = |name, keys: &str| state(name, format!("{TO_TALK} {GOOD} {keys}"));
    vec![
        state("rehearse-room", "v"),
        talk("rehearse-room-waiting", "Enter 3 Esc Esc"),
        state("rehearse-note", "v Down Enter"),
        state("rehearse-start", "v Down Enter Enter"),
        state("rehearse-start-seed", "v Down Enter Enter f 7"),
        state("rehearse-cards", "v Down Enter Enter k"),
        talk("rehearse-say", ""),
        talk("rehearse-saying", "'Du_savner_den"),
        talk("rehearse-lines", "'Du_savner_den Enter"),
        talk("rehearse-lines-none", "Enter 0 Down"),
        state("rehearse-between", "v Down Enter Enter 3 Enter Enter 3"),
        talk("rehearse-why", "Enter 3 Enter h"),
        talk("rehearse-so-far", "Enter 3 Enter t"),
        talk("rehearse-turn-so-far", "'Du_savner_den Enter 3 Enter t Enter"),
        talk("rehearse-leaving", "Enter 3 Esc"),
        talk("rehearse-breach", BREACH),
        good("rehearse-good", ""),
        good("rehearse-back", "Enter"),
        good("rehearse-turn", "Enter Down Enter"),
        good("rehearse-goals", "Enter m"),
        good("rehearse-counts", "Enter c"),
        state("rehearse-dates", "v k Down"),
        state("rehearse-second", SECOND),
        state("rehearse-compared", format!("{SECOND} Enter")),
        state("rehearse-back-of-two", format!("{SECOND} Enter Enter Up")),
        state("rehearse-quiet-back", "v Down Down Enter Enter Enter 3 Enter"),
        state("rehearse-quiet-goals", "v Down Down Enter Enter Enter 3 Enter m"),
        state("rehearse-drills", "v d"),
        state("rehearse-drills-of", "v d Enter"),
        state("rehearse-drill", "v d Enter Enter 'Din_stund"),
        state("rehearse-drill-answered", "v d Enter Enter 'Din_stund Enter 2 e"),
    ]
}
