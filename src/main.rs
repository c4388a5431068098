//! Arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    tidlig_inn::cli::run(std::env::args_os())
}
