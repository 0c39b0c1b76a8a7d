//! The practice community, called over HTTP as any client would.

#![cfg(test)]

mod axero;
mod control;
mod cross_origin;
mod eras;
mod faults;
mod hammer;
mod people;
mod program;
mod selfcommunity;
mod sign_in;
mod site;
mod support;
