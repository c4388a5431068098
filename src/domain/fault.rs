//! What can be wrong with an instrument, and at which of its parts.

use super::id::Id;

/// A part of an instrument, by its place in the file's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The instrument as a whole.
    Whole,
    /// An item.
    Item(usize),
    /// An item's `when`.
    ItemWhen(usize),
    /// An item's points.
    ItemPoints(usize),
    /// A choice of an item.
    Choice(usize, usize),
    /// A scale.
    Scale(usize),
    /// A scale's list of items.
    ScaleItem(usize, usize),
    /// A scale's declared range.
    ScaleRange(usize),
    /// A band of a scale.
    Band(usize, usize),
    /// A state.
    State(usize),
    /// An alert.
    Alert(usize),
    /// A place where it leads on.
    LeadsTo(usize),
    /// A vector.
    Vector(usize),
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// Nothing is asked.
    #[error("there are no items")]
    NoItems,
    /// Two of a kind share a name.
    #[error("the id '{0}' is used twice")]
    Twice(Id),
    /// A list with fewer than two choices.
    #[error("'{0}' needs at least two choices")]
    FewChoices(Id),
    /// A choice that would be mistaken for another answer.
    #[error("a choice may not be called '{0}', which means something else in every answer")]
    ReservedChoice(Id),
    /// Numbers the wrong way round.
    #[error("'{0}' has a lowest number above its highest")]
    EmptyNumber(Id),
    /// No words to ask with.
    #[error(
        "'{0}' has no words to ask with; add 'ask', or set 'wording: topics' if they are on the clinic's form"
    )]
    NoAsk(Id),
    /// Points of another kind than the answer.
    #[error("the points of '{item}' do not fit its answer; expected {expected}")]
    PointsDoNotFit {
        /// The item.
        item: Id,
        /// What would have fitted.
        expected: String,
    },
    /// A choice without points in an item that counts.
    #[error("the choice '{choice}' of '{item}' has no points, but the item counts")]
    Unweighted {
        /// The item.
        item: Id,
        /// The choice.
        choice: Id,
    },
    /// Steps that do not rise.
    #[error("the steps of '{0}' must rise, each 'from' above the one before")]
    StepsNotRising(Id),
    /// An item that counts may be skipped, and it is not said as what.
    #[error("'{0}' counts and can be skipped by its 'when'; say what it then counts as with 'count-as'")]
    NoCountAs(Id),
    /// Said for an item that is never skipped.
    #[error("'{0}' has 'count-as' but can never be skipped; remove it, or add 'when'")]
    NeedlessCountAs(Id),
    /// A name that leads nowhere.
    #[error("there is no {what} '{id}' here; known: {known}")]
    Unknown {
        /// Item, scale, state, band, choice, source.
        what: &'static str,
        /// The name.
        id: Id,
        /// What there is.
        known: String,
    },
    /// A rule that looks at what is not known yet when it is to decide.
    #[error("'{0}' is asked later, or counted only at the end, so it cannot decide this")]
    AsksLater(Id),
    /// A rule of an instrument that looks at more than the instrument.
    #[error(
        "an instrument's own rules look at its items, bands, states and the context; \
         'alert', 'judgement', 'finding', 'asked' and 'declined' belong to rules about the whole visit"
    )]
    LooksElsewhere,
    /// A test that no answer of the item can pass.
    #[error("'{item}' can never be {test}; its answers are {allowed}")]
    TestDoesNotFit {
        /// The item.
        item: Id,
        /// The test.
        test: String,
        /// What it takes.
        allowed: String,
    },
    /// An alert that rests on something not having been said.
    #[error("an alert may rest only on what was told: remove the 'not' over '{0}'")]
    AlertOnSilence(Id),
    /// A scale over an item that is worth nothing.
    #[error("'{0}' is counted but has no points")]
    CountedWithoutPoints(Id),
    /// The declared range is not the reachable one.
    #[error("the range is {declared:?}, but answers can reach {reached:?}")]
    Range {
        /// As declared.
        declared: [u32; 2],
        /// As reachable.
        reached: [u32; 2],
    },
    /// A value that no band holds.
    #[error("no band holds {from}{}{who}: bands must follow each other without a gap", to_text(*.from, *.to))]
    Gap {
        /// First value left out.
        from: u32,
        /// Last value left out.
        to: u32,
        /// For whom, where it matters.
        who: String,
    },
    /// A value that two bands hold.
    #[error("the bands '{first}' and '{second}' both hold {from}{}{who}", to_text(*.from, *.to))]
    Overlap {
        /// One.
        first: Id,
        /// The other.
        second: Id,
        /// First value in both.
        from: u32,
        /// Last value in both.
        to: u32,
        /// For whom, where it matters.
        who: String,
    },
    /// A band outside its scale.
    #[error("the band '{0}' lies outside the scale's range")]
    OutsideRange(Id),
    /// A number that comes from nowhere.
    #[error("the band '{0}' starts at a cut-off; name its 'source'")]
    NoSource(Id),
    /// An alert on an item, but not on its worst answers.
    #[error("'{item}' raises '{alert}' on an answer worth {points}, but not on one worth {worst}")]
    AlertDirection {
        /// The alert.
        alert: Id,
        /// The item.
        item: Id,
        /// Points of an answer that raises it.
        points: u32,
        /// Points of a worse answer that does not.
        worst: u32,
    },
    /// A vector whose answer does not fit.
    #[error("'{item}': {refusal}")]
    VectorAnswer {
        /// The item.
        item: Id,
        /// Why.
        refusal: super::answer::Refusal,
    },
    /// A vector that comes out otherwise.
    #[error("the vector expects {expected}, but the instrument gives {given}")]
    VectorFails {
        /// As written.
        expected: String,
        /// As computed.
        given: String,
    },
}

fn to_text(from: u32, to: u32) -> String {
    if from == to { String::new() } else { format!(" to {to}") }
}

/// Something wrong at a part.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{wrong}")]
pub struct Fault {
    /// Where.
    pub part: Part,
    /// What.
    pub wrong: Wrong,
}
