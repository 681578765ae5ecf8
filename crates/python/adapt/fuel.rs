//! The step budget of a run, spent by the evaluation loop.
//!
//! This file becomes part of the virtual machine's crate at build time (see `edits.toml`). The
//! budget lives outside everything that Python code can reach. Once it is spent, every further
//! instruction raises anew, so no handler, `finally`, finalizer or callback gets anywhere.

use crate::common::atomic::{Ordering, PyAtomic, Radium};
use crate::{PyResult, VirtualMachine};
use core::cell::Cell;
use malachite_bigint::BigInt;
use num_traits::ToPrimitive;

/// What ended a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The steps are spent.
    Steps,
    /// Whoever meters memory asked for an end.
    Memory,
}

thread_local! {
    static RECURSION_LIMIT: Cell<usize> = const { Cell::new(1000) };
    static NATIVE_RECURSION_LIMIT: Cell<usize> = const { Cell::new(1000) };
    static ENTROPY: Cell<u64> = const { Cell::new(0) };
    static NEXT_SERIAL: Cell<u32> = const { Cell::new(1) };
    // Touches, of which an instruction takes `TOUCHES_PER_STEP`: one counter for both, because
    // every instruction counts down from it. It goes below zero when more is taken than there is.
    static LEFT: Cell<i64> = const { Cell::new(i64::MAX) };
    static BUDGET: Cell<i64> = const { Cell::new(i64::MAX) };
    static STOP: Cell<Option<Stop>> = const { Cell::new(None) };
    static CLOCK_NANOS: Cell<u64> = const { Cell::new(0) };
}

/// Starts a run with this many steps.
pub fn arm(steps: u64) {
    let budget = i64::try_from(steps).unwrap_or(i64::MAX).saturating_mul(TOUCHES_PER_STEP);
    STOP.set(None);
    BUDGET.set(budget);
    LEFT.set(budget);
    NEXT_SERIAL.set(NEXT_SERIAL.get().max(FIRST_SERIAL));
}

/// Ends the run: returns the steps spent and what stopped it, if anything did.
pub fn disarm() -> (u64, Option<Stop>) {
    let stop = STOP.replace(None);
    let spent = match stop {
        Some(_) => BUDGET.get(),
        None => BUDGET.get() - LEFT.get().max(0),
    };
    BUDGET.set(i64::MAX);
    LEFT.set(i64::MAX);
    ((spent / TOUCHES_PER_STEP).unsigned_abs(), stop)
}

/// Makes every further instruction of the run raise.
pub fn stop(why: Stop) {
    if STOP.get().is_none() {
        STOP.set(Some(why));
        // From here on the budget tells what was spent until now.
        BUDGET.set(BUDGET.get() - LEFT.get().max(0));
        LEFT.set(-1);
    }
}

/// What has stopped the run so far.
pub fn stopped() -> Option<Stop> {
    STOP.get()
}

/// Takes one step; true when there was none left to take.
#[inline(always)]
pub(crate) fn spend() -> bool {
    let left = LEFT.get().wrapping_sub(TOUCHES_PER_STEP);
    LEFT.set(left);
    left < 0
}

/// Does some work of the machine's own that is not to cost the run anything. It must not run
/// Python code.
pub fn uncounted<T>(work: impl FnOnce() -> T) -> T {
    let left = LEFT.get();
    let result = work();
    if STOP.get().is_none() {
        LEFT.set(left);
    }
    result
}

// The weights follow timings of the native build: a step took 10 ns, a copied element 2 ns, a
// compared one 20 ns, a moved one a quarter of a nanosecond.

/// Elements that native code copies in the time of one instruction.
const TOUCHES_PER_STEP: i64 = 4;

/// Copied elements that take the time of one that is compared, hashed or handed out by an iterator.
const TOUCHES_PER_VISIT: usize = 8;

/// Elements that native code moves along in one go in the time it copies one.
const SHIFTS_PER_TOUCH: usize = 10;

/// Bytes of text that native code reads or writes in one go in the time it copies an element.
const BYTES_PER_TOUCH: usize = 32;

/// Counts elements that native code has copied.
#[inline(always)]
pub(crate) fn touch(elements: usize) {
    LEFT.set(LEFT.get().wrapping_sub(elements as i64));
}

/// Counts elements that native code has compared, hashed or taken from an iterator.
#[inline(always)]
pub(crate) fn visit(elements: usize) {
    touch(elements * TOUCHES_PER_VISIT);
}

/// Counts elements that native code has moved along, as an insertion at the front of a list does.
#[inline]
pub(crate) fn shift(elements: usize) {
    touch(elements / SHIFTS_PER_TOUCH);
}

/// Counts bytes of text that native code has searched or written.
#[inline]
pub(crate) fn read(bytes: usize) {
    touch(bytes / BYTES_PER_TOUCH);
}

/// Raises if the run is to end.
pub(crate) fn check(vm: &VirtualMachine) -> PyResult<()> {
    if LEFT.get() >= 0 {
        return Ok(());
    }
    stop(Stop::Steps);
    Err(vm.new_exception_empty(vm.ctx.exceptions.base_exception_type.to_owned()))
}

/// The virtual clock, in nanoseconds since 1970. It moves only by `set_clock`.
pub fn clock() -> core::time::Duration {
    core::time::Duration::from_nanos(CLOCK_NANOS.get())
}

/// Sets the virtual clock.
pub fn set_clock(nanos: u64) {
    CLOCK_NANOS.set(nanos);
}

/// The first identity of a case. Whatever was given one before, while the interpreter started, has
/// a smaller one.
const FIRST_SERIAL: u32 = 1 << 20;

/// Objects are as far apart as if each took the least room that one can.
const IDENTITY_SPACING: u32 = 16;

/// What `id` tells of an object with this serial number, which it gets when first asked: a number
/// like an address, but the same on every machine.
pub(crate) fn identity(serial: &PyAtomic<u32>) -> usize {
    let mut number = serial.load(Ordering::Relaxed);
    if number == 0 {
        number = NEXT_SERIAL.get();
        NEXT_SERIAL.set(number.wrapping_add(1).max(1));
        serial.store(number, Ordering::Relaxed);
    }
    number.wrapping_mul(IDENTITY_SPACING) as usize
}

/// Sets the seed of everything that Python would draw from the system's entropy.
pub fn set_entropy(seed: u64) {
    ENTROPY.set(seed);
}

/// The next 64 bits in place of the system's entropy (SplitMix64, Steele, Lea and Flood 2014).
pub fn entropy() -> u64 {
    let state = ENTROPY.get().wrapping_add(0x9e37_79b9_7f4a_7c15);
    ENTROPY.set(state);
    let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// Sets how many Python frames, and how many calls from native code into native code, may be
/// active at once. The second take far more of the engine's stack than the first.
pub fn set_recursion_limits(python: usize, native: usize) {
    RECURSION_LIMIT.set(python);
    NATIVE_RECURSION_LIMIT.set(native);
}

/// Python frames that may be active at once, whatever Python code asks for.
pub(crate) fn recursion_limit() -> usize {
    RECURSION_LIMIT.get()
}

/// Calls from native code into native code that may be active at once.
pub(crate) fn native_recursion_limit() -> usize {
    NATIVE_RECURSION_LIMIT.get()
}

/// A number of 64 bits as the nearest that this machine can count to; none for a longer one.
pub(crate) fn nearest_isize(number: &BigInt) -> Option<isize> {
    let number = number.to_i64()?;
    Some(isize::try_from(number).unwrap_or(if number < 0 { isize::MIN } else { isize::MAX }))
}
