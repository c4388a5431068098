//! What a visit must hold to: order, the private part, alerts, and keeping.
