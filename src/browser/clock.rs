//! The time of day, and chance.

use crate::schedule::Now;

/// Milliseconds since the beginning of 1970.
pub fn now() -> i64 {
    js_sys::Date::now() as i64
}

/// A number below `count`, by chance; 0 if there is none.
pub fn chance(count: usize) -> usize {
    let drawn = (js_sys::Math::random() * count as f64) as usize;
    drawn.min(count.saturating_sub(1))
}

/// The moment, and the zone that the reader's clock is set to.
pub fn here() -> Now {
    // JavaScript counts the minutes that a zone is behind Greenwich.
    let behind = js_sys::Date::new_0().get_timezone_offset();
    Now { at: now(), east: -behind as i32 }
}

/// A time as the reader's clock and calendar have it.
pub fn told(at: i64) -> String {
    let options = js_sys::Object::new();
    for (part, length) in [("dateStyle", "medium"), ("timeStyle", "short")] {
        // Setting a property of an object that was just made cannot fail.
        let _ = js_sys::Reflect::set(&options, &part.into(), &length.into());
    }
    let time = js_sys::Date::new(&(at as f64).into());
    time.to_locale_string(crate::wording::texts().language, &options).into()
}

/// A day as the reader writes it.
pub fn date(at: i64) -> String {
    let date = js_sys::Date::new(&(at as f64).into());
    let options = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&options, &"dateStyle".into(), &"long".into());
    date.to_locale_date_string(crate::wording::texts().language, &options).into()
}

/// The day in the reader's place, as `2026-11-21`.
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}
