//! A file's size as it stands and as servers send it.

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::{self, Write};
use std::iter::Sum;
use std::path::Path;

/// Sizes in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sizes {
    /// As it stands.
    pub raw: u64,
    /// After gzip 9.
    pub gzip: u64,
    /// After brotli 11.
    pub brotli: u64,
}

impl Sum for Sizes {
    fn sum<I: Iterator<Item = Self>>(sizes: I) -> Self {
        sizes.fold(Self::default(), |sum, next| Self {
            raw: sum.raw + next.raw,
            gzip: sum.gzip + next.gzip,
            brotli: sum.brotli + next.brotli,
        })
    }
}

/// Weighs a file.
pub fn file(path: &Path) -> Result<Sizes> {
    let bytes = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(Sizes {
        raw: bytes.len() as u64,
        gzip: gzip(&bytes)?,
        brotli: brotli(&bytes)?,
    })
}

fn gzip(bytes: &[u8]) -> io::Result<u64> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len() as u64)
}

fn brotli(mut bytes: &[u8]) -> io::Result<u64> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut compressed, &parameters)?;
    Ok(compressed.len() as u64)
}

#[cfg(test)]
mod tests {
    use super::{Sizes, file};

    #[test]
    fn what_repeats_itself_gets_small() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("repeated");
        std::fs::write(&path, "connection-bell ".repeat(1_000)).unwrap();
        let sizes = file(&path).unwrap();
        assert_eq!(sizes.raw, 16_000);
        assert!(sizes.gzip < 200 && sizes.brotli < sizes.gzip, "{sizes:?}");
    }

    #[test]
    fn sizes_add_up() {
        let one = Sizes {
            raw: 1,
            gzip: 2,
            brotli: 3,
        };
        assert_eq!(
            [one, one].into_iter().sum::<Sizes>(),
            Sizes {
                raw: 2,
                gzip: 4,
                brotli: 6
            }
        );
    }
}
