//! Kills on plain lines: a whole visit lies in the pipe, and the blow falls while it is being worked through.

use std::cell::RefCell;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::rc::Rc;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Instant;

use rustix::process::{Pid, Signal, kill_process};
use tidlig_inn::content::source::Tree;
use tidlig_inn::domain::id::Id;
use tidlig_inn::domain::lang::Lang;
use tidlig_inn::domain::visit::Shelf;
use tidlig_inn::plain::{Ended, Face, Lines, Order, Source, run};
use tidlig_inn::session::Effect;
use tidlig_inn::text::Text;

use super::chance::Chance;
use super::kept::{Expected, Kept, Stood, Walked, assert_replies, epds, kept, session, tweak};
use super::pty::{LIMIT, Place};

const KILLS: usize = 118;
const FORMS: [&str; 2] = ["tweak", "epds"];

/// A visit as it is typed.
struct Script {
    lines: Vec<&'static str>,
    /// Where the page begins that a line belongs to: taken up again, it is asked from there.
    page: Vec<usize>,
    /// After which line each reply stands.
    replies: Vec<(usize, Expected)>,
}

impl Script {
    fn page(&mut self, said: &[&'static str], reply: Option<Expected>) {
        let begins = self.lines.len();
        self.lines.extend(said);
        self.page.resize(self.lines.len(), begins);
        self.replies.extend(reply.map(|reply| (self.lines.len(), reply)));
    }

    fn pages(&mut self, said: &[&'static str]) {
        for line in said {
            self.page(&[line], None);
        }
    }
}

fn script() -> Script {
    let [drunk, tolerance, worried, morning, amnesia, less] = tweak();
    let mut script = Script { lines: Vec::new(), page: Vec::new(), replies: Vec::new() };
    script.pages(&["", "", ""]);
    script.page(&["1"], Some(drunk));
    script.page(&["n", "blåbær i mørket"], None);
    script.page(&["3"], Some(tolerance));
    script.page(&["1"], Some(worried));
    script.page(&["v"], Some(morning));
    script.page(&["h", "5", "telefonen ringte"], Some(amnesia));
    script.page(&["2"], Some(less));
    // What she makes of it, the result, agreeing, closing; opening, before the form, the form is in hand.
    script.pages(&["litt uvant", "", "", "", "", "", "1"]);
    for (reply, place) in epds().into_iter().zip(["1", "2", "3", "4", "1", "2", "3", "4", "3", "3"]) {
        script.page(&[place], Some(reply));
    }
    // The card, reading back, telling back, result, agreeing, closing.
    script.pages(&["sett", "", "", "", "", ""]);
    let plan = ["snakket om søvn", "mer hvile", "hun ringer selv", "hun", "om to uker", "ring først"];
    script.page(&plan, None);
    script.page(&["1 2", "ringte legevakta sammen"], None);
    script.pages(&["f", "l"]);
    script
}

/// Hands out the script, and looks at what is kept whenever the next line is waited for.
struct Watched<'a> {
    lines: std::slice::Iter<'a, &'static str>,
    heard: Heard,
    data: &'a Path,
    stood: Rc<RefCell<Vec<Stood>>>,
}

#[derive(Clone, Default)]
struct Heard(Rc<RefCell<Vec<u8>>>);

impl Write for Heard {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Source for Watched<'_> {
    fn next_line(&mut self, _: usize) -> io::Result<Vec<u8>> {
        let draft = kept(self.data).draft;
        self.stood.borrow_mut().push(Stood { draft, told: told(&self.heard.0.borrow()) });
        Ok(self.lines.next().map(|line| format!("{line}\n").into_bytes()).unwrap_or_default())
    }
}

/// The last count of what is safe, on a line that was written to its end.
fn told(heard: &[u8]) -> u32 {
    let heard = String::from_utf8_lossy(heard);
    let whole = heard.rsplit_once('\n').map_or("", |(whole, _)| whole);
    let mut counts = whole.lines().rev().filter_map(|line| line.strip_prefix("lagret ")?.parse().ok());
    counts.next().unwrap_or(0)
}

fn keep_without_passphrase(data: &Path) {
    session(data, Tree::of(&[])).run(Effect::KeepOpen);
}

/// Walks the script once, unharmed.
fn walk(lines: &[&'static str]) -> Walked {
    let place = Place::new();
    let data = place.data();
    keep_without_passphrase(&data);
    let mut session = session(&data, Tree::embedded());
    let find = |id: &&str| Shelf::instrument(session.library(), &Id::new(id).unwrap()).unwrap();
    let order = Order { instruments: FORMS.iter().map(find).collect(), ..Order::default() };
    let (mut heard, stood) = (Heard::default(), Rc::new(RefCell::new(Vec::new())));
    let mut watched =
        Watched { lines: lines.iter(), heard: heard.clone(), data: &data, stood: Rc::clone(&stood) };
    let text = Text::of(Lang::Nb);
    let page = Lines::new(&mut watched, &mut heard, None, false, &text);
    let ended = run(Face { lines: page, session: &mut session, ask_secret: &mut |_| None }, &order);
    let heard = String::from_utf8(heard.0.take()).unwrap();
    assert_eq!(ended, Ended::Well, "{heard}");
    let Kept { draft: None, mut records } = kept(&data) else { panic!("not finished:\n{heard}") };
    let stood = stood.take();
    assert_eq!(stood.len(), lines.len(), "the script is longer than the visit, or shorter:\n{heard}");
    Walked { stood, record: records.remove(0) }
}

/// One sitting in the program itself, from line `from` on, until a blow falls at a moment drawn by chance. Gives what
/// was told to be safe, and whether the blow still met the program.
fn sitting(
    data: &Path,
    script: &Script,
    walked: &Walked,
    from: usize,
    chance: &mut Chance,
) -> (u32, Signal, bool) {
    let lines = &script.lines;
    let mut command = Command::new(env!("CARGO_BIN_EXE_tidlig-inn"));
    command.env_clear().env("LANG", "nb_NO.UTF-8").arg("--data-dir").arg(data);
    command.args(["screen", "--plain"]);
    if walked.stood[from].draft.is_some() && kept(data).draft.is_some() {
        command.arg("--resume");
    } else {
        command.args(FORMS);
    }
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    let mut page = child.stdout.take().unwrap();
    let (sender, output) = channel();
    std::thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok(count @ 1..) = page.read(&mut buffer) {
            let _ = sender.send(buffer[..count].to_vec());
        }
    });
    let mut stdin = child.stdin.take().unwrap();
    let said: String = lines[script.page[from]..].iter().map(|line| format!("{line}\n")).collect();
    // It may be gone before all was written.
    let _ = stdin.write_all(said.as_bytes());
    let last = walked.stood[lines.len() - 1].told - walked.stood[from].told;
    // Not far ahead, so that blows fall all along the visit; now and then before anything was told, or even shown.
    let wanted = chance.up_to((last as usize).min(4)) as u32;
    let wanted_bytes = if chance.up_to(7) == 0 { 0 } else { 1 };
    let until = Instant::now() + LIMIT;
    let mut heard = Vec::new();
    while told(&heard) < wanted || heard.len() < wanted_bytes {
        match output.recv_timeout(until.saturating_duration_since(Instant::now())) {
            Ok(bytes) => heard.extend(bytes),
            Err(RecvTimeoutError::Disconnected) => break,
            Err(RecvTimeoutError::Timeout) => {
                panic!("waited for {wanted}: {}", String::from_utf8_lossy(&heard))
            }
        }
    }
    if last <= 1 && chance.up_to(7) == 0 {
        // This one may end by itself: also what follows a finished visit is to be met.
        heard.extend(output.iter().flatten());
    }
    // The moment itself is drawn, not waited for.
    std::thread::sleep(chance.moment());
    let signal = chance.blow();
    let _ = kill_process(Pid::from_child(&child), signal);
    while let Ok(bytes) = output.recv_timeout(until.saturating_duration_since(Instant::now())) {
        heard.extend(bytes);
    }
    let met = !child.wait().unwrap().success();
    (told(&heard), signal, met)
}

#[test]
fn on_lines_every_answer_told_to_be_safe_is_there_after_a_kill_at_any_moment() {
    let script = script();
    let (lines, walked) = (&script.lines, walk(&script.lines));
    for (at, stood) in walked.stood.iter().enumerate() {
        let given: Vec<Expected> =
            script.replies.iter().filter(|(after, _)| *after <= at).map(|(_, reply)| reply.clone()).collect();
        assert_replies(stood.draft.as_ref().unwrap(), &given);
    }
    let mut chance = Chance::new();
    let place = Place::new();
    let data: PathBuf = place.data();
    keep_without_passphrase(&data);
    let (mut from, mut finished, mut kills, mut met_at) = (0, 0, 0, vec![0_u32; lines.len()]);
    while kills < KILLS {
        let (told, signal, met) = sitting(&data, &script, &walked, from, &mut chance);
        let after = kept(&data);
        if after.records.len() > finished {
            finished += 1;
            from = 0;
            // The draft may lie there still: the record is saved before it is let go.
            session(&data, Tree::of(&[])).run(Effect::DiscardDraft);
        } else if let Some(draft) = &after.draft {
            from = walked.place(draft, from, told);
            met_at[from] += 1;
        } else {
            assert_eq!((from, told), (0, 0), "the draft is gone");
        }
        assert_eq!(after.records.len(), finished, "a record came or went");
        assert!(
            after.records.iter().all(|record| *record == walked.record),
            "a record is not as it was told"
        );
        kills += usize::from(met && signal == Signal::KILL);
    }
    let places = met_at.iter().filter(|count| **count > 0).count();
    assert!(
        places > lines.len() / 4 && finished > 0,
        "killed at {places} places, {finished} visits finished"
    );
    eprintln!("{kills} kills at {places} places of a visit, {finished} visits finished");
}
