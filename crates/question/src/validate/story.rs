//! What behavioral questions have besides.

use toml::Spanned;

use super::fields::{self, Place};
use crate::file::source_file::{Review, SourceFile};
use crate::file::{StoryForm, Texts};
use crate::load::Files;
use crate::model::{Section, Story, StoryPart};

/// The file with the weak sample.
pub(super) const WEAK_FILE: &str = "weak.md";

/// Fewer words show too little to learn from.
const FEWEST_WORDS: usize = 60;

/// Checks `[story]`, which behavioral questions have and no others.
pub(super) fn check_story(
    review: &mut Review<'_>,
    field: &Option<Spanned<StoryForm>>,
    section: Option<Section>,
    weak: String,
) -> Option<Story> {
    let is_behavioral = section == Some(Section::Behavioral);
    let Some(table) = field else {
        if is_behavioral {
            let hint = "a behavioral question has [story] with teller, the four parts, \
                        difference and red_flags";
            fields::missing(review, &None, "story", hint);
        }
        return None;
    };
    if section.is_some() && !is_behavioral {
        review.at(
            table.span(),
            "only behavioral questions have [story]",
            "remove the table, or change the section",
        );
    }
    let place = Some(table.span());
    let form = table.get_ref();
    let hint = "say who tells the samples, and that the person is made up";
    let teller = fields::text(review, &form.teller, "teller", &place, hint);
    let given = [&form.situation, &form.task, &form.action, &form.result];
    let prompts = StoryPart::ALL.map(|part| part.id());
    let prompts = std::array::from_fn(|index| {
        let hint = "list one to three questions that lead the reader to this part";
        listed(review, given[index], prompts[index], &place, 1, hint)
    });
    let hint = "say in Markdown what the strong sample does that the weak one does not";
    let difference = fields::markdown(review, &form.difference, "difference", &place, hint);
    let hint = "list what makes an interviewer doubt, three or more";
    let red_flags = listed(review, &form.red_flags, "red_flags", &place, 3, hint);
    Some(Story { teller, prompts, weak, difference, red_flags })
}

/// A list of a number of texts or more.
pub(super) fn listed(
    review: &mut Review<'_>,
    field: &Texts,
    key: &str,
    place: &Place,
    fewest: usize,
    hint: &str,
) -> Vec<String> {
    let texts = fields::texts(review, field, key, hint);
    match field {
        None => fields::missing(review, place, key, hint),
        Some(field) if field.get_ref().len() < fewest => {
            let count = field.get_ref().len();
            review.at(field.span(), format!("`{key}` has {count} texts, it needs {fewest}"), hint);
        }
        Some(_) => {}
    }
    texts
}

/// Checks that the weak sample is there where there is a story, and only there.
pub(super) fn check_weak_sample(
    files: &Files,
    words: impl Fn(&SourceFile) -> usize,
    has_story: bool,
    found: &mut Vec<crate::diagnostic::Diagnostic>,
) {
    let Some(file) = files.get(WEAK_FILE) else { return };
    let mut review = Review::new(file, found);
    if !has_story {
        review.whole(
            "the file belongs to a story, but question.toml has no [story]",
            "add [story], or remove the file",
        );
    } else if (1..FEWEST_WORDS).contains(&words(file)) {
        review.whole(
            format!("the weak sample has {} words, it needs {FEWEST_WORDS}", words(file)),
            "make it one that people would really tell",
        );
    }
}
