//! The parts that pages are made of.

pub mod answer;
pub mod case_list;
pub mod charts;
pub mod code_editor;
pub mod comparison;
pub mod confidence;
pub mod design;
pub mod dictation;
pub mod frame;
pub mod grading;
pub mod growth;
pub mod hints;
pub mod impostors;
pub mod inline;
pub mod own_tests;
pub mod put_off;
pub mod python_status;
pub mod samples;
pub mod smallest;
pub mod story;
pub mod timing;
pub mod verdict;
pub mod waiting;
