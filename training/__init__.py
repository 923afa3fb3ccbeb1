"""How the weights and the gazetteer were made. Never imported by quoth."""
