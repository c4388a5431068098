//! What both faces share: the running visit, effects as data, their one runner, the clock.
