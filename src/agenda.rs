//! The schedule over the questions there are and the work that there is on them.

use crate::app::Route;
use crate::catalog::Catalog;
use crate::hooks::ProgressHandle;
use crate::progress::AttemptKind;
use crate::schedule::plan::{self, Candidate, Plan};
use crate::schedule::queue::Known;
use crate::schedule::{Now, Queue};

/// Who asks a question that is answered on its way through several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// The review queue.
    Review,
    /// The plan for an interview.
    Plan,
}

impl Course {
    /// The address of a question on this course.
    pub fn question(self, id: &str) -> Route {
        match self {
            Self::Review => Route::ReviewQuestion { id: id.to_owned() },
            Self::Plan => Route::PlanQuestion { id: id.to_owned() },
        }
    }

    /// The address of the page that leads the way.
    pub fn page(self) -> Route {
        match self {
            Self::Review => Route::Review,
            Self::Plan => Route::Plan,
        }
    }

    /// What it asks now, most urgent first.
    pub fn ids<'a>(
        self,
        catalog: &'a Catalog,
        progress: &ProgressHandle,
        now: Now,
    ) -> Vec<&'a str> {
        match self {
            Self::Review => {
                queue(catalog, progress, now).entries.iter().map(|entry| entry.id).collect()
            }
            Self::Plan => {
                let plan = plan(catalog, progress, now);
                plan.days.first().into_iter().flatten().map(|step| step.id).collect()
            }
        }
    }
}

/// What to answer today.
pub fn queue<'a>(catalog: &'a Catalog, progress: &ProgressHandle, now: Now) -> Queue<'a> {
    let new_per_day = usize::from(progress.settings().new_per_day);
    progress.survey(|works| {
        let known: Vec<Known> = catalog
            .questions
            .iter()
            .map(|question| Known {
                id: &question.id,
                section: question.section as usize,
                work: works.get(question.id.as_str()).copied(),
            })
            .collect();
        Queue::of(&known, now, new_per_day)
    })
}

/// The plan for the days until the interview.
pub fn plan<'a>(catalog: &'a Catalog, progress: &ProgressHandle, now: Now) -> Plan<'a> {
    let settings = progress.settings();
    let interview = settings.interview.map(|at| now.day_of(at));
    progress.survey(|works| {
        let spent = plan::minutes_today(works.values().copied(), now);
        let budgets =
            plan::budgets(interview, settings.plan_minutes, settings.plan_until, spent, now);
        let candidates: Vec<Candidate> = catalog
            .questions
            .iter()
            .map(|question| Candidate {
                id: &question.id,
                section: question.section as usize,
                kind: match question.stages {
                    0 => AttemptKind::Words,
                    _ => AttemptKind::Code,
                },
                minutes: question.minutes,
                work: works.get(question.id.as_str()).copied(),
            })
            .collect();
        Plan::of(&candidates, now, &budgets)
    })
}
