//! The parts that pages are made of.

pub mod answer;
pub mod case_list;
pub mod code_editor;
pub mod frame;
pub mod growth;
pub mod hints;
pub mod inline;
pub mod own_tests;
pub mod python_status;
pub mod samples;
pub mod verdict;
