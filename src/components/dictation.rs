//! Speaking an answer, where the browser can write down what is said.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::prelude::*;

use crate::answer::SpeechFailure;
use crate::browser::page;
use crate::browser::speech::{self, Heard, Listening};
use crate::hooks::use_language;
use crate::wording;

thread_local! {
    /// Whether the reader has agreed since the page was loaded.
    static AGREED: Cell<bool> = const { Cell::new(false) };
}

/// The button that begins and ends it.
const BUTTON: &str = "[data-action=\"speak\"]";

/// Where speaking stands.
#[derive(Clone, Debug, PartialEq)]
enum Standing {
    Silent,
    Asking,
    Listening,
    Failed(SpeechFailure),
}

#[derive(Properties, PartialEq)]
pub struct DictationProps {
    /// Takes words that were said.
    pub on_said: Callback<String>,
    /// Says that listening begins.
    pub on_begin: Callback<()>,
    /// Says where the words go, while the browser listens.
    pub listening: AttrValue,
    /// Whether the answer has come to its end, and listening with it.
    pub is_over: bool,
}

/// The button that makes the browser listen, and what there is to say about that. Nothing where
/// the browser cannot.
#[component]
pub fn Dictation(props: &DictationProps) -> Html {
    use_language();
    let standing = use_state_eq(|| Standing::Silent);
    let maybe = use_state_eq(String::new);
    let listener = use_memo((), |()| Rc::new(Listener::default()));
    listener.said.replace(Some(props.on_said.clone()));
    {
        let listener = listener.clone();
        use_effect_with((), move |()| move || listener.leave());
    }
    {
        let listener = listener.clone();
        use_effect_with(props.is_over, move |is_over| {
            if *is_over {
                listener.stop();
            }
        });
    }
    if !speech::is_offered() {
        return html! { <span class="quiet">{ wording::texts().say_it_aloud }</span> };
    }
    let begin = {
        let (listener, on_begin) = ((*listener).clone(), props.on_begin.clone());
        let (standing, maybe) = (standing.setter(), maybe.setter());
        Callback::from(move |()| {
            standing.set(match begin(&listener, standing.clone(), maybe.clone()) {
                Ok(()) => {
                    on_begin.emit(());
                    Standing::Listening
                }
                Err(failure) => Standing::Failed(failure),
            });
        })
    };
    let turn = {
        let (listener, begin, setter) = ((*listener).clone(), begin.clone(), standing.setter());
        let is_listening = *standing == Standing::Listening;
        Callback::from(move |_: MouseEvent| match () {
            () if is_listening => listener.stop(),
            () if AGREED.get() => begin.emit(()),
            () => setter.set(Standing::Asking),
        })
    };
    // The notice goes, and the keyboard with it, if it is not led away.
    let agree = Callback::from(move |_: MouseEvent| {
        AGREED.set(true);
        page::focus(BUTTON);
        begin.emit(());
    });
    let decline = {
        let standing = standing.setter();
        Callback::from(move |_: MouseEvent| {
            page::focus(BUTTON);
            standing.set(Standing::Silent);
        })
    };
    let is_listening = *standing == Standing::Listening;
    html! {
        <>
            <button type="button" class="modest speak" data-action="speak" onclick={turn}
                aria-expanded={(*standing == Standing::Asking).then_some("true")}>
                if is_listening {
                    <span class="pulse" aria-hidden="true" />{ wording::texts().speak_stop }
                } else {
                    { wording::texts().speak }
                }
            </button>
            <div class="speech" role="status">
                {
                    match &*standing {
                        Standing::Silent => Html::default(),
                        Standing::Asking => html! {
                            <div class="notice" data-notice="speech">
                                <p>{ wording::texts().speech_notice }</p>
                                <p class="buttons">
                                    <button type="button" class="modest" onclick={agree}>
                                        { wording::texts().speech_allow }
                                    </button>
                                    <button type="button" class="link" onclick={decline}>
                                        { wording::texts().speech_decline }
                                    </button>
                                </p>
                            </div>
                        },
                        Standing::Listening => html! { <p class="quiet">{ &props.listening }</p> },
                        Standing::Failed(failure) => html! {
                            <p class="speech-failure" data-speech="failed">
                                { wording::words().speech_failure(*failure) }
                            </p>
                        },
                    }
                }
            </div>
            if is_listening && !maybe.is_empty() {
                <p class="maybe" lang="en">{ &*maybe }{ " …" }</p>
            }
        </>
    }
}

/// The browser's ear. Browsers stop listening by themselves after a while; it then begins again,
/// as long as words came and nobody asked for the end.
#[derive(Default)]
struct Listener {
    listening: RefCell<Option<Listening>>,
    said: RefCell<Option<Callback<String>>>,
    heard_words: Cell<bool>,
    end: Cell<End>,
}

/// Why the next end of listening will be one.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum End {
    /// The browser has had enough.
    #[default]
    Pause,
    /// The reader asked for it.
    Asked,
    /// Something went wrong, and that has been said.
    Failed,
}

impl Listener {
    fn stop(&self) {
        self.end.set(End::Asked);
        if let Some(listening) = &*self.listening.borrow() {
            listening.stop();
        }
    }

    fn leave(&self) {
        self.end.set(End::Asked);
        self.said.replace(None);
        drop(self.listening.take());
    }
}

fn begin(
    listener: &Rc<Listener>,
    standing: UseStateSetter<Standing>,
    maybe: UseStateSetter<String>,
) -> Result<(), SpeechFailure> {
    listener.end.set(End::Pause);
    listener.heard_words.set(false);
    let heard = {
        let listener = listener.clone();
        Callback::from(move |heard: Heard| match heard {
            Heard::Words(words) => {
                listener.heard_words.set(true);
                let said = listener.said.borrow().clone();
                if let Some(said) = said {
                    said.emit(words);
                }
            }
            Heard::Maybe(words) => maybe.set(words),
            // Who stops to think has not failed.
            Heard::Failed(SpeechFailure::NothingHeard) if listener.heard_words.get() => {}
            Heard::Failed(failure) => {
                listener.end.set(End::Failed);
                standing.set(Standing::Failed(failure));
            }
            Heard::Ended => {
                maybe.set(String::new());
                match listener.end.get() {
                    End::Failed => {}
                    End::Pause if listener.heard_words.get() => {
                        let again = begin(&listener, standing.clone(), maybe.clone());
                        if let Err(failure) = again {
                            standing.set(Standing::Failed(failure));
                        }
                    }
                    End::Pause | End::Asked => standing.set(Standing::Silent),
                }
            }
        })
    };
    let listening = speech::listen(heard)?;
    drop(listener.listening.replace(Some(listening)));
    Ok(())
}
