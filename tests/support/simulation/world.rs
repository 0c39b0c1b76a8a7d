use connection_bell::coordination::{Input, StoredCount};
use connection_bell::inbox::Event;
use connection_bell::model::{Capabilities, Instant, PersonId};

use super::history::History;
use super::{Channel, Doing, Flight, Locks, Server, Step, Tab, TabId};

/// All there is: the tabs, the two accounts that can be signed in, and what is on its way.
pub struct World {
    pub now: Instant,
    /// The tabs by their place in the window; `None` where one is closed.
    pub tabs: Vec<Option<Tab>>,
    pub servers: [Server; 2],
    pub flights: Vec<Flight>,
    pub channel: Channel,
    pub locks: Locks,
    pub online: bool,
    /// How many waited for whom, and since when that is known, as the pages of a tab store it.
    pub stored: Vec<Option<(PersonId, StoredCount)>>,
    pub(super) history: History,
    pub(super) can: Capabilities,
    opened: u64,
}

impl World {
    /// A bell in one tab, where these people wait for an answer. Others can be opened.
    pub fn new(can: Capabilities, pending: Vec<u64>, tabs: usize) -> Self {
        let mut world = Self {
            now: Instant(1_800_000_000_000),
            tabs: (0..tabs).map(|_| None).collect(),
            servers: [Server::new(pending), Server::new(vec![8, 2, 1])],
            flights: Vec::new(),
            channel: Channel::default(),
            locks: Locks::default(),
            online: true,
            stored: vec![None; tabs],
            history: History::default(),
            can,
            opened: 0,
        };
        world.take(Step::In(0, Doing::Open));
        world.take(Step::In(0, Doing::Listen(true)));
        world
    }

    pub(super) fn next_id(&mut self) -> TabId {
        self.opened += 1;
        TabId(self.opened)
    }

    /// The open tabs, by their places.
    pub fn open_tabs(&self) -> impl Iterator<Item = (usize, &Tab)> {
        let tabs = self.tabs.iter().enumerate();
        tabs.filter_map(|(place, tab)| Some((place, tab.as_ref()?)))
    }

    pub(super) fn place_of(&self, id: TabId) -> Option<usize> {
        self.open_tabs()
            .find(|(_, tab)| tab.id == id)
            .map(|(place, _)| place)
    }

    /// The tab at a place where one is open.
    pub fn tab(&self, place: usize) -> &Tab {
        self.tabs[place].as_ref().expect("a tab is open")
    }

    pub(super) fn tab_mut(&mut self, place: usize) -> &mut Tab {
        self.tabs[place].as_mut().expect("a tab is open")
    }

    /// Lets one thing happen, then holds the world against what must always be true.
    pub fn take(&mut self, step: Step) {
        self.wait(1);
        self.happen(step);
        self.check();
    }

    fn happen(&mut self, step: Step) {
        match step {
            Step::Wait(ms) => self.wait(i64::from(ms)),
            Step::Deliver(number) => self.deliver(number),
            Step::Reach(number) => self.reach(number),
            Step::Land(number) => self.land(number),
            Step::Fail(number, trouble) => self.fail(number, trouble),
            Step::Ask(person) => self.ask(person),
            Step::Forget(person) => self.servers[0].forget(person),
            Step::Online(online) => self.go_online(online),
            Step::In(place, doing) => self.happen_in(place % self.tabs.len(), doing),
        }
    }

    /// Lets the time pass: whatever is due by itself happens at its time.
    pub(super) fn wait(&mut self, ms: i64) {
        let end = Instant(self.now.0 + ms);
        while let Some(due) = self.next_due().filter(|due| *due <= end) {
            self.now = due.max(self.now);
            self.do_due();
        }
        self.now = end;
    }

    fn next_due(&self) -> Option<Instant> {
        let awake = self.open_tabs().filter(|(_, tab)| !tab.away);
        let tabs = awake.map(|(_, tab)| tab.next_due());
        tabs.chain([self.channel.next_due()]).flatten().min()
    }

    /// What was told comes first, then who hears in whose name they ask, then timers.
    fn do_due(&mut self) {
        if let Some(post) = self.channel.take_due(self.now) {
            return self.hear(post);
        }
        if self.land_due_fetch() {
            return;
        }
        let now = self.now;
        let is_due = |tab: &Tab| !tab.away && tab.timer_at.is_some_and(|due| due <= now);
        let due = self.open_tabs().find(|(_, tab)| is_due(tab));
        if let Some((place, _)) = due {
            self.tab_mut(place).timer_at = None;
            self.on(place, Input::TimerFired);
            let next = self.tab(place).timer_at;
            assert_ne!(next, Some(now), "it never sleeps");
        }
    }

    /// Somebody asks to connect, from outside.
    fn ask(&mut self, person: u64) {
        self.servers[0].ask(person);
        self.forgive();
    }

    /// Who waits again may be shown again.
    pub(super) fn forgive(&mut self) {
        let servers = &self.servers;
        for tab in self.tabs.iter_mut().flatten() {
            let waiting = &servers[tab.account].pending;
            tab.answered.retain(|person| !waiting.contains(person));
        }
    }

    fn go_online(&mut self, online: bool) {
        self.online = online;
        let places: Vec<usize> = self.open_tabs().map(|(place, _)| place).collect();
        for place in places {
            if !self.tab(place).away {
                self.dispatch(place, Event::Online(online));
            }
        }
    }

    fn happen_in(&mut self, place: usize, doing: Doing) {
        match (&self.tabs[place], doing) {
            (None, Doing::Open) => self.open(place),
            (None, _) | (Some(_), Doing::Open) => {}
            (Some(_), Doing::Close) => self.close(place),
            (Some(_), Doing::Crash) => self.crash(place),
            (Some(_), Doing::Away(away)) => self.put_aside(place, away),
            (Some(tab), _) if tab.away => {}
            (Some(_), Doing::Click(action, person)) => self.click(place, action, person),
            (Some(_), Doing::AnswerAll(action)) => self.answer_all(place, action),
            (Some(_), Doing::UndoAll) => self.dispatch(place, Event::UndoAll),
            (Some(_), Doing::Dismiss(person)) => {
                self.dispatch(place, Event::Dismiss(PersonId(person)));
            }
            (Some(_), Doing::Visible(visible)) => self.show(place, visible),
            (Some(_), Doing::Refresh) => self.wish(place, Event::Refresh),
            (Some(_), Doing::LoadMore) => self.dispatch(place, Event::LoadMore),
            (Some(_), Doing::Look) => self.wish(place, Event::Look),
            (Some(_), Doing::Listen(comes)) => self.listen(place, comes),
            (Some(_), Doing::Watch(person, comes)) => self.watch(place, person, comes),
            (Some(_), Doing::SignIn { other }) => self.sign_in(place, other),
            (Some(_), Doing::ChangeHands) => self.change_hands(place),
        }
    }

    fn wish(&mut self, place: usize, event: Event) {
        self.tab_mut(place).wished = true;
        self.dispatch(place, event);
    }

    fn listen(&mut self, place: usize, comes: bool) {
        let tab = self.tab_mut(place);
        if comes {
            tab.bells += 1;
            self.dispatch(place, Event::Listen);
        } else if tab.bells > 0 {
            tab.bells -= 1;
            self.dispatch(place, Event::Unlisten);
        }
    }

    fn watch(&mut self, place: usize, person: u64, comes: bool) {
        let buttons = self.tab_mut(place).buttons.entry(person).or_default();
        if comes {
            *buttons += 1;
            self.dispatch(place, Event::Watch(PersonId(person)));
            self.dispatch(place, Event::Gathered);
        } else if *buttons > 0 {
            *buttons -= 1;
            self.dispatch(place, Event::Unwatch(PersonId(person)));
        }
    }
}
