//! YAML files become the domain's instruments, with every problem placed in its file.
