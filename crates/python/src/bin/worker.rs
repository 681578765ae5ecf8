//! The worker's WebAssembly module. `worker.js` loads it and carries the messages.

#[cfg(target_arch = "wasm32")]
mod page {
    use std::cell::RefCell;

    use judge::wire::{FromWorker, ToWorker};
    use python::Python;
    use wasm_bindgen::prelude::*;

    #[global_allocator]
    static ALLOCATOR: python::memory::Metered = python::memory::Metered;

    thread_local! {
        static PYTHON: RefCell<Option<Python>> = const { RefCell::new(None) };
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

    /// Carries out one request, answering through `post`, which takes a message's text. The
    /// interpreter is used up by it.
    ///
    /// # Errors
    /// When the request cannot be read, or there is no fresh interpreter.
    #[wasm_bindgen]
    pub fn receive(text: &str, post: &js_sys::Function) -> Result<(), String> {
        let ToWorker::Run(run) = ToWorker::from_text(text).map_err(|error| error.to_string())?;
        let python = PYTHON.take().ok_or("this worker has already served its run")?;
        python.run(&run, &mut |message| {
            if let Ok(text) = encoded(&message) {
                // A message that cannot be posted means the page is gone: nobody is left to tell.
                let _ = post.call1(&JsValue::NULL, &JsValue::from_str(&text));
            }
        });
        // Tearing the interpreter down costs time and gains nothing: the worker is about to end.
        std::mem::forget(python);
        Ok(())
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
