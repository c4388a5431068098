//! Measured values, and the table that says what each may be.

use std::process::ExitCode;

/// Values of one kind, in the order they were measured.
#[derive(Clone, Debug, Default)]
pub(crate) struct Values(Vec<f64>);

impl Values {
    /// Adds a value.
    pub(crate) fn add(&mut self, value: f64) {
        self.0.push(value);
    }

    /// Adds what another measured.
    pub(crate) fn extend(&mut self, others: &Self) {
        self.0.extend(&others.0);
    }

    /// The value in the middle.
    pub(crate) fn median(&self) -> f64 {
        self.at(0.5)
    }

    /// The value that one in a hundred lies above.
    pub(crate) fn p99(&self) -> f64 {
        self.at(0.99)
    }

    fn at(&self, share: f64) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        let last = sorted.len().checked_sub(1).expect("something was measured");
        sorted[(share * last as f64).round() as usize]
    }
}

/// Interleaved rounds of one thing: the median of the rounds' medians, and the p99 of all values.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rounds {
    medians: Values,
    all: Values,
}

impl Rounds {
    /// Adds a round.
    pub(crate) fn add(&mut self, round: &Values) {
        self.medians.add(round.median());
        self.all.extend(round);
    }

    /// The middle of the rounds.
    pub(crate) fn median(&self) -> f64 {
        self.medians.median()
    }

    /// The p99 of all values of all rounds.
    pub(crate) fn p99(&self) -> f64 {
        self.all.p99()
    }
}

/// The table of a measurement.
#[derive(Debug)]
pub(crate) struct Table {
    within: bool,
}

impl Table {
    /// Starts a table; the words stand over the two columns that are set against each other.
    pub(crate) fn new(ours: &str, other: &str) -> Self {
        let (what, ratio, budget, p99) = ("what", "ratio", "budget", "p99 of both");
        println!("{what:<44} {ours:>12} {other:>12} {ratio:>7} {budget:>8}  {p99}");
        Self { within: true }
    }

    /// Ours against the other, which may be so many times as much.
    pub(crate) fn ratio(&mut self, what: &str, unit: &str, ours: &Rounds, other: &Rounds, budget: f64) {
        let ratio = ours.median() / other.median();
        let ok = ratio <= budget;
        self.within &= ok;
        println!(
            "{what:<44} {:>12} {:>12} {ratio:>6.2}x {:>8}  {} / {}{}",
            shown(ours.median(), unit),
            shown(other.median(), unit),
            format!("≤ {budget}x"),
            shown(ours.p99(), unit),
            shown(other.p99(), unit),
            over(ok)
        );
    }

    /// A value that may be so much.
    pub(crate) fn most(&mut self, what: &str, unit: &str, value: f64, most: f64) {
        let ok = value <= most;
        self.within &= ok;
        let budget = format!("≤ {}", shown(most, unit));
        println!("{what:<44} {:>12} {:>12} {:>7} {budget:>8}{}", shown(value, unit), "", "", over(ok));
    }

    /// Something to know beside the budgets.
    pub(crate) fn note(&self, what: &str, unit: &str, rounds: &Rounds) {
        let (value, p99) = (shown(rounds.median(), unit), shown(rounds.p99(), unit));
        println!("{what:<44} {value:>12} {:>12} {:>7} {:>8}  {p99}", "", "", "-");
    }

    /// Both tables as one.
    pub(crate) fn and(self, other: &Self) -> Self {
        Self { within: self.within && other.within }
    }

    /// Success where everything keeps to its budget.
    pub(crate) fn exit(&self) -> ExitCode {
        println!();
        if self.within { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

fn shown(value: f64, unit: &str) -> String {
    let digits = if value < 10.0 { 3 } else { 1 };
    format!("{value:.digits$} {unit}")
}

fn over(ok: bool) -> &'static str {
    if ok { "" } else { "  OVER BUDGET" }
}
