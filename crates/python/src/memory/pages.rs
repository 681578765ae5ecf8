//! The page's allocator: the one of the standard library, over pages that are used again.
//!
//! Before each case the worker's memory is put back to what it was after loading, while the pages
//! that earlier cases asked for stay. The standard library would ask for new ones each time; here
//! the end of what is in use lies in the memory too, so it is put back with it.

use std::alloc::{GlobalAlloc, Layout};
use std::cell::UnsafeCell;

use dlmalloc::{Allocator, Dlmalloc};

const PAGE: usize = 64 << 10;

/// Linear memory from where it ended when the instance was made.
struct Pages {
    /// The end of what is in use; 0 before the first request.
    end: UnsafeCell<usize>,
}

// SAFETY: the worker's instance has one thread.
#[allow(unsafe_code)]
unsafe impl Send for Pages {}

// SAFETY: the blocks handed out lie one behind the other and are never taken back.
#[allow(unsafe_code)]
unsafe impl Allocator for Pages {
    fn alloc(&self, size: usize) -> (*mut u8, usize, u32) {
        const NOTHING: (*mut u8, usize, u32) = (std::ptr::null_mut(), 0, 0);
        let there = core::arch::wasm32::memory_size(0) * PAGE;
        // SAFETY: one thread, and nothing below calls back.
        let end = unsafe { &mut *self.end.get() };
        if *end == 0 {
            *end = there;
        }
        let start = *end;
        let Some(size) = size.checked_next_multiple_of(PAGE) else { return NOTHING };
        let Some(after) = start.checked_add(size) else { return NOTHING };
        let missing = after.saturating_sub(there).div_ceil(PAGE);
        if missing > 0 && core::arch::wasm32::memory_grow(0, missing) == usize::MAX {
            return NOTHING;
        }
        *end = after;
        (start as *mut u8, size, 0)
    }

    fn remap(&self, _: *mut u8, _: usize, _: usize, _: bool) -> *mut u8 {
        std::ptr::null_mut()
    }

    fn free_part(&self, _: *mut u8, _: usize, _: usize) -> bool {
        false
    }

    fn free(&self, _: *mut u8, _: usize) -> bool {
        false
    }

    fn can_release_part(&self, _: u32) -> bool {
        false
    }

    fn allocates_zeros(&self) -> bool {
        false
    }

    fn page_size(&self) -> usize {
        PAGE
    }
}

/// The instance's one heap.
pub(super) struct System;

struct Heap(UnsafeCell<Dlmalloc<Pages>>);

// SAFETY: the worker's instance has one thread.
#[allow(unsafe_code)]
unsafe impl Sync for Heap {}

static HEAP: Heap =
    Heap(UnsafeCell::new(Dlmalloc::new_with_allocator(Pages { end: UnsafeCell::new(0) })));

// SAFETY: every call is passed on to the heap with what the caller promises; there is one thread,
// and the heap calls nothing that allocates.
#[allow(unsafe_code)]
unsafe impl GlobalAlloc for System {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        unsafe { (*HEAP.0.get()).malloc(layout.size(), layout.align()) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        unsafe { (*HEAP.0.get()).free(block, layout.size(), layout.align()) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        unsafe { (*HEAP.0.get()).calloc(layout.size(), layout.align()) }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        unsafe { (*HEAP.0.get()).realloc(block, layout.size(), layout.align(), size) }
    }
}
