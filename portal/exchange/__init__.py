"""What goes out of the portal as a file and may come back in."""
