//! Hands being counted: whose they are, and how digits make their number.

/// More hands than fit into a room are a slip of the finger.
pub const MOST: u16 = 999;

/// Which option's hands are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counting {
    option: usize,
    /// Whether the next digit begins its number anew.
    fresh: bool,
}

impl Default for Counting {
    fn default() -> Self {
        Self::at(0)
    }
}

impl Counting {
    /// At this option, of which nothing was typed yet.
    #[must_use]
    pub const fn at(option: usize) -> Self {
        Self { option, fresh: true }
    }

    /// The option, by place.
    #[must_use]
    pub const fn option(self) -> usize {
        self.option
    }

    /// Whether a number is being typed.
    #[must_use]
    pub const fn is_typing(self) -> bool {
        !self.fresh
    }

    /// To the option above or below, of so many.
    pub fn mark(&mut self, up: bool, options: usize) {
        let below = (self.option + 1).min(options.saturating_sub(1));
        *self = Self::at(if up { self.option.saturating_sub(1) } else { below });
    }

    /// The hands that went up for it.
    #[must_use]
    pub fn here(self, hands: &[u16]) -> u16 {
        hands.get(self.option).copied().unwrap_or_default()
    }

    /// A digit more; false where the number would be too large.
    pub fn digit(&mut self, digit: u8, hands: &mut [u16]) -> bool {
        let before = if std::mem::replace(&mut self.fresh, false) { 0 } else { self.here(hands) };
        let counted = before.saturating_mul(10).saturating_add(u16::from(digit));
        if counted > MOST {
            return false;
        }
        self.put(counted, hands);
        true
    }

    /// A digit less.
    pub fn erase(&mut self, hands: &mut [u16]) {
        self.put(self.here(hands) / 10, hands);
    }

    fn put(self, counted: u16, hands: &mut [u16]) {
        if let Some(here) = hands.get_mut(self.option) {
            *here = counted;
        }
    }
}
