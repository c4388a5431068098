//! Words for the setting of a visit wherever it is shown.

use crate::domain::context::{Alone, BornChildren, FilledInBy, Interpreter, Person, Stage};

words! {
    /// Words for the setting.
    ContextWords {
        stage: "Når", "Når", "When";
        pregnant: "i svangerskapet", "i svangerskapet", "in pregnancy";
        postpartum: "etter fødselen", "etter fødselen", "after the birth";
        week: "Svangerskapsuke", "Svangerskapsveke", "Week of pregnancy";
        baby_age: "Barnets alder i uker", "Alderen til barnet i veker", "Baby's age in weeks";
        week_short: "uke {}", "veke {}", "week {}";
        baby_short: "barnet {} uker", "barnet {} veker", "baby {} weeks";
        baby_one: "barnet {} uke", "barnet {} veke", "baby {} week";
        person: "Samtale med", "Samtale med", "Visit with";
        person_pregnant: "den gravide", "den gravide", "the pregnant woman";
        person_mother: "mor", "mor", "the mother";
        person_father: "far", "far", "the father";
        person_co_parent: "medmor/annen forelder", "medmor/annan forelder", "the co-parent";
        children: "Barn fra før hos en av foreldrene", "Barn frå før hos ein av foreldra", "Either parent already has children";
        alone: "Er dere alene nå?", "Er de åleine no?", "Are you alone now?";
        interpreter: "Tolk", "Tolk", "Interpreter";
        interpreter_none: "trengs ikke", "trengst ikkje", "not needed";
        interpreter_professional: "fagtolk", "fagtolk", "professional";
        interpreter_relative: "slektning eller bekjent", "slektning eller kjenning", "relative or acquaintance";
        filled_in: "Hvem fyller ut", "Kven fyller ut", "Filled in by";
        filled_interview: "jeg spør", "eg spør", "I ask";
        filled_herself: "hun/han selv", "ho/han sjølv", "self-completed";
        yes: "ja", "ja", "yes";
        no: "nei", "nei", "no";
        not_asked: "ikke spurt", "ikkje spurt", "not asked";
        not_said: "ikke ført", "ikkje ført", "not entered";
    }
}

impl ContextWords {
    /// A stage.
    #[must_use]
    pub const fn stage(&self, stage: Stage) -> &'static str {
        match stage {
            Stage::Pregnant => self.pregnant,
            Stage::Postpartum => self.postpartum,
        }
    }

    /// A person.
    #[must_use]
    pub const fn person(&self, person: Person) -> &'static str {
        match person {
            Person::Pregnant => self.person_pregnant,
            Person::Mother => self.person_mother,
            Person::Father => self.person_father,
            Person::CoParent => self.person_co_parent,
        }
    }

    /// Whether there are born children.
    #[must_use]
    pub const fn children(&self, children: BornChildren) -> &'static str {
        match children {
            BornChildren::NotAsked => self.not_asked,
            BornChildren::Yes => self.yes,
            BornChildren::No => self.no,
        }
    }

    /// Whether they are alone.
    #[must_use]
    pub const fn alone(&self, alone: Alone) -> &'static str {
        match alone {
            Alone::NotSaid => self.not_said,
            Alone::Yes => self.yes,
            Alone::No => self.no,
        }
    }

    /// Who interprets.
    #[must_use]
    pub const fn interpreter(&self, interpreter: Interpreter) -> &'static str {
        match interpreter {
            Interpreter::None => self.interpreter_none,
            Interpreter::Professional => self.interpreter_professional,
            Interpreter::Relative => self.interpreter_relative,
        }
    }

    /// Who fills in.
    #[must_use]
    pub const fn filled_in(&self, by: FilledInBy) -> &'static str {
        match by {
            FilledInBy::Interview => self.filled_interview,
            FilledInBy::Herself => self.filled_herself,
        }
    }
}
