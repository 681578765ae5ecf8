//! The time of day.

/// Milliseconds since the beginning of 1970.
pub fn now() -> i64 {
    js_sys::Date::now() as i64
}
