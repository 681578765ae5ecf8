//! Owns the real worker, the wall clock and the compiled module, and does what `runner` decides.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Object, Reflect};
use judge::wire::{FromWorker, Run, ToWorker};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ErrorEvent, MessageEvent, Worker, WorkerOptions, WorkerType};
use yew::Callback;

use super::page;
use crate::runner::{Delivery, Effect, Event, LoadStage, Loading, Runner, Standing, step};

/// The `rel` of the link that names the worker's script.
const WORKER_LINK: &str = "rehearse-worker";
const MILLIS_PER_SECOND: u32 = 1_000;

/// The one worker of a page. Clones are the same worker.
#[derive(Clone)]
pub struct WorkerDesk(Rc<Inner>);

struct Inner {
    runner: RefCell<Runner>,
    worker: RefCell<Option<LiveWorker>>,
    /// The compiled interpreter, handed to each further worker so that none fetches it again.
    module: RefCell<Option<JsValue>>,
    clock: RefCell<Option<Timeout>>,
    deliver: RefCell<Option<Callback<Delivery>>>,
    watch: Callback<Standing>,
}

/// Ends with its worker.
struct LiveWorker {
    worker: Worker,
    _listeners: [EventListener; 2],
}

impl Drop for LiveWorker {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

impl PartialEq for WorkerDesk {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl WorkerDesk {
    /// A desk without a worker; `watch` is told of each change that shows.
    pub fn new(watch: Callback<Standing>) -> Self {
        Self(Rc::new(Inner {
            runner: RefCell::default(),
            worker: RefCell::default(),
            module: RefCell::default(),
            clock: RefCell::default(),
            deliver: RefCell::default(),
            watch,
        }))
    }

    /// Runs a program and calls back once, unless another program or a departure comes first.
    pub fn submit(&self, run: Run, deliver: Callback<Delivery>) {
        let busy = self.0.runner.borrow().is_busy();
        if !busy {
            self.0.deliver.replace(Some(deliver));
            self.tell(Event::Submitted(run));
        }
    }

    /// Ends what is under way without telling anybody, because whoever asked has gone.
    pub fn leave(&self) {
        self.0.deliver.take();
        self.tell(Event::Stopped);
    }

    /// Ends the worker and forgets the interpreter, until it is wanted again.
    pub fn dismiss(&self) {
        self.0.deliver.take();
        self.0.module.take();
        self.tell(Event::Dismissed);
    }

    /// Lets the policy decide on an event and does what it decides.
    pub fn tell(&self, event: Event) {
        let runner = self.0.runner.take();
        let (runner, effects) = step(runner, event);
        let standing = runner.standing();
        self.0.runner.replace(runner);
        self.0.watch.emit(standing);
        for effect in effects {
            self.carry_out(effect);
        }
    }

    fn carry_out(&self, effect: Effect) {
        match effect {
            Effect::StartWorker => self.start_worker(),
            Effect::EndWorker => {
                self.0.worker.take();
            }
            Effect::Send(run) => self.send(run),
            Effect::StartClock { run, seconds } => {
                let desk = self.clone();
                let millis = seconds.saturating_mul(MILLIS_PER_SECOND);
                let clock = Timeout::new(millis, move || desk.tell(Event::ClockRanOut(run)));
                self.0.clock.replace(Some(clock));
            }
            Effect::StopClock => {
                self.0.clock.take();
            }
            Effect::Deliver(delivery) => {
                let deliver = self.0.deliver.take();
                if let Some(deliver) = deliver {
                    deliver.emit(delivery);
                }
            }
        }
    }

    fn start_worker(&self) {
        self.0.worker.take();
        match self.new_worker() {
            Ok(worker) => {
                self.0.worker.replace(Some(worker));
            }
            Err(reason) => self.tell_soon(Event::LoadFailed(text_of(&reason))),
        }
    }

    fn new_worker(&self) -> Result<LiveWorker, JsValue> {
        let address = page::linked(WORKER_LINK).ok_or(JsValue::NULL)?;
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&address, &options)?;
        let start = Object::new();
        Reflect::set(&start, &"kind".into(), &"start".into())?;
        if let Some(module) = &*self.0.module.borrow() {
            Reflect::set(&start, &"module".into(), module)?;
        }
        let listeners = [self.on_message(&worker), self.on_error(&worker)];
        worker.post_message(&start)?;
        Ok(LiveWorker { worker, _listeners: listeners })
    }

    fn on_message(&self, worker: &Worker) -> EventListener {
        let desk = self.clone();
        EventListener::new(worker, "message", move |event| {
            let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
            desk.hear(&event.data());
        })
    }

    fn on_error(&self, worker: &Worker) -> EventListener {
        let desk = self.clone();
        EventListener::new(worker, "error", move |event| {
            let message = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message);
            desk.tell(Event::WorkerBroke(message.unwrap_or_default()));
        })
    }

    fn hear(&self, message: &JsValue) {
        if let Some(text) = message.as_string() {
            let told = FromWorker::from_text(&text);
            self.tell(told.map_or(Event::Unreadable, Event::Told));
            return;
        }
        match text_at(message, "kind").as_str() {
            "progress" => self.tell(Event::Progressed(Loading {
                stage: match text_at(message, "phase").as_str() {
                    "download" => LoadStage::Download,
                    "compile" => LoadStage::Compile,
                    _ => LoadStage::Start,
                },
                loaded: bytes_at(message, "loaded"),
                total: bytes_at(message, "total"),
            })),
            "module" => {
                if let Ok(module) = Reflect::get(message, &"module".into()) {
                    self.0.module.replace(Some(module));
                }
            }
            "failed" => self.tell(Event::LoadFailed(text_at(message, "message"))),
            _ => self.tell(Event::Unreadable),
        }
    }

    fn send(&self, run: Run) {
        let Ok(text) = ToWorker::Run(run).to_text() else {
            self.tell_soon(Event::Unreadable);
            return;
        };
        let sent = match &*self.0.worker.borrow() {
            Some(live) => live.worker.post_message(&JsValue::from_str(&text)),
            None => Ok(()),
        };
        if let Err(reason) = sent {
            self.tell_soon(Event::WorkerBroke(text_of(&reason)));
        }
    }

    /// Tells an event that comes out of an effect once the effects before it are done.
    fn tell_soon(&self, event: Event) {
        let desk = self.clone();
        Timeout::new(0, move || desk.tell(event)).forget();
    }
}

fn text_at(object: &JsValue, key: &str) -> String {
    Reflect::get(object, &key.into()).ok().and_then(|value| value.as_string()).unwrap_or_default()
}

/// A count of bytes; anything that is no such count reads as unknown.
fn bytes_at(object: &JsValue, key: &str) -> u64 {
    let number = Reflect::get(object, &key.into()).ok().and_then(|value| value.as_f64());
    number.unwrap_or_default() as u64
}

fn text_of(reason: &JsValue) -> String {
    reason.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message())).unwrap_or_default()
}
