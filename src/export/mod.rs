//! What comes out of a finished visit, as bytes; writes no file itself.
