//! What an instrument, a walk, a score and a visit are: pure, with no file, clock or terminal.
