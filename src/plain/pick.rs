//! Numbered choices, and numbers that are read whole or not at all.

use super::lines::{Lines, Stop};
use crate::text::fill;

/// A whole number within these ends; half numbers, signs and letters are none.
pub(super) fn whole(typed: &str, least: u32, most: u32) -> Option<u32> {
    let digits = !typed.is_empty() && typed.bytes().all(|byte| byte.is_ascii_digit());
    let number = typed.parse().ok().filter(|_| digits)?;
    (least..=most).contains(&number).then_some(number)
}

/// Several whole numbers with spaces between; `None` where one of them is none.
pub(super) fn several(typed: &str, most: u32) -> Option<Vec<u32>> {
    let numbers: Option<Vec<u32>> = typed.split_whitespace().map(|word| whole(word, 1, most)).collect();
    numbers.filter(|numbers| !numbers.is_empty())
}

/// The place of a choice that was typed.
pub(super) fn place(typed: &str, count: usize) -> Option<usize> {
    let number = whole(typed, 1, u32::try_from(count).ok()?)?;
    Some(number as usize - 1)
}

impl Lines<'_> {
    /// Says the choices with their numbers.
    pub(super) fn choices<S: AsRef<str>>(&mut self, labels: &[S]) -> Result<(), Stop> {
        for (at, label) in labels.iter().enumerate() {
            self.say(&format!("{}) {}", at + 1, label.as_ref()))?;
        }
        Ok(())
    }

    /// What a choice takes, in words.
    pub(super) fn takes_choice(&self, count: usize) -> String {
        fill(self.words.take_choice, &[&count.to_string()])
    }

    /// Asks until one of the choices is typed; `None` for going back. An empty line does nothing.
    pub(super) fn choose<S: AsRef<str>>(&mut self, labels: &[S]) -> Result<Option<usize>, Stop> {
        self.choices(labels)?;
        loop {
            self.say(self.words.prompt_choice)?;
            let typed = self.read()?;
            match typed.to_lowercase().as_str() {
                "" => {}
                "q" => return Err(Stop::Quit),
                "<" => return Ok(None),
                word => match place(word, labels.len()) {
                    Some(place) => return Ok(Some(place)),
                    None => {
                        let possible = self.takes_choice(labels.len());
                        self.not_here(&typed, &possible)?;
                    }
                },
            }
        }
    }

    /// Asks a yes or a no; going back is a no.
    pub(super) fn confirm(&mut self, question: &str) -> Result<bool, Stop> {
        self.say(question)?;
        let shell = self.text.shell;
        Ok(self.choose(&[shell.yes, shell.no])? == Some(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_numbers_signs_and_numbers_outside_are_refused() {
        for bad in ["", "2.5", "2,5", "2-3", "-1", "+1", "1)", "ja", "41", "99999999999", "½", "٣"] {
            assert_eq!(whole(bad, 0, 40), None, "{bad}");
        }
        assert_eq!(whole("0", 0, 40), Some(0));
        assert_eq!(place("0", 4), None);
        assert_eq!(place("4", 4), Some(3));
    }

    #[test]
    fn one_wrong_number_among_several_spoils_all() {
        assert_eq!(several("1 3  2", 3), Some(vec![1, 3, 2]));
        assert_eq!(several("1 4", 3), None);
        assert_eq!(several("", 3), None);
    }
}
