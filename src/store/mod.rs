//! What lies on disk: sealed drafts and records, settings, and how they are written safely.
