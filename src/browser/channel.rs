//! Tells other tabs of this site what has changed, and hears it from them.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

const NAME: &str = "rehearse";

/// What has changed in the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// The records under these keys.
    Of(Vec<String>),
    /// Anything, what a page has only left in its journal too.
    Everything,
}

/// The way to the other tabs; none where the browser has no such thing.
pub struct Channel {
    channel: Option<BroadcastChannel>,
}

impl Channel {
    /// Opens the channel.
    pub fn open() -> Self {
        Self { channel: BroadcastChannel::new(NAME).ok() }
    }

    /// Tells the other tabs.
    pub fn tell(&self, news: &News) {
        let message = match news {
            News::Of(keys) => keys.join("\n"),
            News::Everything => String::new(),
        };
        if let Some(channel) = &self.channel {
            let _ = channel.post_message(&JsValue::from_str(&message));
        }
    }

    /// Hears the other tabs for as long as the listener lives.
    pub fn listen(&self, hear: impl Fn(News) + 'static) -> Option<EventListener> {
        self.channel.as_ref().map(|channel| {
            EventListener::new(channel, "message", move |event| {
                let message = event.dyn_ref::<MessageEvent>().and_then(|it| it.data().as_string());
                hear(match message.as_deref() {
                    None | Some("") => News::Everything,
                    Some(keys) => News::Of(keys.split('\n').map(str::to_owned).collect()),
                });
            })
        })
    }
}
