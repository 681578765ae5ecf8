//! The time of day, and chance.

/// Milliseconds since the beginning of 1970.
pub fn now() -> i64 {
    js_sys::Date::now() as i64
}

/// The end of the reader's day.
pub fn tonight() -> i64 {
    let midnight = js_sys::Date::new_0();
    midnight.set_hours(24);
    midnight.set_minutes(0);
    midnight.set_seconds(0);
    midnight.set_milliseconds(0);
    midnight.get_time() as i64
}

/// A number below `count`, by chance; 0 if there is none.
pub fn chance(count: usize) -> usize {
    let drawn = (js_sys::Math::random() * count as f64) as usize;
    drawn.min(count.saturating_sub(1))
}
