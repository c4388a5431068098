//! A disk that notes what it is asked and fails when told to.

use std::cell::RefCell;
use std::io::{self, ErrorKind};
use std::path::Path;
use std::rc::Rc;
use std::time::SystemTime;

use tidlig_inn::store::{Disk, LockHeld, RealDisk, TempFile};

/// The plan and the notes, shared by the test and the disk inside the store.
#[derive(Debug, Clone, Default)]
pub struct Faults(Rc<RefCell<State>>);

#[derive(Debug, Default)]
struct State {
    steps: Vec<&'static str>,
    fail_at: Option<usize>,
    kind: Option<ErrorKind>,
    for_good: bool,
}

impl Faults {
    pub fn disk(&self) -> Box<dyn Disk> {
        Box::new(FaultyDisk(self.clone()))
    }

    /// Forgets the notes, and fails nothing.
    pub fn clear(&self) {
        *self.0.borrow_mut() = State::default();
    }

    /// Forgets the notes, and fails the changing step number `at` (from 0), then also all later ones if `for_good`.
    pub fn fail(&self, at: usize, kind: ErrorKind, for_good: bool) {
        *self.0.borrow_mut() = State { steps: Vec::new(), fail_at: Some(at), kind: Some(kind), for_good };
    }

    /// The changing steps asked for since the last `clear` or `fail`.
    pub fn steps(&self) -> Vec<&'static str> {
        self.0.borrow().steps.clone()
    }

    fn step(&self, name: &'static str) -> io::Result<()> {
        let mut state = self.0.borrow_mut();
        let now = state.steps.len();
        state.steps.push(name);
        match (state.fail_at, state.kind) {
            (Some(at), Some(kind)) if now == at || (state.for_good && now > at) => Err(kind.into()),
            _ => Ok(()),
        }
    }
}

#[derive(Debug)]
struct FaultyDisk(Faults);

#[derive(Debug)]
struct FaultyTemp(Faults, Box<dyn TempFile>);

impl Disk for FaultyDisk {
    fn create_dir(&self, dir: &Path) -> io::Result<()> {
        self.0.step("create-dir")?;
        RealDisk.create_dir(dir)
    }

    fn create_temp(&self, dir: &Path) -> io::Result<Box<dyn TempFile>> {
        self.0.step("create")?;
        Ok(Box::new(FaultyTemp(self.0.clone(), RealDisk.create_temp(dir)?)))
    }

    fn sync_dir(&self, dir: &Path) -> io::Result<()> {
        self.0.step("sync-dir")?;
        RealDisk.sync_dir(dir)
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        RealDisk.read(path)
    }

    fn list(&self, dir: &Path) -> io::Result<Vec<String>> {
        RealDisk.list(dir)
    }

    fn others(&self, dir: &Path) -> io::Result<Vec<String>> {
        RealDisk.others(dir)
    }

    fn modified(&self, path: &Path) -> io::Result<SystemTime> {
        RealDisk.modified(path)
    }

    fn size(&self, path: &Path) -> io::Result<u64> {
        RealDisk.size(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.0.step("rename")?;
        RealDisk.rename(from, to)
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.0.step("append")?;
        RealDisk.append(path, bytes)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.0.step("remove")?;
        RealDisk.remove(path)
    }

    fn try_lock(&self, path: &Path, create: bool) -> io::Result<Option<LockHeld>> {
        if create {
            self.0.step("lock")?;
        }
        RealDisk.try_lock(path, create)
    }
}

impl TempFile for FaultyTemp {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        if let Err(e) = self.0.step("write") {
            // A full disk takes some of it first.
            self.1.write(&bytes[..bytes.len() / 2])?;
            return Err(e);
        }
        self.1.write(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.0.step("sync")?;
        self.1.sync()
    }

    fn rename(self: Box<Self>, to: &Path) -> io::Result<()> {
        self.0.step("rename")?;
        self.1.rename(to)
    }
}
