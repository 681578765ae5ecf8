//! The worker's WebAssembly module. `worker.js` loads it and carries the messages.

#[cfg(target_arch = "wasm32")]
mod page {
    use std::cell::RefCell;

    use judge::wire::{FromWorker, ToWorker};
    use python::{Program, Python};
    use wasm_bindgen::prelude::*;

    #[global_allocator]
    static ALLOCATOR: python::memory::Metered = python::memory::Metered;

    thread_local! {
        static PYTHON: RefCell<Option<Python>> = const { RefCell::new(None) };
        static PROGRAM: RefCell<Option<Program>> = const { RefCell::new(None) };
    }

    /// Builds the interpreter; gives back the message that says so.
    ///
    /// # Errors
    /// When the interpreter does not start.
    #[wasm_bindgen]
    pub fn start() -> Result<String, String> {
        let python = Python::new()?;
        PYTHON.set(Some(python));
        encoded(&FromWorker::Ready {
            version: judge::wire::VERSION,
            python: python::VERSION.to_owned(),
        })
    }

    /// Gets a request ready; gives back the message that rejects it, if it cannot be.
    ///
    /// # Errors
    /// When the request cannot be read, or there is no interpreter.
    #[wasm_bindgen]
    pub fn prepare(text: &str) -> Result<Option<String>, String> {
        let ToWorker::Run(run) = ToWorker::from_text(text).map_err(|error| error.to_string())?;
        let number = run.run;
        with_python(|python| match python.prepare(run) {
            Ok(program) => {
                PROGRAM.set(Some(program));
                Ok(None)
            }
            Err(rejection) => encoded(&FromWorker::Rejected { run: number, rejection }).map(Some),
        })
    }

    /// Runs the case with this index and gives back the message that says how it ended. The memory
    /// must be as `prepare` left it.
    ///
    /// # Errors
    /// When no request is ready.
    #[wasm_bindgen]
    pub fn run_case(index: usize) -> Result<String, String> {
        with_python(|python| {
            PROGRAM.with_borrow(|program| {
                let program = program.as_ref().ok_or("no request is ready")?;
                encoded(&python.case(program, index))
            })
        })
    }

    fn with_python<T>(work: impl FnOnce(&Python) -> Result<T, String>) -> Result<T, String> {
        PYTHON.with_borrow(|python| work(python.as_ref().ok_or("there is no interpreter")?))
    }

    /// Whether the instance has refused an allocation; asked after a trap.
    #[wasm_bindgen]
    pub fn refused_memory() -> bool {
        python::memory::refused()
    }

    fn encoded(message: &FromWorker) -> Result<String, String> {
        message.to_text().map_err(|error| error.to_string())
    }
}

fn main() {}
