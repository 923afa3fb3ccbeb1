"""The network page: what of a network is drawn, where, how, and with which evidence beside it."""
