"""Text -> words tagged by the model: spans of sources, cues and contents, names, and which belongs to which."""
