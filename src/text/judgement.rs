//! Words for what the practitioner has seen or been told, and no form says.

use crate::domain::judgement::Judgement;

words! {
    /// Words for what was seen or told.
    JudgementWords {
        title: "Det du har sett eller hørt", "Det du har sett eller høyrt", "What you have seen or heard";
        lead: "Kryss av det som er fortalt deg, eller som du har sett selv. Et kryss er ingen konklusjon.", "Kryss av det som er fortalt deg, eller som du har sett sjølv. Eit kryss er ingen konklusjon.", "Tick what you were told or saw yourself. A tick is no conclusion.";
        wants_help: "Vil gjerne ha hjelp", "Vil gjerne ha hjelp", "Would like help";
        declines_help: "Vil ikke ha hjelp nå", "Vil ikkje ha hjelp no", "Does not want help now";
        depressive_symptoms: "Nedstemthet, håpløshet eller lite glede", "Tungt humør, håpløyse eller lita glede", "Low mood, hopelessness or little joy";
        psychosis_signs: "Forvirring, vrangforestillinger eller nesten ingen søvn", "Forvirring, vrangførestillingar eller nesten ingen søvn", "Confusion, delusions or hardly any sleep";
        bipolar: "Bipolar lidelse, fortalt eller kjent fra før", "Bipolar liding, fortalt eller kjend frå før", "Bipolar disorder, told or known already";
        strained_relation: "Strev i samspillet med barnet", "Strev i samspelet med barnet", "Strain between parent and baby";
        baby_in_danger: "Barnet er i fare", "Barnet er i fare", "The baby is in danger";
        substance_misuse: "Bruker alkohol, andre rusmidler eller vanedannende medisiner på en skadelig måte", "Bruker alkohol, andre rusmiddel eller vanedannande medisinar på ein skadeleg måte", "Harmful use of alcohol, other substances or addictive medicines";
        harm_to_unborn: "Overveiende sannsynlig at barnet i magen tar skade av det", "Overvegande sannsynleg at barnet i magen tek skade av det", "Overwhelmingly likely that the unborn child is harmed by it";
        signs_of_violence: "Tegn til vold, uten at noe er fortalt", "Teikn til vold, utan at noko er fortalt", "Signs of violence, though nothing was told";
        ongoing_violence: "Vold som pågår", "Vold som går føre seg no", "Violence going on now";
        earlier_violence: "Vold tidligere", "Vold tidlegare", "Violence earlier";
        acute_danger: "Noen er i fare nå", "Nokon er i fare no", "Somebody is in danger now";
        strangled: "Tak rundt halsen", "Tak rundt halsen", "Hands or something else round the neck";
        weapon: "Våpen er brukt, vist fram eller lett å få tak i", "Våpen er brukt, vist fram eller lett å få tak i", "A weapon was used, shown or is within reach";
        threat_to_kill: "Trusler om å drepe", "Truslar om å drepe", "Threats to kill";
        child_harmed: "Et barn har tatt skade", "Eit barn har teke skade", "A child has been harmed";
        harms_someone: "Skader noen, eller er redd for å gjøre det", "Skadar nokon, eller er redd for å gjere det", "Harms somebody, or is afraid of doing so";
        honour_network: "Flere står bak, eller ære er en del av det", "Fleire står bak, eller ære er ein del av det", "Several people, or honour, are behind it";
    }
}

impl JudgementWords {
    /// What a tick says.
    #[must_use]
    pub const fn of_one(&self, judgement: Judgement) -> &'static str {
        match judgement {
            Judgement::WantsHelp => self.wants_help,
            Judgement::DeclinesHelp => self.declines_help,
            Judgement::DepressiveSymptoms => self.depressive_symptoms,
            Judgement::PsychosisSigns => self.psychosis_signs,
            Judgement::Bipolar => self.bipolar,
            Judgement::StrainedRelation => self.strained_relation,
            Judgement::BabyInDanger => self.baby_in_danger,
            Judgement::SubstanceMisuse => self.substance_misuse,
            Judgement::HarmToUnbornVeryLikely => self.harm_to_unborn,
            Judgement::SignsOfViolence => self.signs_of_violence,
            Judgement::OngoingViolence => self.ongoing_violence,
            Judgement::EarlierViolence => self.earlier_violence,
            Judgement::AcuteDanger => self.acute_danger,
            Judgement::Strangled => self.strangled,
            Judgement::Weapon => self.weapon,
            Judgement::ThreatToKill => self.threat_to_kill,
            Judgement::ChildHarmed => self.child_harmed,
            Judgement::HarmsSomeone => self.harms_someone,
            Judgement::HonourNetwork => self.honour_network,
        }
    }
}
