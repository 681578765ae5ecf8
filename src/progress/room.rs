//! What belongs to no single question: how the reader wants the room, and the mock interviews
//! held in it. Saved as a record of its own (`saved::save_room`).

use serde::{Deserialize, Serialize};

use super::records::{InterviewRecord, KEPT_RECORDS, Millis, finite, push};

/// The smallest and the largest size of the editor's text, in pixels.
pub const FONT_SIZES: std::ops::RangeInclusive<u8> = 10..=32;
/// The size of the editor's text that nobody has asked to change, in pixels.
pub const USUAL_FONT_SIZE: u8 = 15;
/// The least and the most that the task may take of the width beside the code, in percent.
pub const TASK_SHARES: std::ops::RangeInclusive<u8> = 25..=70;
/// The lowest and the highest share of questions to be remembered that FSRS can aim at.
pub const RETENTIONS: std::ops::RangeInclusive<f32> = 0.70..=0.97;
/// The most questions that a day's review takes in for the first time.
pub const MOST_NEW_PER_DAY: u8 = 50;
/// The fewest and the most minutes of practice that a day can have.
pub const PLANS: std::ops::RangeInclusive<u16> = 10..=720;

/// How the reader wants the room.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Whether the editor wraps long lines.
    pub wrap: bool,
    /// The size of the editor's text, in pixels.
    pub font_size: u8,
    /// Whether the editor has Vim's keys.
    pub vim: bool,
    /// The width that the task has where the code is beside it, in percent.
    pub task_share: u8,
    /// Whether the question mark opens the list of shortcuts.
    pub shortcuts_by_key: bool,
    /// The share of questions that should be remembered when they are due.
    #[serde(deserialize_with = "finite")]
    pub retention: f32,
    /// When the interview is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interview: Option<Millis>,
    /// The language of the page, as a tag such as `de`; the browser's if there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Whether lists say how difficult a question is.
    pub show_difficulty: bool,
    /// Whether lists say what a question is about.
    pub show_topics: bool,
    /// How many questions that were never graded a day's review takes in.
    pub new_per_day: u8,
    /// How many minutes a day there are for practice before the interview.
    pub plan_minutes: u16,
    /// When today's practice ends, if the reader has said so today.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan_until: Option<Millis>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            wrap: true,
            font_size: USUAL_FONT_SIZE,
            vim: false,
            task_share: 45,
            shortcuts_by_key: true,
            retention: 0.9,
            interview: None,
            language: None,
            show_difficulty: false,
            show_topics: false,
            new_per_day: 5,
            plan_minutes: 60,
            plan_until: None,
        }
    }
}

/// What a reader can change about the room.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SettingsAction {
    /// Long lines are wrapped, or not.
    WrapTurned(bool),
    /// The editor's text has this size, in pixels.
    FontSized(u8),
    /// The editor has Vim's keys, or not.
    VimTurned(bool),
    /// The task has this width beside the code, in percent.
    TaskShared(u8),
    /// The question mark opens the list of shortcuts, or not.
    ShortcutsByKeyTurned(bool),
    /// This share of questions should be remembered.
    RetentionSet(f32),
    /// The interview is then, or there is none.
    InterviewSet(Option<Millis>),
    /// The page speaks this language, or the browser's.
    LanguageChosen(Option<String>),
    /// Lists say how difficult a question is, or not.
    DifficultyShown(bool),
    /// Lists say what a question is about, or not.
    TopicsShown(bool),
    /// So many questions that were never graded are taken in a day.
    NewPerDaySet(u8),
    /// There are so many minutes a day, and today they end then.
    PracticePlanned {
        /// How many.
        minutes: u16,
        /// When today's end.
        until: Option<Millis>,
    },
}

impl Settings {
    /// The settings after an action. What is out of bounds comes to the nearest bound.
    pub fn after(&self, action: SettingsAction) -> Settings {
        let mut settings = self.clone();
        match action {
            SettingsAction::WrapTurned(on) => settings.wrap = on,
            SettingsAction::FontSized(size) => {
                settings.font_size = size.clamp(*FONT_SIZES.start(), *FONT_SIZES.end());
            }
            SettingsAction::VimTurned(on) => settings.vim = on,
            SettingsAction::TaskShared(share) => {
                settings.task_share = share.clamp(*TASK_SHARES.start(), *TASK_SHARES.end());
            }
            SettingsAction::ShortcutsByKeyTurned(on) => settings.shortcuts_by_key = on,
            SettingsAction::RetentionSet(share) if share.is_finite() => {
                settings.retention = share.clamp(*RETENTIONS.start(), *RETENTIONS.end());
            }
            SettingsAction::RetentionSet(_) => {}
            SettingsAction::InterviewSet(at) => settings.interview = at,
            SettingsAction::LanguageChosen(language) => settings.language = language,
            SettingsAction::DifficultyShown(shown) => settings.show_difficulty = shown,
            SettingsAction::TopicsShown(shown) => settings.show_topics = shown,
            SettingsAction::NewPerDaySet(count) => {
                settings.new_per_day = count.min(MOST_NEW_PER_DAY);
            }
            SettingsAction::PracticePlanned { minutes, until } => {
                settings.plan_minutes = minutes.clamp(*PLANS.start(), *PLANS.end());
                settings.plan_until = until;
            }
        }
        settings
    }
}

/// The settings, and the last mock interviews, oldest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Room {
    /// How the reader wants the room.
    pub settings: Settings,
    /// The mock interviews that are over.
    pub interviews: Vec<InterviewRecord>,
}

/// What can happen to the room.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoomAction {
    /// A setting changed.
    Set(SettingsAction),
    /// A mock interview is over.
    InterviewEnded(InterviewRecord),
}

impl Room {
    /// The room after an action.
    pub fn after(&self, action: RoomAction) -> Room {
        let mut room = self.clone();
        match action {
            RoomAction::Set(action) => room.settings = room.settings.after(action),
            RoomAction::InterviewEnded(record) => {
                push(&mut room.interviews, record, KEPT_RECORDS);
            }
        }
        room
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_stay_within_their_bounds() {
        let set = |action| Settings::default().after(action);
        assert_eq!(set(SettingsAction::FontSized(3)).font_size, 10);
        assert_eq!(set(SettingsAction::FontSized(200)).font_size, 32);
        assert_eq!(set(SettingsAction::TaskShared(0)).task_share, 25);
        assert_eq!(set(SettingsAction::TaskShared(99)).task_share, 70);
        assert_eq!(set(SettingsAction::RetentionSet(0.5)).retention, 0.70);
        assert_eq!(set(SettingsAction::RetentionSet(1.0)).retention, 0.97);
        assert_eq!(set(SettingsAction::RetentionSet(f32::NAN)), Settings::default());
        assert_eq!(set(SettingsAction::InterviewSet(Some(7))).interview, Some(7));
        assert_eq!(set(SettingsAction::NewPerDaySet(200)).new_per_day, MOST_NEW_PER_DAY);
        let planned = set(SettingsAction::PracticePlanned { minutes: 9_999, until: Some(7) });
        assert_eq!((planned.plan_minutes, planned.plan_until), (720, Some(7)));
    }

    #[test]
    fn the_last_fifty_interviews_are_kept() {
        let room = (0..60).fold(Room::default(), |room, at| {
            room.after(RoomAction::InterviewEnded(InterviewRecord { at, ..Default::default() }))
        });
        assert_eq!((room.interviews.len(), room.interviews[0].at), (50, 10));
    }
}
