"""Who is who across articles, and which articles copy one another; what a curator decides wins over the machine."""
