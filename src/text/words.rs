//! The table that holds a screen's words side by side, so that a missing language does not compile.

/// Declares a struct of words and its three values: `name: "bokmål", "nynorsk", "English";`.
/// Every sentence must have as many `{}` places in each language; that is checked when it compiles.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($field:ident: $nb:literal, $nn:literal, $en:literal;)* }) => {
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $name {
            $(#[doc = $en] pub $field: &'static str,)*
        }

        impl $name {
            const NB: Self = Self { $($field: $nb,)* };
            const NN: Self = Self { $($field: $nn,)* };
            const EN: Self = Self { $($field: $en,)* };

            /// The words in this language.
            #[must_use]
            pub const fn of(lang: $crate::domain::lang::Lang) -> &'static Self {
                match lang {
                    $crate::domain::lang::Lang::Nb => &Self::NB,
                    $crate::domain::lang::Lang::Nn => &Self::NN,
                    $crate::domain::lang::Lang::En => &Self::EN,
                }
            }
        }

        $(const _: () = {
            assert!($crate::text::words::places($nb) == $crate::text::words::places($nn));
            assert!($crate::text::words::places($nb) == $crate::text::words::places($en));
        };)*
    };
}

/// How many `{}` places a sentence has.
pub(super) const fn places(sentence: &str) -> usize {
    let mut rest = sentence.as_bytes();
    let mut found = 0;
    while let [first, after @ ..] = rest {
        if matches!((first, after), (b'{', [b'}', ..])) {
            found += 1;
        }
        rest = after;
    }
    found
}
