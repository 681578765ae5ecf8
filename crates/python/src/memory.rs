//! Meters memory: the worker's and the checker's allocator.
//!
//! A case that allocates more than its share is ended like one that spends its steps. A single
//! allocation far beyond the share is refused on the spot, because it would be made before the
//! virtual machine's next instruction.

#[cfg(not(target_arch = "wasm32"))]
use std::alloc::System;
use std::alloc::{GlobalAlloc, Layout};
use std::cell::Cell;

use rustpython_vm::fuel;

#[cfg(target_arch = "wasm32")]
mod pages;
#[cfg(target_arch = "wasm32")]
use pages::System;

/// Counts what this thread holds and refuses what would not fit.
pub struct Metered;

thread_local! {
    static HELD: Cell<isize> = const { Cell::new(0) };
    static SHARE_ENDS_AT: Cell<isize> = const { Cell::new(isize::MAX) };
    static REFUSED: Cell<bool> = const { Cell::new(false) };
}

/// How far above the share a single step may go before an allocation is refused, in bytes.
const SLACK: isize = 64 << 20;

/// Allows this thread so many MiB on top of what it holds now, until `lift`.
pub(crate) fn limit(mib: u32) {
    REFUSED.set(false);
    SHARE_ENDS_AT.set(HELD.get().saturating_add((mib as isize) << 20));
}

/// Lifts the limit.
pub(crate) fn lift() {
    SHARE_ENDS_AT.set(isize::MAX);
}

/// Whether an allocation was refused since the limit was last set. Readable after a trap, when it
/// tells why the instance died.
pub fn refused() -> bool {
    REFUSED.get()
}

/// Whether `size` more bytes may be allocated; ends the run when its share is spent.
fn admit(size: usize) -> bool {
    let size = isize::try_from(size).unwrap_or(isize::MAX);
    let held = HELD.get().saturating_add(size);
    let end = SHARE_ENDS_AT.get();
    if held > end {
        if held > end.saturating_add(SLACK) {
            REFUSED.set(true);
            return false;
        }
        fuel::stop(fuel::Stop::Memory);
    }
    HELD.set(held);
    true
}

fn release(size: usize) {
    HELD.set(HELD.get().saturating_sub(isize::try_from(size).unwrap_or(isize::MAX)));
}

// SAFETY: every call is passed on to the system's allocator with the same arguments; the counters
// are constants of the thread that neither allocate nor run destructors.
#[allow(unsafe_code)]
unsafe impl GlobalAlloc for Metered {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if !admit(layout.size()) {
            return std::ptr::null_mut();
        }
        let block = unsafe { System.alloc(layout) };
        note_failure(block, layout.size());
        block
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        release(layout.size());
        unsafe { System.dealloc(block, layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        if !admit(layout.size()) {
            return std::ptr::null_mut();
        }
        let block = unsafe { System.alloc_zeroed(layout) };
        note_failure(block, layout.size());
        block
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        if !admit(size) {
            return std::ptr::null_mut();
        }
        let moved = unsafe { System.realloc(block, layout, size) };
        note_failure(moved, size);
        if !moved.is_null() {
            release(layout.size());
        }
        moved
    }
}

/// Takes back what was counted for an allocation that the system refused.
fn note_failure(block: *mut u8, size: usize) {
    if block.is_null() {
        release(size);
        REFUSED.set(true);
    }
}
