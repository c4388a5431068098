//! The same visit as ordinary lines, for screen readers, pipes and plain terminals.
