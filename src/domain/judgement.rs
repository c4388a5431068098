//! What the practitioner has seen or been told, and no form says.

use serde::{Deserialize, Serialize};

/// One thing that the practitioner judges to be so. Nothing in the program ever ticks one by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Judgement {
    /// Alcohol, other substances or addictive medicines are misused.
    SubstanceMisuse,
    /// It is overwhelmingly likely that the unborn child will be harmed by it.
    HarmToUnbornVeryLikely,
    /// Violence is going on.
    OngoingViolence,
    /// There was violence earlier.
    EarlierViolence,
    /// There are signs of violence, and nothing has been told.
    SignsOfViolence,
    /// Somebody is in danger now.
    AcuteDanger,
    /// Hands or something else round the neck.
    Strangled,
    /// A weapon was used, shown or is within reach.
    Weapon,
    /// There are threats to kill.
    ThreatToKill,
    /// A child has been harmed.
    ChildHarmed,
    /// This person harms, or fears harming, somebody else.
    HarmsSomeone,
    /// Several people, or honour, are behind it.
    HonourNetwork,
    /// Confusion, delusions, no sleep: signs of psychosis.
    PsychosisSigns,
    /// Bipolar disorder, known or told.
    Bipolar,
    /// Depressive symptoms.
    DepressiveSymptoms,
    /// The relation between parent and baby is strained.
    StrainedRelation,
    /// The baby is in danger.
    BabyInDanger,
    /// Wants help.
    WantsHelp,
    /// Does not want help now.
    DeclinesHelp,
}

impl Judgement {
    /// Every one, in the order they are offered.
    pub const ALL: [Self; 19] = [
        Self::WantsHelp,
        Self::DeclinesHelp,
        Self::DepressiveSymptoms,
        Self::PsychosisSigns,
        Self::Bipolar,
        Self::StrainedRelation,
        Self::BabyInDanger,
        Self::SubstanceMisuse,
        Self::HarmToUnbornVeryLikely,
        Self::SignsOfViolence,
        Self::OngoingViolence,
        Self::EarlierViolence,
        Self::AcuteDanger,
        Self::Strangled,
        Self::Weapon,
        Self::ThreatToKill,
        Self::ChildHarmed,
        Self::HarmsSomeone,
        Self::HonourNetwork,
    ];

    /// The word used in files and on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::SubstanceMisuse => "substance-misuse",
            Self::HarmToUnbornVeryLikely => "harm-to-unborn-very-likely",
            Self::OngoingViolence => "ongoing-violence",
            Self::EarlierViolence => "earlier-violence",
            Self::SignsOfViolence => "signs-of-violence",
            Self::AcuteDanger => "acute-danger",
            Self::Strangled => "strangled",
            Self::Weapon => "weapon",
            Self::ThreatToKill => "threat-to-kill",
            Self::ChildHarmed => "child-harmed",
            Self::HarmsSomeone => "harms-someone",
            Self::HonourNetwork => "honour-network",
            Self::PsychosisSigns => "psychosis-signs",
            Self::Bipolar => "bipolar",
            Self::DepressiveSymptoms => "depressive-symptoms",
            Self::StrainedRelation => "strained-relation",
            Self::BabyInDanger => "baby-in-danger",
            Self::WantsHelp => "wants-help",
            Self::DeclinesHelp => "declines-help",
        }
    }

    /// The judgement of this word.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|judgement| judgement.code() == code)
    }

    /// Whether it belongs to the part that is sealed apart, and is shown only once it was said that they are alone.
    #[must_use]
    pub const fn is_private(self) -> bool {
        matches!(
            self,
            Self::OngoingViolence
                | Self::EarlierViolence
                | Self::SignsOfViolence
                | Self::AcuteDanger
                | Self::Strangled
                | Self::Weapon
                | Self::ThreatToKill
                | Self::ChildHarmed
                | Self::HarmsSomeone
                | Self::HonourNetwork
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_judgement_has_one_word_and_is_found_by_it() {
        for judgement in Judgement::ALL {
            assert_eq!(Judgement::from_code(judgement.code()), Some(judgement));
            let written = serde_json::to_string(&judgement).unwrap();
            assert_eq!(written, format!("\"{}\"", judgement.code()));
        }
        assert_eq!(Judgement::from_code("violent"), None);
    }

    #[test]
    fn what_speaks_of_violence_is_private() {
        for word in ["ongoing-violence", "earlier-violence", "strangled", "harms-someone", "honour-network"] {
            assert!(Judgement::from_code(word).unwrap().is_private(), "{word}");
        }
        for word in ["wants-help", "bipolar", "substance-misuse", "strained-relation"] {
            assert!(!Judgement::from_code(word).unwrap().is_private(), "{word}");
        }
    }
}
