//! The command line: arguments in, one subcommand a file.
