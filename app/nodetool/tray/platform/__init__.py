"""What differs between operating systems, one file each."""
