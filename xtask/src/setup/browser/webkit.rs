//! WebKit as GTK has it, from the system's packages, on a display of its own.

use super::display::{self, Display};
use super::find_or_install;
use crate::files;
use crate::setup::programs;
use anyhow::Result;
use std::path::{Path, PathBuf};

/// WebKit's small browser, which needs a display.
#[derive(Debug)]
pub struct WebKit {
    /// The browser's program.
    pub program: PathBuf,
    /// The WebDriver server for it.
    pub driver: PathBuf,
    display: PathBuf,
}

const LIBRARIES: &str = "/usr/lib";

impl WebKit {
    /// How a person brings it here.
    pub const REMEDY: &'static str = "install it (Debian: apt-get install webkit2gtk-driver xvfb), \
         or name the programs in WEBKIT_BROWSER, WEBKIT_DRIVER and XVFB";

    /// Finds all of it, or installs it where that is allowed; `None` where it is not.
    pub fn ensure() -> Result<Option<Self>> {
        find_or_install(Self::find, &["webkit2gtk-driver", "xvfb"])
    }

    /// Starts a display that nobody sees, for as long as it is kept.
    pub fn start_display(&self) -> Result<Display> {
        Display::start(&self.display)
    }

    fn find() -> Option<Self> {
        Some(Self {
            program: programs::find("WEBKIT_BROWSER", &["MiniBrowser"])
                .or_else(|| browser_under(Path::new(LIBRARIES)))?,
            driver: programs::find("WEBKIT_DRIVER", &["WebKitWebDriver"])?,
            display: programs::find("XVFB", &[display::PROGRAM])?,
        })
    }
}

/// The browser beside the newest of WebKit's libraries: `<architecture>/webkit2gtk-<version>/MiniBrowser`.
fn browser_under(libraries: &Path) -> Option<PathBuf> {
    let architectures = files::folders(libraries).into_iter();
    let versions = architectures.flat_map(|folder| files::folders(&folder));
    let of_webkit = versions.filter(|folder| is_webkit(folder));
    let programs = of_webkit.map(|folder| folder.join("MiniBrowser"));
    programs.filter(|program| program.is_file()).max()
}

fn is_webkit(folder: &Path) -> bool {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with("webkit2gtk-") || name.starts_with("webkitgtk-")
}

#[cfg(test)]
mod tests {
    use super::browser_under;
    use std::fs;

    #[test]
    fn the_browser_is_found_whatever_the_machine_and_the_version() {
        let libraries = tempfile::tempdir().unwrap();
        let folder = |name: &str| libraries.path().join("some-machine").join(name);
        for name in ["webkit2gtk-4.0", "webkit2gtk-4.1", "webkit2gtk-5.0"] {
            fs::create_dir_all(folder(name)).unwrap();
        }
        assert_eq!(browser_under(libraries.path()), None);
        for name in ["webkit2gtk-4.0", "webkit2gtk-4.1"] {
            fs::write(folder(name).join("MiniBrowser"), "").unwrap();
        }
        let newest = folder("webkit2gtk-4.1").join("MiniBrowser");
        assert_eq!(browser_under(libraries.path()), Some(newest));
    }
}
