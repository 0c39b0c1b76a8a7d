//! What a person does, one thing after the other.

use connection_bell::inbox::Event;

use super::Life;
use crate::clock::{Ms, SECOND};
use crate::habits::{
    CLOSES_TAB, DWELL, ELSEWHERE, LOOK, NEXT_PAGE, OTHER_TAB, PAGE_LOADS, SECOND_WINDOW, SIGN_IN,
};
use crate::platform::{Trouble, is_signed_out};

/// What comes next.
#[derive(Clone, Copy)]
pub(super) struct Plan {
    /// When; `None` once the person has left.
    pub at: Option<Ms>,
    what: What,
    /// The tab that is looked at.
    tab: usize,
    look_ends_at: Ms,
}

#[derive(Clone, Copy)]
enum What {
    Come,
    Look,
    DoSomething,
}

impl Plan {
    pub(super) fn begin(comes_at: Ms) -> Self {
        Self {
            at: Some(comes_at),
            what: What::Come,
            tab: 0,
            look_ends_at: comes_at,
        }
    }
}

impl Life<'_> {
    pub(super) fn carry_out_plan(&mut self) {
        if self.person.now >= self.person.habits.leaves_at {
            return self.leave();
        }
        match self.person.plan.what {
            What::Come => self.come(),
            What::Look => self.look(),
            What::DoSomething if self.person.now < self.person.plan.look_ends_at => {
                self.do_something();
            }
            What::DoSomething => self.look_elsewhere(),
        }
    }

    fn then(&mut self, what: What, wait: Ms) {
        let at = self.person.now + wait.max(SECOND);
        self.person.plan.what = what;
        self.person.plan.at = Some(at.min(self.person.habits.leaves_at));
    }

    /// All tabs are opened, one after the other, and the first one is looked at.
    fn come(&mut self) {
        let mut delay = 0;
        for place in 0..self.person.tabs.len() {
            delay += self.page_load();
            self.open(place, delay);
        }
        self.look();
    }

    fn leave(&mut self) {
        for place in 0..self.person.tabs.len() {
            self.close(place);
        }
        self.person.plan.at = None;
    }

    fn look(&mut self) {
        let tab = self.any_tab();
        self.turn_to(tab);
        if self.person.luck.happens(SECOND_WINDOW) {
            let other = self.any_tab();
            self.bring_up(other);
        }
        self.person.plan.look_ends_at = self.person.now + self.person.luck.wait(LOOK);
        self.dwell();
    }

    fn look_elsewhere(&mut self) {
        let tab = self.person.plan.tab;
        if !self.person.habits.keeps_in_view {
            self.hide_all();
        }
        if self.person.luck.happens(CLOSES_TAB) {
            self.close(tab);
        }
        let wait = self.person.luck.wait(ELSEWHERE);
        self.then(What::Look, wait);
    }

    fn dwell(&mut self) {
        let left = self.person.plan.look_ends_at - self.person.now;
        let wait = self.person.luck.wait(DWELL).min(left);
        self.then(What::DoSomething, wait);
    }

    fn do_something(&mut self) {
        let tab = self.person.plan.tab;
        if self.has_to_sign_in() {
            return self.sign_in();
        }
        let what = [NEXT_PAGE, OTHER_TAB, 1.0 - NEXT_PAGE - OTHER_TAB];
        match self.person.luck.weighed(&what) {
            0 => {
                let delay = self.page_load();
                self.go_on(tab, delay);
            }
            1 => {
                let other = self.any_tab();
                self.turn_to(other);
            }
            _ => self.dispatch(tab, Event::Look),
        }
        self.dwell();
    }

    fn has_to_sign_in(&self) -> bool {
        let all_out = self.trouble == Some(Trouble::SignedAllOut);
        all_out && is_signed_out(self.person.now, self.person.signed_in_at)
    }

    /// The tab goes to the page where one signs in, and comes back from it.
    fn sign_in(&mut self) {
        let takes = self.person.luck.between(SIGN_IN.0, SIGN_IN.1);
        self.person.signed_in_at = Some(self.person.now + takes);
        let tab = self.person.plan.tab;
        let delay = takes + self.page_load();
        self.go_on(tab, delay);
        self.person.plan.look_ends_at = self.person.plan.look_ends_at.max(self.person.now + delay);
        self.then(What::DoSomething, delay);
    }

    /// One tab comes to the front in place of all others.
    fn turn_to(&mut self, tab: usize) {
        if self.person.is_in_front(tab) && tab == self.person.plan.tab {
            return;
        }
        self.hide_all();
        self.bring_up(tab);
        self.person.plan.tab = tab;
    }

    fn bring_up(&mut self, tab: usize) {
        let delay = self.page_load();
        self.open(tab, delay);
        self.show(tab, true);
    }

    fn hide_all(&mut self) {
        for place in 0..self.person.tabs.len() {
            self.show(place, false);
        }
    }

    fn any_tab(&mut self) -> usize {
        self.person.luck.place(self.person.tabs.len())
    }

    fn page_load(&mut self) -> Ms {
        self.person.luck.between(PAGE_LOADS.0, PAGE_LOADS.1)
    }
}
