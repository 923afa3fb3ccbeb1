"""What claims are about: retrieval by meaning, curated topics, and topics found in the store."""

from quoth.compare.topics.asked import about_topic, topics_in
from quoth.compare.topics.topic import Topic, Topics

__all__ = ["Topic", "Topics", "about_topic", "topics_in"]
