"""Article -> attributions with their speakers, places, dates and quantities: tag, link, resolve, read."""
