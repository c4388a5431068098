//! Words of the plan.

use crate::domain::visit::Plan;

words! {
    /// Words of the plan.
    PlanWords {
        title: "Veien videre", "Vegen vidare", "The way on";
        lead: "Spør hva den andre ønsker, før du foreslår noe. Skriv kort, uten navn.", "Spør kva den andre ønskjer, før du foreslår noko. Skriv kort, utan namn.", "Ask what the other person wants before you suggest anything. Write briefly, no names.";
        talked: "Hva dere snakket om", "Kva de snakka om", "What you talked about";
        goal: "Hva den andre selv vil, med egne ord", "Kva den andre sjølv vil, med eigne ord", "What the other person wants, in their words";
        next: "Hva dere ble enige om", "Kva de blei samde om", "What you agreed on";
        who: "Hvem som gjør hva", "Kven som gjer kva", "Who does what";
        again: "Når og hvordan dere møtes igjen", "Når og korleis de møtest igjen", "When and how you meet again";
        channel: "Trygg måte å gi beskjed på", "Trygg måte å gi beskjed på", "A safe way to send word";
        empty: "(ikke skrevet)", "(ikkje skrive)", "(not written)";
        open_door: "Døra står åpen, også når svaret var nei: si at du spør igjen.", "Døra står open, også når svaret var nei: sei at du spør igjen.", "The door stays open, also after a no: say that you will ask again.";
    }
}

impl PlanWords {
    /// What each row of a plan is for.
    #[must_use]
    pub const fn labels(&self) -> [&'static str; Plan::ROWS] {
        [self.talked, self.goal, self.next, self.who, self.again, self.channel]
    }

    /// What is written of a plan, each row with its label, and a word for what is not written.
    pub fn rows<'a>(&self, plan: &'a Plan) -> impl Iterator<Item = (&'static str, &'a str)> {
        let empty = self.empty;
        let shown = move |value: &'a String| if value.trim().is_empty() { empty } else { value.trim() };
        self.labels().into_iter().zip(plan.rows().map(shown))
    }
}
