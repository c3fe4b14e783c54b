"""Plans an atelier can be made from, one JSON file each, and how they are read (`loading`)."""
