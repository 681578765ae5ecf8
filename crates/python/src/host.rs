//! The module `_host`: the few things that the frozen library asks of the judge.

use std::cell::RefCell;
use std::collections::VecDeque;

use rustpython_vm::pymodule;

pub(crate) use _host::module_def;

/// What one case reads and writes.
#[derive(Default)]
pub(crate) struct Streams {
    pub(crate) input: VecDeque<String>,
    pub(crate) output: String,
    pub(crate) output_limit: usize,
    pub(crate) output_cut: bool,
}

thread_local! {
    static STREAMS: RefCell<Streams> = RefCell::default();
}

/// Puts the streams of the next case in place and returns those of the last.
pub(crate) fn replace_streams(streams: Streams) -> Streams {
    STREAMS.replace(streams)
}

impl Streams {
    fn write(&mut self, text: &str) {
        let room = self.output_limit.saturating_sub(self.output.len());
        if text.len() <= room {
            self.output.push_str(text);
            return;
        }
        let end = (0..=room).rev().find(|&end| text.is_char_boundary(end)).unwrap_or(0);
        self.output.push_str(&text[..end]);
        self.output_cut = true;
    }
}

#[pymodule]
mod _host {
    use rustpython_vm::builtins::PyStrRef;
    use rustpython_vm::{PyResult, VirtualMachine, fuel};

    use super::STREAMS;

    /// Writes to the case's output.
    #[pyfunction]
    fn write(text: PyStrRef) {
        let text = text.to_string_lossy();
        STREAMS.with_borrow_mut(|streams| streams.write(&text));
    }

    /// The next line of the case's input.
    #[pyfunction]
    fn read_line() -> Option<String> {
        STREAMS.with_borrow_mut(|streams| streams.input.pop_front())
    }

    /// The virtual clock, in nanoseconds since 1970.
    #[pyfunction]
    fn nanoseconds() -> u64 {
        u64::try_from(fuel::clock().as_nanos()).unwrap_or(u64::MAX)
    }

    /// Moves the virtual clock.
    #[pyfunction]
    fn advance(nanos: u64) {
        fuel::set_clock(nanoseconds().saturating_add(nanos));
    }

    /// Bytes in place of the system's entropy.
    #[pyfunction]
    fn entropy(size: usize, vm: &VirtualMachine) -> PyResult<Vec<u8>> {
        if size > 1 << 20 {
            return Err(vm.new_value_error("at most 1 MiB of random bytes at once".to_owned()));
        }
        let mut bytes = Vec::with_capacity(size + 8);
        while bytes.len() < size {
            bytes.extend_from_slice(&fuel::entropy().to_le_bytes());
        }
        bytes.truncate(size);
        Ok(bytes)
    }

    /// Year, month, day and day of the year of a day counted from 1970.
    ///
    /// The conversion is Howard Hinnant's, "chrono-Compatible Low-Level Date Algorithms".
    #[pyfunction]
    fn civil(days: i64) -> (i64, i64, i64, i64) {
        let shifted = days.saturating_add(719_468);
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * from_march + 2) / 5 + 1;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        (year, month, day, days - self::days(year, 1, 1) + 1)
    }

    /// The inverse of `civil`.
    #[pyfunction]
    fn days(year: i64, month: i64, day: i64) -> i64 {
        let year = year.saturating_sub(i64::from(month <= 2));
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let from_march = (month + 9).rem_euclid(12);
        let day_of_year = (153 * from_march + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era.saturating_mul(146_097).saturating_add(day_of_era - 719_468)
    }
}
