//! Words of the plan.

words! {
    /// Words of the plan.
    PlanWords {
        title: "Veien videre", "Vegen vidare", "The way on";
        lead: "Spør hva den andre ønsker, før du foreslår noe. Skriv kort, uten navn.", "Spør kva den andre ønskjer, før du foreslår noko. Skriv kort, utan namn.", "Ask what the other person wants before you suggest anything. Write briefly, no names.";
        talked: "Hva dere snakket om", "Kva de snakka om", "What you talked about";
        next: "Ønsker, og hvem som gjør hva", "Ønske, og kven som gjer kva", "Wishes, and who does what";
        again: "Når og hvordan dere møtes igjen", "Når og korleis de møtest igjen", "When and how you meet again";
        empty: "(ikke skrevet)", "(ikkje skrive)", "(not written)";
        open_door: "Døra står åpen, også når svaret var nei: si at du spør igjen.", "Døra står open, også når svaret var nei: sei at du spør igjen.", "The door stays open, also after a no: say that you will ask again.";
    }
}
