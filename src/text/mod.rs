//! The program's own words in bokmål, nynorsk and English.
