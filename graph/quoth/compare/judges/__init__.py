"""Judges read what no marker, figure or antonym shows: how a claim answers a question, and how two claims relate.

Any NLI model in a folder, or a chat model behind a URL: both are asked the same way.
"""
