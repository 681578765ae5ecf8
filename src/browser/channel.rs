//! Tells other tabs of this site what has changed, and hears it from them.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

use crate::progress::{Change, journal};

const NAME: &str = "rehearse";

/// What other tabs are told.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// The records under these keys have changed in the database.
    Of(Vec<String>),
    /// Anything may have changed.
    Everything,
    /// A page goes and leaves these changes, which the database may not have.
    Left(Vec<Change>),
}

impl News {
    /// The message, whose first line tells what it is.
    fn write(&self) -> String {
        match self {
            Self::Of(keys) => format!("keys\n{}", keys.join("\n")),
            Self::Everything => "everything".to_owned(),
            Self::Left(changes) => format!("left\n{}", journal::write(changes)),
        }
    }

    /// Reads a message. What is not understood, as from another version of the page, may have
    /// changed anything.
    fn read(message: &str) -> Self {
        match message.split_once('\n') {
            Some(("keys", keys)) => Self::Of(keys.split('\n').map(str::to_owned).collect()),
            Some(("left", changes)) => journal::read(changes).map_or(Self::Everything, Self::Left),
            _ => Self::Everything,
        }
    }
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
        if let Some(channel) = &self.channel {
            let _ = channel.post_message(&JsValue::from_str(&news.write()));
        }
    }

    /// Hears the other tabs for as long as the listener lives.
    pub fn listen(&self, hear: impl Fn(News) + 'static) -> Option<EventListener> {
        self.channel.as_ref().map(|channel| {
            EventListener::new(channel, "message", move |event| {
                let message = event.dyn_ref::<MessageEvent>().and_then(|it| it.data().as_string());
                hear(message.as_deref().map_or(News::Everything, News::read));
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::{Action, Ground, Shelf};

    #[test]
    fn messages_are_understood_and_others_mean_anything() {
        let mut shelf = Shelf::new("p1");
        let ground = Ground { digest: "d", starter: "s", now: 1_790_000_000_000 };
        shelf.apply("a", Action::CodeEdited("one\ntwo\n".into()), ground);
        for news in [
            News::Of(vec!["a".into(), "b".into()]),
            News::Everything,
            News::Left(shelf.waiting().to_vec()),
        ] {
            assert_eq!(News::read(&news.write()), news);
        }
        for other in ["", "a\nb", "left\nnot a journal"] {
            assert_eq!(News::read(other), News::Everything);
        }
    }
}
